#include "ocfl/detail/inventory.h"

#include <algorithm>

#include "base/error.h"
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
    for (const Node& twice : members.repeated) report("E033", inQuotes(twice.name()) + " stands twice");
    for (const Node& stranger : members.others) strange(stranger);
    type(members.at("type"));
    id(members.at("id"));
    digestAlgorithm(members.at("digestAlgorithm"));
    contentDirectory(members.at("contentDirectory"));
    readVersionNames(members.at("versions"), inventory_, reporter_);
    if (!members.at("versions") && !isVersionsMisspelt_) report("E043", "the key \"versions\" is missing");
    head(members.at("head"));
    readBlocks(members.at("manifest"), members.at("versions"), members.at("fixity"), inventory_, reporter_);
  }

 private:
  void report(std::string_view code, const std::string& message) {
    reporter_.report(code, inventory_.file, message);
  }

  void strange(const Node& member) {
    const std::string lowered = lowerCase(member.name());
    if (lowered == "versions") {
      isVersionsMisspelt_ = true;
      report("E044", "the key of the versions is written " + inQuotes(member.name()) + ", not \"versions\"");
    } else if (lowered == "fixity") {
      report("E055",
             "the key of the fixity block is written " + inQuotes(member.name()) + ", not \"fixity\"");
    } else {
      report("E102", "the key " + inQuotes(member.name()) + " is none of the standard");
    }
  }

  // The text of a required member. When it is missing or not a string, reports that and returns nothing.
  std::optional<std::string> required(const std::optional<Node>& member, const char* name,
                                      const char* codeOfType) {
    if (!member) {
      report("E036", std::string("the key \"") + name + "\" is missing");
    } else if (!member->isString()) {
      report(codeOfType,
             std::string("\"") + name + "\" is of type " + json::nameOf(member->kind()) + ", not string");
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
      report("E038", "the type " + inQuotes(*text) + " names no known version of the standard");
    } else if (inventory_.spec && declared_ && *inventory_.spec != *declared_) {
      report("E038", "the type names version " + std::string(numberOf(*inventory_.spec)) +
                         ", the object is declared as version " + numberOf(*declared_));
    }
  }

  void id(const std::optional<Node>& member) {
    const auto text = required(member, "id", "E037");
    if (!text) return;
    inventory_.id = *text;
    if (text->empty()) {
      report("E037", "the id is empty");
    } else if (!isUri(*text)) {
      report("W005", "the id " + inQuotes(*text) + " is no URI");
    }
  }

  void digestAlgorithm(const std::optional<Node>& member) {
    const auto text = required(member, "digestAlgorithm", "E025");
    if (!text) return;
    inventory_.digestText = *text;
    inventory_.digest = digestNamed(*text);
    if (!inventory_.digest || !isForContent(*inventory_.digest)) {
      report("E025", "the digest algorithm is " + inQuotes(*text) + ", neither sha512 nor sha256");
    } else if (*text == "sha256") {
      report("W004", "the digest algorithm is sha256, not sha512");
    }
  }

  void contentDirectory(const std::optional<Node>& member) {
    if (!member) return;
    const std::string_view name = member->text();
    if (!member->isString() || name.empty()) {
      report("E108", "the content directory is no name of a folder");
    } else if (name.find('/') != std::string_view::npos) {
      report("E017", "the content directory " + inQuotes(name) + " has a slash in it");
    } else if (name == "." || name == "..") {
      report("E018", "the content directory is " + inQuotes(name));
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
    report("E040", "the head is " + inQuotes(*text) + ", the newest version " + inQuotes(last->name.text));
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
    reporter.report("E033", file, std::string("not understood as JSON: ") + problem.what());
    return nullptr;
  }
  const Node root = inventory->document->root();
  if (!root.isObject()) {
    reporter.report("E033", file,
                    std::string("the inventory is of type ") + json::nameOf(root.kind()) + ", not object");
    return nullptr;
  }
  TopReader(*inventory, declared, reporter).read(root);
  return inventory;
}

}  // namespace ocfl::detail
