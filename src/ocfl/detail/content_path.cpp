#include "ocfl/detail/content_path.h"

#include <algorithm>

#include "ocfl/detail/inventory.h"
#include "ocfl/detail/path_rules.h"

namespace ocfl::detail {

ReadPath ContentPaths::add(std::string_view written) {
  ReadPath read = judged(written);
  paths_.emplace_back(written, read.path);
  return read;
}

void ContentPaths::sort() {
  std::sort(paths_.begin(), paths_.end());
}

std::optional<std::string_view> ContentPaths::find(std::string_view written) const {
  const auto found = std::lower_bound(paths_.begin(), paths_.end(), std::pair(written, std::string_view()));
  if (found == paths_.end() || found->first != written) return std::nullopt;
  return found->second;
}

ReadPath ContentPaths::judged(std::string_view written) {
  switch (faultOf(written)) {
    case PathFault::OuterSlash:
      return {"E100", base::Message("ocfl.path-outer-slash", {{"path", inQuotes(written)}}), {}};
    case PathFault::BadElement:
      return {"E099", base::Message("ocfl.path-bad-element", {{"path", inQuotes(written)}}), {}};
    case PathFault::None:
      break;
  }
  if (inventory_.versions.empty()) return {nullptr, {}, written};
  const std::size_t slash = written.find('/');
  if (slash == std::string_view::npos) return withBackslashes(written);
  return withinVersion(written, written.substr(0, slash), written.substr(slash + 1));
}

// `rest` is everything after the version's name.
ReadPath ContentPaths::withinVersion(std::string_view path, std::string_view version, std::string_view rest) {
  const VersionName name = versionNamed(version);
  const VersionBlock* block = name.number == 0 ? nullptr : inventory_.version(name.number);
  if (!block) return {"E042", base::Message("ocfl.path-no-version", {{"path", inQuotes(path)}}), {}};
  if (block->name.text != version) {
    const std::string_view meant = inventory_.made.emplace_back(joined(block->name.text, rest));
    return {"E014",
            base::Message("ocfl.path-version-otherwise",
                          {{"path", inQuotes(path)}, {"folder", inQuotes(block->name.text)}}),
            meant};
  }
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos)
    return {"E042", base::Message("ocfl.path-outside-content", {{"path", inQuotes(path)}}), {}};
  if (rest.substr(0, slash) == inventory_.contentDirectory) return {nullptr, {}, path};
  if (!inventory_.hasContentDirectory)
    return {"E021", base::Message("ocfl.path-outside-default", {{"path", inQuotes(path)}}), path};
  return {"E042",
          base::Message("ocfl.path-outside-named",
                        {{"path", inQuotes(path)}, {"directory", inQuotes(inventory_.contentDirectory)}}),
          path};
}

ReadPath ContentPaths::withBackslashes(std::string_view written) {
  std::string changed(written);
  std::replace(changed.begin(), changed.end(), '\\', '/');
  const std::size_t slash = changed.find('/');
  if (slash != std::string::npos && faultOf(changed) == PathFault::None &&
      inventory_.version(versionNamed(changed.substr(0, slash)).number) != nullptr) {
    return {"E035", base::Message("ocfl.path-backslashes", {{"path", inQuotes(written)}}),
            inventory_.made.emplace_back(std::move(changed))};
  }
  return {"E042", base::Message("ocfl.path-no-version", {{"path", inQuotes(written)}}), {}};
}

}  // namespace ocfl::detail
