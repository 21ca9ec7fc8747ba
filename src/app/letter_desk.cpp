#include "app/letter_desk.h"

#include <algorithm>
#include <set>

#include "app/case_archive.h"
#include "app/case_lock.h"
#include "app/draft_detail.h"
#include "app/letter_facts.h"
#include "app/projection.h"
#include "app/register_desk.h"
#include "app/uploads.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "letters/number_pattern.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app {
namespace {

constexpr std::size_t kTokenBits = 100;  // unguessable (issue of a letter, QR code)

const requests::EventRule& ruleOf(const Workplace& workplace, const std::string& kind) {
  const requests::EventRule* rule = workplace.office().rules.procedure.event(kind);
  const bool isLetter = rule && (rule->document == requests::DocumentForm::Letter ||
                                 rule->document == requests::DocumentForm::LetterOrUpload);
  if (!isLetter || !workplace.office().templates.has(kind)) {
    throw base::InvalidInput(
        "\"" + kind + "\" is no kind of letter of this procedure; `berkas letter draft --help` names some.");
  }
  return *rule;
}

EventRecord recordOf(const DraftRow& draft) {
  return eventRecordFromJson(json::read(draft.eventJson, "draft"));
}
DraftDetail detailOf(const DraftRow& draft) {
  return readDraftDetail(*json::read(draft.detailJson, "draft").object());
}

const letters::Issuer& issuerOf(const Workplace& workplace, const std::string& kind,
                                const std::string& produsen) {
  const letters::OfficeData& office = workplace.office().letters;
  if (templateSays(workplace, kind, "dari") != "produsen") return workplace.walidata();
  const letters::Produsen* known = office.findProdusen(produsen);
  if (!known)
    throw base::InvalidInput("\"" + produsen +
                             "\" is no Produsen of produsen.xml; name one with --produsen.");
  return *office.issuer(known->issuer);
}

// The one whom the draft names, else the one whose account it is, else the first who may.
const letters::Signatory& signatoryOf(const Workplace& workplace, const letters::Issuer& issuer,
                                      const std::string& named, const std::string& user, base::Date date) {
  const auto candidates = workplace.office().letters.signatoriesFor(issuer.code, date);
  for (const letters::Signatory* candidate : candidates) {
    if (named.empty() ? candidate->user == user : candidate->id == named) return *candidate;
  }
  if (named.empty() && !candidates.empty()) return *candidates.front();
  throw base::Denied("Nobody may sign for " + issuer.name + " on " + date.iso() +
                     (named.empty() ? "." : " under the name that the draft gives.") +
                     " signatories.xml says who may, and from when to when.");
}

LetterFacts factsOf(const Workplace& workplace, const DraftRow& draft, const std::string& user,
                    base::Date date) {
  const DraftDetail detail = detailOf(draft);
  LetterFacts facts;
  facts.issuer = &issuerOf(workplace, draft.kind, draft.produsen);
  facts.signatory = &signatoryOf(workplace, *facts.issuer, detail.signatory, user, date);
  facts.date = date;
  facts.copies = detail.copies;
  facts.corrections = detail.corrections;
  if (!detail.nature.empty()) facts.nature = detail.nature;
  facts.files = recordOf(draft).documents;
  return facts;
}

// What an approval binds: everything but number, date and token.
std::string contentDigest(const Workplace& workplace, const DraftRow& draft) {
  const std::string text = draft.kind + "\n" + draft.produsen + "\n" + draft.detailJson + "\n" +
                           draft.eventJson + "\n" + workplace.office().templates.kind(draft.kind).sha256;
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, text);
}

void demandNotNumbered(const DraftRow& draft) {
  if (draft.state != DraftState::Numbered) return;
  throw base::Conflict("The letter has its number " + draft.number +
                       " already and cannot be changed any more; issue it, or make "
                       "the number void.");
}

std::string paddedVersion(int version) {
  std::string number = std::to_string(version);
  return number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
}

