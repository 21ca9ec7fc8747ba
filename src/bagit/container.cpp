#include "bagit/container.h"

#include <algorithm>

#include "bagit/detail/folder_container.h"
#include "bagit/detail/zip_container.h"
#include "base/error.h"

namespace bagit {

const Item* Container::find(std::string_view path) const {
  const auto found =
      std::lower_bound(items_.begin(), items_.end(), path,
                       [](const Item& item, std::string_view name) { return item.path < name; });
  return found == items_.end() || found->path != path ? nullptr : &*found;
}

std::unique_ptr<Container> openContainer(const base::Disk& disk, const base::Path& path,
                                         const zip::Limits& limits, Findings& findings) {
  const auto status = disk.status(path);
  if (!status) throw base::NotFound(base::Message("path-missing", {{"path", path.string()}}));
  switch (status->kind) {
    case base::FileKind::Directory:
      return detail::openFolder(disk, path, limits.entries, findings);
    case base::FileKind::Regular:
      return detail::openZip(disk, path, limits, findings);
    case base::FileKind::Link:
    case base::FileKind::Other:
      break;
  }
  findings.push_back({"link", "", Severity::Error, "", base::Message("bag.is-a-link", {})});
  return nullptr;
}

}  // namespace bagit
