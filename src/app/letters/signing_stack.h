// The stack of letters: what waits for somebody's paraf or signature, what of it he has read, and signing or
// approving many at once.
//
// A letter is approved or signed only as it was read: opened to its last page here, and unchanged since. Each
// letter of a run is issued on its own (letter_desk.h); whatever interrupts the run leaves each letter signed
// or unsigned. Progress is kept in the database and outlives the process.
//
// The passphrase lives in locked memory (crypto/locked_secret.h) from `begin` until the run ends, ten minutes
// at most, and is written nowhere. Thread-safe; one for a process. What was read is forgotten with it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/letters/approvals.h"
#include "app/letters/letter_stage.h"
#include "app/records/signing_run.h"
#include "crypto/locked_secret.h"

namespace app {

// A letter that waits for somebody.
struct StackedLetter {
  enum class Act { Approve, Sign, Finish };  // Finish: it has its number, by him

  DraftRow draft;
  LetterStage stage;
  Act act = Act::Approve;
  int pages = 0;  // 0: not opened yet
  int pagesRead = 0;
  bool isRead() const { return pages > 0 && pagesRead == pages; }
};
inline constexpr base::Word<StackedLetter::Act> kStackActs[] = {{"approve", StackedLetter::Act::Approve},
                                                                {"sign", StackedLetter::Act::Sign},
                                                                {"finish", StackedLetter::Act::Finish}};

class SigningStack {
 public:
  // At most so many letters at once.
  static constexpr std::size_t kMostLetters = 100;
  static constexpr int kSecondsOfRun = 600;

  SigningStack();
  ~SigningStack();

  // What waits for the actor, oldest first. Drafts that their case has moved past are left out.
  std::vector<StackedLetter> list(const Workplace& workplace, const Actor& actor) const;

  // He looks at a page, from 1, of a draft of `pages` pages. What he read of an earlier wording no longer
  // counts. NotFound when he does not see the draft.
  void open(const Workplace& workplace, const Actor& actor, std::string_view draft, int page, int pages);

  // Approves each that waits for his paraf; tells of each what became of it (Issued: approved).
  // InvalidInput when none or too many are chosen, or one was not read.
  std::vector<SigningLine> approve(const Workplace& workplace, const Actor& actor,
                                   const std::vector<std::string>& drafts);

  // Begins a run, of which nothing is signed yet, and returns its id. The keys of all letters are opened once
  // to see that the passphrase is right. InvalidInput as above; Denied when the passphrase is wrong, or the
  // actor may not sign one of them; Conflict when one was signed meanwhile; NotFound for one that he does not
  // see.
  std::string begin(const Workplace& workplace, const Actor& actor, const std::vector<std::string>& drafts,
                    crypto::Secret passphrase);
  // Signs the letters of the run one after the other; returns when it has ended. A problem of one letter is
  // noted with it. Does nothing when the run is not this process's or is at work already.
  void work(const Workplace& workplace, const Actor& actor, std::string_view run);
  // NotFound unless it is the actor's own. What a run was interrupted at is told as it is now.
  SigningRun show(const Workplace& workplace, const Actor& actor, std::string_view run) const;

  // Call it once, when the process that serves starts: ends the runs of one that was killed.
  void endInterrupted(const Workplace& workplace);
  // Wipes passphrases whose ten minutes are over before `work` was called, and ends their runs.
  void endExpired(const Workplace& workplace);

 private:
  struct Pages;
  struct LiveRun;

  DraftReading readingOf(const Workplace& workplace, const std::string& user, const DraftRow& draft) const;
  std::unique_ptr<LiveRun> takeLive(std::string_view run, const std::string& user);

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Pages> read_;  // by account and draft
  std::map<std::string, std::unique_ptr<LiveRun>, std::less<>> live_;
};

}  // namespace app