DraftRow findDraft(const Workplace& workplace, std::string_view id) {
  std::optional<DraftRow> draft;
  workplace.database.read([&](Transaction& transaction) { draft = transaction.letters().findDraft(id); });
  if (!draft)
    throw base::NotFound("There is no draft \"" + std::string(id) + "\"; `berkas letter list` shows them.");
  return *draft;
}

void save(const Workplace& workplace, const DraftRow& draft) {
  workplace.database.write([&](Transaction& transaction) { transaction.letters().saveDraft(draft); });
}

// Those who draft for the office may touch its letters, a Produsen his own.
void demandMayWorkOn(const Workplace& workplace, const Actor& actor, const std::string& kind,
                     const std::string& produsen) {
  if (actor.has(requests::Role::Walidata) || actor.has(requests::Role::Penandatangan)) return;
  demand(actor, {requests::Role::Walidata, requests::Role::Penandatangan, requests::Role::Produsen},
         "work on a letter");
  if (templateSays(workplace, kind, "dari") == "produsen" && produsen == actor.produsen) return;
  throw base::Denied("The user \"" + actor.user + "\" writes letters of " + actor.produsen +
                     " only; this one is of another office.");
}

// The draft, for somebody who may work on it and as long as it may be changed.
DraftRow openDraft(const Workplace& workplace, const Actor& actor, std::string_view id) {
  DraftRow draft = findDraft(workplace, id);
  demandMayWorkOn(workplace, actor, draft.kind, draft.produsen);
  demandNotNumbered(draft);
  return draft;
}

std::string correctedLetter(const CaseFile& file, const std::string& numberOrId) {
  for (const requests::CaseLetter& letter : file.state.letters) {
    if (letter.letter.id == numberOrId || letter.letter.number == numberOrId) return letter.letter.id;
  }
  throw base::NotFound("The request has no letter \"" + numberOrId + "\" that could be corrected.");
}

// What the drafter says goes into the event.
void say(const DraftDetail& detail, const CaseFile& file, requests::Event& event) {
  if (!detail.reasons.empty()) event.reasons = detail.reasons;
  if (!detail.corrects.empty()) event.concerns = correctedLetter(file, detail.corrects);
}

// Whether the letter could be issued now; sifat and signatory must be ones that there are.
void demandPossible(const Workplace& workplace, const CaseFile& file, const DraftRow& draft,
                    requests::Event event) {
  const base::Date today = workplace.clock.now().in(workplace.walidata().zone).date;
  event.letter = requests::Letter{draft.id, "(konsep)", today};
  if (const auto refusal = requests::check(workplace.office().rules, file.state, event))
    requests::raise(*refusal);
  const DraftDetail detail = detailOf(draft);
  if (!detail.nature.empty()) natureOf(workplace, detail.nature);
  if (!detail.signatory.empty())
    signatoryOf(workplace, issuerOf(workplace, draft.kind, draft.produsen), detail.signatory, draft.draftedBy,
                today);
}

// Step 1 of an issue.
class Numbering {
 public:
  Numbering(const Workplace& workplace, const Actor& actor, const CaseFile& file, const DraftRow& draft)
      : workplace_(workplace), actor_(actor), file_(file), draft_(draft) {}

  DraftRow run() {
    now_ = workplace_.clock.now();
    const letters::Issuer& issuer = issuerOf(workplace_, draft_.kind, draft_.produsen);
    facts_ = factsOf(workplace_, draft_, actor_.user, now_.in(issuer.zone).date);
    demandSignatory();
    const letters::Series* series = workplace_.office().letters.seriesFor(issuer.code, draft_.kind);
    if (!series)
      throw base::InvalidSetup("series.xml has no series of " + issuer.code + " for letters of kind " +
                               draft_.kind + ".");
    facts_.token = base::randomToken(kTokenBits);
    prepareEvent();
    workplace_.database.write([&](Transaction& transaction) { take(transaction, issuer, *series); });
    return draft_;
  }

 private:
  void demandSignatory() const {
    const std::string& user = facts_.signatory->user;
    if (user.empty() || user == actor_.user) return;
    throw base::Denied("The letter is signed by " + facts_.signatory->name + ", whose account is \"" + user +
                       "\"; the user \"" + actor_.user + "\" cannot issue it.");
  }

