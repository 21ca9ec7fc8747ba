#include "app/letters/signing_stack.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/cases/case_file.h"
#include "app/facts/draft_facts.h"
#include "app/facts/people.h"
#include "app/letters/letter_desk.h"
#include "app/letters/letter_issue.h"
#include "app/letters/letter_sight.h"
#include "app/letters/open_subject.h"
#include "app/letters/stale_drafts.h"
#include "base/error.h"
#include "base/random.h"
#include "base/sentences.h"

namespace app {
namespace {

constexpr std::size_t kRunIdBits = 100;
constexpr std::size_t kMostReadings = 10'000;

using Act = StackedLetter::Act;

// What the actor can do with the draft now; nothing when it waits for somebody else. Conflict when its case
// has moved on, or the approvals are of a letter that another one signs.
std::optional<StackedLetter> stacked(const Workplace& workplace, const Actor& actor, const DraftRow& draft) {
  const auto subject = openSubject(workplace, actor, draft.object);
  const LetterStage stage = stageOf(workplace, *subject, draft);
  switch (stage.at) {
    case LetterStage::At::Mending:
      return std::nullopt;
    case LetterStage::At::Issue:
      if (stage.next != actor.user) return std::nullopt;
      return StackedLetter{draft, stage, Act::Finish};
    case LetterStage::At::Approval:
      if (stage.next != actor.user) return std::nullopt;
      break;
    case LetterStage::At::Signature:
      if (!maySign(workplace, actor, *subject, draft)) return std::nullopt;
      demandApproved(workplace, *subject, draft, actor.user);
      break;
  }
  demandFresh(workplace, *subject, draft);
  return StackedLetter{draft, stage, stage.at == LetterStage::At::Approval ? Act::Approve : Act::Sign};
}

void demandChosen(const std::vector<std::string>& drafts) {
  if (drafts.empty()) throw base::InvalidInput(base::Message("stack.nothing-chosen", {}));
  if (drafts.size() > SigningStack::kMostLetters)
    throw base::InvalidInput(base::Message("stack.too-many", {{"most", SigningStack::kMostLetters}}));
}

SigningLine lineOf(const DraftRow& draft) {
  return {draft.id, draft.object, draft.kind, draft.produsen};
}

std::optional<DraftRow> presentDraft(const Workplace& workplace, const std::string& id) {
  std::optional<DraftRow> draft;
  workplace.database.read([&](Transaction& transaction) { draft = transaction.letters().findDraft(id); });
  return draft;
}

// The account that issued the letter.
std::string issuerOfLetter(const Workplace& workplace, const LetterRow& letter) {
  std::vector<EventRow> events;
  workplace.database.read(
      [&](Transaction& transaction) { events = transaction.requests().events(letter.object); });
  const auto event = std::find_if(events.begin(), events.end(),
                                  [&](const EventRow& one) { return one.version == letter.version; });
  return event == events.end() ? std::string() : recordOf(*event).event.actor;
}

// Conflict, naming the signatory, when it was signed meanwhile.
DraftRow draftSeenBy(const Workplace& workplace, const Actor& actor, std::string_view id) {
  if (auto draft = findDraft(workplace, actor, id)) return *std::move(draft);
  const auto letter = findLetter(workplace, actor, id);
  if (!letter) throw base::NotFound(base::Message("drafting.draft-unknown", {{"draft", id}}));
  throw base::Conflict(base::Message(
      "stack.signed-by",
      {{"name", nameOfAccount(workplace, issuerOfLetter(workplace, *letter))}, {"number", letter->number}}));
}

// A letter that is issued: by the run's own account, or by somebody who was first.
void noteIssued(const Workplace& workplace, const LetterRow& letter, const std::string& user,
                SigningLine& line) {
  const std::string signer = issuerOfLetter(workplace, letter);
  line.number = letter.number;
  line.outcome = SigningOutcome::Issued;
  if (signer.empty() || signer == user) return;
  line.outcome = SigningOutcome::NotSigned;
  line.why = base::Message("stack.signed-by",
                           {{"name", nameOfAccount(workplace, signer)}, {"number", letter.number}});
}

// A letter that is not issued, and why.
void noteUnsigned(const Workplace& workplace, base::Message why, SigningLine& line) {
  const auto draft = presentDraft(workplace, line.draft);
  const bool isHeld = draft && draft->state == DraftState::Numbered;
  line.outcome = isHeld ? SigningOutcome::Held : SigningOutcome::NotSigned;
  if (isHeld) line.number = draft->number;
  line.why = draft ? std::move(why) : base::Message("stack.gone", {});
}

// What became of a letter at which its run was interrupted.
void settle(const Workplace& workplace, const std::string& user, SigningLine& line) {
  if (const auto letter = issuedLetter(workplace, line.draft)) {
    noteIssued(workplace, *letter, user, line);
    return;
  }
  noteUnsigned(workplace, base::Message("stack.interrupted", {}), line);
  if (line.outcome == SigningOutcome::Held)
    line.why = base::Message("stack.interrupted-numbered", {{"number", line.number}});
}

// A run that stopped before its end: each letter that waits still is told as it is.
void settleAll(const Workplace& workplace, SigningRun& run) {
  for (SigningLine& line : run.letters) {
    if (line.outcome == SigningOutcome::Waiting) settle(workplace, run.user, line);
  }
  run.ended = workplace.clock.now();
}

void saveRun(const Workplace& workplace, const SigningRun& run) {
  workplace.database.write([&](Transaction& transaction) { transaction.letters().saveRun(run); });
}

// The letter's signatory as the actor would sign it; the one that was frozen with its number.
const letters::Signatory& signatoryFor(const Workplace& workplace, const Actor& actor,
                                       const DraftRow& draft) {
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  const std::string& named = draft.state == DraftState::Numbered ? draft.signatory : draft.detail.signatory;
  return signatoryOf(workplace, issuer, named, actor.user, workplace.clock.now().in(issuer.zone).date);
}

// Opens the letter's key, so that a wrong passphrase is found before anything is signed.
void tryKey(const Workplace& workplace, const Actor& actor, const DraftRow& draft) {
  if (!maySign(workplace, actor, *openSubject(workplace, actor, draft.object), draft))
    throw base::Denied(
        base::Message("stack.signed-by-others", {{"letter", letterTitle(workplace, draft.kind)}}));
  const letters::Signatory& signatory = signatoryFor(workplace, actor, draft);
  if (signatory.key.empty()) return;
  try {
    openKey(workplace, signatory, Attendance::Attended);
  } catch (const base::Denied&) {
    throw base::Denied(base::Message("stack.wrong-passphrase", {}));
  }
}

// The same home, with other keys.
Workplace withSigners(const Workplace& workplace, const Signers& signers) {
  return {workplace.home,
          workplace.settings,
          workplace.offices,
          workplace.typesetter,
          signers,
          workplace.signedLetters,
          workplace.store,
          workplace.database,
          workplace.inspector,
          workplace.textReader,
          workplace.outbox,
          workplace.disk,
          workplace.clock,
          workplace.doorway,
          workplace.journal,
          workplace.inForce};
}

}  // namespace

// What somebody has looked at of one wording.
struct SigningStack::Pages {
  DraftReading reading;
  int count = 0;
  std::set<int> seen;
};

struct SigningStack::LiveRun {
  SigningRun run;
  std::map<std::string, DraftReading> readings;  // by draft; none of what has its number
  std::unique_ptr<crypto::LockedSecret> passphrase;
  std::unique_ptr<Signers> signers;  // asks for the passphrase; ends before it
};

SigningStack::SigningStack() = default;
SigningStack::~SigningStack() = default;

std::vector<StackedLetter> SigningStack::list(const Workplace& workplace, const Actor& actor) const {
  std::vector<StackedLetter> letters;
  for (const DraftRow& draft : lettersSeenBy(workplace, actor, "").drafts) {
    try {
      if (auto letter = stacked(workplace, actor, draft)) letters.push_back(*std::move(letter));
    } catch (const base::Error&) {
      // Its case has moved on, or the office's data no longer know such a letter: the list of letters tells.
    }
  }
  const std::lock_guard guard(mutex_);
  for (StackedLetter& letter : letters) {
    const auto pages = read_.find({actor.user, letter.draft.id});
    if (pages == read_.end() || letter.draft.amended > pages->second.reading.at) continue;
    letter.pages = pages->second.count;
    letter.pagesRead = static_cast<int>(pages->second.seen.size());
  }
  return letters;
}

void SigningStack::open(const Workplace& workplace, const Actor& actor, std::string_view id, int page,
                        int pages) {
  const DraftRow draft = draftSeenBy(workplace, actor, id);
  const Bound bound = boundOf(workplace, *openSubject(workplace, actor, draft.object), draft, actor.user);
  if (page < 1 || page > pages) return;
  const std::lock_guard guard(mutex_);
  if (read_.size() >= kMostReadings) read_.clear();
  Pages& known = read_[{actor.user, draft.id}];
  if (known.count != pages || !(known.reading.bound == bound)) known = {{bound, {}}, pages, {}};
  known.reading.at = workplace.clock.now();
  known.seen.insert(page);
}

DraftReading SigningStack::readingOf(const Workplace& workplace, const std::string& user,
                                     const DraftRow& draft) const {
  const std::lock_guard guard(mutex_);
  const auto pages = read_.find({user, draft.id});
  if (pages != read_.end() && pages->second.seen.size() == static_cast<std::size_t>(pages->second.count))
    return pages->second.reading;
  throw base::InvalidInput(base::Message("stack.not-read", {{"letter", letterTitle(workplace, draft.kind)}}));
}

std::vector<SigningLine> SigningStack::approve(const Workplace& workplace, const Actor& actor,
                                               const std::vector<std::string>& drafts) {
  demandChosen(drafts);
  std::vector<std::pair<SigningLine, DraftReading>> chosen;
  for (const std::string& id : drafts) {
    const DraftRow draft = draftSeenBy(workplace, actor, id);
    chosen.emplace_back(lineOf(draft), readingOf(workplace, actor.user, draft));
  }
  std::vector<SigningLine> lines;
  for (auto& [line, reading] : chosen) {
    try {
      LetterDesk(workplace).approve(actor, line.draft, reading);
      line.outcome = SigningOutcome::Issued;
    } catch (const base::Error& problem) {
      noteUnsigned(workplace, base::messageOf(problem), line);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string SigningStack::begin(const Workplace& workplace, const Actor& actor,
                                const std::vector<std::string>& drafts, crypto::Secret passphrase) {
  demandChosen(drafts);
  endExpired(workplace);
  auto live = std::make_unique<LiveRun>();
  const base::Instant now = workplace.clock.now();
  live->run = {base::randomToken(kRunIdBits), actor.user, now, now.plusSeconds(kSecondsOfRun), {}, {}};
  live->passphrase = std::make_unique<crypto::LockedSecret>(std::move(passphrase));
  live->signers = workplace.signers.forRun(
      [secret = live->passphrase.get()](const base::Message&) { return secret->lend(); });
  const Workplace own = withSigners(workplace, *live->signers);
  for (const std::string& id : drafts) {
    const DraftRow draft = draftSeenBy(workplace, actor, id);
    if (draft.state != DraftState::Numbered) live->readings[id] = readingOf(workplace, actor.user, draft);
    tryKey(own, actor, draft);
    live->run.letters.push_back(lineOf(draft));
  }
  saveRun(workplace, live->run);
  std::string id = live->run.id;
  const std::lock_guard guard(mutex_);
  live_.emplace(id, std::move(live));
  return id;
}

std::unique_ptr<SigningStack::LiveRun> SigningStack::takeLive(std::string_view run, const std::string& user) {
  const std::lock_guard guard(mutex_);
  const auto found = live_.find(run);
  if (found == live_.end() || found->second->run.user != user) return nullptr;
  auto live = std::move(found->second);
  live_.erase(found);
  return live;
}

void SigningStack::work(const Workplace& workplace, const Actor& actor, std::string_view id) {
  const auto live = takeLive(id, actor.user);
  if (!live) return;
  const Workplace own = withSigners(workplace, *live->signers);
  for (SigningLine& line : live->run.letters) {
    try {
      if (workplace.clock.now() > live->run.until) throw base::Conflict(base::Message("stack.time-over", {}));
      const auto reading = live->readings.find(line.draft);
      const LetterRow letter = LetterDesk(own).issue(
          actor, line.draft, reading == live->readings.end() ? std::nullopt : std::optional(reading->second));
      noteIssued(workplace, letter, actor.user, line);
    } catch (const base::Error& problem) {
      noteUnsigned(workplace, base::messageOf(problem), line);
    }
    saveRun(workplace, live->run);
  }
  live->run.ended = workplace.clock.now();
  saveRun(workplace, live->run);
}

SigningRun SigningStack::show(const Workplace& workplace, const Actor& actor, std::string_view id) const {
  std::optional<SigningRun> run;
  workplace.database.read([&](Transaction& transaction) { run = transaction.letters().findRun(id); });
  if (!run || run->user != actor.user)
    throw base::NotFound(base::Message("stack.run-unknown", {{"run", id}}));
  if (!run->ended && workplace.clock.now() > run->until) settleAll(workplace, *run);
  return *std::move(run);
}

void SigningStack::endInterrupted(const Workplace& workplace) {
  std::vector<SigningRun> runs;
  workplace.database.read([&](Transaction& transaction) { runs = transaction.letters().openRuns(); });
  for (SigningRun& run : runs) {
    settleAll(workplace, run);
    saveRun(workplace, run);
  }
}

void SigningStack::endExpired(const Workplace& workplace) {
  std::vector<std::unique_ptr<LiveRun>> expired;
  {
    const std::lock_guard guard(mutex_);
    for (auto entry = live_.begin(); entry != live_.end();) {
      const bool isOver = workplace.clock.now() > entry->second->run.until;
      if (isOver) expired.push_back(std::move(entry->second));
      entry = isOver ? live_.erase(entry) : std::next(entry);
    }
  }
  for (const auto& live : expired) {
    settleAll(workplace, live->run);
    saveRun(workplace, live->run);
  }
}

}  // namespace app
