#include "ocfl/detail/storage_layout.h"

#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "ocfl/detail/digest_name.h"

namespace ocfl::detail {
namespace {

constexpr std::uint64_t kLargestConfiguration = 64 << 10;
constexpr std::size_t kLongestEncoded = 100;  // extension 0003

struct Configuration {
  crypto::DigestAlgorithm algorithm = crypto::DigestAlgorithm::Sha256;
  std::size_t tupleSize = 3;
  std::size_t numberOfTuples = 3;
  bool isShort = false;
  std::string delimiter;
};

std::size_t numberIn(const json::Value& value, std::string_view name, std::size_t otherwise) {
  const json::Value* member = value.find(name);
  const std::int64_t* number = member ? member->integer() : nullptr;
  return number && *number >= 0 && *number <= 128 ? static_cast<std::size_t>(*number) : otherwise;
}

std::optional<Configuration> configurationFrom(const json::Value& value) {
  Configuration made;
  const DigestName* digest = digestNamed(value.stringOr("digestAlgorithm", "sha256"));
  if (!digest || !digest->algorithm) return std::nullopt;
  made.algorithm = *digest->algorithm;
  made.tupleSize = numberIn(value, "tupleSize", made.tupleSize);
  made.numberOfTuples = numberIn(value, "numberOfTuples", made.numberOfTuples);
  if (made.tupleSize * made.numberOfTuples > digest->digits) return std::nullopt;
  const json::Value* isShort = value.find("shortObjectRoot");
  made.isShort = isShort && isShort->boolean() && *isShort->boolean();
  made.delimiter = value.stringOr("delimiter");
  return made;
}

std::optional<Configuration> readConfiguration(const base::Disk& disk, const base::Path& root,
                                               const std::string& extension) {
  try {
    const base::Path path = root / "extensions" / extension / "config.json";
    if (!base::exists(disk, path)) return Configuration();
    return configurationFrom(json::read(base::readFile(disk, path, kLargestConfiguration), "config.json"));
  } catch (const base::Error&) {
    return std::nullopt;
  }
}

std::string percentEncoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool isPlain =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    encoded += isPlain ? std::string(1, c) : '%' + base::hex(std::string_view(&c, 1));
  }
  return encoded;
}

std::string tuplesOf(const Configuration& configuration, const std::string& digest) {
  std::string path;
  for (std::size_t tuple = 0; tuple < configuration.numberOfTuples && configuration.tupleSize > 0; ++tuple)
    path += digest.substr(tuple * configuration.tupleSize, configuration.tupleSize) + "/";
  return path;
}

std::string hashAndId(const Configuration& configuration, std::string_view id) {
  const std::string digest = crypto::digestHex(configuration.algorithm, id);
  std::string name = percentEncoded(id);
  if (name.size() > kLongestEncoded) name = name.substr(0, kLongestEncoded) + "-" + digest;
  return tuplesOf(configuration, digest) + name;
}

std::string hashed(const Configuration& configuration, std::string_view id) {
  const std::string digest = crypto::digestHex(configuration.algorithm, id);
  const std::size_t used = configuration.isShort ? configuration.tupleSize * configuration.numberOfTuples : 0;
  return tuplesOf(configuration, digest) + digest.substr(used);
}

std::optional<std::string> withoutPrefix(const Configuration& configuration, std::string_view id) {
  const std::size_t at = lowerCase(id).rfind(lowerCase(configuration.delimiter));
  if (configuration.delimiter.empty() || at == std::string::npos) return std::string(id);
  return std::string(id.substr(at + configuration.delimiter.size()));
}

}  // namespace

StorageLayout storageLayout(const base::Disk& disk, const base::Path& root, const std::string& extension) {
  if (extension == "0002-flat-direct-storage-layout")
    return [](std::string_view id) { return std::string(id); };
  const auto configuration = readConfiguration(disk, root, extension);
  if (!configuration) return nullptr;
  if (extension == "0003-hash-and-id-n-tuple-storage-layout")
    return [made = *configuration](std::string_view id) { return hashAndId(made, id); };
  if (extension == "0004-hashed-n-tuple-storage-layout")
    return [made = *configuration](std::string_view id) { return hashed(made, id); };
  if (extension == "0006-flat-omit-prefix-storage-layout")
    return [made = *configuration](std::string_view id) { return withoutPrefix(made, id); };
  return nullptr;
}

}  // namespace ocfl::detail