  void prepareEvent() {
    record_ = recordOf(draft_);
    requests::Event& event = record_.event;
    event.time = now_;
    event.role = roleFor(actor_, ruleOf(workplace_, draft_.kind));
    event.actor = actor_.user;
    event.letter = requests::Letter{draft_.id, "(konsep)", facts_.date};
    const auto refusal = requests::check(workplace_.office().rules, file_.state, event);
    if (refusal) requests::raise(*refusal);
    record_.office = workplace_.offices.currentVersion();
    for (EventDocument& document : record_.documents) {
      document.path = paddedVersion(file_.row.head + 1) + "-" + draft_.kind + "/" + document.path;
    }
    facts_.files = record_.documents;
  }

  void take(Transaction& transaction, const letters::Issuer& issuer, const letters::Series& series) {
    const letters::RegisterKey where{issuer.code, series.id, facts_.date.year()};
    const int urut = transaction.numbers().next(where, facts_.date);
    const std::string security =
        workplace_.office().letters.securityCode(natureOf(workplace_, facts_.nature));
    facts_.number = letters::printedNumber(
        series, {issuer.classification, security, urut, "", issuer.unitCode, facts_.date});
    EventRecord record = record_;
    record.event.letter->number = facts_.number;
    const xml::Element data = letterData(workplace_, file_, draft_.kind, record.event, facts_);
    record.letter = issued(issuer, series, urut);
    draft_.state = DraftState::Numbered;
    draft_.issuer = issuer.code;
    draft_.series = series.id;
    draft_.number = facts_.number;
    draft_.date = facts_.date;
    draft_.token = facts_.token;
    draft_.signatory = facts_.signatory->id;
    draft_.dataXml = xml::write(data);
    draft_.eventJson = json::canonical(toJson(record));
    transaction.letters().saveDraft(draft_);
    transaction.numbers().add(agendaRowOf(*record.letter, now_, letters::NumberStatus::Taken));
  }

  IssuedLetter issued(const letters::Issuer& issuer, const letters::Series& series, int urut) const {
    IssuedLetter letter;
    letter.id = draft_.id;
    letter.kind = draft_.kind;
    letter.produsen = draft_.produsen;
    letter.issuer = issuer.code;
    letter.series = series.id;
    letter.year = facts_.date.year();
    letter.urut = urut;
    letter.number = facts_.number;
    letter.date = facts_.date;
    const auto to = addressOf(workplace_, file_.record, draft_.kind, draft_.produsen);
    letter.to = to.empty() ? std::string() : to.front();
    letter.subject = templateSays(workplace_, draft_.kind, "hal");
    letter.nature = facts_.nature;
    letter.signatory = facts_.signatory->name;
    letter.token = facts_.token;
    letter.path = paddedVersion(file_.row.head + 1) + "-" + draft_.kind + "/" + draft_.kind + ".pdf";
    letter.approvals = *json::read(draft_.approvalsJson, "approvals").array();
    return letter;
  }

  const Workplace& workplace_;
  const Actor& actor_;
  const CaseFile& file_;
  DraftRow draft_;
  base::Instant now_;
  LetterFacts facts_;
  EventRecord record_;
};

// Steps 2 to 4. The paths were frozen for the version that was next when the number was taken; other events
// may have come since.
void finish(const Workplace& workplace, const DraftRow& draft) {
  EventRecord record = recordOf(draft);
  const letters::Issuer& issuer = *workplace.office().letters.issuer(draft.issuer);
  const Typeset letter = workplace.typesetter.typeset(
      workplace.office().templates.kind(draft.kind), draft.kind,
      xml::read(draft.dataXml, "data", xml::WhiteSpace::Drop), record.event.time, issuer.zone);
  NewEvent event;
  event.object = draft.object;
  for (std::size_t i = 0; i < record.documents.size(); ++i) {
    event.files.push_back(
        {record.documents[i].path, workplace.home.drafts() / draft.id / std::to_string(i + 1)});
  }
  record.letter->made = letter.made;
  record.documents.insert(record.documents.begin(),
                          describeMade(record.letter->path, draft.kind, letter.pdf));
  event.files.push_back({record.letter->path, letter.pdf});
  event.record = record;
  workplace.database.read(
      [&](Transaction& transaction) { event.head = transaction.requests().find(draft.object)->head; });
  Actor actor;
  actor.user = record.event.actor;
  archiveEvent(workplace, actor, event);
  base::removeAll(workplace.disk, workplace.home.drafts() / draft.id);
}

