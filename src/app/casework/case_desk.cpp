#include "app/casework/case_desk.h"

#include <algorithm>

#include "app/access/commands.h"
#include "app/access/use_cases.h"
#include "app/cases/case_archive.h"
#include "app/cases/contact.h"
#include "app/cases/open_case.h"
#include "app/cases/uploads.h"
#include "app/casework/outside_letter.h"
#include "app/facts/letter_facts.h"
#include "app/home/case_lock.h"
#include "app/home/disk_reserve.h"
#include "app/letters/letter_desk.h"
#include "app/office/input_check.h"
#include "app/records/event_record.h"
#include "base/error.h"
#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/uuid.h"
#include "requests/answer.h"
#include "requests/balikan.h"
#include "requests/request_form.h"
#include "requests/system_events.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestForm = 1 << 20;
constexpr std::string_view kAnswer = "surat-tindaklanjuti";
constexpr std::string_view kAnswerReturned = "nota-perbaikan-jawaban";

const requests::EventRule& ruleOf(const requests::Rules& rules, const std::string& kind) {
  const requests::EventRule* rule = rules.procedure.event(kind);
  if (!rule) throw base::InvalidSetup(base::Message("casework.event-missing", {{"event", kind}}));
  return *rule;
}

base::Bytes readForm(const Workplace& workplace, const Upload& form) {
  if (!base::exists(workplace.disk, form.path))
    throw base::NotFound(base::Message("casework.form-missing", {{"path", form.path.string()}}));
  return base::readFile(workplace.disk, form.path, kLargestForm);
}

// The uploads in the order of the names; every name must be there, and no other.
std::vector<Upload> matched(const std::vector<std::string>& names, const std::vector<Upload>& uploads,
                            const std::string& formName) {
  base::Problems problems;
  std::vector<Upload> found;
  for (const std::string& name : names) {
    const auto upload = std::find_if(uploads.begin(), uploads.end(), [&](const Upload& u) {
      return !base::findInvalidUtf8(u.name) && base::toNfc(u.name) == name;
    });
    if (upload == uploads.end()) {
      problems.push_back({{formName}, base::Message("casework.file-not-handed-in", {{"file", name}})});
    } else {
      found.push_back(*upload);
    }
  }
  for (const Upload& upload : uploads) {
    if (std::find(found.begin(), found.end(), upload) == found.end())
      problems.push_back({{upload.name}, base::Message("casework.file-not-named", {{"form", formName}})});
  }
  if (!problems.empty()) throw base::InvalidInput(problems);
  return found;
}

// The archived form, without its contact person, whose data are in a separate object.
base::Bytes withoutContact(const base::Bytes& form, const std::string& name) {
  xml::Element root = xml::read(form, name, xml::WhiteSpace::Drop);
  auto& nodes = root.nodes();
  nodes.erase(std::remove_if(nodes.begin(), nodes.end(),
                             [](const xml::Node& node) {
                               const auto* element = std::get_if<xml::Element>(&node);
                               return element && element->name() == "narahubung";
                             }),
              nodes.end());
  return xml::write(root);
}

void addFile(NewEvent& event, EventDocument document, archive::Content content) {
  event.files.push_back({document.path, std::move(content)});
  event.record.documents.push_back(std::move(document));
}

void addUploads(NewEvent& event, const std::vector<Upload>& uploads, const std::vector<std::string>& kinds,
                const std::string& folder) {
  for (std::size_t i = 0; i < uploads.size(); ++i) {
    addFile(event, describeUpload(uploads[i], folder, static_cast<int>(i) + 1, kinds[i]), uploads[i].path);
  }
}

void demandAllowed(const requests::Rules& rules, const requests::CaseState& state,
                   const requests::Event& event, bool letterIsNumbered) {
  const auto refusal = requests::check(rules, state, event, {letterIsNumbered});
  if (refusal) refuse(rules.procedure, *refusal, event.role);
}

