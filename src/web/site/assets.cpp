#include "web/site/assets.h"

#include "base/error.h"
#include "base/words.h"
#include "crypto/digest.h"

namespace web {
namespace {

constexpr std::uint64_t kAssetBytes = 1 << 20;
constexpr std::size_t kDigestDigits = 16;

constexpr base::Word<std::string_view> kMediaTypes[] = {{".css", "text/css; charset=utf-8"},
                                                        {".js", "text/javascript; charset=utf-8"},
                                                        {".svg", "image/svg+xml"},
                                                        {".png", "image/png"}};

}  // namespace

Assets Assets::load(const base::Disk& disk, const base::Path& folder) {
  Assets assets;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    const base::Path file = entry.name;
    const auto mediaType = base::valueOf(kMediaTypes, file.extension().string());
    if (entry.kind != base::FileKind::Regular || !mediaType) continue;
    auto bytes = std::make_shared<const base::Bytes>(base::readFile(disk, folder / file, kAssetBytes));
    const std::string digest =
        crypto::digestHex(crypto::DigestAlgorithm::Sha256, *bytes).substr(0, kDigestDigits);
    const std::string name = file.stem().string() + "-" + digest + file.extension().string();
    assets.addresses_.emplace(entry.name, "/aset/" + name);
    assets.assets_.emplace(name, Asset{std::string(*mediaType), std::move(bytes)});
  }
  return assets;
}

const std::string& Assets::address(std::string_view file) const {
  const auto found = addresses_.find(file);
  if (found == addresses_.end()) throw base::Internal("the portal lacks the asset " + std::string(file));
  return found->second;
}

Response Assets::response(std::string_view name) const {
  const auto found = assets_.find(name);
  if (found == assets_.end()) return textResponse(404, "404\n");
  Response response;
  response.with("Content-Type", found->second.mediaType);
  response.with("Cache-Control", "public, max-age=31536000, immutable");
  response.body = found->second.bytes;
  return response;
}

}  // namespace web
