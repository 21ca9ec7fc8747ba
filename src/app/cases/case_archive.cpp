#include "app/cases/case_archive.h"

#include <algorithm>

#include "app/cases/projection.h"
#include "app/home/disk_reserve.h"
#include "app/home/office_time.h"
#include "app/records/read_back.h"
#include "archive/description.h"
#include "archive/premis_event.h"
#include "base/error.h"
#include "base/sentences.h"

namespace app {
namespace {

archive::PremisEventType premisTypeOf(const NewEvent& event) {
  if (event.head == 0) return archive::PremisEventType::Accession;
  return event.record.letter ? archive::PremisEventType::Creation : archive::PremisEventType::Ingestion;
}

// Of whose case the event is.
const requests::Procedure& procedureFor(const Workplace& workplace, const NewEvent& event) {
  const std::string& name =
      event.known != nullptr ? event.known->row.procedure : event.description->procedure;
  return workplace.offices.procedureOf(name, event.record.office);
}

// Its name in the log. Holds are named, since destruction depends on them.
std::string journalledAs(const requests::Procedure& procedure, const requests::Event& event) {
  const requests::EventRule* rule = procedure.event(event.kind);
  if (rule && rule->has(requests::Effect::PlaceHold)) return "hold";
  return rule && rule->has(requests::Effect::ReleaseHold) ? "release" : "";
}

// The files of a letter are our own copies; those of other events are still in the hands of the sender.
[[noreturn]] void refuseChanged(const EventDocument& document, bool isOfLetter) {
  if (!isOfLetter) throw base::Conflict(base::Message("upload.changed", {{"file", document.originalName}}));
  throw base::Corrupt(
      base::Message("case.file-changed", {{"path", document.path}, {"digest", document.sha256}}));
}

// With what the archive found of the documents' files.
EventRecord completed(EventRecord record, const std::vector<archive::ArchivedFile>& files) {
  for (EventDocument& document : record.documents) {
    const auto file = std::find_if(files.begin(), files.end(), [&](const archive::ArchivedFile& one) {
      return one.logicalPath == document.path;
    });
    base::require(file != files.end(), "an event names a document that has no file");
    if (!document.sha256.empty() && document.sha256 != file->sha256)
      refuseChanged(document, record.letter.has_value());
    document.size = static_cast<std::int64_t>(file->size);
    document.sha256 = file->sha256;
  }
  return record;
}

// Moves the files out of the event, which must outlive the result.
archive::NewVersion versionOf(const Workplace& workplace, const Actor& actor, NewEvent& event, int number) {
  const requests::Event& what = event.record.event;
  const std::string agent = "urn:berkas:user:" + actor.user;
  archive::NewVersion version{archive::ObjectId::of(event.object),
                              event.head,
                              what.time,
                              what.kind,
                              actor.user,
                              agent,
                              std::move(event.files),
                              true,
                              journalledAs(procedureFor(workplace, event), what)};
  const archive::PremisEvent premis{event.object + "#" + std::to_string(number),
                                    premisTypeOf(event),
                                    what.time,
                                    {},
                                    agent,
                                    std::string(requests::nameOf(what.role)) + " by " + actor.authentication,
                                    "urn:berkas:program:" BERKAS_VERSION,
                                    event.object};
  const EventRecord& record = event.record;
  const auto withDigests = [premis, &record](const std::vector<archive::ArchivedFile>& documents) {
    const EventRecord archived = completed(record, documents);
    archive::PremisEvent whole = premis;
    whole.detail = toJson(archived);
    return readBackBytes(whole,
                         [&](const json::Value& detail) { return eventRecordFromJson(detail) == archived; });
  };
  version.files.push_back({archive::eventPath(number), archive::Derived(withDigests)});
  if (event.description) {
    const CaseRecord& description = *event.description;
    version.files.push_back(
        {archive::kDescriptionPath, readBackBytes(toJson(description), [&](const json::Value& read) {
           return caseRecordFromJson(read) == description;
         })});
  }
  return version;
}

// What would be damage once it is archived.
void demandFits(const Workplace& workplace, const NewEvent& event) {
  base::require(event.record.damage.empty(), "a damaged event is archived");
  base::require(event.head == 0 || event.known != nullptr, "an event is archived of a case that nobody read");
  const requests::Event& what = event.record.event;
  if (event.known != nullptr && what.time < event.known->events.back().event.time)
    throw base::Conflict(
        base::Message("case.event-too-early", {{"event", what.kind},
                                               {"time", what.time.rfc3339(base::TimeZone::utc())},
                                               {"ticket", event.known->row.ticket}}));
  const requests::Procedure& procedure = procedureFor(workplace, event);
  if (!procedure.event(what.kind))
    throw base::InvalidSetup(base::Message("case.event-unknown", {{"event", what.kind}}));
  try {
    requests::apply(procedure, event.known != nullptr ? event.known->state : requests::CaseState(), what);
  } catch (const base::Corrupt& misfit) {
    throw base::Conflict(base::Message("case.moved-on", {{"why", base::messageOf(misfit)}}));
  }
}

// The content as it was handed to the archive.
base::Bytes contentOf(const Workplace& workplace, const archive::NewVersion& version,
                      const EventDocument& document) {
  for (const archive::NewFile& file : version.files) {
    if (file.logicalPath != document.path) continue;
    if (const auto* bytes = std::get_if<base::Bytes>(&file.content)) return *bytes;
    if (const auto* kept = std::get_if<archive::KeptFile>(&file.content)) return kept->bytes;
    return base::readFile(workplace.disk, std::get<base::Path>(file.content));
  }
  throw base::NotFound(base::Message("case.event-without-file", {{"path", document.path}}));
}

// Writes what is archived into the database. Whoever asked must not ask again when that fails.
RequestRow recorded(const Workplace& workplace, const NewEvent& event, const ArchivedEvent& archived) {
  RequestRow row;
  try {
    workplace.database.writeWithArchive([&](Transaction& transaction) {
      if (event.contact) transaction.contacts().save(event.contact->row);
      row = project(transaction, workplace, archived);
    });
  } catch (const base::Unavailable& problem) {
    throw base::Unavailable(base::Message("case.done-but-not-noted", {{"version", archived.version},
                                                                      {"object", archived.object},
                                                                      {"why", base::messageOf(problem)}}),
                            base::Retry::Useless);
  }
  return row;
}

}  // namespace

std::string eventFolder(const std::string& kind, int version) {
  std::string number = std::to_string(version);
  number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
  return number + "-" + kind;
}

base::Instant nextEventTime(const Workplace& workplace, const CaseFile& file) {
  return timeAfter(workplace, file.events.back().event.time,
                   base::Message("time.of-request", {{"ticket", file.row.ticket}}));
}

RequestRow archiveEvent(const Workplace& workplace, const Actor& actor, NewEvent event) {
  demandRoom(workplace);
  demandFits(workplace, event);
  std::vector<archive::NewVersion> versions;
  if (event.contact) versions.push_back(std::move(event.contact->version));
  versions.push_back(versionOf(workplace, actor, event, event.head + 1));
  const std::vector<archive::Receipt> receipts = workplace.store.commit(versions);
  const archive::Receipt& receipt = receipts.back();
  ArchivedEvent archived{event.object,
                         receipt.version,
                         completed(event.record, receipt.files),
                         {},
                         event.description,
                         event.known,
                         {}};
  for (const archive::ArchivedFile& file : receipt.files) archived.sha512[file.logicalPath] = file.sha512;
  archived.texts = textsAtOnce(archived.record.documents, [&](const EventDocument& document) {
    return contentOf(workplace, versions.back(), document);
  });
  const RequestRow row = recorded(workplace, event, archived);
  for (const archive::Receipt& one : receipts) workplace.store.settled(one);
  return row;
}

}  // namespace app