bool hasNumberedLetter(const Workplace& workplace, const std::string& object) {
  bool found = false;
  workplace.database.read([&](Transaction& transaction) {
    for (const DraftRow& draft : transaction.letters().drafts(object))
      found = found || draft.state == DraftState::Numbered;
  });
  return found;
}

// Puts on record who brings the event and in which role; of what staff enter, for whom. Denied when the
// procedure does not let the actor.
void takeRole(const Workplace& workplace, const Actor& actor, const requests::EventRule& rule,
              const std::string& requester, requests::Event& event) {
  event.actor = actor.user;
  if (event.medium.empty()) {
    event.role = roleFor(actor, rule.by, {requester, event.produsen}, rule.title);
    return;
  }
  roleFor(actor, {requests::Role::Walidata}, {}, base::Message("access.on-behalf", {{"event", rule.title}}));
  const auto outsider = std::find_if(rule.by.begin(), rule.by.end(), [](requests::Role role) {
    return role == requests::Role::Pemohon || role == requests::Role::Produsen;
  });
  if (outsider == rule.by.end())
    throw base::InvalidInput(base::Message("casework.of-office", {{"event", rule.title}}));
  event.role = *outsider;
  event.onBehalf = event.role == requests::Role::Pemohon ? requester : event.produsen;
  InputCheck check(workplace.typesetter);
  check.line(base::Message("field.medium", {}), event.medium);
  check.finish();
}

void takeRole(const Workplace& workplace, const Actor& actor, const requests::EventRule& rule,
              const RequestRow& row, requests::Event& event) {
  takeRole(workplace, actor, rule, agencyOf(workplace, row), event);
}

void demandOwnAgency(const Actor& actor, const std::string& requester, const std::string& name) {
  if (actor.has(requests::Role::Pemohon, requester)) return;
  std::vector<std::string> own;
  for (const Grant& grant : actor.grants) {
    if (grant.role == requests::Role::Pemohon) own.push_back("\"" + grant.name + "\"");
  }
  throw base::Denied(base::Message(
      "casework.other-agency",
      {{"agency", name}, {"user", actor.user}, {"own", base::listed(own, base::Conjunction::And)}}));
}

// Whose answer it is when nobody is named.
std::string onlyProdusenOf(const Actor& actor) {
  const std::vector<std::string> units = actor.unitsOf(requests::Role::Produsen);
  return units.size() == 1 ? units.front() : std::string();
}

void demandKnownProdusen(const Workplace& workplace, const requests::Event& event) {
  std::vector<std::string> codes = {event.produsen};
  for (const requests::Commission& commission : event.commissions) codes.push_back(commission.produsen);
  std::vector<std::string> known;
  for (const letters::Produsen& produsen : workplace.office().letters.produsen)
    known.push_back(produsen.code);
  for (const std::string& code : codes) {
    if (code.empty() || workplace.office().letters.findProdusen(code)) continue;
    throw base::InvalidInput(
        base::Message("casework.produsen-unknown", {{"code", code}, {"known", base::joined(known, ", ")}}));
  }
}

void checkWords(const Workplace& workplace, requests::Event& event, std::string& note) {
  InputCheck check(workplace.typesetter);
  check.code(base::Message("field.produsen", {}), event.produsen);
  for (const requests::Commission& one : event.commissions)
    check.code(base::Message("field.produsen", {}), one.produsen);
  for (requests::Reason& reason : event.reasons) {
    check.code(base::Message("field.reason-code", {}), reason.code);
    check.paragraphs(base::Message("field.reason", {}), reason.text, base::Presence::Optional);
  }
  if (event.extension) {
    check.code(base::Message("field.limit", {}), event.extension->limit);
    check.code(base::Message("field.limit-produsen", {}), event.extension->produsen);
    check.number(base::Message("field.days", {}), event.extension->count, 0, requests::kLongestExtension);
  }
  check.paragraphs(base::Message("field.note", {}), note, base::Presence::Optional);
  check.finish();
}

