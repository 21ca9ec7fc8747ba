#include "app/evidence/archive_desk.h"

#include "app/access/use_cases.h"
#include "app/cases/record_damage.h"
#include "app/home/disk_reserve.h"
#include "app/keeping/access_log.h"
#include "app/records/object_description.h"
#include "archive/verify.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/text.h"
#include "ocfl/validate.h"

namespace app {
namespace {

// What does not say what it is may be a contact person's data.
bool isPersonal(const std::string& type) {
  return type == "contact" || type == kUndescribed;
}

// The object must be valid, and the disk must have room for its content.
void demandImportable(const Workplace& workplace, const base::Path& object) {
  constexpr unsigned kMostTold = 20;
  unsigned told = 0;
  std::vector<base::Message> errors;
  const auto tally = ocfl::validateObject(workplace.disk, object, [&](const ocfl::Finding& finding) {
    if (finding.severity == ocfl::Severity::Error && told++ < kMostTold)
      errors.emplace_back(base::Message(
          "problem.at", {{"place", finding.code + " " + finding.path}, {"problem", finding.message}}));
  });
  if (tally.errors == 0) return demandRoom(workplace, tally.bytes);
  throw base::InvalidInput(base::Message("evidence.not-importable",
                                         {{"object", object.string()}, {"errors", base::inLines(errors)}}));
}

}  // namespace

std::vector<json::Object> ArchiveDesk::objects(const Actor& actor) {
  demandMay(actor, UseCase::ArchiveList);
  std::vector<json::Object> rows;
  base::Problems problems;
  workplace_.store.forEach(
      [&](const archive::Inventory& inventory) {
        const json::Value description = descriptionOf(workplace_.store, inventory);
        const std::string ticket = description.stringOr("ticket");
        rows.push_back({{"id", inventory.id.text()},
                        {"type", description.stringAt("type")},
                        {"ticket", ticket},
                        {"title", ticket.empty() ? description.stringOr("title")
                                                 : ticket + " " + description.stringOr("title")},
                        {"head", inventory.head()},
                        {"folder", inventory.id.folder()}});
      },
      [&](const base::Problem& problem) { problems.push_back(problem); });
  if (!problems.empty()) {
    const base::Problem& first = problems.front();
    throw base::Corrupt(base::Message("evidence.object-unreadable",
                                      {{"place", base::describe(first.place)}, {"problem", first.message}}));
  }
  return rows;
}

archive::Inventory ArchiveDesk::open(const Actor& actor, const std::string& name) const {
  std::string object = name;
  workplace_.database.read([&](Transaction& transaction) {
    if (const auto row = transaction.requests().find(name)) object = row->object;
  });
  const auto id = archive::ObjectId::parse(object);
  const auto inventory = id ? workplace_.store.find(*id) : std::nullopt;
  if (!inventory) throw base::NotFound(base::Message("evidence.object-unknown", {{"object", name}}));
  if (isPersonal(typeOf(workplace_.store, *inventory)))
    roleFor(actor, ruleOf(UseCase::ContactTrail).roles, {}, base::Message("access.reading-a-contact", {}));
  return *inventory;
}

std::vector<json::Object> ArchiveDesk::files(const Actor& actor, const std::string& name, int version) {
  demandMay(actor, UseCase::ArchiveList);
  const archive::Inventory inventory = open(actor, name);
  const int wanted = version == 0 ? inventory.head() : version;
  std::vector<json::Object> rows;
  for (const auto& [path, digest] : inventory.version(wanted).state) {
    const archive::ArchivedFile file = workplace_.store.describe(inventory, wanted, path);
    rows.push_back({{"path", path},
                    {"size", static_cast<std::int64_t>(file.size)},
                    {"sha256", file.sha256},
                    {"sha512", file.sha512},
                    {"content_path", file.contentPath}});
  }
  return rows;
}

base::Bytes ArchiveDesk::get(const Actor& actor, const std::string& name, int version,
                             const std::string& path) {
  demandMay(actor, UseCase::ArchiveGet);
  const archive::Inventory inventory = open(actor, name);
  const int wanted = version == 0 ? inventory.head() : version;
  workplace_.store.describe(inventory, wanted, path);  // or a reading of nothing would be on record
  if (isPersonal(typeOf(workplace_.store, inventory)))
    recordReading(workplace_, actor, inventory.id.text(), path, "archive get");
  return workplace_.store.read(inventory, wanted, path);
}

archive::Receipt ArchiveDesk::import(const Actor& actor, const base::Path& object) {
  demandMay(actor, UseCase::ArchiveImport);
  demandImportable(workplace_, object);
  return workplace_.store.import(object, workplace_.clock.now());
}

VerifyReport ArchiveDesk::verify(const Actor& actor, const std::string& name, unsigned threads,
                                 const std::function<void(const json::Object&)>& report) {
  demandMay(actor, UseCase::ArchiveVerify);
  VerifyReport total;
  const auto take = [&](const archive::Verification& found) {
    ++total.objects;
    total.files += found.files;
    total.bytes += found.bytes;
    total.damages += found.damages.size();
    for (const archive::Damage& damage : found.damages) {
      report({{"code", damage.code},
              {"severity", "error"},
              {"path", damage.path},
              {"message", damage.message.in(actor.language)}});
    }
  };
  const auto takeRecords = [&](const archive::Inventory& inventory) {
    for (const base::Problem& problem : damagedRecords(workplace_, inventory)) {
      ++total.damages;
      report({{"code", "record"},
              {"severity", "error"},
              {"path", problem.place.file},
              {"message", problem.message.in(actor.language)}});
    }
  };
  if (name.empty()) {
    workplace_.store.verifyAll([&](const base::Path&, const archive::Verification& found) { take(found); },
                               threads);
    workplace_.store.forEach(takeRecords, [](const base::Problem&) {});  // told above
    return total;
  }
  std::string object = name;
  workplace_.database.read([&](Transaction& transaction) {
    if (const auto row = transaction.requests().find(name)) object = row->object;
  });
  const auto id = archive::ObjectId::parse(object);
  if (!id) throw base::NotFound(base::Message("evidence.object-unknown", {{"object", name}}));
  const archive::Verification found = workplace_.store.verify(*id);
  take(found);
  if (found.damages.empty()) takeRecords(*workplace_.store.find(*id));
  return total;
}

}  // namespace app
