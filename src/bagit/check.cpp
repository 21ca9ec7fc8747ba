#include "bagit/check.h"

#include <algorithm>
#include <set>

#include "bagit/container.h"
#include "bagit/detail/completeness.h"
#include "bagit/detail/declaration.h"
#include "bagit/detail/fixity.h"
#include "bagit/manifest.h"
#include "bagit/tag_file.h"
#include "bagit/writer.h"
#include "crypto/fixity_digest.h"

namespace bagit {
namespace {

using detail::isPayload;

constexpr std::uint64_t kLargestTagFile = 64 << 20;

// Keeps the texts of the tag files that describe the bag.
class TagTexts final : public Visitor {
 public:
  explicit TagTexts(Findings& findings) : findings_(findings) {}

  bool begin(const Item& item) override {
    const bool isRead = item.path == "bagit.txt" || item.path == "bag-info.txt" || manifestNameOf(item.path);
    if (isRead && item.size > kLargestTagFile)
      findings_.push_back(
          {"too-large", "", Severity::Error, item.path, base::Message("bag.file-too-large", {})});
    text_.clear();
    return isRead && item.size <= kLargestTagFile;
  }
  void take(base::ByteView piece) override {
    if (text_.size() <= kLargestTagFile) text_ += piece;
  }
  void end(const Item& item) override { texts_[item.path] = text_; }

  std::map<std::string, std::string> texts() { return std::move(texts_); }

 private:
  Findings& findings_;
  std::string text_;
  std::map<std::string, std::string> texts_;
};

class Checker {
 public:
  Checker(const Container& container, BagReport& report) : bag_(container), report_(report) {}

  void run() {
    TagTexts tags(report_.findings);
    bag_.read(tags, report_.findings);
    texts_ = tags.texts();
    readDeclaration();
    if (bag_.find("fetch.txt") != nullptr) say("fetch", "2.2.3", "fetch.txt", base::Message("bag.fetch", {}));
    readManifests();
    readInfo();
    fixity_ = computeFixity();
    const detail::Names names(bag_, report_.findings);
    for (const Manifest& manifest : payload_) compare(manifest, names);
    for (const Manifest& manifest : tags_) compare(manifest, names);
    checkPayloadIsListed();
    checkTagManifests();
    checkOxum();
    if (isCanonical()) checkCanonicalForm();
    report_.files = fixity_.files;
    report_.bytes = fixity_.bytes;
  }

 private:
  void say(const char* rule, const char* clause, const std::string& path, const base::Message& message,
           Severity severity = Severity::Error) {
    report_.findings.push_back({rule, clause, severity, path, message});
  }

  void readDeclaration() {
    const auto text = texts_.find("bagit.txt");
    if (text == texts_.end())
      return say("declaration-missing", "2.1.1", "bagit.txt", base::Message("bag.file-missing", {}));
    declaration_ = detail::readDeclaration(text->second, report_.findings);
    report_.version = declaration_.version;
  }

  std::optional<std::string> textOf(const std::string& file) {
    auto text = utf8Of(texts_[file], declaration_.encoding);
    if (!text) say("tag-encoding", "2.3", file, base::Message("bag.not-in-encoding", {}));
    return text;
  }

  void readManifests() {
    for (const auto& [file, bytes] : texts_) {
      const auto name = manifestNameOf(file);
      const auto text = name ? textOf(file) : std::nullopt;
      if (!text) continue;
      Manifest manifest = readManifest(*text, file, name->algorithm, report_.findings);
      if (!crypto::fixityDigits(name->algorithm))
        say("manifest-algorithm", "2.4", file, base::Message("bag.unknown-algorithm", {}), Severity::Warning);
      (name->kind == "manifest" ? payload_ : tags_).push_back(std::move(manifest));
    }
    const auto isKnown = [](const Manifest& one) { return crypto::fixityDigits(one.algorithm).has_value(); };
    if (std::none_of(payload_.begin(), payload_.end(), isKnown))
      say("manifest-missing", "2.1.3", "", base::Message("bag.no-manifest", {}));
  }

  void readInfo() {
    if (texts_.count("bag-info.txt") == 0) return;
    if (const auto text = textOf("bag-info.txt"))
      labels_ = readLabels(*text, "bag-info.txt", report_.findings);
  }

  bool isCanonical() const {
    const Label* label = findLabel(labels_, kCanonicalLabel);
    return label != nullptr;
  }

  detail::Fixity computeFixity() {
    std::set<std::string> payload;
    std::set<std::string> tags;
    for (const Manifest& manifest : payload_) payload.insert(manifest.algorithm);
    for (const Manifest& manifest : tags_) tags.insert(manifest.algorithm);
    if (isCanonical()) {
      payload.insert(kAlgorithm);
      tags.insert(kAlgorithm);
    }
    return detail::computeFixity(bag_, payload, tags, report_.findings);
  }