// The nota or lembar of an event.
void addSheet(const Workplace& workplace, const CaseFile& file, NewEvent& event, const std::string& note) {
  const std::string& kind = event.record.event.kind;
  LetterFacts facts;
  facts.issuer = &workplace.walidata();
  facts.date = event.record.event.time.in(facts.issuer->zone).date;
  facts.note = note;
  facts.recordedBy = bringerOf(workplace, file.row, event.record.event);
  const xml::Element data =
      letterData(workplace, file, describeCase(workplace, file), kind, event.record.event, facts);
  Typeset sheet = workplace.typesetter.typeset(workplace.office().templates.kind(kind), kind, data,
                                               event.record.event.time, facts.issuer->zone);
  addFile(event, describeMade(eventFolder(kind, event.head + 1) + "/" + kind + ".pdf", kind),
          std::move(sheet.pdf));
}

Recorded recorded(const RequestRow& row) {
  return {row.object, row.ticket, row.head, row.state};
}

// A case that is held, for an event to be added.
struct HeldCase {
  base::FileLock lock;
  CaseFile file;
};

HeldCase holdCase(const Workplace& workplace, const Actor& actor, const std::string& object) {
  return {lockCase(workplace.home, object), openHeldCase(workplace, actor, object)};
}

NewEvent changeOf(const Workplace& workplace, const CaseFile& file, const requests::Event& event) {
  NewEvent change;
  change.object = file.row.object;
  change.head = file.row.head;
  change.known = &file;
  change.record.event = event;
  change.record.office = workplace.office().version;
  return change;
}

// The event with who brings it and when. Denied when he may not.
requests::Event broughtBy(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                          requests::Event event) {
  event.time = nextEventTime(workplace, file);
  takeRole(workplace, actor, ruleOf(rulesFor(workplace, file.row), event.kind), file.row, event);
  demandKnownProdusen(workplace, event);
  return event;
}

// Whether the answer would be allowed if its letter were valid.
void demandAnswerable(const Workplace& workplace, const CaseFile& file, requests::Event event) {
  event.signature = requests::SignatureFinding{};
  demandAllowed(rulesFor(workplace, file.row), file.state, event,
                hasNumberedLetter(workplace, file.row.object));
}

}  // namespace

Recorded CaseDesk::submit(const Actor& actor, const Upload& form, const std::vector<Upload>& files,
                          const std::string& medium) {
  const requests::Rules& rules = workplace_.office().rulesOf(kDataRequests);
  const requests::EventRule& rule = eventOf(rules.procedure, UseCase::RequestSubmit);
  if (medium.empty() && !actor.has(requests::Role::Pemohon)) roleFor(actor, rule.by, {}, rule.title);
  const base::Bytes text = readForm(workplace_, form);
  const requests::RequestForm request =
      requests::readRequestForm(text, form.name, workplace_.typesetter.glyphs());
  const std::string requester = workplace_.office().letters.agencies.idOf(request.instansi.name);
  if (medium.empty()) demandOwnAgency(actor, requester, request.instansi.name);
  std::vector<std::string> names;
  std::vector<std::string> kinds;
  NewEvent event;
  requests::Event& what = event.record.event;
  for (const requests::Attachment& attachment : request.attachments) {
    names.push_back(attachment.fileName);
    kinds.emplace_back(requests::nameOf(attachment.kind));
    what.attachments.emplace_back(requests::nameOf(attachment.kind));
  }
  checkUploads(workplace_, files);
  const std::vector<Upload> uploads = matched(names, files, form.name);
  what.kind = rule.id;
  what.time = workplace_.clock.now();
  what.medium = medium;
  takeRole(workplace_, actor, rule, requester, what);
  for (const requests::DataItem& item : request.items) what.items.push_back(item.name);
  demandAllowed(rules, {}, what, false);
  demandRoom(workplace_);  // before the ticket is taken and the contact is archived

  event.object = base::timeOrderedUrn(what.time);
  event.record.office = workplace_.office().version;
  std::string ticket;
  const int year = what.time.in(workplace_.walidata().zone).date.year();
  // Nobody learns the ticket before the request is archived.
  workplace_.database.writeWithArchive(
      [&](Transaction& transaction) { ticket = transaction.requests().takeTicket(year); });
  event.contact = newContact(actor, request.narahubung, what.time);
  event.description =
      makeCaseRecord(request, requester, event.object, ticket, event.contact->row.object, what.time);
  EventDocument formDocument = describeMade("0001-permohonan/00-formulir.xml", kFormKind);
  formDocument.mediaType = "application/xml";
  addFile(event, formDocument, withoutContact(text, form.name));
  addUploads(event, uploads, kinds, "0001-permohonan");
  const base::FileLock lock = lockCase(workplace_.home, event.object);
  return recorded(archiveEvent(workplace_, actor, std::move(event)));
}

