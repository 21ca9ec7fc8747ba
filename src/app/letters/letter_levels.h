// Levels of the signatures of issued letters, and lifting them later.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "signing/level.h"

namespace app {

// A letter's newest file. The first file, which was sent, stays unchanged; files of a higher level are added
// beside it.
struct SignedFile {
  const EventRecord* letter = nullptr;  // the event of its issue
  int version = 0;                      // of the case that has the file
  std::string path;
  signing::Level level = signing::Level::B;
  std::string shortfall;                  // why not higher, as of then
  std::optional<base::Instant> renewDue;  // the certificate of its newest document time-stamp ends
};

// Of the letters that were signed electronically here, oldest first. `file` must outlive them.
std::vector<SignedFile> signedFilesOf(const CaseFile& file);

struct LiftReport {
  int lifted = 0;
  int waiting = 0;               // below the level that the settings want
  base::Message shortfall;       // why, of the last of these
  base::Problems problems = {};  // cases that could not be looked at, by ticket; the others were
};

// Lifts every letter that is below the level of the setting signer.level, and renews those of B-LTA whose
// newest time-stamp's certificate ends within 90 days; each new file is archived as an event of its case.
// Services that do not answer are tried again next time.
LiftReport liftLetters(const Workplace& workplace);

}  // namespace app
