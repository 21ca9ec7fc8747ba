#include "cli/installation.h"

#include <vector>

#include "base/error.h"

namespace cli {
namespace {

bool holdsOurFiles(const base::Disk& disk, const base::Path& folder) {
  return base::exists(disk, folder / "fonts" / "fonts.xml") &&
         base::exists(disk, folder / "letter-templates");
}

}  // namespace

base::Path installedFiles(const base::Disk& disk) {
  const base::Path program = std::filesystem::read_symlink("/proc/self/exe");
  const base::Path prefix = program.parent_path().parent_path();
  std::vector<base::Path> candidates = {prefix / "share" / "berkas"};
  for (base::Path folder = prefix; folder.has_relative_path(); folder = folder.parent_path())
    candidates.push_back(folder);
  for (const base::Path& candidate : candidates) {
    if (holdsOurFiles(disk, candidate)) return candidate;
  }
  throw base::InvalidSetup(
      base::Message("commands.files-not-installed",
                    {{"program", program.string()}, {"expected", candidates.front().string()}}));
}

}  // namespace cli
