#include "app/home/home_setup.h"

#include "app/home/log_keys.h"
#include "app/home/settings.h"
#include "app/home/trial_keys.h"
#include "app/office/office.h"
#include "archive/storage_root.h"
#include "base/error.h"

namespace app {
namespace {

void copyFolder(base::Disk& disk, const base::Path& from, const base::Path& to) {
  base::makeDirectories(disk, to);
  for (const base::DirectoryEntry& entry : disk.list(from)) {
    if (entry.kind == base::FileKind::Directory) {
      copyFolder(disk, from / entry.name, to / entry.name);
    } else if (entry.kind == base::FileKind::Regular) {
      base::copyFile(disk, from / entry.name, to / entry.name);
    }
  }
}

std::string propertiesFor(HomeKind kind) {
  std::string text = "# Settings of this home; `berkas config` explains every key.\n";
  if (kind != HomeKind::Demo) return text;
  // Links in its mails lead to where its portal listens when nothing else is said.
  return text + "demo = yes\nsigner.secret = file:keys/passphrase\nportal.url = http://" +
         Settings().text("web.address") + "\n";
}

}  // namespace

void makeHomeFolders(base::Disk& disk, const Home& home) {
  for (const base::Path& folder :
       {home.database().parent_path(), home.work() / "staging", home.work() / "batch", home.locks(),
        home.drafts(), home.issue(), home.keys(), home.reports(), home.quarantine()}) {
    base::makeDirectories(disk, folder);
  }
}

void initHome(base::Disk& disk, const Home& home, const base::Path& seeds, HomeKind kind, base::Instant now) {
  if (base::exists(disk, home.path()) && !disk.list(home.path()).empty()) {
    throw base::Conflict(base::Message("home.folder-not-empty", {{"folder", home.path().string()}}));
  }
  base::makeDirectories(disk, home.path());
  std::filesystem::permissions(home.path(), std::filesystem::perms::owner_all);  // which was there, perhaps
  makeHomeFolders(disk, home);
  copyFolder(disk, seeds / "samples" / "office", home.office());
  copyFolder(disk, seeds / "letter-templates", home.letterTemplates());
  copyFolder(disk, seeds / "mail-templates", home.mailTemplates());
  archive::makeStorageRoot(disk, home.archive(), seeds / "archive");
  makeLog(disk, home);
  base::writeNewFile(disk, home.settings(), propertiesFor(kind));
  if (kind == HomeKind::Demo)
    makeTrialKeys(disk, home, readOffice(officeFilesOf(disk, home.office())).letters, now);
  disk.openFileSystem(home.path())->sync();
}

}  // namespace app
