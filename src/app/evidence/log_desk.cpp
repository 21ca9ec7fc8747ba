#include "app/evidence/log_desk.h"

#include <algorithm>
#include <map>

#include "app/access/use_cases.h"
#include "app/home/office_time.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "tlog/audit.h"
#include "tlog/evidence.h"
#include "tlog/record.h"

namespace app {
namespace {

constexpr std::int64_t kSlack = 3600;  // seconds by which leaves may be out of the order of their times

// Key changes have a time as well.
base::Instant timeAt(tlog::Tree& tree, std::uint64_t index) {
  const auto record = tlog::Record::parse(tree.leaf(index));
  return record ? record->time : base::Instant();
}

std::uint64_t firstAtOrAfter(tlog::Tree& tree, base::Instant time) {
  std::uint64_t low = 0;
  std::uint64_t high = tree.size();
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (timeAt(tree, middle) < time)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

bool isOf(const tlog::Record& record, const std::string& object, int version) {
  return record.object == object && record.version == version;
}

// Compares the archive with the log, and the log with the archive.
class Comparison {
 public:
  using Report =
      std::function<void(const std::string& code, const std::string& path, const base::Message& message)>;

  Comparison(const archive::Store& store, Report report) : store_(store), report_(std::move(report)) {}

  void takeLeaf(std::uint64_t index, base::ByteView leaf) {
    const std::string where = "leaf " + std::to_string(index);
    const auto record = tlog::Record::parse(leaf);
    if (!record) return report_("leaf", where, base::Message("evidence.leaf-no-record", {}));
    if (record->seq != index)
      report_("leaf", where, base::Message("evidence.leaf-other-number", {{"number", record->seq}}));
    if (record->event == tlog::event::kKeyChange) return;
    if (record->event == tlog::event::kDeletion) logged_.erase(record->object);
    const auto [known, isNew] = logged_[record->object].emplace(record->version, record->inventorySha512);
    if (isNew || (record->event == tlog::event::kRepair && known->second == record->inventorySha512)) return;
    report_("leaf", where,
            base::Message("evidence.leaf-again", {{"version", record->version}, {"object", record->object}}));
  }

  // Returns the number of versions.
  std::uint64_t compareArchive() {
    std::uint64_t versions = 0;
    store_.forEach(
        [&](const archive::Inventory& inventory) {
          for (int version = 1; version <= inventory.head(); ++version) compareVersion(inventory, version);
          versions += static_cast<std::uint64_t>(inventory.head());
          const auto found = logged_.find(inventory.id.text());
          if (found != logged_.end() && found->second.empty()) logged_.erase(found);
        },
        [&](const base::Problem& problem) { report_("archive", problem.place.file, problem.message); });
    for (const auto& [object, rest] : logged_)
      for (const auto& [version, digest] : rest)
        report_("missing-version", object, base::Message("evidence.not-in-archive", {{"version", version}}));
    return versions;
  }

 private:
  void compareVersion(const archive::Inventory& inventory, int version) {
    const std::string object = inventory.id.text();
    auto& logged = logged_[object];
    const auto found = logged.find(version);
    if (found == logged.end())
      return report_("missing-leaf", object, base::Message("evidence.not-in-log", {{"version", version}}));
    const base::Path path =
        base::Path(inventory.id.folder()) / archive::versionName(version) / "inventory.json";
    if (!base::exists(store_.disk(), store_.root() / path)) {
      report_("changed-version", path.string(), base::Message("evidence.inventory-missing", {}));
    } else if (crypto::digestHex(crypto::DigestAlgorithm::Sha512,
                                 base::readFile(store_.disk(), store_.root() / path,
                                                archive::kLargestInventory)) != found->second) {
      report_("changed-version", path.string(), base::Message("evidence.inventory-changed", {}));
    }
    logged.erase(found);
  }

  const archive::Store& store_;
  Report report_;
  std::map<std::string, std::map<int, std::string>> logged_;  // object → version → digest of its inventory
};

}  // namespace

std::optional<std::uint64_t> findLeaf(tlog::Tree& tree, const std::string& object, int version,
                                      base::Instant created) {
  const auto scan = [&](std::uint64_t from,
                        std::optional<base::Instant> until) -> std::optional<std::uint64_t> {
    for (std::uint64_t index = from; index < tree.size(); ++index) {
      const auto record = tlog::Record::parse(tree.leaf(index));
      if (record && isOf(*record, object, version)) return index;
      if (record && until && *until < record->time) break;
    }
    return std::nullopt;
  };
  const auto near = scan(firstAtOrAfter(tree, created.plusSeconds(-kSlack)), created.plusSeconds(kSlack));
  return near ? near : scan(0, std::nullopt);
}

tlog::SignedCheckpoint LogDesk::checkpoint(const Actor& actor) {
  demandMay(actor, UseCase::LogCheckpoint);
  const auto newest = tlog::readCheckpoint(workplace_.disk, workplace_.home.log());
  const auto kept = tlog::readEvidence(workplace_.disk, workplace_.home.log(), newest.checkpoint.size);
  return kept ? kept->cosigned() : newest;
}

std::string LogDesk::verifierKey(const Actor& actor) {
  demandMay(actor, UseCase::LogCheckpoint);
  return readLogVerifier(workplace_.disk, workplace_.home).vkey();
}

LogDesk::Target LogDesk::targetOf(const std::string& name) const {
  Target target{name, 0};
  workplace_.database.read([&](Transaction& transaction) {
    const auto letters = transaction.letters().find(name);
    if (letters.size() > 1)
      throw base::Conflict(base::Message("evidence.number-of-several", {{"number", name}}));
    if (letters.size() == 1) {
      target = {letters.front().object, letters.front().version};
    } else if (const auto row = transaction.requests().find(name)) {
      target.object = row->object;
    }
  });
  return target;
}

LogDesk::Proven LogDesk::prove(const Actor& actor, const std::string& name) {
  demandMay(actor, UseCase::LogProve);
  const Target target = targetOf(name);
  const auto id = archive::ObjectId::parse(target.object);
  const auto inventory = id ? workplace_.store.find(*id) : std::nullopt;
  if (!inventory) throw base::NotFound(base::Message("evidence.nothing-to-prove", {{"name", name}}));
  const int version = target.version == 0 ? inventory->head() : target.version;
  const tlog::SignedCheckpoint sealed = checkpoint(actor);
  tlog::Tree tree(workplace_.disk, workplace_.home.log(), sealed.checkpoint.size);
  const auto index = findLeaf(tree, target.object, version, inventory->version(version).created);
  if (!index) {
    throw base::NotFound(
        base::Message("evidence.leaf-missing", {{"version", version}, {"object", target.object}}));
  }
  return {{std::nullopt, *index, tree.proveInclusion(*index), sealed}, tree.leaf(*index)};
}

LogReport LogDesk::verify(const Actor& actor, const std::optional<tlog::SignedCheckpoint>& since,
                          const std::function<void(const json::Object&)>& report) {
  demandMay(actor, UseCase::LogVerify);
  LogReport total;
  const auto find = [&](const std::string& code, const std::string& path, const base::Message& message) {
    ++total.problems;
    report({{"code", code}, {"severity", "error"}, {"path", path}, {"message", message.in(actor.language)}});
  };
  const base::Path folder = workplace_.home.log();
  const tlog::VerifierKey key = readLogVerifier(workplace_.disk, workplace_.home);
  Comparison comparison(workplace_.store, find);
  const auto take = [&](std::uint64_t index, base::ByteView leaf) { comparison.takeLeaf(index, leaf); };
  const tlog::Audit audit = tlog::auditLog(workplace_.disk, folder, key, take);
  for (const tlog::Finding& finding : audit.findings) find("log", finding.path, finding.message);
  total.leaves = audit.size;
  total.bytes = audit.bytes;
  if (since) {
    for (const base::Message& problem : tlog::compareWith(workplace_.disk, folder, *since, key))
      find("since", "checkpoint", problem);
  }
  if (workplace_.journal != nullptr) {
    const base::Message alarm = workplace_.journal->alarm();
    if (!alarm.empty()) find("alarm", "checkpoint", alarm);
  }
  total.versions = comparison.compareArchive();
  return total;
}

tlog::VerifierKey LogDesk::changeKey(const Actor& actor) {
  demandMay(actor, UseCase::LogChangeKey);
  return changeLogKey(workplace_.disk, workplace_.home, workplace_.clock.now(), programAgent());
}

ReplacedLog LogDesk::replaceLost(const Actor& actor) {
  demandMay(actor, UseCase::LogChangeKey);
  return replaceLog(workplace_.disk, workplace_.home, workplace_.store, todayAt(workplace_));
}

}  // namespace app
