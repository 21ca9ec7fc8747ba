#include "ocfl/detail/inventory_blocks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ocfl/detail/content_path.h"
#include "ocfl/detail/path_rules.h"
#include "ocfl/detail/text_rules.h"
#include "ocfl/detail/version_sequence.h"

namespace ocfl::detail {
namespace {

using json::Node;
using Texts = std::vector<std::string_view>;

bool holds(const Texts& sorted, std::string_view text) {
  return std::binary_search(sorted.begin(), sorted.end(), text);
}

const char* typeOf(const Node& node) {
  return json::nameOf(node.kind());
}

class BlockReader {
 public:
  BlockReader(Inventory& inventory, Reporter& reporter) : inventory_(inventory), reporter_(reporter) {}

  void manifest(const std::optional<Node>& member);
  void versions(const std::optional<Node>& member);
  void fixity(const std::optional<Node>& member);
  void unusedDigests();

 private:
  void report(std::string_view code, const base::Message& message) {
    reporter_.report(code, inventory_.file, message);
  }
  std::string_view lowered(std::string_view digest) {
    return isLowerCase(digest) ? digest : std::string_view(inventory_.made.emplace_back(lowerCase(digest)));
  }

  void manifestDigest(const Node& entry);
  void contentPath(std::string_view digest, const Node& path);
  void reportConflicts();
  void version(const Node& member, VersionBlock& block);
  void created(const Node& member, const std::string& name);
  void message(const std::optional<Node>& member, const std::string& name);
  void user(const std::optional<Node>& member, const std::string& name);
  void state(const Node& member, VersionBlock& block);
  void stateDigest(const Node& entry, VersionBlock& block);
  void fixityBlock(const Node& member);
  void fixityDigest(const DigestName& kind, const Node& entry);
  void fixityPath(const DigestName& kind, const Node& entry, const Node& path);
  // Sorts `texts` and calls `take` for each duplicate.
  template <typename Take>
  static void repeats(Texts& texts, Take take) {
    std::sort(texts.begin(), texts.end());
    for (std::size_t i = 1; i < texts.size(); ++i) {
      if (texts[i] == texts[i - 1]) take(texts[i]);
    }
  }