Recorded CaseDesk::record(const Actor& actor, std::string_view caseName, requests::Event event,
                          const std::vector<Upload>& files, const std::vector<std::string>& kinds,
                          std::string note) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  const requests::EventRule& rule = ruleOf(rulesFor(workplace_, seen.row), event.kind);
  takeRole(workplace_, actor, rule, seen.row, event);
  checkWords(workplace_, event, note);
  checkUploads(workplace_, files);
  const auto [lock, file] = holdCase(workplace_, actor, seen.row.object);
  event = broughtBy(workplace_, actor, file, std::move(event));
  demandAllowed(rulesFor(workplace_, file.row), file.state, event,
                hasNumberedLetter(workplace_, file.row.object));

  NewEvent change = changeOf(workplace_, file, event);
  addUploads(change, files, kinds, eventFolder(event.kind, change.head + 1));
  const bool wantsSheet = rule.document == requests::DocumentForm::Sheet;
  if (wantsSheet || (files.empty() && workplace_.office().templates.has(event.kind)))
    addSheet(workplace_, file, change, note);
  if (change.files.empty() && rule.document != requests::DocumentForm::Record)
    throw base::InvalidInput(base::Message("casework.file-needed", {}));
  return recorded(archiveEvent(workplace_, actor, std::move(change)));
}

Recorded CaseDesk::enact(const Actor& actor, std::string_view caseName, requests::Event event,
                         const std::vector<Upload>& files, const std::string& note) {
  const std::vector<std::string> kinds(files.size(), event.kind);
  return record(actor, caseName, std::move(event), files, kinds, note);
}

CaseDesk::Answered CaseDesk::answer(const Actor& actor, std::string_view caseName,
                                    const std::string& produsen, const Upload& form,
                                    const std::vector<Upload>& files, const std::string& medium) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  const requests::Rules& rules = rulesFor(workplace_, seen.row);
  const requests::EventRule& rule = eventOf(rules.procedure, UseCase::AnswerSubmit);
  requests::Event event;
  event.kind = rule.id;
  event.produsen = produsen.empty() ? onlyProdusenOf(actor) : produsen;
  event.medium = medium;
  takeRole(workplace_, actor, rule, seen.row, event);
  const requests::Answer answer = requests::readAnswer(readForm(workplace_, form), form.name, rules.reasons,
                                                       workplace_.typesetter.glyphs());
  if (!medium.empty() && !answer.letter)
    throw base::InvalidInput(base::Message("casework.answer-without-letter", {{"form", form.name}}));
  event.answers = answer.items;
  std::vector<std::string> names;
  for (const requests::ItemAnswer& item : answer.items) {
    for (const std::string& name : item.files) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  if (answer.letter) names.push_back(answer.letter->fileName);
  const std::vector<Upload> uploads = matched(names, files, form.name);
  if (answer.letter) {
    event.letter = requests::Letter{base::randomToken(100), answer.letter->number, answer.letter->date};
    return takeLetter(actor, caseName, std::move(event), uploads);
  }
  DraftOrder order;
  order.kind = event.kind;
  order.produsen = event.produsen;
  order.event = event;
  return {std::nullopt, LetterDesk(workplace_).draft(actor, caseName, order, uploads).id, std::nullopt};
}

