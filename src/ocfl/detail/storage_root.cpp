#include "ocfl/detail/storage_root.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/sentences.h"
#include "json/document.h"
#include "ocfl/detail/declaration.h"
#include "ocfl/detail/extensions.h"
#include "ocfl/detail/id_set.h"
#include "ocfl/detail/layout_pattern.h"
#include "ocfl/detail/object.h"
#include "ocfl/detail/path_rules.h"
#include "ocfl/detail/storage_layout.h"
#include "ocfl/detail/tree.h"
#include "ocfl/detail/version_name.h"

namespace ocfl::detail {
namespace {

constexpr std::uint64_t kLargestLayoutFile = 1 << 20;
constexpr std::size_t kMostDoubtful = 256;

class StorageWalk {
 public:
  StorageWalk(const base::Disk& disk, const base::Path& root, OrderedWork& work, Tally& tally)
      : disk_(disk), root_(root), work_(work), tally_(tally) {}

  void run() {
    const auto entries = entriesOf("", "E069");
    if (!entries) return;
    const Declaration declaration = checkDeclaration(kRootDeclaration, disk_, root_, *entries, reporter_);
    if (declaration.spec) reporter_.setSpec(*declaration.spec);
    for (const base::DirectoryEntry& entry : *entries) {
      if (!isFolder(entry)) {
        if (checkKind(disk_, root_, entry.name, entry.kind, reporter_) && entry.name == "ocfl_layout.json")
          readLayout();
      } else if (entry.name == "extensions") {
        checkExtensions(disk_, root_, kRootExtensions, reporter_);
        checkNotEmpty(entry.name);
      }
    }
    for (const base::DirectoryEntry& entry : *entries) {
      const bool declares = std::count(declaration.names.begin(), declaration.names.end(), entry.name) > 0;
      if (isFolder(entry) && entry.name != "extensions" && !declares) throughTop(entry.name);
    }
    work_.finish();
  }

 private:
  void report(std::string_view code, std::string_view path, const base::Message& message) {
    reporter_.report(code, path, message);
  }

  std::optional<Entries> entriesOf(const std::string& folder, const char* code) {
    try {
      return disk_.list(root_ / folder);
    } catch (const base::Error& problem) {
      report(code, folder, base::Message("ocfl.folder-unlistable", {{"why", base::messageOf(problem)}}));
      return std::nullopt;
    }
  }

  void checkNotEmpty(const std::string& folder) {
    const auto entries = entriesOf(folder, "E073");
    if (entries && entries->empty()) report("E073", folder, base::Message("archive.empty-folder", {}));
  }

  void readLayout() {
    constexpr const char* kFile = "ocfl_layout.json";
    try {
      const base::Bytes bytes = base::readFile(disk_, root_ / kFile, kLargestLayoutFile);
      const auto document = json::Document::parse(bytes, kFile);
      checkLayout(kFile, document.root());
    } catch (const base::Error& problem) {
      report("E070", kFile, base::messageOf(problem));
    }
  }

  void checkLayout(const std::string& file, const json::Node& root) {
    std::optional<json::Node> extension, description;
    for (const json::Node member : root) {
      if (member.name() == "extension") extension = member;
      if (member.name() == "description") description = member;
    }
    if (!root.isObject() || !extension || !description || !description->isString())
      report("E070", file, base::Message("ocfl.layout-form", {}));
    if (!extension) return;
    if (!extension->isString() || !isRegisteredExtension(extension->text()))
      return report("E071", file,
                    base::Message("ocfl.layout-unregistered", {{"extension", inQuotes(extension->text())}}));
    isLayoutTold_ = true;
    layout_ = storageLayout(disk_, root_, std::string(extension->text()));
  }

  // When a folder of the root holds no object at all, one finding (E088) replaces the single ones below it.
  void throughTop(const std::string& name) {
    doubtful_.clear();
    isInDoubt_ = true;
    wasFolderBelow_ = false;
    through(name, 0);
    const bool isStranger = isInDoubt_ && wasFolderBelow_;
    if (isStranger) doubtful_.clear();
    endDoubt();
    if (isStranger) report("E088", name, base::Message("ocfl.folder-without-object", {}));
  }

  void endDoubt() {
    isInDoubt_ = false;
    for (const Finding& finding : doubtful_) work_.add(finding);
    doubtful_.clear();
  }

  void take(const Finding& finding) {
    if (isInDoubt_ && doubtful_.size() == kMostDoubtful) endDoubt();
    if (isInDoubt_) {
      doubtful_.push_back(finding);
    } else {
      work_.add(finding);
    }
  }

  void through(const std::string& folder, std::size_t depth) {
    const auto entries = entriesOf(folder, "E085");
    if (!entries) return;
    if (entries->empty()) return report("E073", folder, base::Message("archive.empty-folder", {}));
    switch (lookOf(*entries)) {
      case Look::Object:
        return object(folder, depth);
      case Look::Root:
        return report("E074", folder, base::Message("ocfl.root-within-root", {}));
      case Look::Neither:
        break;
    }
    between(folder, *entries, depth);
  }

