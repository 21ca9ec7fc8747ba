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
  // Held shared by every process in the home, exclusively by recovery and rebuild.
  base::Path lock() const { return work() / "home.lock"; }
  base::Path locks() const { return work() / "locks"; }
  // Files that will be archived with a letter: a folder per draft.
  base::Path drafts() const { return work() / "drafts"; }
  // Files of what is being prepared: a folder for each.
  base::Path preparations() const { return work() / "preparations"; }
  // Signed letters not yet archived: files named by their tokens.
  base::Path issue() const { return work() / "issue"; }
  // Files that come with the forms of the portal, while they are looked at; emptied when it starts.
  base::Path forms() const { return work() / "forms"; }
  // Readings of personal data not yet archived: a folder per day.
  base::Path access() const { return work() / "access"; }
  // Records of what was handed in and not taken, not yet archived: a folder per day.
  base::Path refusals() const { return work() / "refusals"; }
  // Hand-ins that wait for staff: a folder for each.
  base::Path quarantine() const { return path_ / "quarantine"; }
  // The transparency log, its checkpoint noted separately, its lock and its keys.
  base::Path log() const { return path_ / "log"; }
  base::Path logNoted() const { return work() / "log-checkpoint"; }
  base::Path logLock() const { return locks() / "log"; }
  base::Path logKey() const { return keys() / "log.pem"; }
  base::Path logVerifier() const { return keys() / "log.vkey"; }
  // Logs whose key was lost: a folder for each, with its log and the key that it was verified with.
  base::Path formerLogs() const { return path_ / "log-lama"; }
  base::Path keys() const { return path_ / "keys"; }
  // With which what must not be guessed at sign-in is made (app/home/doorway.h).
  base::Path signInKey() const { return keys() / "sign-in.key"; }
  // Of a demo home: logins and passwords of its accounts (app/entry/trial_accounts.h).
  base::Path trialAccounts() const { return keys() / "akun-percobaan.tsv"; }
  base::Path reports() const { return path_ / "reports"; }

 private:
  base::Path path_;
  base::Patience patience_;
};

}  // namespace app