// The letter is looked at before the case is held, and only when it could do something.
CaseDesk::Answered CaseDesk::takeLetter(const Actor& actor, std::string_view caseName, requests::Event event,
                                        const std::vector<Upload>& files) {
  checkUploads(workplace_, files);
  const CaseFile seen = openCase(workplace_, actor, caseName);
  demandAnswerable(workplace_, seen, broughtBy(workplace_, actor, seen, event));
  base::Bytes letter = base::readFile(workplace_.disk, files.back().path);
  const requests::SignatureFinding finding = judgeLetter(workplace_, letter);

  const auto [lock, file] = holdCase(workplace_, actor, seen.row.object);
  event = broughtBy(workplace_, actor, file, std::move(event));
  demandAnswerable(workplace_, file, event);
  event.signature = finding;
  const bool isValid = finding.verdict == requests::SignatureVerdict::Valid;
  if (!isValid) event.kind = requests::kIncomingAnswer;
  NewEvent change = changeOf(workplace_, file, event);
  const std::string folder = eventFolder(event.kind, change.head + 1);
  const std::vector<Upload> data(files.begin(), files.end() - 1);
  addUploads(change, data, std::vector<std::string>(data.size(), "data"), folder);
  addFile(change, describeUpload(files.back(), folder, static_cast<int>(files.size()), event.kind),
          std::move(letter));
  const Recorded done = recorded(archiveEvent(workplace_, actor, std::move(change)));
  return {done, {}, isValid ? std::nullopt : std::optional(finding)};
}

Recorded CaseDesk::acceptAnswer(const Actor& actor, std::string_view caseName, const std::string& produsen,
                                const std::string& given) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  demandMay(actor, UseCase::AnswerAccept);
  const std::string reason =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), given);
  const auto [lock, file] = holdCase(workplace_, actor, seen.row.object);
  requests::Event event;
  event.kind = kAnswer;
  event.produsen = produsen;
  demandKnownProdusen(workplace_, event);
  const requests::IncomingAnswer* incoming = file.state.incomingOf(produsen);
  if (!incoming) {
    throw base::Conflict(
        base::Message("casework.no-letter-waits", {{"produsen", produsen}, {"ticket", file.row.ticket}}));
  }
  event.time = nextEventTime(workplace_, file);
  event.role = requests::Role::Walidata;
  event.actor = actor.user;
  event.letter = incoming->letter;
  event.answers = incoming->answers;
  event.signature = incoming->signature;
  event.signature->acceptedBy = actor.user;
  event.signature->acceptedBecause = reason;
  demandAllowed(rulesFor(workplace_, file.row), file.state, event,
                hasNumberedLetter(workplace_, file.row.object));
  return recorded(archiveEvent(workplace_, actor, changeOf(workplace_, file, event)));
}

Recorded CaseDesk::returnAnswer(const Actor& actor, std::string_view caseName, const std::string& produsen,
                                const std::vector<requests::Reason>& reasons) {
  const CaseFile file = openCase(workplace_, actor, caseName);
  const requests::IncomingAnswer* incoming = file.state.incomingOf(produsen);
  requests::Event event;
  event.kind = incoming ? requests::kIncomingReturned : kAnswerReturned;
  event.produsen = produsen;
  if (incoming) event.concerns = incoming->letter.id;
  event.reasons = reasons;
  return enact(actor, caseName, std::move(event), {});
}

Recorded CaseDesk::submitBalikan(const Actor& actor, std::string_view caseName, const Upload& form,
                                 const std::vector<Upload>& files, const std::string& medium) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  const requests::EventRule& rule = eventOf(rulesFor(workplace_, seen.row).procedure, UseCase::BalikanSubmit);
  requests::Event event;
  event.kind = rule.id;
  event.medium = medium;
  takeRole(workplace_, actor, rule, seen.row, event);
  const requests::DataBalikan balikan =
      requests::readDataBalikan(readForm(workplace_, form), form.name, workplace_.typesetter.glyphs());
  std::vector<Upload> uploads = matched(balikan.files, files, form.name);
  std::vector<std::string> kinds(uploads.size(), "data-balikan");
  uploads.push_back(form);
  kinds.emplace_back("formulir-balikan");
  return record(actor, caseName, std::move(event), uploads, kinds, {});
}

}  // namespace app
