// Whether a PDF that somebody holds is a letter that was issued here, and what was changed in it: for
// anybody, without an account. The verdict is never stronger than what was found: a file is the same when its
// bytes, or those that it was signed with, are an archived letter's; it is another when something was changed
// after a signature; else it stays open.
//
// The file is judged in cages (verification/examiner.h, extraction/comparer.h); nothing of it is kept.
#pragma once

#include <optional>
#include <semaphore>
#include <string>
#include <vector>

#include "app/evidence/letter_check.h"
#include "app/home/workplace.h"
#include "base/message.h"
#include "extraction/comparer.h"
#include "verification/examiner.h"

namespace app {

enum class FileVerdict { Same, Other, Open };

// One thing that was looked at.
struct FileFinding {
  enum class Outcome { Changed, Whole, Known, Unknown, Registered, Corrected, Missing };

  Outcome outcome = Outcome::Unknown;
  base::Message title;
  base::Message text;
};

// A page that was changed after it was signed, painted from the file alone.
struct ChangedPage {
  int number = 0;
  extraction::ComparedPage pictures;
};

struct CheckedFile {
  FileVerdict verdict = FileVerdict::Open;
  std::vector<base::Message> reasons;  // for the verdict: what was changed, or why it stays open
  std::vector<FileFinding> findings;
  std::vector<ChangedPage> pages;
  std::string sha256;
  // The letter that it is, or was when it was signed.
  std::optional<CheckedLetter> letter;
  std::string token;  // of that letter
};

// Thread-safe. Few files are judged at once, so that hostile ones cannot take all of the machine.
class FileChecker {
 public:
  FileChecker();

  // `language` is that of the sentences. InvalidInput when it is no PDF; Unavailable, worth a retry, when too
  // many are being judged, or no worker can be started.
  CheckedFile check(const Workplace& workplace, base::ByteView pdf, base::Language language);

 private:
  static constexpr std::ptrdiff_t kAtOnce = 2;

  std::counting_semaphore<kAtOnce> free_{kAtOnce};
  verification::Examiner examiner_;
  extraction::PageComparer comparer_;
};

}  // namespace app
