#include "archive/mirror.h"

#include <algorithm>

#include "archive/detail/in_order.h"
#include "archive/detail/limits.h"
#include "archive/root_files.h"
#include "archive/storage_root.h"
#include "base/error.h"

namespace archive {
namespace {

struct Head {
  base::Bytes bytes;
  Inventory inventory;
};

// Nothing when the inventory is missing, damaged, or of another folder.
std::optional<Head> headOf(const Store& store, const base::Path& folder) {
  std::optional<Head> head;
  store.hold(folder, [&] {
    const base::Path path = store.root() / folder;
    try {
      base::Bytes bytes = base::readFile(store.disk(), path / "inventory.json", kLargestInventory);
      if (!isSidecarOf(base::readFile(store.disk(), path / "inventory.json.sha512", 4096), bytes)) return;
      Inventory inventory = inventoryFromBytes(bytes, path.string());
      if (inventory.id.folder() == folder) head.emplace(Head{std::move(bytes), std::move(inventory)});
    } catch (const base::NotFound&) {
      return;
    } catch (const base::InvalidInput&) {
      return;
    } catch (const base::Corrupt&) {
      return;
    }
  });
  return head;
}

bool isBeginningOf(const Inventory& earlier, const Inventory& later) {
  return earlier.head() <= later.head() &&
         std::equal(earlier.versions.begin(), earlier.versions.end(), later.versions.begin());
}

class Mirror {
 public:
  Mirror(const Store& first, Store& copy, const std::function<bool(const Inventory&)>& replaces)
      : first_(first), copy_(copy), replaces_(replaces) {}

  MirrorReport run(unsigned threads) {
    copyRootFiles();
    detail::InOrder<base::Path, Step> objects(
        threads, [this](const base::Path& folder) { return follow(folder); },
        [this](const base::Path&, const Step& step) { take(step); });
    const auto told = [this](const Damage& damage) { report_.refused.push_back(damage); };
    forEachObjectFolder(
        first_.disk(), first_.root(), [&](const base::Path& folder) { objects.add(folder); }, told);
    objects.finish();
    forEachObjectFolder(
        copy_.disk(), copy_.root(), [this](const base::Path& folder) { lookForFirst(folder); },
        [](const Damage&) {});
    return std::move(report_);
  }

 private:
  struct Step {
    std::uint64_t copied = 0;
    std::uint64_t bytes = 0;
    std::vector<Damage> refused;
  };

  static Step refusal(const char* code, const base::Path& folder, const base::Message& message) {
    return {0, 0, {{code, folder.string(), message}}};
  }

  Step follow(const base::Path& folder) {
    switch (likenessOf(first_, copy_, folder)) {
      case Likeness::Same:
        return {};
      case Likeness::Missing:
      case Likeness::Behind:
        return take(folder);
      case Likeness::Unreadable:
        return refusal("E063", folder, base::Message("mirror.unreadable", {}));
      case Likeness::Other:
        break;
    }
    const auto head = headOf(first_, folder);
    if (head && replaces_(head->inventory)) return take(folder);
    return refusal("E066", folder, base::Message("mirror.other-history", {}));
  }

  Step take(const base::Path& folder) {
    const Adoption adoption = copy_.adopt(first_, folder, Displaced::Removed, [] { return true; });
    if (!adoption.copy.damages.empty()) return {0, 0, adoption.copy.damages};
    return {adoption.isDone ? 1U : 0U, adoption.copy.bytes, {}};
  }

  void take(const Step& step) {
    ++report_.objects;
    report_.copied += step.copied;
    report_.bytes += step.bytes;
    report_.refused.insert(report_.refused.end(), step.refused.begin(), step.refused.end());
  }

  void lookForFirst(const base::Path& folder) {
    if (base::exists(first_.disk(), first_.root() / folder)) return;
    report_.refused.push_back({"E063", folder.string(), base::Message("mirror.stranger", {})});
  }

  // The files beside the objects, which explain the root. When one is damaged, none is copied.
  void copyRootFiles() {
    report_.refused = verifyRootFiles(first_.disk(), first_.root()).damages;
    if (!report_.refused.empty()) return;
    for (const base::DirectoryEntry& entry : first_.disk().list(first_.root())) {
      if (entry.kind != base::FileKind::Regular) continue;
      const base::Path from = first_.root() / entry.name;
      const base::Path to = copy_.root() / entry.name;
      const base::Bytes bytes = base::readFile(first_.disk(), from);
      if (base::exists(copy_.disk(), to) && base::readFile(copy_.disk(), to) == bytes) continue;
      copy_.putRootFile(entry.name, bytes);
    }
  }

  const Store& first_;
  Store& copy_;
  const std::function<bool(const Inventory&)>& replaces_;
  MirrorReport report_;
};

}  // namespace

Likeness likenessOf(const Store& first, const Store& copy, const base::Path& folder) {
  const auto here = headOf(first, folder);
  if (!base::exists(copy.disk(), copy.root() / folder))
    return here ? Likeness::Missing : Likeness::Unreadable;
  const auto there = headOf(copy, folder);
  if (!here || !there) return Likeness::Unreadable;
  if (here->bytes == there->bytes) return Likeness::Same;
  return isBeginningOf(there->inventory, here->inventory) && there->inventory.head() < here->inventory.head()
             ? Likeness::Behind
             : Likeness::Other;
}

MirrorReport mirror(const Store& first, Store& copy, unsigned threads,
                    const std::function<bool(const Inventory&)>& replaces) {
  return Mirror(first, copy, replaces).run(threads);
}

}  // namespace archive
