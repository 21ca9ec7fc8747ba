#include "tlog/detail/files.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "tlog/detail/lines.h"

namespace tlog::detail {
namespace {

void makeFolders(base::Disk& disk, const base::Path& folder) {
  if (base::exists(disk, folder)) return;
  makeFolders(disk, folder.parent_path());
  disk.makeDirectory(folder);
}

std::unique_ptr<base::WritableFile> createAgain(base::Disk& disk, const base::Path& path) {
  try {
    return disk.create(path);
  } catch (const base::Conflict&) {
    disk.removeFile(path);
  } catch (const base::NotFound&) {
    makeFolders(disk, path.parent_path());
  }
  return disk.create(path);
}

constexpr std::string_view kBefore = "checkpoint.";
constexpr std::string_view kBehind = ".new";

std::optional<std::uint64_t> unnamedSize(std::string_view name) {
  if (!name.starts_with(kBefore) || !name.ends_with(kBehind) || name.size() < kBefore.size() + kBehind.size())
    return std::nullopt;
  name.remove_prefix(kBefore.size());
  name.remove_suffix(kBehind.size());
  return parseNumber(name);
}

}  // namespace

void writeDurably(base::Disk& disk, const base::Path& path, base::ByteView content) {
  const auto file = disk.create(path);
  file->append(content);
  file->sync();
  file->close();
}

void writeAgain(base::Disk& disk, const base::Path& folder, const base::Path& relative,
                base::ByteView content) {
  const auto file = createAgain(disk, folder / relative);
  file->append(content);
  file->close();
}

void discard(base::Disk& disk, const base::Path& path) {
  try {
    base::removeAll(disk, path);
  } catch (const base::Error&) {
    return;
  }
}

base::Path unnamedPath(const base::Path& folder, std::uint64_t size) {
  return folder / (std::string(kBefore) + std::to_string(size) + std::string(kBehind));
}

bool isUnnamed(const std::string& name) {
  return unnamedSize(name).has_value();
}

std::vector<std::uint64_t> unnamedSizes(const base::Disk& disk, const base::Path& folder) {
  std::vector<std::uint64_t> sizes;
  for (const base::DirectoryEntry& entry : disk.list(folder))
    if (const auto size = unnamedSize(entry.name)) sizes.push_back(*size);
  std::sort(sizes.begin(), sizes.end());
  return sizes;
}

}  // namespace tlog::detail
