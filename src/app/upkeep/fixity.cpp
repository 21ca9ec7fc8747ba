#include "app/upkeep/fixity.h"

#include <algorithm>
#include <map>
#include <thread>

#include "app/access/use_cases.h"
#include "app/upkeep/fixity_schedule.h"
#include "archive/root_files.h"
#include "archive/storage_root.h"
#include "base/error.h"

namespace app {
namespace {

constexpr std::size_t kMostUnsaved = 16;  // most objects to check again after a crash

std::optional<archive::Inventory> inventoryIn(const base::Disk& disk, const base::Path& object) {
  const base::Path path = object / "inventory.json";
  try {
    const base::Bytes bytes = base::readFile(disk, path, archive::kLargestInventory);
    if (!archive::isSidecarOf(base::readFile(disk, object / "inventory.json.sha512", 4096), bytes))
      return std::nullopt;
    return archive::inventoryFromBytes(bytes, path.string());
  } catch (const base::Error&) {
    return std::nullopt;
  }
}

// The number of the newest version with a folder.
int newestFolder(const base::Disk& disk, const base::Path& object) {
  int newest = 0;
  if (!base::exists(disk, object)) return newest;
  for (const base::DirectoryEntry& entry : disk.list(object)) {
    const std::string& name = entry.name;
    const bool isVersion = name.size() > 1 && name.size() < 8 && name[0] == 'v' &&
                           name.find_first_not_of("0123456789", 1) == std::string::npos;
    if (isVersion) newest = std::max(newest, std::stoi(name.substr(1)));
  }
  return newest;
}

archive::Verification gone(const base::Path& folder) {
  return {{{"E063", folder.string(), base::Message("upkeep.object-gone", {})}}, 0, 0};
}

archive::Verification verify(const archive::Store& store, const base::Path& folder) {
  return base::exists(store.disk(), store.root() / folder) ? store.verifyFolder(folder) : gone(folder);
}

// Keeps the average rate below its bound, by pauses between objects.
class Pace {
 public:
  explicit Pace(const ScrubOrder& order) : order_(order) {}

  void spend(std::uint64_t bytes) { bytes_ += bytes; }
  // The wait that brings the average below the bound.
  std::chrono::nanoseconds ahead() const {
    if (order_.bytesPerSecond == 0) return std::chrono::nanoseconds(0);
    const double due = static_cast<double>(bytes_) / static_cast<double>(order_.bytesPerSecond);
    return std::chrono::nanoseconds(static_cast<std::int64_t>(std::max(0.0, due - seconds()) * 1e9));
  }
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  const ScrubOrder& order_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::uint64_t bytes_ = 0;
};

// Checks one object on both sides.
class ObjectCheck {
 public:
  ObjectCheck(const Workplace& workplace, Replica* replica, std::string folder, int knownHead)
      : workplace_(workplace), replica_(replica), folder_(std::move(folder)), knownHead_(knownHead) {}

  void run() {
    const archive::Verification found = verify(workplace_.store, folder_);
    bytes = found.bytes;
    row = {folder_, workplace_.clock.now(), 0, static_cast<std::int64_t>(found.bytes), 0};
    if (replica_ && base::exists(workplace_.disk, replica_->store().root() / folder_))
      checkBoth(found);
    else if (!found.damages.empty())
      tell("archive", found, {}, base::Message(replica_ ? "upkeep.no-copy" : "upkeep.no-replica", {}));
    if (const auto inventory = inventoryIn(workplace_.disk, workplace_.store.root() / folder_))
      row.head = inventory->head();
    row.head = std::max(row.head, knownHead_);
  }

  FixityRow row;
  std::uint64_t bytes = 0;
  std::vector<FixityFinding> findings;

 private:
  void checkBoth(const archive::Verification& found) {
    archive::Store& copy = replica_->store();
    const archive::Verification copied = copy.verifyFolder(folder_);
    bytes += copied.bytes;
    const bool isWhole = found.damages.empty();
    const bool isCopyWhole = copied.damages.empty();
    if (isWhole && !isCopyWhole)
      tell("replica", copied, repair(copy, workplace_.store), base::Message("upkeep.archive-not-copied", {}));
    if (!isWhole && isCopyWhole) mendArchive(found);
    if (isWhole || isCopyWhole) return;
    tell("archive", found, {}, base::Message("upkeep.copy-damaged", {}));
    tell("replica", copied, {}, base::Message("upkeep.archive-damaged", {}));
  }

