#include "archive/inventory.h"

#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace archive {
namespace {

constexpr const char* kType = "https://ocfl.io/1.1/spec/#inventory";

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
  if (!value.object()) throw base::Corrupt("A block of digests is no object.");
  for (const auto& [digest, paths] : *value.object()) {
    for (const json::Value& path : value.arrayAt(digest)) {
      if (!path.string()) throw base::Corrupt("A path in it is no text.");
      entries[digest].push_back(*path.string());
    }
  }
  return entries;
}

VersionRecord versionFrom(const json::Value& value) {
  VersionRecord version;
  const auto created = base::Instant::parse(value.stringAt("created"));
  if (!created) throw base::Corrupt("\"created\" is no time.");
  version.created = *created;
  version.message = value.stringAt("message");
  version.userName = value.at("user").stringAt("name");
  version.userAddress = value.at("user").stringAt("address");
  for (const auto& [digest, paths] : pathsFrom(value.at("state"))) {
    for (const std::string& path : paths) version.state[path] = digest;
  }
  return version;
}

Inventory inventoryFrom(const json::Value& value) {
  const auto id = ObjectId::parse(value.stringAt("id"));
  if (!id) throw base::Corrupt("\"id\" is no URI.");
  if (value.stringAt("type") != kType) throw base::Corrupt("\"type\" is not that of OCFL 1.1.");
  if (value.stringAt("digestAlgorithm") != "sha512")
    throw base::Corrupt("\"digestAlgorithm\" is not sha512.");
  Inventory inventory{*id, {}, pathsFrom(value.at("manifest")), {}};
  const std::size_t count = value.objectAt("versions").size();
  for (std::size_t number = 1; number <= count; ++number) {
    inventory.versions.push_back(versionFrom(value.at("versions").at(versionName(static_cast<int>(number)))));
  }
  if (count == 0 || value.stringAt("head") != versionName(inventory.head())) {
    throw base::Corrupt("\"head\" is not the last version.");
  }
  if (const json::Value* fixity = value.find("fixity")) inventory.sha256 = pathsFrom(fixity->at("sha256"));
  return inventory;
}

}  // namespace

const VersionRecord& Inventory::version(int number) const {
  if (number < 1 || number > head()) {
    throw base::NotFound("The object " + id.text() + " has no version " + std::to_string(number) +
                         "; its newest is " + std::to_string(head()) + ".");
  }
  return versions[static_cast<std::size_t>(number - 1)];
}

base::Bytes toBytes(const Inventory& inventory) {
  json::Object versions;
  for (int number = 1; number <= inventory.head(); ++number) {
    versions[versionName(number)] = toJson(inventory.version(number));
  }
  json::Object object{{"digestAlgorithm", "sha512"},
                      {"head", versionName(inventory.head())},
                      {"id", inventory.id.text()},
                      {"manifest", pathsByDigest(inventory.manifest)},
                      {"type", kType},
                      {"versions", versions}};
  if (!inventory.sha256.empty()) object["fixity"] = json::Object{{"sha256", pathsByDigest(inventory.sha256)}};
  return json::canonical(object) + "\n";
}

Inventory inventoryFromBytes(base::ByteView bytes, const std::string& place) {
  try {
    return inventoryFrom(json::read(bytes, place));
  } catch (const base::Error& problem) {
    throw base::Corrupt("The inventory " + place + " cannot be understood: " + problem.what());
  }
}

std::string versionName(int number) {
  return "v" + std::to_string(number);
}

std::string sidecarFor(base::ByteView inventory) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha512, inventory) + " inventory.json\n";
}

}  // namespace archive
