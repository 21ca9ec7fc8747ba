#include "app/letters/letter_issue.h"

#include "app/cases/case_archive.h"
#include "app/cases/projection.h"
#include "app/facts/draft_facts.h"
#include "app/home/signed_letters.h"
#include "app/letters/letter_gate.h"
#include "app/records/event_record.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/digest.h"
#include "letters/number_pattern.h"
#include "letters/official_title.h"
#include "signing/pades_signer.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app {
namespace {

constexpr std::size_t kTokenBits = 100;  // of the QR code's address: cannot be guessed

class Numbering {
 public:
  Numbering(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
            const DraftRow& draft)
      : workplace_(workplace), actor_(actor), subject_(subject), draft_(draft) {}

  DraftRow run() {
    now_ = subject_.nextTime();
    const letters::Issuer& issuer = issuerOf(workplace_, draft_.kind, draft_.produsen);
    facts_ = factsOf(workplace_, draft_, actor_.user, now_.in(issuer.zone).date);
    demandSignatory();
    // First, so that a wrong passphrase or an expired certificate does not take a number.
    if (!facts_.signatory->key.empty()) openKey(workplace_, *facts_.signatory, Attendance::Attended);
    const letters::Series& series = seriesOf(workplace_, draft_);
    facts_.token = base::randomToken(kTokenBits);
    prepareEvent();
    // Nobody learns the number before the letter is archived.
    workplace_.database.writeWithArchive(
        [&](Transaction& transaction) { take(transaction, issuer, series); });
    return draft_;
  }

 private:
  void demandSignatory() const {
    const std::string& user = facts_.signatory->user;
    if (user.empty() || user == actor_.user) return;
    throw base::Denied(
        base::Message("drafting.signed-by-other",
                      {{"name", facts_.signatory->name}, {"account", user}, {"user", actor_.user}}));
  }

