#include "app/letters/letter_desk.h"

#include <variant>

#include "app/access/use_cases.h"
#include "app/cases/uploads.h"
#include "app/facts/draft_facts.h"
#include "app/home/case_lock.h"
#include "app/letters/approvals.h"
#include "app/letters/letter_issue.h"
#include "app/letters/letter_sight.h"
#include "app/letters/open_subject.h"
#include "app/letters/register_desk.h"
#include "app/letters/stale_drafts.h"
#include "app/office/input_check.h"
#include "app/records/proposal.h"
#include "base/error.h"
#include "base/random.h"
#include "base/sentences.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app {
namespace {

constexpr std::size_t kIdBits = 100;

void demandNotNumbered(const DraftRow& draft) {
  if (draft.state != DraftState::Numbered) return;
  throw base::Conflict(base::Message("drafting.numbered-already", {{"number", draft.number}}));
}

DraftRow demandFound(const std::optional<DraftRow>& draft, std::string_view id) {
  if (!draft) throw base::NotFound(base::Message("drafting.draft-unknown", {{"draft", id}}));
  return *draft;
}

// Issued, or the draft that it was.
using LetterOrDraft = std::variant<LetterRow, DraftRow>;

LetterOrDraft findEither(const Workplace& workplace, std::string_view id) {
  std::optional<LetterRow> letter;
  std::optional<DraftRow> draft;
  workplace.database.read([&](Transaction& transaction) {
    letter = issuedLetter(transaction, id);
    if (!letter) draft = transaction.letters().findDraft(id);
  });
  if (letter) return *letter;
  return demandFound(draft, id);
}

void save(const Workplace& workplace, const DraftRow& draft) {
  workplace.database.write([&](Transaction& transaction) { transaction.letters().saveDraft(draft); });
}

// Those who draft for the office may touch its letters, a Produsen his own.
void demandMayWorkOn(const Workplace& workplace, const Actor& actor, UseCase useCase, const std::string& kind,
                     const std::string& produsen) {
  demandMay(actor, useCase, partiesOf(workplace, kind, produsen));
}

// A draft that somebody sees and may work on and that may be changed, and the lock of what it belongs to.
struct HeldDraft {
  base::FileLock lock;
  DraftRow draft;
};

HeldDraft holdDraft(const Workplace& workplace, const Actor& actor, UseCase useCase, std::string_view id) {
  const DraftRow seen = demandFound(findDraft(workplace, actor, id), id);
  demandMayWorkOn(workplace, actor, useCase, seen.kind, seen.produsen);
  HeldDraft held{lockCase(workplace.home, seen.object), demandFound(findDraft(workplace, actor, id), id)};
  demandNotNumbered(held.draft);
  return held;
}

void demandMaySign(const Actor& actor, const LetterSubject& subject, const std::string& kind,
                   const std::string& produsen) {
  roleFor(actor, subject.signers(kind), {"", produsen}, kind);
}

json::Object checked(const Workplace& workplace, json::Object detail) {
  InputCheck check(workplace.typesetter);
  check.texts(base::Message("field.letter-data", {}), detail);
  check.finish();
  return detail;
}

DraftOrder checked(const Workplace& workplace, DraftOrder order) {
  InputCheck check(workplace.typesetter);
  check.code(base::Message("field.letter-kind", {}), order.kind);
  check.code(base::Message("field.produsen", {}), order.produsen);
  check.finish();
  order.detail = checked(workplace, std::move(order.detail));
  return order;
}

// What a preview has where a signature will stand.
enum class SignaturePlace { Empty, Reserved };

// The facts and the data document of a draft as it would be today.
struct Told {
  LetterFacts facts;
  xml::Element data;
};

Told toldToday(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
               const std::string& user, base::Instant now) {
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  LetterFacts facts = factsOf(workplace, draft, user, now.in(issuer.zone).date);
  xml::Element data = subject.data(draft.kind, eventOf(workplace, draft, now), facts);
  return {std::move(facts), std::move(data)};
}

// As it would be today, each page marked KONSEP.
base::Bytes previewOf(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                      const std::string& user, SignaturePlace place) {
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  const base::Instant now = workplace.clock.now();
  const auto [facts, data] = toldToday(workplace, subject, draft, user, now);
  std::optional<pdf::Signature> signature;
  if (place == SignaturePlace::Reserved && isSignedElectronically(data))
    signature = pdf::Signature{facts.signatory->name, 0};
  return workplace.typesetter
      .typeset(workplace.office().templates.kind(draft.kind), draft.kind, data, now, issuer.zone, signature)
      .pdf;
}

// Whether the letter could be issued now; sifat and signatory must be ones that there are.
void demandPossible(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft) {
  const requests::Event event = eventOf(workplace, draft, workplace.clock.now());
  subject.demandAllowed(event);
  const DraftDetail& detail = draft.detail;
  if (!detail.nature.empty()) natureOf(workplace, detail.nature);
  if (!detail.signatory.empty())
    signatoryOf(workplace, issuerOf(workplace, draft.kind, draft.produsen), detail.signatory, draft.draftedBy,
                event.letter->date);
  // What cannot be printed is found before it has a number.
  previewOf(workplace, subject, draft, draft.draftedBy, SignaturePlace::Reserved);
}

// Records the digest of the kept copy, which the letter will name.
void keepFiles(const Workplace& workplace, const std::string& id, const std::vector<Upload>& files,
               EventRecord& record) {
  if (files.empty()) return;
  checkUploads(workplace, files);
  const base::Path folder = workplace.home.drafts() / id;
  base::makeDirectories(workplace.disk, folder);
  for (std::size_t i = 0; i < files.size(); ++i) {
    EventDocument document = describeUpload(files[i], "data", static_cast<int>(i) + 1, "data");
    document.path = document.path.substr(5);
    const base::Path copy = folder / std::to_string(i + 1);
    base::copyFile(workplace.disk, files[i].path, copy);
    workplace.disk.syncFile(copy);
    const FileDigest digest = digestOf(workplace.disk, copy);
    demandUnchanged(files[i], digest);
    document.size = digest.size;
    document.sha256 = digest.sha256;
    record.documents.push_back(std::move(document));
  }
  workplace.disk.syncDirectory(folder);
}

// Makes the draft's number void, with the reason in the register; then Conflict.
[[noreturn]] void giveNumberUp(const Workplace& workplace, const DraftRow& draft, const base::Message& why) {
  RegisterDesk(workplace).voidNumber(automaticActor(), draft.number, why.in(base::kRecordLanguage));
  throw base::Conflict(base::Message("drafting.number-given-up", {{"number", draft.number}, {"why", why}}));
}

// A number whose letter can never be is given up.
LetterRow finishOrVoid(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                       Attendance attendance) {
  const auto refusal = subject.refusalOf(draft.record.event);
  if (refusal && refusal->kind == base::ErrorKind::Conflict)
    giveNumberUp(workplace, draft,
                 base::Message("drafting.case-refuses", {{"why", base::inOneSentence(refusal->why)}}));
  try {
    return finishLetter(workplace, subject, draft, attendance);
  } catch (const base::InvalidSetup&) {
    throw;
  } catch (const base::InvalidInput& problem) {
    giveNumberUp(workplace, draft, base::messageOf(problem));
  }
}

}  // namespace