  Inventory& inventory_;
  Reporter& reporter_;
  bool hasManifest_ = false;
  bool wasForeignDigestTold_ = false;
  bool areStatesWhole_ = true;
  Texts digests_;         // keys of the manifest as written, sorted
  Texts loweredDigests_;  // the same in lower case, sorted
  Texts used_;            // used by any state, in lower case
  ContentPaths paths_{inventory_};
};

void BlockReader::manifest(const std::optional<Node>& member) {
  if (!member) return report("E041", base::Message("ocfl.key-missing", {{"key", "manifest"}}));
  if (!member->isObject())
    return report("E106", base::Message("ocfl.manifest-no-object", {{"type", typeOf(*member)}}));
  hasManifest_ = true;
  for (const Node entry : *member) manifestDigest(entry);
  std::sort(digests_.begin(), digests_.end());
  repeats(loweredDigests_, [&](std::string_view digest) {
    report("E096", base::Message("ocfl.manifest-digest-twice", {{"digest", inQuotes(digest)}}));
  });
  reportConflicts();
  paths_.sort();
}

void BlockReader::manifestDigest(const Node& entry) {
  const std::string_view digest = entry.name();
  digests_.push_back(digest);
  loweredDigests_.push_back(lowered(digest));
  const DigestName* kind = inventory_.digest;
  if (kind && isForContent(*kind) && !isDigest(*kind, digest)) {
    const DigestName& other = *digestNamed(kind->name == "sha512" ? "sha256" : "sha512");
    if (!isDigest(other, digest)) {
      report(kind->encodingCode, base::Message("ocfl.manifest-no-digest",
                                               {{"digest", inQuotes(digest)}, {"algorithm", kind->name}}));
    } else if (!std::exchange(wasForeignDigestTold_, true)) {
      report("E039", base::Message("ocfl.manifest-other-digests",
                                   {{"found", other.name}, {"algorithm", kind->name}}));
    }
  }
  if (!entry.isArray() || entry.isEmpty())
    return report("E092", base::Message("ocfl.manifest-no-paths", {{"digest", inQuotes(digest)}}));
  for (const Node path : entry) contentPath(digest, path);
}

void BlockReader::contentPath(std::string_view digest, const Node& path) {
  if (!path.isString())
    return report("E098", base::Message("ocfl.manifest-path-no-string", {{"type", typeOf(path)}}));
  const auto fault = paths_.add(path.text());
  if (fault.code) report(fault.code, fault.message);
  if (!fault.path.empty()) inventory_.manifest.push_back({digest, fault.path});
}

void BlockReader::reportConflicts() {
  Texts paths;
  for (const ManifestEntry& entry : inventory_.manifest) paths.push_back(entry.path);
  findConflicts(
      paths,
      [&](std::string_view path) {
        report("E101", base::Message("ocfl.content-path-twice", {{"path", inQuotes(path)}}));
      },
      [&](std::string_view path, std::string_view file) {
        report("E101", base::Message("ocfl.content-path-below-file",
                                     {{"path", inQuotes(path)}, {"file", inQuotes(file)}}));
      });
}

void BlockReader::versions(const std::optional<Node>& member) {
  if (!member || !member->isObject()) return;
  // Several names may have the same number; that has been reported.
  std::set<const VersionBlock*> done;
  for (const Node entry : *member) {
    const std::uint64_t number = versionNamed(entry.name()).number;
    const VersionBlock* first = number == 0 ? nullptr : inventory_.version(number);
    for (auto at = first ? static_cast<std::size_t>(first - inventory_.versions.data())
                         : inventory_.versions.size();
         at < inventory_.versions.size() && inventory_.versions[at].name.number == number; ++at) {
      VersionBlock& block = inventory_.versions[at];
      if (block.name.text != entry.name() || !done.insert(&block).second) continue;
      version(entry, block);
      break;
    }
  }
}

void BlockReader::version(const Node& member, VersionBlock& block) {
  const std::string name = inQuotes(block.name.text);
  areStatesWhole_ &= member.isObject();
  if (!member.isObject())
    return report("E047",
                  base::Message("ocfl.version-no-object", {{"version", name}, {"type", typeOf(member)}}));
  const Members members = membersOf(member, {"created", "state", "message", "user"});
  for (const Node& twice : members.repeated)
    report("E033",
           base::Message("ocfl.version-key-twice", {{"key", inQuotes(twice.name())}, {"version", name}}));
  for (const Node& stranger : members.others)
    report("E102", base::Message("ocfl.version-key-unknown",
                                 {{"key", inQuotes(stranger.name())}, {"version", name}}));
  for (const char* key : {"created", "state"}) {
    if (!members.at(key))
      report("E048", base::Message("ocfl.version-key-missing", {{"version", name}, {"key", key}}));
  }
  areStatesWhole_ &= members.at("state") && members.at("state")->isObject();
  block.created = members.at("created");
  block.message = members.at("message");
  block.user = members.at("user");
  if (block.created) created(*block.created, name);
  message(block.message, name);
  user(block.user, name);
  if (members.at("state")) state(*members.at("state"), block);
}

void BlockReader::created(const Node& member, const std::string& name) {
  if (!member.isString())
    return report("E049",
                  base::Message("ocfl.created-no-string", {{"version", name}, {"type", typeOf(member)}}));
  if (!isDateTime(member.text()))
    report("E049",
           base::Message("ocfl.created-no-time", {{"version", name}, {"text", inQuotes(member.text())}}));
}

void BlockReader::message(const std::optional<Node>& member, const std::string& name) {
  if (!member) {
    report("W007", base::Message("ocfl.no-message", {{"version", name}}));
  } else if (!member->isString()) {
    report("E094", base::Message("ocfl.message-no-string", {{"version", name}, {"type", typeOf(*member)}}));
  }
}

void BlockReader::user(const std::optional<Node>& member, const std::string& name) {
  if (!member) return report("W007", base::Message("ocfl.no-user", {{"version", name}}));
  if (!member->isObject())
    return report("E054",
                  base::Message("ocfl.user-no-object", {{"version", name}, {"type", typeOf(*member)}}));
  const Members members = membersOf(*member, {"name", "address"});
  for (const Node& twice : members.repeated)
    report("E033",
           base::Message("ocfl.user-key-twice", {{"key", inQuotes(twice.name())}, {"version", name}}));
  for (const Node& stranger : members.others)
    report("E102",
           base::Message("ocfl.user-key-unknown", {{"key", inQuotes(stranger.name())}, {"version", name}}));
  if (const auto& text = members.at("name"); !text || !text->isString() || text->text().empty())
    report("E054", base::Message("ocfl.user-no-name", {{"version", name}}));
  const auto& address = members.at("address");
  if (!address) {
    report("W008", base::Message("ocfl.user-no-address", {{"version", name}}));
  } else if (!address->isString()) {
    report("E054",
           base::Message("ocfl.user-address-no-string", {{"version", name}, {"type", typeOf(*address)}}));
  } else if (!isUri(address->text())) {
    report("W009", base::Message("ocfl.user-address-no-uri",
                                 {{"version", name}, {"address", inQuotes(address->text())}}));
  }
}

void BlockReader::state(const Node& member, VersionBlock& block) {
  if (!member.isObject())
    return report("E050", base::Message("ocfl.state-no-object",
                                        {{"version", inQuotes(block.name.text)}, {"type", typeOf(member)}}));
  Texts keys;
  for (const Node entry : member) {
    keys.push_back(entry.name());
    stateDigest(entry, block);
  }
  const std::string name = inQuotes(block.name.text);
  repeats(keys, [&](std::string_view digest) {
    report("E050",
           base::Message("ocfl.state-digest-twice", {{"digest", inQuotes(digest)}, {"version", name}}));
  });
  Texts paths;
  for (const StateEntry& entry : block.state) paths.push_back(entry.path);
  findConflicts(
      paths,
      [&](std::string_view path) {
        report("E095",
               base::Message("ocfl.logical-path-twice", {{"path", inQuotes(path)}, {"version", name}}));
      },
      [&](std::string_view path, std::string_view file) {
        report("E095",
               base::Message("ocfl.logical-path-below-file",
                             {{"path", inQuotes(path)}, {"version", name}, {"file", inQuotes(file)}}));
      });
  std::sort(block.state.begin(), block.state.end(),
            [](const StateEntry& a, const StateEntry& b) { return a.path < b.path; });
}

void BlockReader::stateDigest(const Node& entry, VersionBlock& block) {
  const std::string name = inQuotes(block.name.text);
  const std::string_view digest = entry.name();
  used_.push_back(lowered(digest));
  if (hasManifest_ && !holds(digests_, digest)) {
    const bool isKnown = holds(loweredDigests_, used_.back());
    report("E050", base::Message(isKnown ? "ocfl.state-digest-otherwise" : "ocfl.state-digest-unknown",
                                 {{"digest", inQuotes(digest)}, {"version", name}}));
  }
  if (!entry.isArray())
    return report("E050",
                  base::Message("ocfl.state-no-paths", {{"digest", inQuotes(digest)}, {"version", name}}));
  for (const Node path : entry) {
    if (!path.isString()) {
      report("E051",
             base::Message("ocfl.logical-path-no-string", {{"version", name}, {"type", typeOf(path)}}));
      continue;
    }
    const PathFault fault = faultOf(path.text());
    if (fault == PathFault::OuterSlash)
      report("E053", base::Message("ocfl.logical-path-outer-slash",
                                   {{"path", inQuotes(path.text())}, {"version", name}}));
    if (fault == PathFault::BadElement)
      report("E052", base::Message("ocfl.logical-path-bad-element",
                                   {{"path", inQuotes(path.text())}, {"version", name}}));
    block.state.push_back({path.text(), digest});
  }
}

void BlockReader::unusedDigests() {
  if (!hasManifest_ || !areStatesWhole_ || inventory_.versions.empty()) return;
  std::sort(used_.begin(), used_.end());
  for (const std::string_view digest : loweredDigests_) {
    if (!holds(used_, digest))
      report("E107", base::Message("ocfl.digest-unused", {{"digest", inQuotes(digest)}}));
  }
}

void BlockReader::fixity(const std::optional<Node>& member) {
  if (!member) return;
  if (!member->isObject())
    return report("E111", base::Message("ocfl.fixity-no-object", {{"type", typeOf(*member)}}));
  Texts names;
  for (const Node entry : *member) {
    names.push_back(entry.name());
    fixityBlock(entry);
  }
  repeats(names, [&](std::string_view name) {
    report("E033", base::Message("ocfl.fixity-twice", {{"name", inQuotes(name)}}));
  });
}

void BlockReader::fixityBlock(const Node& member) {
  const DigestName* kind = digestNamed(member.name());
  if (!kind) {
    if (const DigestName* meant = digestResembling(member.name()))
      return report("E026", base::Message("ocfl.fixity-algorithm-otherwise",
                                          {{"found", inQuotes(member.name())}, {"algorithm", meant->name}}));
    return report("E056",
                  base::Message("ocfl.fixity-algorithm-unknown", {{"found", inQuotes(member.name())}}));
  }
  if (!member.isObject())
    return report("E057", base::Message("ocfl.fixity-block-no-object",
                                        {{"algorithm", kind->name}, {"type", typeOf(member)}}));
  Texts digests;
  for (const Node entry : member) {
    digests.push_back(lowered(entry.name()));
    fixityDigest(*kind, entry);
  }
  repeats(digests, [&](std::string_view digest) {
    report("E097", base::Message("ocfl.fixity-digest-twice",
                                 {{"digest", inQuotes(digest)}, {"algorithm", kind->name}}));
  });
}

void BlockReader::fixityDigest(const DigestName& kind, const Node& entry) {
  const std::string_view digest = entry.name();
  if (!isDigest(kind, digest))
    report(kind.encodingCode,
           base::Message("ocfl.fixity-no-digest", {{"digest", inQuotes(digest)}, {"algorithm", kind.name}}));
  if (!entry.isArray())
    return report("E057", base::Message("ocfl.fixity-no-paths", {{"digest", inQuotes(digest)}}));
  for (const Node path : entry) fixityPath(kind, entry, path);
}

void BlockReader::fixityPath(const DigestName& kind, const Node& entry, const Node& path) {
  if (!path.isString())
    return report("E057", base::Message("ocfl.fixity-path-no-string", {{"type", typeOf(path)}}));
  if (const auto known = paths_.find(path.text())) {
    if (!known->empty() && isDigest(kind, entry.name()))
      inventory_.fixity.push_back({&kind, entry.name(), *known});
    return;
  }
  switch (faultOf(path.text())) {
    case PathFault::OuterSlash:
      return report("E100", base::Message("ocfl.fixity-path-outer-slash", {{"path", inQuotes(path.text())}}));
    case PathFault::BadElement:
      return report("E099", base::Message("ocfl.fixity-path-bad-element", {{"path", inQuotes(path.text())}}));
    case PathFault::None:
      if (hasManifest_)
        report("E057", base::Message("ocfl.fixity-path-unknown", {{"path", inQuotes(path.text())}}));
  }
}

}  // namespace

const std::optional<Node>& Members::at(std::string_view name) const {
  return std::find_if(known.begin(), known.end(), [&](const auto& member) { return member.first == name; })
      ->second;
}

Members membersOf(const Node& object, std::initializer_list<std::string_view> known) {
  Members members;
  for (const std::string_view name : known) members.known.emplace_back(name, std::nullopt);
  for (const Node child : object) {
    const auto found = std::find_if(members.known.begin(), members.known.end(),
                                    [&](const auto& member) { return member.first == child.name(); });
    if (found == members.known.end()) {
      members.others.push_back(child);
    } else if (found->second) {
      members.repeated.push_back(child);
    } else {
      found->second = child;
    }
  }
  return members;
}

void readVersionNames(const std::optional<Node>& versions, Inventory& inventory, Reporter& reporter) {
  if (!versions) return;
  if (!versions->isObject())
    return reporter.report("E045", inventory.file,
                           base::Message("ocfl.versions-no-object", {{"type", typeOf(*versions)}}));
  if (versions->isEmpty())
    return reporter.report("E008", inventory.file, base::Message("ocfl.no-version", {}));
  std::vector<VersionName> names;
  for (const Node child : *versions) {
    const VersionName name = versionNamed(child.name());
    if (checkName(name, inventory.file, reporter)) names.push_back(name);
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const VersionName& a, const VersionName& b) { return a.number < b.number; });
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].text == names[i - 1].text)
      reporter.report("E033", inventory.file,
                      base::Message("ocfl.version-twice", {{"version", inQuotes(names[i].text)}}));
  }
  checkSequence(names, inventory.file, reporter);
  for (VersionName& name : names) inventory.versions.push_back({std::move(name), {}, {}, {}, {}});
}

void readBlocks(const std::optional<Node>& manifest, const std::optional<Node>& versions,
                const std::optional<Node>& fixity, Inventory& inventory, Reporter& reporter) {
  BlockReader reader(inventory, reporter);
  reader.manifest(manifest);
  reader.versions(versions);
  reader.unusedDigests();
  reader.fixity(fixity);
}

}  // namespace ocfl::detail