  void mendArchive(const archive::Verification& found) {
    if (!isCopyTheNewest()) return tell("archive", found, {}, base::Message("upkeep.copy-older", {}));
    tell("archive", found, repair(workplace_.store, replica_->store()),
         base::Message("upkeep.replica-not-copied", {}));
  }

  // Only the same state may be restored: an older one would silently drop versions.
  bool isCopyTheNewest() const {
    const base::Path here = workplace_.store.root() / folder_;
    const auto copy = inventoryIn(workplace_.disk, replica_->store().root() / folder_);
    if (!copy ||
        copy->head() < std::max({knownHead_, newestFolder(workplace_.disk, here), headInDatabase(*copy)}))
      return false;
    for (const base::Path& object : {here, here / archive::versionName(copy->head())}) {
      const auto known = inventoryIn(workplace_.disk, object);
      if (known && *known != *copy) return false;
    }
    return true;
  }

  int headInDatabase(const archive::Inventory& copy) const {
    int head = 0;
    workplace_.database.read([&](Transaction& transaction) {
      if (const auto request = transaction.requests().find(copy.id.text())) head = request->head;
    });
    return head;
  }

  archive::Adoption repair(archive::Store& damaged, const archive::Store& good) {
    const auto isStillDamaged = [&] {
      const base::Path object = damaged.root() / folder_;
      return !base::exists(damaged.disk(), object) ||
             !archive::verifyObject(damaged.disk(), damaged.root(), object).damages.empty();
    };
    archive::Adoption adoption = damaged.adopt(good, folder_, archive::Displaced::KeptAside, isStillDamaged);
    bytes += adoption.copy.bytes;
    return adoption;
  }

  void tell(const char* side, const archive::Verification& found, const archive::Adoption& adoption,
            const base::Message& reason) {
    FixityFinding finding{folder_,
                          side,
                          found.damages,
                          adoption.isDone,
                          adoption.aside.string(),
                          adoption.isDone ? base::Message() : reason};
    if (!adoption.isDone) row.damages += static_cast<int>(found.damages.size());
    findings.push_back(std::move(finding));
  }

  const Workplace& workplace_;
  Replica* replica_;
  const std::string folder_;
  const int knownHead_;
};

class Scrub {
 public:
  Scrub(const Workplace& workplace, Replica* replica, const ScrubOrder& order)
      : workplace_(workplace), replica_(replica), order_(order), pace_(order) {}

  ScrubReport run() {
    readState();
    listObjects();
    for (const Candidate& candidate : queue()) check(candidate);
    endRound();
    save();
    report_.seconds = pace_.seconds();
    return std::move(report_);
  }

 private:
  struct Candidate {
    bool isDamaged = false;
    base::Instant checked;  // the epoch: never
    int head = 0;
    std::string folder;
  };

  void readState() {
    std::optional<FixityRound> last;
    workplace_.database.read([&](Transaction& transaction) {
      for (FixityRow& row : transaction.fixity().list()) rows_[row.folder] = std::move(row);
      last = transaction.fixity().lastRound();
    });
    const base::Instant now = workplace_.clock.now();
    if (isRoundOver(last, now, order_.days)) last = FixityRound{now, std::nullopt, 0, 0, 0, 0};
    report_.round = *last;
  }

  // The archive's present objects, those of the last check, and the entries between objects.
  void listObjects() {
    auto between = archive::verifyRootFiles(workplace_.disk, workplace_.store.root()).damages;
    std::map<std::string, FixityRow> unseen = rows_;
    archive::forEachObjectFolder(
        workplace_.disk, workplace_.store.root(),
        [&](const base::Path& folder) {
          addCandidate(folder.string());
          unseen.erase(folder.string());
        },
        [&](const archive::Damage& damage) { between.push_back(damage); });
    report_.archived = candidates_.size();
    for (const auto& [folder, row] : unseen) {
      addCandidate(folder);
      candidates_.back().isDamaged = true;
    }
    for (const archive::Damage& damage : between)
      report_.findings.push_back(
          {damage.path, "archive", {damage}, false, "", base::Message("upkeep.of-no-object", {})});
    report_.round.damages += static_cast<std::int64_t>(between.size());
  }

  void addCandidate(const std::string& folder) {
    const auto known = rows_.find(folder);
    if (known == rows_.end()) return candidates_.push_back({false, {}, 0, folder});
    const FixityRow& row = known->second;
    candidates_.push_back({row.damages > 0, row.checked, row.head, folder});
    if (row.checked >= report_.round.started) ++report_.checkedInRound;
  }

  bool isDue(const Candidate& candidate) const { return candidate.checked < report_.round.started; }

