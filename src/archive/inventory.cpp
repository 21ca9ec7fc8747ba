#include "archive/inventory.h"

#include <algorithm>
#include <optional>
#include <set>

#include "archive/detail/plain_path.h"
#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace archive {
namespace {

constexpr const char* kStandards[] = {"1.0", "1.1"};
constexpr const char* kContent = "content";

std::string typeOf(const std::string& standard) {
  return "https://ocfl.io/" + standard + "/spec/#inventory";
}

json::Value pathsByDigest(const std::map<std::string, std::vector<std::string>>& entries) {
  json::Object object;
  for (const auto& [digest, paths] : entries) object[digest] = json::Array(paths.begin(), paths.end());
  return object;
}

json::Value stateOf(const std::map<std::string, std::string>& digestByPath) {
  std::map<std::string, std::vector<std::string>> byDigest;
  for (const auto& [path, digest] : digestByPath) byDigest[digest].push_back(path);
  return pathsByDigest(byDigest);
}

json::Value toJson(const VersionRecord& version) {
  return json::Object{{"created", version.created.rfc3339(base::TimeZone::utc())},
                      {"message", version.message},
                      {"state", stateOf(version.state)},
                      {"user", json::Object{{"address", version.userAddress}, {"name", version.userName}}}};
}

std::map<std::string, std::vector<std::string>> pathsFrom(const json::Value& value) {
  std::map<std::string, std::vector<std::string>> entries;
  if (!value.object()) throw base::Corrupt(base::Message("inventory.digests-no-object", {}));
  for (const auto& [digest, paths] : *value.object()) {
    for (const json::Value& path : value.arrayAt(digest)) {
      if (!path.string()) throw base::Corrupt(base::Message("inventory.path-no-text", {}));
      entries[digest].push_back(*path.string());
    }
  }
  return entries;
}

bool isDigest(const std::string& text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Whether it is like "v3/content/…", for a version of the object.
bool isContentPath(const std::string& path, const Inventory& inventory) {
  const std::string middle = "/" + inventory.contentDirectory + "/";
  const std::size_t slash = path.find('/');
  if (slash == std::string::npos || path.compare(slash, middle.size(), middle) != 0) return false;
  for (int number = 1; number <= inventory.head(); ++number) {
    if (path.compare(0, slash, versionName(number)) == 0)
      return detail::isSafePath(path.substr(slash + middle.size()));
  }
  return false;
}

void checkContent(const std::map<std::string, std::vector<std::string>>& block, std::size_t digits,
                  const Inventory& inventory) {
  std::set<std::string> seen;
  for (const auto& [digest, paths] : block) {
    if (!isDigest(digest, digits))
      throw base::Corrupt(base::Message("inventory.no-digest", {{"digest", digest}}));
    if (paths.empty())
      throw base::Corrupt(base::Message("inventory.digest-without-file", {{"digest", digest}}));
    for (const std::string& path : paths) {
      if (!isContentPath(path, inventory))
        throw base::Corrupt(base::Message("inventory.no-content-path", {{"path", path}}));
      if (!seen.insert(path).second)
        throw base::Corrupt(base::Message("inventory.two-digests", {{"path", path}}));
    }
  }
}

void checkStates(const Inventory& inventory) {
  for (const VersionRecord& version : inventory.versions) {
    for (const auto& [path, digest] : version.state) {
      if (!detail::isSafePath(path))
        throw base::Corrupt(base::Message("inventory.no-file-path", {{"path", path}}));
      if (inventory.manifest.count(digest) == 0)
        throw base::Corrupt(base::Message("inventory.no-content", {{"path", path}}));
    }
  }
}

// Other programs write more digits of a second than an Instant has; the excess is dropped.
std::optional<base::Instant> timeFrom(std::string text) {
  constexpr std::size_t kDigits = 6;
  const std::size_t fraction = text.find('.') + 1;
  if (fraction > 0) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", fraction), text.size());
    if (end - fraction > kDigits) text.erase(fraction + kDigits, end - fraction - kDigits);
  }
  return base::Instant::parse(text);
}

VersionRecord versionFrom(const json::Value& value) {
  VersionRecord version;
  const auto created = timeFrom(value.stringAt("created"));
  if (!created) throw base::Corrupt(base::Message("inventory.created-no-time", {}));
  version.created = *created;
  version.message = value.stringOr("message");
  if (const json::Value* user = value.find("user")) {
    version.userName = user->stringOr("name");
    version.userAddress = user->stringOr("address");
  }
  for (const auto& [digest, paths] : pathsFrom(value.at("state"))) {
    for (const std::string& path : paths) {
      if (!version.state.emplace(path, digest).second)
        throw base::Corrupt(base::Message("inventory.path-twice", {{"path", path}}));
    }
  }
  return version;
}

std::string standardOf(const json::Value& value) {
  const std::string& type = value.stringAt("type");
  for (const char* standard : kStandards)
    if (type == typeOf(standard)) return standard;
  throw base::Corrupt(base::Message("inventory.type-unknown", {}));
}

Inventory inventoryFrom(const json::Value& value) {
  const auto id = ObjectId::parse(value.stringAt("id"));
  if (!id) throw base::Corrupt(base::Message("inventory.id-no-uri", {}));
  const std::string standard = standardOf(value);
  if (value.stringAt("digestAlgorithm") != "sha512")
    throw base::Corrupt(base::Message("inventory.not-sha512", {}));
  Inventory inventory{*id, {}, pathsFrom(value.at("manifest")), {}};
  inventory.standard = standard;
  inventory.contentDirectory = value.stringOr("contentDirectory", kContent);
  if (inventory.contentDirectory.find('/') != std::string::npos ||
      !detail::isSafePath(inventory.contentDirectory))
    throw base::Corrupt(base::Message("inventory.content-directory-no-name", {}));
  const std::size_t count = value.objectAt("versions").size();
  for (std::size_t number = 1; number <= count; ++number) {
    inventory.versions.push_back(versionFrom(value.at("versions").at(versionName(static_cast<int>(number)))));
  }
  if (count == 0 || value.stringAt("head") != versionName(inventory.head())) {
    throw base::Corrupt(base::Message("inventory.head-not-last", {}));
  }
  const json::Value* fixity = value.find("fixity");
  const json::Value* sha256 = fixity ? fixity->find("sha256") : nullptr;
  if (sha256) inventory.sha256 = pathsFrom(*sha256);
  checkContent(inventory.manifest, 128, inventory);
  checkContent(inventory.sha256, 64, inventory);
  checkStates(inventory);
  return inventory;
}

}  // namespace