  void prepareEvent() {
    record_ = draft_.record;
    requests::Event& event = record_.event;
    event.time = now_;
    event.role = roleFor(actor_, subject_.signers(draft_.kind), {"", draft_.produsen}, draft_.kind);
    event.actor = actor_.user;
    event.letter = requests::Letter{draft_.id, "(konsep)", facts_.date};
    subject_.demandAllowed(event);
    record_.office = workplace_.office().version;
    for (EventDocument& document : record_.documents) {
      document.path = eventFolder(draft_.kind, subject_.head() + 1) + "/" + document.path;
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
    const xml::Element data = subject_.data(draft_.kind, record.event, facts_);
    record.letter = issued(issuer, series, urut);
    draft_.state = DraftState::Numbered;
    draft_.issuer = issuer.code;
    draft_.series = series.id;
    draft_.number = facts_.number;
    draft_.date = facts_.date;
    draft_.token = facts_.token;
    draft_.signatory = facts_.signatory->id;
    draft_.dataXml = xml::write(data);
    draft_.record = record;
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
    letter.to = subject_.addressee(draft_.kind, draft_.produsen);
    letter.subject = templateSays(workplace_, draft_.kind, "hal");
    letter.nature = facts_.nature;
    letter.signatory = facts_.signatory->name;
    letter.post = letters::signingPost(*facts_.signatory, issuer);
    letter.annex = annexOf(workplace_, draft_.kind, facts_.files);
    letter.classification = issuer.classification;
    letter.token = facts_.token;
    letter.path = eventFolder(draft_.kind, subject_.head() + 1) + "/" + draft_.kind + ".pdf";
    letter.approvals = draft_.approvals;
    return letter;
  }

  const Workplace& workplace_;
  const Actor& actor_;
  const LetterSubject& subject_;
  DraftRow draft_;
  base::Instant now_;
  LetterFacts facts_;
  EventRecord record_;
};

// The signatory frozen with the number. InvalidInput when he can no longer sign.
const letters::Signatory& frozenSignatory(const Workplace& workplace, const DraftRow& draft,
                                          const base::TimeZone& zone) {
  const letters::Signatory* signatory = workplace.office().letters.signatory(draft.signatory);
  if (signatory && !signatory->key.empty() && signatory->isValidOn(workplace.clock.now().in(zone).date))
    return *signatory;
  throw base::InvalidInput(
      base::Message("drafting.signatory-gone", {{"number", draft.number}, {"signatory", draft.signatory}}));
}

// The later changes that the office's signatures allow.
pdf::Permission permissionOf(const Settings& settings) {
  const std::string& said = settings.text("signer.later-changes");
  if (said == "none") return pdf::Permission::NoChanges;
  return said == "signatures" ? pdf::Permission::FillAndSign : pdf::Permission::Approval;
}

// A letter as it is archived: its bytes, or the file that they are kept in.
archive::NewFile fileOf(const std::string& path, SignedLetter letter) {
  if (letter.path.empty()) return {path, std::move(letter.pdf)};
  return {path, archive::KeptFile{letter.path, std::move(letter.pdf)}};
}

// The signed bytes are kept before anybody sees them, and never made a second time.
SignedLetter made(const Workplace& workplace, const DraftRow& draft, const EventRecord& record,
                  Attendance attendance) {
  if (auto kept = workplace.signedLetters.find(draft.token)) return *std::move(kept);
  const base::TimeZone& zone = workplace.office().letters.issuer(draft.issuer)->zone;
  const xml::Element data = xml::read(draft.dataXml, "data", xml::WhiteSpace::Drop);
  const letters::LetterKind& kind = workplace.office().templates.kind(draft.kind);
  if (!isSignedElectronically(data)) {
    Typeset letter = workplace.typesetter.typeset(kind, draft.kind, data, record.event.time, zone);
    passGate(workplace, draft, letter.pdf, std::nullopt);
    const std::string sha256 = crypto::digestHex(crypto::DigestAlgorithm::Sha256, letter.pdf);
    return {draft.id, std::move(letter.pdf), letter.made, sha256, {}};
  }
  const letters::Signatory& signatory = frozenSignatory(workplace, draft, zone);
  const auto key = openKey(workplace, signatory, attendance);
  const signing::PadesSigner signer(key, workplace.signers.timeStampAuthority());
  const pdf::Signature signature{signatory.name, *signer.room(), permissionOf(workplace.settings)};
  Typeset letter = workplace.typesetter.typeset(kind, draft.kind, data, record.event.time, zone, signature);
  signing::SignedDocument document = signer.sign({std::move(letter.pdf), letter.place}, draft.token);
  passGate(workplace, draft, document.pdf, ExpectedSignature{*key, document.level});
  letter.made["signature"] =
      json::Object{{"level", signing::nameOf(document.level)}, {"shortfall", document.shortfall}};
  return workplace.signedLetters.keep(draft.token, {draft.id, std::move(document.pdf), letter.made});
}

}  // namespace

std::shared_ptr<const signing::DigestSigner> openKey(const Workplace& workplace,
                                                     const letters::Signatory& signatory,
                                                     Attendance attendance) {
  auto key = workplace.signers.open(signatory.key, attendance);
  demandValidAt(key->certificates().front(), workplace.clock.now(),
                workplace.office().letters.issuer(signatory.issuer)->zone);
  return key;
}

DraftRow takeNumber(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
                    const DraftRow& draft) {
  return Numbering(workplace, actor, subject, draft).run();
}

LetterRow finishLetter(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                       Attendance attendance) {
  EventRecord record = draft.record;
  SignedLetter letter = made(workplace, draft, record, attendance);
  std::vector<archive::NewFile> files;
  for (std::size_t i = 0; i < record.documents.size(); ++i) {
    files.push_back({record.documents[i].path, workplace.home.drafts() / draft.id / std::to_string(i + 1)});
  }
  record.letter->made = letter.made;
  EventDocument document = describeMade(record.letter->path, draft.kind);
  document.size = static_cast<std::int64_t>(letter.pdf.size());
  document.sha256 = letter.sha256;
  record.documents.insert(record.documents.begin(), std::move(document));
  files.push_back(fileOf(record.letter->path, std::move(letter)));
  Actor actor;
  actor.user = record.event.actor;
  const int version = subject.archive(actor, record, std::move(files));
  base::removeAll(workplace.disk, workplace.home.drafts() / draft.id);
  workplace.signedLetters.forget(draft.token);
  return letterRowOf(subject.object(), version, record);
}

std::optional<LetterRow> issuedLetter(const Workplace& workplace, std::string_view id) {
  std::optional<LetterRow> letter;
  workplace.database.read([&](Transaction& transaction) { letter = issuedLetter(transaction, id); });
  return letter;
}

std::optional<LetterRow> issuedLetter(Transaction& transaction, std::string_view id) {
  for (const LetterRow& row : transaction.letters().find(id))
    if (row.id == id) return row;
  return std::nullopt;
}

}  // namespace app