std::optional<LetterRow> issuedLetter(const Workplace& workplace, std::string_view id) {
  std::optional<LetterRow> letter;
  workplace.database.read([&](Transaction& transaction) {
    for (const LetterRow& row : transaction.letters().find(id)) {
      if (row.id == id) letter = row;
    }
  });
  return letter;
}

void keepFiles(const Workplace& workplace, const std::string& id, const std::vector<Upload>& files,
               EventRecord& record) {
  if (files.empty()) return;
  checkUploads(workplace.disk, workplace.settings, files);
  const base::Path folder = workplace.home.drafts() / id;
  base::makeDirectories(workplace.disk, folder);
  for (std::size_t i = 0; i < files.size(); ++i) {
    PlacedUpload placed = place(workplace.disk, files[i], "data", static_cast<int>(i) + 1, "data");
    placed.document.path = placed.document.path.substr(5);
    record.documents.push_back(placed.document);
    const base::Path copy = folder / std::to_string(i + 1);
    base::copyFile(workplace.disk, files[i].path, copy);
    workplace.disk.syncFile(copy);
  }
  workplace.disk.syncDirectory(folder);
}

}  // namespace

DraftRow LetterDesk::draft(const Actor& actor, std::string_view caseName, const DraftOrder& order,
                           const std::vector<Upload>& files) {
  const DraftDetail detail = readDraftDetail(order.detail);
  const requests::EventRule& rule = ruleOf(workplace_, order.kind);
  demandMayWorkOn(workplace_, actor, order.kind, order.produsen);
  const CaseFile file = openCase(workplace_, actor, caseName);
  DraftRow draft;
  draft.id = base::randomToken(kTokenBits);
  draft.object = file.row.object;
  draft.kind = order.kind;
  draft.produsen = order.produsen;
  draft.draftedBy = actor.user;
  draft.drafted = workplace_.clock.now();
  draft.detailJson = json::canonical(order.detail);
  draft.approvalsJson = "[]";
  EventRecord record;
  record.event = order.event;
  record.event.kind = order.kind;
  record.event.produsen = order.produsen;
  record.event.time = draft.drafted;
  record.event.role = rule.by.front();
  record.event.actor = actor.user;
  say(detail, file, record.event);
  demandPossible(workplace_, file, draft, record.event);
  keepFiles(workplace_, draft.id, files, record);
  draft.eventJson = json::canonical(toJson(record));
  save(workplace_, draft);
  return draft;
}

base::Bytes LetterDesk::preview(const Actor& actor, std::string_view id) {
  const DraftRow draft = findDraft(workplace_, id);
  const CaseFile file = openCase(workplace_, actor, draft.object);
  const letters::Issuer& issuer = issuerOf(workplace_, draft.kind, draft.produsen);
  const base::Instant now = workplace_.clock.now();
  LetterFacts facts = factsOf(workplace_, draft, actor.user, now.in(issuer.zone).date);
  requests::Event event = recordOf(draft).event;
  event.time = now;
  event.letter = requests::Letter{draft.id, "(konsep)", facts.date};
  const xml::Element data = letterData(workplace_, file, draft.kind, event, facts);
  return workplace_.typesetter
      .typeset(workplace_.office().templates.kind(draft.kind), draft.kind, data, now, issuer.zone)
      .pdf;
}

DraftRow LetterDesk::approve(const Actor& actor, std::string_view id) {
  DraftRow draft = openDraft(workplace_, actor, id);
  if (draft.state == DraftState::Returned)
    throw base::Conflict("The draft was returned; amend it before it is approved.");
  json::Array approvals = *json::read(draft.approvalsJson, "approvals").array();
  approvals.push_back(json::Object{{"user", actor.user},
                                   {"time", workplace_.clock.now().rfc3339(base::TimeZone::utc())},
                                   {"digest", contentDigest(workplace_, draft)}});
  draft.approvalsJson = json::canonical(approvals);
  save(workplace_, draft);
  return draft;
}