const VersionRecord& Inventory::version(int number) const {
  if (number < 1 || number > head()) {
    throw base::NotFound(base::Message("archive.version-unknown",
                                       {{"object", id.text()}, {"version", number}, {"newest", head()}}));
  }
  return versions[static_cast<std::size_t>(number - 1)];
}

base::Bytes toBytes(const Inventory& inventory) {
  base::require(inventory.standard == "1.1" && inventory.contentDirectory == kContent,
                "an inventory of others is written");
  json::Object versions;
  for (int number = 1; number <= inventory.head(); ++number) {
    versions[versionName(number)] = toJson(inventory.version(number));
  }
  json::Object object{{"digestAlgorithm", "sha512"},        {"head", versionName(inventory.head())},
                      {"id", inventory.id.text()},          {"manifest", pathsByDigest(inventory.manifest)},
                      {"type", typeOf(inventory.standard)}, {"versions", versions}};
  if (!inventory.sha256.empty()) object["fixity"] = json::Object{{"sha256", pathsByDigest(inventory.sha256)}};
  return json::canonical(object) + "\n";
}

Inventory inventoryFromBytes(base::ByteView bytes, const std::string& place) {
  try {
    return inventoryFrom(json::read(bytes, place));
  } catch (const base::Error& problem) {
    throw base::Corrupt(
        base::Message("inventory.unreadable", {{"path", place}, {"why", base::messageOf(problem)}}));
  }
}

std::string versionName(int number) {
  return "v" + std::to_string(number);
}

std::string sidecarFor(base::ByteView inventory) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha512, inventory) + " inventory.json\n";
}

bool isSidecarOf(base::ByteView sidecar, base::ByteView inventory) {
  const std::string ours = sidecarFor(inventory);
  const std::size_t digits = ours.find(' ');
  if (sidecar.substr(0, digits) != base::ByteView(ours).substr(0, digits)) return false;
  const std::size_t name = sidecar.find_first_not_of(" \t", digits);
  if (name == digits || name == base::ByteView::npos) return false;
  return sidecar.substr(name) == "inventory.json\n" || sidecar.substr(name) == "inventory.json";
}

}  // namespace archive
