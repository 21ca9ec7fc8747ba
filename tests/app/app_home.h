// A demo home with everything that the use cases work with, on the real disk and a real database, with the
// clock in the test's hand.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/home/workplace.h"
#include "app/letters/letter_desk.h"
#include "app/records/upload.h"
#include "pdf/font_library.h"
#include "storage/outbox.h"
#include "storage/sqlite_database.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

namespace app_tests {

class AppHome {
 public:
  // With the accounts of a demo home and the pemohon "bappeda". `arrange` changes the office's folder before
  // it is read.
  explicit AppHome(base::Instant now,
                   const std::function<void(base::Disk&, const base::Path& office)>& arrange = {});

  const app::Workplace& workplace() const { return *workplace_; }
  // The same home and database, with everything that is written going through `disk`, which outlives what is
  // made.
  struct OnDisk {
    archive::Store store;
    app::SignedLetters signedLetters;
    app::Workplace workplace;

    OnDisk(const app::Workplace& other, base::Disk& disk)
        : store(disk, other.home.archive(), other.home.work()),
          signedLetters(disk, other.home),
          workplace{other.home,    other.settings, other.offices,  other.typesetter, other.signers,
                    signedLetters, store,          other.database, other.inspector,  other.textReader,
                    other.outbox,  disk,           other.clock,    other.doorway} {}
  };
  std::unique_ptr<OnDisk> on(base::Disk& disk) const;
  void set(const std::string& setting, const std::string& value) {
    settings_.take({{setting, value}}, "berkas.properties");
  }
  const app::Home& home() const { return home_; }
  support::FixedClock& clock() { return clock_; }
  app::Actor actor(const std::string& user) const;

  // A file to hand in, outside of the home.
  app::Upload upload(const std::string& name, const base::Bytes& content);
  // A file of samples/requests/bappeda.
  app::Upload sample(const std::string& name) const;
  // The sample request of bappeda, which may be held.
  app::Recorded handIn();
  // The same; returns its object.
  std::string submit();
  // The same, received and given to DINSOS.
  std::string received();
  // A PDF whose signature is valid here: the first letter of the request. Any bytes before there is one.
  base::Bytes signedLetter(const std::string& object) const;
  // A draft of the request by "sari".
  app::DraftRow drafted(const std::string& object, const app::DraftOrder& order);
  // Approves it as its series wants.
  void approve(const std::string& draft);

  // Everything that a step could add: the rows that follow from the archive, the drafts, and every file of
  // the archive with its size.
  std::string everything();

 private:
  support::TemporaryFolder folder_;
  base::PosixDisk disk_;
  support::FixedClock clock_;
  app::Home home_;
  app::Settings settings_;
  app::Signers signers_{disk_, home_, settings_, {}};
  std::unique_ptr<pdf::FontLibrary> fonts_;
  std::unique_ptr<app::Typesetter> typesetter_;
  std::unique_ptr<app::ArchiveJournal> journal_;
  std::unique_ptr<archive::Store> store_;
  std::unique_ptr<app::SignedLetters> signedLetters_;
  app::Doorway doorway_{disk_, home_, clock_};
  intake::Inspector inspector_;
  extraction::Reader textReader_;
  std::unique_ptr<app::OfficeHistory> offices_;
  std::unique_ptr<storage::SqliteDatabase> database_;
  std::unique_ptr<storage::CommittingOutbox> outbox_;
  std::unique_ptr<app::Workplace> workplace_;
  int uploads_ = 0;
};

}  // namespace app_tests
