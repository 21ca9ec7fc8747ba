#include "app/inspection/modes.h"

namespace app {
namespace {

namespace fs = std::filesystem;

bool canEnter(const base::Path& folder) {
  std::error_code error;
  const fs::perms mode = fs::status(folder, error).permissions();
  return !error && (mode & (fs::perms::group_exec | fs::perms::others_exec)) != fs::perms::none;
}

// The worst of two.
OtherAccess together(const OtherAccess& one, const OtherAccess& other) {
  return {one.groupReads || other.groupReads, one.groupWrites || other.groupWrites,
          one.allRead || other.allRead, one.allWrite || other.allWrite};
}

struct Exposed {
  OtherAccess access;
  base::Path example;
};

// Of everything below that others can reach.
void gather(const base::Path& path, Exposed& exposed) {
  const OtherAccess access = accessOfOthers(path);
  const OtherAccess sum = together(exposed.access, access);
  if (sum.words() != exposed.access.words()) exposed.example = path;
  exposed.access = sum;
  std::error_code error;
  if (!fs::is_directory(path, error) || fs::is_symlink(path, error) || !canEnter(path)) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
    if (exposed.access.allRead && exposed.access.allWrite) return;  // it cannot get worse
    if (!entry.is_symlink(error)) gather(entry.path(), exposed);
  }
}

void report(Findings& findings, const std::string& place, const OtherAccess& access, const std::string& what,
            const std::string& mend) {
  const std::string message = what + " " + access.words() + "; take that away with " + mend;
  if (access.allRead || access.allWrite)
    findings.error(place, message);
  else
    findings.warning(place, message);
}

void checkKeys(Findings& findings, const Home& home) {
  std::error_code error;
  if (accessOfOthers(home.keys()).any())
    findings.error("keys", "the folder " + accessOfOthers(home.keys()).words() +
                               "; take that away with chmod 700 " + home.keys().string());
  for (const fs::directory_entry& entry : fs::directory_iterator(home.keys(), error)) {
    const OtherAccess access = accessOfOthers(entry.path());
    if (access.any())
      findings.error("keys/" + entry.path().filename().string(),
                     access.words() + "; take that away with chmod 600 " + entry.path().string());
  }
}

// A folder that others can enter, with what they get at in it.
void checkFolder(Findings& findings, const base::Path& folder, const std::string& place) {
  if (!canEnter(folder)) return;
  Exposed exposed;
  gather(folder, exposed);
  if (!exposed.access.any()) return;
  const std::string example = exposed.example == folder ? "" : " (" + exposed.example.string() + " for one)";
  report(findings, place, exposed.access, "personal data in " + folder.string() + example,
         "chmod -R go-rwx " + folder.string());
}

}  // namespace

std::string OtherAccess::words() const {
  const auto both = [](bool reads, bool writes) {
    return std::string(reads && writes ? "can be read and written"
                       : reads         ? "can be read"
                                       : "can be written");
  };
  if (allRead || allWrite) return both(allRead, allWrite) + " by everybody on this machine";
  if (groupReads || groupWrites) return both(groupReads, groupWrites) + " by its group";
  return {};
}

OtherAccess accessOfOthers(const base::Path& path) {
  std::error_code error;
  const fs::perms mode = fs::status(path, error).permissions();
  if (error) return {};
  const auto has = [&](fs::perms bit) { return (mode & bit) != fs::perms::none; };
  return {has(fs::perms::group_read), has(fs::perms::group_write), has(fs::perms::others_read),
          has(fs::perms::others_write)};
}

// What lies directly in the home is told part by part, so that an operator sees what is at stake.
void checkModes(Findings& findings, const Home& home, const base::Path& replica) {
  checkKeys(findings, home);
  if (!replica.empty()) checkFolder(findings, replica, "archive.replica");
  const OtherAccess access = accessOfOthers(home.path());
  if (access.any())
    report(findings, "home", access, "the home " + home.path().string(), "chmod 700 " + home.path().string());
  if (!canEnter(home.path())) return;
  for (const base::Path& part : {home.archive(), home.database().parent_path(), home.work(), home.reports()})
    checkFolder(findings, part, part.filename().string());
}

}  // namespace app