DraftRow LetterDesk::draft(const Actor& actor, std::string_view name, const DraftOrder& given,
                           const std::vector<Upload>& files) {
  const auto subject = openSubject(workplace_, actor, name);
  demandMay(actor, UseCase::LetterDraft, {"", given.produsen});
  const std::vector<requests::Role> signers = subject->signers(given.kind);  // before its template is asked
  demandMayWorkOn(workplace_, actor, UseCase::LetterDraft, given.kind, given.produsen);
  const DraftOrder order = checked(workplace_, given);
  DraftRow draft;
  draft.id = base::randomToken(kIdBits);
  draft.object = subject->object();
  draft.kind = order.kind;
  draft.produsen = order.produsen;
  draft.draftedBy = actor.user;
  draft.drafted = draft.amended = workplace_.clock.now();
  draft.detail = readDraftDetail(order.detail);
  EventRecord& record = draft.record;
  record.event = order.event;
  record.event.kind = order.kind;
  record.event.produsen = order.produsen;
  record.event.time = draft.drafted;
  record.event.role = signers.front();
  record.event.actor = actor.user;
  subject->say(draft.detail, record.event);
  demandPossible(workplace_, *subject, draft);
  keepFiles(workplace_, draft.id, files, record);
  save(workplace_, draft);
  return draft;
}

base::Bytes LetterDesk::preview(const Actor& actor, std::string_view id) const {
  const DraftRow draft = demandFound(findDraft(workplace_, actor, id), id);
  const auto subject = openSubject(workplace_, actor, draft.object);
  demandFresh(workplace_, *subject, draft);
  return previewOf(workplace_, *subject, draft, actor.user, SignaturePlace::Empty);
}

base::Bytes LetterDesk::previewAmended(const Actor& actor, std::string_view id,
                                       const json::Object& given) const {
  DraftRow draft = demandFound(findDraft(workplace_, actor, id), id);
  demandMayWorkOn(workplace_, actor, UseCase::LetterAmend, draft.kind, draft.produsen);
  demandNotNumbered(draft);
  const auto subject = openSubject(workplace_, actor, draft.object);
  demandFresh(workplace_, *subject, draft);
  draft.detail = readDraftDetail(checked(workplace_, given));
  subject->say(draft.detail, draft.record.event);
  return previewOf(workplace_, *subject, draft, actor.user, SignaturePlace::Empty);
}

base::Problems LetterDesk::warnings(const Actor& actor, std::string_view id) const {
  const DraftRow draft = demandFound(findDraft(workplace_, actor, id), id);
  const auto subject = openSubject(workplace_, actor, draft.object);
  demandFresh(workplace_, *subject, draft);
  return workplace_.typesetter.lint(
      workplace_.office().templates.kind(draft.kind), draft.kind,
      toldToday(workplace_, *subject, draft, actor.user, workplace_.clock.now()).data);
}

