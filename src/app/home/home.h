// Where things lie in a home: one folder holds everything of an installation (README.md, "A home"). And how
// long whoever works in it waits for others who do.
#pragma once

#include <utility>

#include "base/disk.h"
#include "base/patience.h"

namespace app {

class Home {
 public:
  explicit Home(base::Path path, base::Patience patience = {})
      : path_(std::move(path)), patience_(std::move(patience)) {}

  const base::Path& path() const { return path_; }
  // With everybody's locks: of the home, of its records, of the log, of the database.
  const base::Patience& patience() const { return patience_; }
  base::Path settings() const { return path_ / "berkas.properties"; }
  base::Path office() const { return path_ / "office"; }
  base::Path letterTemplates() const { return office() / "letter-templates"; }
  base::Path mailTemplates() const { return office() / "mail-templates"; }
  base::Path logos() const { return office() / "logos"; }
  // Certificates under which letters from elsewhere are believed.
  base::Path trust() const { return office() / "trust"; }
  base::Path archive() const { return path_ / "archive"; }
  base::Path database() const { return path_ / "database" / "berkas.sqlite"; }
  base::Path work() const { return path_ / "work"; }
  // Held shared by everybody who works in the home, alone by recovery and rebuild.
  base::Path lock() const { return work() / "home.lock"; }
  base::Path locks() const { return work() / "locks"; }
  // Files that wait for the letter with which they will be archived: a folder for each draft.
  base::Path drafts() const { return work() / "drafts"; }
  // Signed letters that are not archived yet: a file for each, by its token.
  base::Path issue() const { return work() / "issue"; }
  // Readings of personal data on days that are not archived yet: a folder for each day.
  base::Path access() const { return work() / "access"; }
  // The transparency log, the checkpoint of it that is noted apart, its keys, and who may append to it.
  base::Path log() const { return path_ / "log"; }
  base::Path logNoted() const { return work() / "log-checkpoint"; }
  base::Path logLock() const { return locks() / "log"; }
  base::Path logKey() const { return keys() / "log.pem"; }
  base::Path logVerifier() const { return keys() / "log.vkey"; }
  // Logs whose key was lost: a folder for each, with its log and the key that it was verified with.
  base::Path formerLogs() const { return path_ / "log-lama"; }
  base::Path keys() const { return path_ / "keys"; }
  base::Path reports() const { return path_ / "reports"; }

 private:
  base::Path path_;
  base::Patience patience_;
};

}  // namespace app