  std::vector<Candidate> queue() {
    std::vector<Candidate> queue;
    for (const Candidate& candidate : candidates_) {
      if (candidate.isDamaged || (!report_.round.ended && isDue(candidate))) queue.push_back(candidate);
    }
    std::sort(queue.begin(), queue.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(b.isDamaged, a.checked, a.folder) < std::tie(a.isDamaged, b.checked, b.folder);
    });
    const std::size_t due =
        dueInRound(report_.round.started, workplace_.clock.now(), order_.days, candidates_.size());
    std::size_t quota = due - std::min<std::size_t>(due, report_.checkedInRound);
    const auto isOver = [&](const Candidate& candidate) {
      return !candidate.isDamaged && (quota == 0 || quota-- == 0);
    };
    queue.erase(std::find_if(queue.begin(), queue.end(), isOver), queue.end());
    return queue;
  }

  void check(const Candidate& candidate) {
    ObjectCheck object(workplace_, replica_, candidate.folder, candidate.head);
    object.run();
    if (isDue(candidate)) ++report_.checkedInRound;
    ++report_.objects;
    ++report_.round.objects;
    report_.bytes += object.bytes;
    report_.round.bytes += static_cast<std::int64_t>(object.bytes);
    for (FixityFinding& finding : object.findings) {
      report_.round.damages += static_cast<std::int64_t>(finding.damages.size());
      report_.round.repaired += finding.isRepaired ? 1 : 0;
      report_.findings.push_back(std::move(finding));
    }
    rows_[candidate.folder] = object.row;
    unsaved_.push_back(object.row);
    pace_.spend(object.bytes);
    const std::chrono::nanoseconds ahead = pace_.ahead();
    if (ahead.count() > 0 || unsaved_.size() >= kMostUnsaved) save();
    if (ahead.count() > 0 && order_.wait) order_.wait(ahead);
  }

  void endRound() {
    if (!report_.round.ended && report_.checkedInRound >= candidates_.size())
      report_.round.ended = workplace_.clock.now();
    for (const auto& [folder, row] : rows_) report_.damagedObjects += row.damages > 0 ? 1 : 0;
  }

  void save() {
    workplace_.database.write([&](Transaction& transaction) {
      for (const FixityRow& row : unsaved_) transaction.fixity().save(row);
      transaction.fixity().saveRound(report_.round);
    });
    unsaved_.clear();
  }

  const Workplace& workplace_;
  Replica* replica_;
  const ScrubOrder& order_;
  Pace pace_;
  std::map<std::string, FixityRow> rows_;
  std::vector<Candidate> candidates_;
  std::vector<FixityRow> unsaved_;
  ScrubReport report_;
};

}  // namespace

ScrubOrder scrubOrderOf(const Settings& settings) {
  ScrubOrder order;
  order.days = std::max<std::int64_t>(1, settings.number("fixity.days"));
  order.bytesPerSecond = static_cast<std::uint64_t>(settings.number("fixity.rate-mib")) << 20;
  order.wait = [](std::chrono::nanoseconds time) { std::this_thread::sleep_for(time); };
  return order;
}

ScrubReport scrub(const Workplace& workplace, Replica* replica, const ScrubOrder& order) {
  return Scrub(workplace, replica, order).run();
}

json::Object fixityState(const Workplace& workplace, const Actor& actor) {
  demandMay(actor, UseCase::ArchiveFixity);
  std::vector<FixityRow> rows;
  std::optional<FixityRound> round;
  workplace.database.read([&](Transaction& transaction) {
    rows = transaction.fixity().list();
    round = transaction.fixity().lastRound();
  });
  const auto utc = base::TimeZone::utc();
  json::Object state{{"objects", rows.size()},
                     {"oldest_check", json::Value()},
                     {"round_started", json::Value()},
                     {"round_ended", json::Value()}};
  json::Array damaged;
  const auto oldest = std::min_element(rows.begin(), rows.end(),
                                       [](const auto& a, const auto& b) { return a.checked < b.checked; });
  if (oldest != rows.end()) state["oldest_check"] = oldest->checked.rfc3339(utc);
  for (const FixityRow& row : rows) {
    if (row.damages > 0) damaged.push_back(row.folder);
  }
  if (round) {
    state["round_started"] = round->started.rfc3339(utc);
    if (round->ended) state["round_ended"] = round->ended->rfc3339(utc);
    state["round_objects"] = round->objects;
    state["round_bytes"] = round->bytes;
    state["round_damages"] = round->damages;
    state["round_repaired"] = round->repaired;
  }
  state["damaged"] = std::move(damaged);
  return state;
}

}  // namespace app