DraftRow LetterDesk::amend(const Actor& actor, std::string_view id, const json::Object& detail) {
  const DraftDetail said = readDraftDetail(detail);
  DraftRow draft = openDraft(workplace_, actor, id);
  const CaseFile file = openCase(workplace_, actor, draft.object);
  EventRecord record = recordOf(draft);
  say(said, file, record.event);
  draft.detailJson = json::canonical(detail);
  draft.eventJson = json::canonical(toJson(record));
  demandPossible(workplace_, file, draft, record.event);
  draft.state = DraftState::Draft;
  draft.remarks.clear();
  draft.approvalsJson = "[]";
  save(workplace_, draft);
  return draft;
}

DraftRow LetterDesk::giveBack(const Actor& actor, std::string_view id, const std::string& remarks) {
  DraftRow draft = openDraft(workplace_, actor, id);
  draft.state = DraftState::Returned;
  draft.remarks = remarks;
  draft.approvalsJson = "[]";
  save(workplace_, draft);
  return draft;
}

LetterRow LetterDesk::issue(const Actor& actor, std::string_view id) {
  if (const auto letter = issuedLetter(workplace_, id)) return *letter;
  DraftRow draft = findDraft(workplace_, id);
  roleFor(actor, ruleOf(workplace_, draft.kind));
  const base::FileLock lock = lockCase(workplace_.home, draft.object);
  catchUp(workplace_, draft.object);
  if (const auto letter = issuedLetter(workplace_, id)) return *letter;
  draft = findDraft(workplace_, id);
  if (draft.state == DraftState::Returned) throw base::Conflict("The draft was returned: " + draft.remarks);
  if (draft.state == DraftState::Draft) {
    demandApprovals(draft);
    draft = Numbering(workplace_, actor, openCase(workplace_, actor, draft.object), draft).run();
  }
  finish(workplace_, draft);
  return *issuedLetter(workplace_, id);
}

void LetterDesk::demandApprovals(const DraftRow& draft) {
  const std::string digest = contentDigest(workplace_, draft);
  const json::Value approvals = json::read(draft.approvalsJson, "approvals");
  std::set<std::string> users;
  for (const json::Value& approval : *approvals.array()) {
    if (approval.stringAt("digest") == digest) users.insert(approval.stringAt("user"));
  }
  const std::int64_t needed = workplace_.settings.number("letter.approvals");
  if (static_cast<std::int64_t>(users.size()) >= needed) return;
  throw base::Conflict("The draft has " + std::to_string(users.size()) + " of the " + std::to_string(needed) +
                       " approvals that it needs as it stands.");
}

void LetterDesk::discard(const Actor& actor, std::string_view id) {
  const DraftRow draft = openDraft(workplace_, actor, id);
  workplace_.database.write([&](Transaction& transaction) { transaction.letters().removeDraft(id); });
  base::removeAll(workplace_.disk, workplace_.home.drafts() / draft.id);
}

base::Problems LetterDesk::finishAll() {
  std::vector<DraftRow> drafts;
  workplace_.database.read([&](Transaction& transaction) { drafts = transaction.letters().drafts(""); });
  base::Problems problems;
  for (const DraftRow& draft : drafts) {
    if (draft.state != DraftState::Numbered) continue;
    const base::FileLock lock = lockCase(workplace_.home, draft.object);
    try {
      catchUp(workplace_, draft.object);
      if (!issuedLetter(workplace_, draft.id)) finish(workplace_, draft);
    } catch (const base::InvalidInput& problem) {
      RegisterDesk(workplace_).voidNumber(automaticActor(), draft.number, problem.what());
      problems.push_back(
          {{draft.number}, std::string("could not be finished and is void: ") + problem.what()});
    }
  }
  return problems;
}

}  // namespace app
