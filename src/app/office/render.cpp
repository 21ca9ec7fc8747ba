#include "app/office/render.h"

#include "app/office/typesetter.h"
#include "base/error.h"
#include "xml/reader.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestAsset = 8 << 20;
constexpr std::uint64_t kLargestData = 64 << 20;

std::optional<base::Bytes> fileIn(const base::Disk& disk, const base::Path& folder, const std::string& name) {
  if (name.find('/') != std::string::npos || name.empty() || name[0] == '.') return std::nullopt;
  if (!base::exists(disk, folder / name)) return std::nullopt;
  return base::readFile(disk, folder / name, kLargestAsset);
}

}  // namespace

Rendered renderLetter(const base::Disk& disk, const base::Path& templateFile, const base::Path& dataFile,
                      const base::Path& fontsXml, base::Instant created) {
  const base::Path folder = templateFile.has_parent_path() ? templateFile.parent_path() : base::Path(".");
  const auto kind = letters::Catalogue::loadOne(
      templateFile.filename().string(), [&](const std::string& name) { return fileIn(disk, folder, name); });
  xml::Limits limits;
  limits.bytes = kLargestData;
  const xml::Element data = xml::read(base::readFile(disk, dataFile, kLargestData),
                                      dataFile.filename().string(), xml::WhiteSpace::Drop, limits);
  const auto fonts = pdf::FontLibrary::open(disk, fontsXml);
  const Typesetter typesetter(*fonts, [&](const std::string& name) {
    auto logo = fileIn(disk, folder, name);
    return logo ? logo : fileIn(disk, folder / "logos", name);
  });
  // Without a home there is no office whose zone it could be.
  const std::string name = templateFile.stem().string();
  return {typesetter.typeset(kind, name, data, created, base::TimeZone::jakarta()).pdf,
          typesetter.lint(kind, name, data)};
}

}  // namespace app
