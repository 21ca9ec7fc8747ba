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
  if (!(sum.words() == exposed.access.words())) exposed.example = path;
  exposed.access = sum;
  std::error_code error;
  if (!fs::is_directory(path, error) || fs::is_symlink(path, error) || !canEnter(path)) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
    if (exposed.access.allRead && exposed.access.allWrite) return;  // it cannot get worse
    if (!entry.is_symlink(error)) gather(entry.path(), exposed);
  }
}

void report(Findings& findings, const std::string& place, const OtherAccess& access,
            const base::Message& message) {
  if (access.allRead || access.allWrite)
    findings.error(place, message);
  else
    findings.warning(place, message);
}

void checkKeys(Findings& findings, const Home& home) {
  std::error_code error;
  if (accessOfOthers(home.keys()).any())
    findings.error("keys", base::Message("modes.keys", {{"access", accessOfOthers(home.keys()).words()},
                                                        {"folder", home.keys().string()}}));
  for (const fs::directory_entry& entry : fs::directory_iterator(home.keys(), error)) {
    const OtherAccess access = accessOfOthers(entry.path());
    if (access.any())
      findings.error(
          "keys/" + entry.path().filename().string(),
          base::Message("modes.key", {{"access", access.words()}, {"file", entry.path().string()}}));
  }
}

// A folder that others can enter, with what they get at in it.
void checkFolder(Findings& findings, const base::Path& folder, const std::string& place) {
  if (!canEnter(folder)) return;
  Exposed exposed;
  gather(folder, exposed);
  if (!exposed.access.any()) return;
  const base::Message access = exposed.access.words();
  report(findings, place, exposed.access,
         exposed.example == folder
             ? base::Message("modes.folder", {{"folder", folder.string()}, {"access", access}})
             : base::Message(
                   "modes.folder-example",
                   {{"folder", folder.string()}, {"example", exposed.example.string()}, {"access", access}}));
}

}  // namespace

base::Message OtherAccess::words() const {
  if (allRead && allWrite) return base::Message("modes.all-use", {});
  if (allRead) return base::Message("modes.all-read", {});
  if (allWrite) return base::Message("modes.all-write", {});
  if (groupReads && groupWrites) return base::Message("modes.group-use", {});
  if (groupReads) return base::Message("modes.group-read", {});
  if (groupWrites) return base::Message("modes.group-write", {});
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
    report(findings, "home", access,
           base::Message("modes.home", {{"home", home.path().string()}, {"access", access.words()}}));
  if (!canEnter(home.path())) return;
  for (const base::Path& part : {home.archive(), home.database().parent_path(), home.work(), home.reports()})
    checkFolder(findings, part, part.filename().string());
}

}  // namespace app
