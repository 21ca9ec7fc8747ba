#include "app/letters/letter_levels.h"

#include "app/access/actor.h"
#include "app/cases/case_archive.h"
#include "app/cases/open_case.h"
#include "app/home/case_lock.h"
#include "app/records/event_record.h"
#include "base/error.h"
#include "base/sentences.h"
#include "requests/system_events.h"
#include "signing/long_term.h"

namespace app {
namespace {

using signing::Level;

constexpr std::int64_t kRenewBefore = 90LL * 24 * 60 * 60;

Level levelOf(const std::string& name) {
  for (const Level level : {Level::B, Level::T, Level::LT, Level::LTA}) {
    if (name == signing::nameOf(level)) return level;
  }
  throw base::Corrupt(base::Message("drafting.level-unknown", {{"level", name}}));
}

void takeLevel(const json::Object& said, SignedFile& file) {
  const json::Value value(said);
  file.level = levelOf(value.stringAt("level"));
  file.shortfall = value.stringOr("shortfall");
  file.renewDue = base::Instant::parse(value.stringOr("renew_before"));
}

json::Object saying(const signing::Lifted& lifted) {
  json::Object said{{"level", signing::nameOf(lifted.level)}, {"shortfall", lifted.shortfall}};
  if (const auto due = signing::renewalDue(lifted.pdf))
    said["renew_before"] = due->rfc3339(base::TimeZone::utc());
  return said;
}

bool isWanting(const SignedFile& file, Level wanted, base::Instant now) {
  return file.level < wanted ||
         (wanted == Level::LTA && file.renewDue && now.plusSeconds(kRenewBefore) > *file.renewDue);
}

// "surat-pengantar-b-lta.pdf".
std::string fileName(const EventRecord& letter, Level level) {
  std::string name = letter.letter->kind + "-" + std::string(signing::nameOf(level)) + ".pdf";
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name;
}

void archiveLifted(const Workplace& workplace, const CaseFile& file, const SignedFile& before,
                   const signing::Lifted& lifted) {
  NewEvent event;
  event.object = file.row.object;
  event.head = file.row.head;
  event.known = &file;
  event.record.office = workplace.office().version;
  requests::Event& what = event.record.event;
  what.kind = requests::kSignatureLifted;
  what.time = nextEventTime(workplace, file);
  what.role = requests::Role::Automatic;
  what.actor = automaticActor().user;
  what.concerns = before.letter->letter->id;
  const std::string path =
      eventFolder(what.kind, event.head + 1) + "/" + fileName(*before.letter, lifted.level);
  event.record.documents.push_back(describeMade(path, before.letter->letter->kind));
  event.record.lifted = saying(lifted);
  event.files.push_back({path, lifted.pdf});
  archiveEvent(workplace, automaticActor(), event);
}

class Lifting {
 public:
  Lifting(const Workplace& workplace, const signing::TimeStampAuthority& authority)
      : workplace_(workplace),
        sources_{authority, workplace.clock.now()},
        wanted_(levelOf(workplace.settings.text("signer.level"))) {}

  LiftReport run() {
    std::vector<RequestRow> rows;
    workplace_.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
    for (const RequestRow& row : rows) {
      try {
        liftCase(row.object);
      } catch (const base::Error& problem) {
        report_.problems.push_back({{row.ticket}, base::messageOf(problem)});
      }
    }
    return report_;
  }

 private:
  void liftCase(const std::string& object) {
    const auto wanting = [&] {
      const CaseFile file = openCase(workplace_, automaticActor(), object);
      std::vector<std::string> ids;
      for (const SignedFile& one : signedFilesOf(file)) {
        if (isWanting(one, wanted_, workplace_.clock.now())) ids.push_back(one.letter->letter->id);
      }
      return ids;
    }();
    for (const std::string& id : wanting) liftLetter(object, id);
  }

  // Looked at once more when the case is held.
  void liftLetter(const std::string& object, const std::string& id) {
    const base::FileLock lock = lockCase(workplace_.home, object);
    const CaseFile file = openHeldCase(workplace_, automaticActor(), object);
    const auto inventory = workplace_.store.find(archive::ObjectId::of(object));
    for (const SignedFile& one : signedFilesOf(file)) {
      if (one.letter->letter->id != id || !isWanting(one, wanted_, workplace_.clock.now())) continue;
      const base::Bytes pdf = workplace_.store.read(*inventory, one.version, one.path);
      const signing::Lifted lifted = signing::lift(pdf, wanted_, sources_);
      if (lifted.pdf != pdf && !keep(file, one, lifted)) return;
      if (lifted.level < wanted_) {
        ++report_.waiting;
        report_.shortfall = lifted.shortfall;
      }
    }
  }

  // False when the case's last event is later than this machine's clock says.
  bool keep(const CaseFile& file, const SignedFile& one, const signing::Lifted& lifted) {
    try {
      archiveLifted(workplace_, file, one, lifted);
      ++report_.lifted;
      return true;
    } catch (const base::Conflict& problem) {
      ++report_.waiting;
      report_.shortfall = problem.message();
      return false;
    }
  }

  const Workplace& workplace_;
  signing::LiftSources sources_;
  Level wanted_;
  LiftReport report_;
};

}  // namespace

std::vector<SignedFile> signedFilesOf(const CaseFile& file) {
  std::vector<SignedFile> files;
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    const EventRecord& record = file.events[i];
    const int version = static_cast<int>(i) + 1;
    if (record.letter && record.letter->made.count("signature") != 0) {
      SignedFile& first = files.emplace_back(SignedFile{&record, version, record.letter->path, {}, {}, {}});
      takeLevel(*record.letter->made.at("signature").object(), first);
    }
    if (!record.lifted) continue;
    for (SignedFile& one : files) {
      if (one.letter->letter->id != record.event.concerns) continue;
      one.version = version;
      one.path = record.documents.front().path;
      takeLevel(*record.lifted, one);
    }
  }
  return files;
}

LiftReport liftLetters(const Workplace& workplace) {
  const signing::TimeStampAuthority* authority = workplace.signers.timeStampAuthority();
  return authority == nullptr ? LiftReport{} : Lifting(workplace, *authority).run();
}

}  // namespace app
