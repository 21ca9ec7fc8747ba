#include "ocfl/detail/inventory.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"
#include "ocfl/detail/inventory_blocks.h"
#include "ocfl/detail/text_rules.h"

namespace ocfl::detail {
namespace {

using json::Node;

// Checks each member of an inventory (3.5.1).
class TopReader {
 public:
  TopReader(Inventory& inventory, std::optional<Spec> declared, Reporter& reporter)
      : inventory_(inventory), declared_(declared), reporter_(reporter) {}

  void read(const Node& root) {
    const Members members = membersOf(root, {"id", "type", "digestAlgorithm", "head", "contentDirectory",
                                             "manifest", "versions", "fixity"});
    for (const Node& twice : members.repeated)
      report("E033", base::Message("ocfl.twice", {{"name", inQuotes(twice.name())}}));
    for (const Node& stranger : members.others) strange(stranger);
    type(members.at("type"));
    id(members.at("id"));
    digestAlgorithm(members.at("digestAlgorithm"));
    contentDirectory(members.at("contentDirectory"));
    readVersionNames(members.at("versions"), inventory_, reporter_);
    if (!members.at("versions") && !isVersionsMisspelt_)
      report("E043", base::Message("ocfl.key-missing", {{"key", "versions"}}));
    head(members.at("head"));
    readBlocks(members.at("manifest"), members.at("versions"), members.at("fixity"), inventory_, reporter_);
  }

 private:
  void report(std::string_view code, const base::Message& message) {
    reporter_.report(code, inventory_.file, message);
  }

  void strange(const Node& member) {
    const std::string lowered = lowerCase(member.name());
    if (lowered == "versions") {
      isVersionsMisspelt_ = true;
      report("E044",
             base::Message("ocfl.key-misspelt", {{"found", inQuotes(member.name())}, {"key", "versions"}}));
    } else if (lowered == "fixity") {
      report("E055",
             base::Message("ocfl.key-misspelt", {{"found", inQuotes(member.name())}, {"key", "fixity"}}));
    } else {
      report("E102", base::Message("ocfl.key-unknown", {{"key", inQuotes(member.name())}}));
    }
  }

  // The text of a required member. When it is missing or not a string, reports that and returns nothing.
  std::optional<std::string> required(const std::optional<Node>& member, const char* name,
                                      const char* codeOfType) {
    if (!member) {
      report("E036", base::Message("ocfl.key-missing", {{"key", name}}));
    } else if (!member->isString()) {
      report(codeOfType,
             base::Message("ocfl.key-no-string", {{"key", name}, {"type", json::nameOf(member->kind())}}));
    } else {
      return std::string(member->text());
    }
    return std::nullopt;
  }

  void type(const std::optional<Node>& member) {
    const auto text = required(member, "type", "E038");
    if (text) inventory_.spec = specOfType(*text);
    if (inventory_.spec) reporter_.setSpec(*inventory_.spec);
    if (text && !inventory_.spec) {
      report("E038", base::Message("ocfl.type-unknown", {{"type", inQuotes(*text)}}));
    } else if (inventory_.spec && declared_ && *inventory_.spec != *declared_) {
      report("E038", base::Message("ocfl.type-differs", {{"type", numberOf(*inventory_.spec)},
                                                         {"declared", numberOf(*declared_)}}));
    }
  }

  void id(const std::optional<Node>& member) {
    const auto text = required(member, "id", "E037");
    if (!text) return;
    inventory_.id = *text;
    if (text->empty()) {
      report("E037", base::Message("ocfl.id-empty", {}));
    } else if (!isUri(*text)) {
      report("W005", base::Message("ocfl.id-no-uri", {{"id", inQuotes(*text)}}));
    }
  }

  void digestAlgorithm(const std::optional<Node>& member) {
    const auto text = required(member, "digestAlgorithm", "E025");
    if (!text) return;
    inventory_.digestText = *text;
    inventory_.digest = digestNamed(*text);
    if (!inventory_.digest || !isForContent(*inventory_.digest)) {
      report("E025", base::Message("ocfl.digest-algorithm", {{"algorithm", inQuotes(*text)}}));
    } else if (*text == "sha256") {
      report("W004", base::Message("ocfl.digest-sha256", {}));
    }
  }

  void contentDirectory(const std::optional<Node>& member) {
    if (!member) return;
    const std::string_view name = member->text();
    if (!member->isString() || name.empty()) {
      report("E108", base::Message("ocfl.content-directory-no-name", {}));
    } else if (name.find('/') != std::string_view::npos) {
      report("E017", base::Message("ocfl.content-directory-slash", {{"name", inQuotes(name)}}));
    } else if (name == "." || name == "..") {
      report("E018", base::Message("ocfl.content-directory-dots", {{"name", inQuotes(name)}}));
    } else {
      inventory_.contentDirectory = name;
      inventory_.hasContentDirectory = true;
    }
  }

  void head(const std::optional<Node>& member) {
    const auto text = required(member, "head", "E040");
    if (!text) return;
    inventory_.head = *text;
    const VersionBlock* last = inventory_.last();
    if (!last || last->name.text == *text) return;
    report("E040", base::Message("ocfl.head-not-newest",
                                 {{"head", inQuotes(*text)}, {"newest", inQuotes(last->name.text)}}));
  }

  Inventory& inventory_;
  std::optional<Spec> declared_;
  Reporter& reporter_;
  bool isVersionsMisspelt_ = false;
};

}  // namespace

const VersionBlock* Inventory::version(std::uint64_t number) const {
  const auto found = std::lower_bound(
      versions.begin(), versions.end(), number,
      [](const VersionBlock& block, std::uint64_t wanted) { return block.name.number < wanted; });
  return found == versions.end() || found->name.number != number ? nullptr : &*found;
}

std::unique_ptr<Inventory> readInventory(base::Bytes bytes, const std::string& file,
                                         std::optional<Spec> declared, Reporter& reporter) {
  auto inventory = std::make_unique<Inventory>(std::move(bytes));
  inventory->file = file;
  try {
    inventory->document = json::Document::parse(inventory->bytes, "inventory.json");
  } catch (const base::InvalidInput& problem) {
    reporter.report("E033", file, base::Message("ocfl.no-json", {{"why", base::messageOf(problem)}}));
    return nullptr;
  }
  const Node root = inventory->document->root();
  if (!root.isObject()) {
    reporter.report("E033", file,
                    base::Message("ocfl.inventory-no-object", {{"type", json::nameOf(root.kind())}}));
    return nullptr;
  }
  TopReader(*inventory, declared, reporter).read(root);
  return inventory;
}

}  // namespace ocfl::detail