  void compare(const Manifest& manifest, const detail::Names& names) {
    for (const auto& [path, digest] : manifest.digests) {
      const Item* item = names.resolve(path, manifest.file, report_.findings);
      if (item == nullptr) {
        say("file-missing", "3", path, base::Message("bag.listed-not-there", {{"manifest", manifest.file}}));
        continue;
      }
      listed_[manifest.file].insert(item->path);
      const auto known = fixity_.digests.find(item->path);
      if (known == fixity_.digests.end()) continue;
      const auto computed = known->second.find(manifest.algorithm);
      if (computed != known->second.end() && computed->second != digest)
        say("checksum-wrong", "3", item->path,
            base::Message("bag.wrong-digest", {{"manifest", manifest.file}}));
    }
  }

  void checkPayloadIsListed() {
    const bool hasFolder =
        std::any_of(bag_.items().begin(), bag_.items().end(),
                    [](const Item& item) { return isPayload(item.path); }) ||
        std::any_of(bag_.emptyFolders().begin(), bag_.emptyFolders().end(),
                    [](const std::string& folder) { return folder == "data" || isPayload(folder); });
    if (!hasFolder) say("payload-missing", "2.1.2", "data", base::Message("bag.no-payload", {}));
    for (const Item& item : bag_.items()) {
      if (isPayload(item.path)) checkIsListed(item.path);
    }
    for (const Manifest& manifest : payload_) {
      for (const auto& [path, digest] : manifest.digests)
        if (!isPayload(path))
          say("manifest-path", "2.1.3", manifest.file, base::Message("bag.lists-outside", {{"path", path}}));
    }
  }

  void checkIsListed(const std::string& path) {
    std::size_t count = 0;
    std::string without;
    for (const Manifest& manifest : payload_) {
      const bool isThere = listed_[manifest.file].count(path) != 0;
      count += isThere ? 1 : 0;
      if (!isThere) without = manifest.file;
    }
    if (count == 0) {
      say("file-unlisted", "3", path, base::Message("bag.unlisted", {}));
    } else if (count < payload_.size() && !declaration_.isBefore1()) {
      say("file-unlisted", "3", path, base::Message("bag.unlisted-in", {{"manifest", without}}));
    }
  }

  void checkTagManifests() {
    for (const Manifest& manifest : tags_) {
      for (const auto& [path, digest] : manifest.digests) {
        const auto name = manifestNameOf(path);
        if (isPayload(path) || (name && name->kind == "tagmanifest"))
          say("tag-manifest-path", "2.2.1", manifest.file,
              base::Message("bag.lists-payload", {{"path", path}}));
      }
      for (const Manifest& one : payload_) {
        if (listed_[manifest.file].count(one.file) == 0)
          say("tag-manifest-incomplete", "2.2.1", manifest.file,
              base::Message("bag.does-not-list", {{"file", one.file}}), Severity::Warning);
      }
    }
  }

  void checkOxum() {
    const Label* oxum = findLabel(labels_, "Payload-Oxum");
    if (oxum == nullptr) return;
    std::uint64_t octets = 0;
    std::uint64_t count = 0;
    for (const Item& item : bag_.items()) {
      if (!isPayload(item.path)) continue;
      octets += item.size;
      ++count;
    }
    const std::string right = std::to_string(octets) + "." + std::to_string(count);
    if (oxum->value != right)
      say("payload-oxum", "2.2.2", "bag-info.txt",
          base::Message("bag.oxum-wrong", {{"found", oxum->value}, {"right", right}}));
  }

  // Compares with what our writer would make of these files, apart from the texts that it is given.
  void checkCanonicalForm() {
    Digests payload;
    Digests tags;
    const std::string tagManifest = "tagmanifest-sha512.txt";
    for (const auto& [path, digests] : fixity_.digests) {
      if (path != tagManifest) (isPayload(path) ? payload : tags)[path] = digests.at(kAlgorithm);
    }
    const auto demand = [&](bool isSo, const std::string& path, std::string_view code) {
      if (!isSo) say("canonical-form", "", path, base::Message(code, {}));
    };
    const char* const differs = "bag.not-canonical";
    demand(texts_["bagit.txt"] == declarationText(), "bagit.txt", differs);
    demand(texts_["manifest-sha512.txt"] == manifestText(payload), "manifest-sha512.txt", differs);
    demand(texts_[tagManifest] == manifestText(tags), tagManifest, differs);
    demand(texts_["bag-info.txt"] == labelText(labels_), "bag-info.txt", differs);
    for (const std::string& folder : bag_.emptyFolders()) demand(false, folder, "bag.empty-folder");
    demand(bag_.isCanonical(), "", "bag.zip-not-canonical");
  }

  const Container& bag_;
  BagReport& report_;
  std::map<std::string, std::string> texts_;
  detail::Declaration declaration_;
  std::vector<Manifest> payload_;
  std::vector<Manifest> tags_;
  Labels labels_;
  detail::Fixity fixity_;
  std::map<std::string, std::set<std::string>> listed_;  // manifest → paths that it lists
};

}  // namespace

bool BagReport::isValid() const {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& finding) { return finding.severity == Severity::Error; });
}

BagReport check(const base::Disk& disk, const base::Path& path, const zip::Limits& limits) {
  BagReport report;
  if (const auto container = openContainer(disk, path, limits, report.findings))
    Checker(*container, report).run();
  return report;
}

}  // namespace bagit