  void between(const std::string& folder, const Entries& entries, std::size_t depth) {
    const bool isEnd = std::none_of(entries.begin(), entries.end(), isFolder);
    wasFolderBelow_ |= !isEnd;
    for (const base::DirectoryEntry& entry : entries) {
      const std::string path = joined(folder, entry.name);
      if (isFolder(entry)) {
        through(path, depth + 1);
      } else if (checkKind(disk_, root_, path, entry.kind, reporter_)) {
        report(isEnd ? "E072" : "E084", path,
               base::Message(isEnd ? "ocfl.file-of-no-object" : "ocfl.file-on-the-way", {}));
      }
    }
  }

  void object(const std::string& folder, std::size_t depth) {
    endDoubt();
    pattern_.add(folder, depth);
    if (pattern_.isMixedWithTop()) once(mixtureTold_, "W015", folder, "ocfl.layout-mixed");
    if (!isLayoutTold_ && pattern_.isMixed()) once(patternTold_, "W014", folder, "ocfl.layout-other-pattern");
    work_.add([this, folder](const TakeFinding& out) { return checkOne(folder, out); });
  }

  void once(bool& wasTold, const char* code, const std::string& path, std::string_view words) {
    if (!std::exchange(wasTold, true)) report(code, path, base::Message(words, {}));
  }

  // Runs on any thread.
  OrderedWork::Conclusion checkOne(const std::string& folder, const TakeFinding& out) {
    Tally counted;
    Reporter own(out, folder);
    const ObjectFacts facts = checkObject(disk_, root_ / folder, own, counted);
    own.setSpec(kLatest);
    if (facts.spec && *facts.spec > reporter_.spec())
      own.report("E081", "",
                 base::Message("ocfl.newer-than-root",
                               {{"object", numberOf(*facts.spec)}, {"root", numberOf(reporter_.spec())}}));
    if (layout_ && !facts.id.empty()) checkPlace(folder, facts.id, own);
    return [this, folder, counted, id = facts.id](const TakeFinding& take) {
      conclude(folder, counted, id, take);
    };
  }

  void checkPlace(const std::string& folder, const std::string& id, Reporter& reporter) const {
    const auto place = layout_(id);
    if (place && *place != folder)
      reporter.report("E083", "",
                      base::Message("ocfl.misplaced", {{"id", inQuotes(id)}, {"place", inQuotes(*place)}}));
  }

  void conclude(const std::string& folder, const Tally& counted, const std::string& id,
                const TakeFinding& out) {
    tally_.objects += counted.objects;
    tally_.files += counted.files;
    tally_.bytes += counted.bytes;
    if (layout_ || id.empty() || !ids_.insert(id)) return;
    Reporter(out, folder)
        .report("E037", "inventory.json", base::Message("ocfl.id-again", {{"id", inQuotes(id)}}));
  }

  const base::Disk& disk_;
  const base::Path& root_;
  OrderedWork& work_;
  Tally& tally_;
  const TakeFinding takeFinding_ = [this](const Finding& finding) { take(finding); };
  Reporter reporter_{takeFinding_, ""};
  StorageLayout layout_;
  bool isLayoutTold_ = false;
  LayoutPattern pattern_;
  bool mixtureTold_ = false;
  bool patternTold_ = false;
  bool isInDoubt_ = false;
  bool wasFolderBelow_ = false;
  std::vector<Finding> doubtful_;
  IdSet ids_;
};

}  // namespace

Look lookOf(const Entries& entries) {
  const Declaration object = findDeclaration(kObjectDeclaration, entries);
  const Declaration root = findDeclaration(kRootDeclaration, entries);
  const bool looksLikeObject =
      std::any_of(entries.begin(), entries.end(), [](const base::DirectoryEntry& entry) {
        return entry.name == "inventory.json" || (isFolder(entry) && versionNamed(entry.name).number == 1);
      });
  if (object.spec) return Look::Object;
  if (root.spec) return Look::Root;
  if (looksLikeObject) return Look::Object;
  const bool hasLayout = std::any_of(entries.begin(), entries.end(),
                                     [](const auto& entry) { return entry.name == "ocfl_layout.json"; });
  if (hasLayout) return Look::Root;
  if (!root.names.empty()) return Look::Root;
  return object.names.empty() ? Look::Neither : Look::Object;
}

void checkStorageRoot(const base::Disk& disk, const base::Path& root, OrderedWork& work, Tally& tally) {
  StorageWalk walk(disk, root, work, tally);
  try {
    walk.run();
  } catch (...) {
    work.stop();  // pieces of work refer to the walk
    throw;
  }
}

}  // namespace ocfl::detail