DraftRow LetterDesk::approve(const Actor& actor, std::string_view id,
                             const std::optional<DraftReading>& reading) {
  HeldDraft held = holdDraft(workplace_, actor, UseCase::LetterApprove, id);
  const auto subject = openHeldSubject(workplace_, actor, held.draft.object);
  demandFresh(workplace_, *subject, held.draft);
  if (reading) demandAsRead(workplace_, *subject, held.draft, actor.user, *reading);
  DraftRow draft = approved(workplace_, actor, *subject, std::move(held.draft));
  save(workplace_, draft);
  return draft;
}

DraftRow LetterDesk::amend(const Actor& actor, std::string_view id, const json::Object& given) {
  HeldDraft held = holdDraft(workplace_, actor, UseCase::LetterAmend, id);
  const DraftDetail detail = readDraftDetail(checked(workplace_, given));
  DraftRow& draft = held.draft;
  const auto subject = openHeldSubject(workplace_, actor, draft.object);
  demandFresh(workplace_, *subject, draft);
  draft.detail = detail;
  subject->say(detail, draft.record.event);
  demandPossible(workplace_, *subject, draft);
  draft.state = DraftState::Draft;
  draft.draftedBy = actor.user;
  draft.amended = workplace_.clock.now();
  draft.remarks.clear();
  draft.approvals.clear();
  save(workplace_, draft);
  return draft;
}

DraftRow LetterDesk::giveBack(const Actor& actor, std::string_view id, const std::string& remarks) {
  HeldDraft held = holdDraft(workplace_, actor, UseCase::LetterReturn, id);
  held.draft.state = DraftState::Returned;
  held.draft.remarks = checkedParagraphs(workplace_.typesetter, base::Message("field.remarks", {}), remarks);
  held.draft.approvals.clear();
  save(workplace_, held.draft);
  return held.draft;
}

LetterRow LetterDesk::issue(const Actor& actor, std::string_view id,
                            const std::optional<DraftReading>& reading) {
  if (const auto letter = findLetter(workplace_, actor, id); letter && letter->id == id) {
    demandMaySign(actor, *openSubject(workplace_, actor, letter->object), letter->kind, letter->produsen);
    return *letter;
  }
  const std::string object = demandFound(findDraft(workplace_, actor, id), id).object;
  const base::FileLock lock = lockCase(workplace_.home, object);
  const auto subject = openHeldSubject(workplace_, actor, object);
  LetterOrDraft found = findEither(workplace_, id);
  if (const auto* letter = std::get_if<LetterRow>(&found)) {
    demandMaySign(actor, *subject, letter->kind, letter->produsen);
    return *letter;
  }
  DraftRow draft = std::get<DraftRow>(std::move(found));
  demandMaySign(actor, *subject, draft.kind, draft.produsen);
  if (draft.state == DraftState::Returned)
    throw base::Conflict(base::Message("drafting.returned", {{"remarks", draft.remarks}}));
  if (draft.state == DraftState::Draft) {
    demandFresh(workplace_, *subject, draft);
    if (reading) demandAsRead(workplace_, *subject, draft, actor.user, *reading);
    demandApproved(workplace_, *subject, draft, actor.user);
    draft = takeNumber(workplace_, actor, *subject, draft);
  }
  return finishOrVoid(workplace_, *subject, draft, Attendance::Attended);
}

void LetterDesk::discard(const Actor& actor, std::string_view id) {
  const HeldDraft held = holdDraft(workplace_, actor, UseCase::LetterDiscard, id);
  workplace_.database.write([&](Transaction& transaction) { transaction.letters().removeDraft(id); });
  base::removeAll(workplace_.disk, workplace_.home.drafts() / held.draft.id);
}

LetterDesk::Finished LetterDesk::finishAll() {
  std::vector<DraftRow> drafts;
  workplace_.database.read([&](Transaction& transaction) { drafts = transaction.letters().drafts(""); });
  Finished finished;
  for (const DraftRow& draft : drafts) {
    if (draft.state != DraftState::Numbered) continue;
    try {
      finished.letters += finishStranded(draft) ? 1 : 0;
    } catch (const base::Error& problem) {
      finished.problems.push_back({{draft.number}, base::messageOf(problem)});
    }
  }
  return finished;
}

// Whoever issues a letter holds its case from before it has its number until it is archived.
bool LetterDesk::finishStranded(const DraftRow& draft) {
  const auto lock = tryLockCase(workplace_.home, draft.object);
  if (!lock) return false;
  const auto subject = openHeldSubject(workplace_, automaticActor(), draft.object);
  std::optional<DraftRow> now;
  workplace_.database.read(
      [&](Transaction& transaction) { now = transaction.letters().findDraft(draft.id); });
  if (!now || now->state != DraftState::Numbered) return false;  // issued or void meanwhile
  finishOrVoid(workplace_, *subject, *now, Attendance::Unattended);
  return true;
}

}  // namespace app
