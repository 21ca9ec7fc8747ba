#include "app/casework/case_desk.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/cases/case_archive.h"
#include "app/cases/contact.h"
#include "app/cases/open_case.h"
#include "app/cases/uploads.h"
#include "app/casework/arrival.h"
#include "app/casework/event_steps.h"
#include "app/casework/held_mail.h"
#include "app/casework/outside_letter.h"
#include "app/facts/letter_facts.h"
#include "app/facts/outgoing.h"
#include "app/home/case_lock.h"
#include "app/home/disk_reserve.h"
#include "app/intake/examination.h"
#include "app/intake/quarantine.h"
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

// What is read is what may be kept.
base::Bytes readForm(const Workplace& workplace, Upload& form) {
  if (!base::exists(workplace.disk, form.path))
    throw base::NotFound(base::Message("casework.form-missing", {{"path", form.path.string()}}));
  base::Bytes text = base::readFile(workplace.disk, form.path, kLargestForm);
  demandUnchanged(form, digestOf(text));
  form.digest = digestOf(text);
  return text;
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

void addUploads(NewEvent& event, const std::vector<Upload>& uploads, const std::string& folder) {
  for (std::size_t i = 0; i < uploads.size(); ++i) {
    addFile(event, describeUpload(uploads[i], folder, static_cast<int>(i) + 1, uploads[i].kind),
            uploads[i].path);
  }
}

std::vector<Upload> asKind(std::vector<Upload> uploads, const std::string& kind) {
  for (Upload& upload : uploads) upload.kind = kind;
  return uploads;
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

Recorded recorded(const RequestRow& row, std::optional<HandIn> held = {}) {
  return {row.object, row.ticket, row.head, row.state, std::move(held)};
}

void takeOrigin(const Origin& origin, requests::Event& event) {
  event.release = origin.release;
  event.preparation = origin.preparation;
}

Recorded recorded(Arrival arrival) {
  return {arrival.object, arrival.ticket, arrival.version, arrival.state, std::move(arrival.held)};
}

CaseDesk::Answered answered(Arrival arrival) {
  if (!arrival.draft.empty()) return {std::nullopt, arrival.draft, std::nullopt};
  const auto waitsFor = arrival.waitsFor;
  return {recorded(std::move(arrival)), {}, waitsFor};
}

// Whether the answer would be allowed if its letter were valid.
void demandAnswerable(const Workplace& workplace, const CaseFile& file, requests::Event event) {
  event.signature = requests::SignatureFinding{};
  demandPossible(workplace, file, event);
}

// What is easily handed out by mistake must be mended, or declared.
void demandNothingOutgoing(const HandIn& handIn) {
  base::Problems problems;
  for (const Upload& upload : handIn.files) {
    for (const intake::Finding& finding : upload.examination->findings) {
      if (upload.kind == kDataKind && isOutgoing(finding))
        problems.push_back(
            {{}, base::Message("problem.at", {{"place", upload.name}, {"problem", messageOf(finding)}})});
    }
  }
  if (problems.empty()) return;
  problems.push_back({{}, base::Message("casework.declare", {})});
  throw base::InvalidInput(problems);
}

}  // namespace

Recorded CaseDesk::submit(const Actor& actor, Upload form, const std::vector<Upload>& files,
                          const std::string& medium) {
  const requests::Rules& rules = workplace_.office().rulesOf(kDataRequests);
  const requests::EventRule& rule = eventOf(rules.procedure, UseCase::RequestSubmit);
  if (medium.empty() && !actor.has(requests::Role::Pemohon)) roleFor(actor, rule.by, {}, rule.title);
  const base::Bytes text = readForm(workplace_, form);
  const requests::RequestForm request =
      requests::readRequestForm(text, form.name, workplace_.typesetter.glyphs());
  const std::string requester = workplace_.office().letters.agencies.idOf(request.instansi.name);
  if (medium.empty()) demandOwnAgency(actor, requester, request.instansi.name);
  if (auto before = arrivedBefore(origin_.object)) return recorded(*std::move(before));
  std::vector<std::string> names;
  NewEvent event;
  requests::Event& what = event.record.event;
  for (const requests::Attachment& attachment : request.attachments) {
    names.push_back(attachment.fileName);
    what.attachments.emplace_back(requests::nameOf(attachment.kind));
  }
  checkUploads(workplace_, files);
  HandIn handIn;
  handIn.door = Door::Request;
  handIn.form = form;
  handIn.files = matched(names, files, form.name);
  for (std::size_t i = 0; i < handIn.files.size(); ++i) handIn.files[i].kind = what.attachments[i];
  what.kind = rule.id;
  what.time = workplace_.clock.now();
  what.medium = medium;
  takeOrigin(origin_, what);
  takeRole(workplace_, actor, rule, requester, what);
  for (const requests::DataItem& item : request.items) what.items.push_back(item.name);
  demandAllowed(rules, {}, what, false);
  demandRoom(workplace_);  // before the ticket is taken and the contact is archived
  handIn.object = origin_.object.empty() ? base::timeOrderedUrn(what.time) : origin_.object;
  handIn.event = what;
  if (auto held = heldBack(actor, handIn)) return {handIn.object, {}, 0, {}, std::move(held)};

  event.object = handIn.object;
  event.record.office = workplace_.office().version;
  std::string ticket;
  const int year = what.time.in(workplace_.walidata().zone).date.year();
  // Nobody learns the ticket before the request is archived.
  workplace_.database.writeWithArchive(
      [&](Transaction& transaction) { ticket = transaction.requests().takeTicket(year); });
  event.contact = newContact(actor, request.narahubung, what.time);
  event.description = makeCaseRecord(request, requester, event.object, ticket, event.contact->row.object,
                                     what.release ? what.release->received : what.time);
  EventDocument formDocument = describeMade("0001-permohonan/00-formulir.xml", kFormKind);
  formDocument.mediaType = "application/xml";
  addFile(event, formDocument, withoutContact(text, form.name));
  addUploads(event, handIn.files, "0001-permohonan");
  const base::FileLock lock = lockCase(workplace_.home, event.object);
  return recorded(archiveEvent(workplace_, actor, std::move(event)));
}

std::optional<Arrival> CaseDesk::arrivedBefore(const std::string& object) const {
  if (origin_.preparation.empty() || origin_.release || object.empty()) return std::nullopt;
  return findPrepared(workplace_, object, origin_.preparation);
}

std::optional<HandIn> CaseDesk::heldBack(const Actor& actor, HandIn& handIn) const {
  examine(workplace_, actor, handIn);
  if (handIn.door == Door::Answer && handIn.event.declared.empty()) demandNothingOutgoing(handIn);
  if (origin_.release || !hasAny(handIn, intake::Verdict::Quarantine)) return std::nullopt;
  HandIn held = hold(workplace_, actor, handIn);
  try {
    tellOfHolding(workplace_, held);
  } catch (const base::Error&) {
    // It is held all the same; the job "quarantine" tells of it later, or raises an alarm.
  }
  return held;
}

Recorded CaseDesk::record(const Actor& actor, std::string_view caseName, HandIn handIn) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  requests::Event event = handIn.event;
  const requests::EventRule& rule = ruleNamed(rulesFor(workplace_, seen.row), event.kind);
  takeOrigin(origin_, event);
  takeRole(workplace_, actor, rule, seen.row, event);
  handIn.event.role = event.role;
  handIn.event.preparation = event.preparation;
  if (auto before = arrivedBefore(seen.row.object)) return recorded(*std::move(before));
  checkWords(workplace_, event, handIn.note);
  checkUploads(workplace_, handIn.files);
  demandPossible(workplace_, seen, broughtBy(workplace_, actor, seen, event));
  handIn.object = seen.row.object;
  if (auto held = heldBack(actor, handIn)) return recorded(seen.row, std::move(held));

  const auto [lock, file] = holdCase(workplace_, actor, seen.row.object);
  event = broughtBy(workplace_, actor, file, std::move(event));
  demandPossible(workplace_, file, event);
  NewEvent change = changeOf(workplace_, file, event);
  const std::string folder = eventFolder(event.kind, change.head + 1);
  addUploads(change, handIn.files, folder);
  if (handIn.form)
    addFile(
        change,
        describeUpload(*handIn.form, folder, static_cast<int>(handIn.files.size()) + 1, handIn.form->kind),
        handIn.form->path);
  const bool wantsSheet = rule.document == requests::DocumentForm::Sheet;
  if (wantsSheet || (change.files.empty() && workplace_.office().templates.has(event.kind)))
    addSheet(workplace_, file, change, handIn.note);
  if (change.files.empty() && rule.document != requests::DocumentForm::Record)
    throw base::InvalidInput(base::Message("casework.file-needed", {}));
  return recorded(archiveEvent(workplace_, actor, std::move(change)));
}

Recorded CaseDesk::enact(const Actor& actor, std::string_view caseName, requests::Event event,
                         const std::vector<Upload>& files, const std::string& note) {
  HandIn handIn;
  handIn.files = asKind(files, event.kind);
  handIn.event = std::move(event);
  handIn.note = note;
  return record(actor, caseName, std::move(handIn));
}

Recorded CaseDesk::note(const Actor& actor, std::string_view caseName, const std::string& text) {
  requests::Event event;
  event.kind = requests::kNote;
  event.reasons = {{"", text}};
  return enact(actor, caseName, std::move(event), {});
}

CaseDesk::Answered CaseDesk::answer(const Actor& actor, std::string_view caseName,
                                    const std::string& produsen, Upload form,
                                    const std::vector<Upload>& files, const std::string& medium,
                                    const std::string& declared) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  const requests::Rules& rules = rulesFor(workplace_, seen.row);
  const requests::EventRule& rule = eventOf(rules.procedure, UseCase::AnswerSubmit);
  requests::Event event;
  event.kind = rule.id;
  event.produsen = produsen.empty() ? onlyProdusenOf(actor) : produsen;
  event.medium = medium;
  takeRole(workplace_, actor, rule, seen.row, event);
  if (auto before = arrivedBefore(seen.row.object)) return answered(*std::move(before));
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
  takeOrigin(origin_, event);
  if (!declared.empty())
    event.declared =
        checkedParagraphs(workplace_.typesetter, base::Message("field.declaration", {}), declared);
  if (answer.letter)
    event.letter = requests::Letter{base::randomToken(100), answer.letter->number, answer.letter->date};
  HandIn handIn;
  handIn.object = seen.row.object;
  handIn.door = Door::Answer;
  handIn.event = event;
  handIn.form = form;
  handIn.files = asKind(matched(names, files, form.name), kDataKind);
  if (answer.letter) {
    handIn.files.back().kind = event.kind;
    return takeLetter(actor, seen, std::move(handIn));
  }
  DraftOrder order;
  order.kind = event.kind;
  order.produsen = event.produsen;
  order.event = event;
  if (auto held = heldBack(actor, handIn)) return {recorded(seen.row, std::move(held)), {}, std::nullopt};
  return {std::nullopt, LetterDesk(workplace_).draft(actor, caseName, order, handIn.files).id, std::nullopt};
}

// The letter is looked at before the case is held, and only when it could do something.
CaseDesk::Answered CaseDesk::takeLetter(const Actor& actor, const CaseFile& seen, HandIn handIn) {
  requests::Event event = handIn.event;
  checkUploads(workplace_, handIn.files);
  demandAnswerable(workplace_, seen, broughtBy(workplace_, actor, seen, event));
  if (auto held = heldBack(actor, handIn)) return {recorded(seen.row, std::move(held)), {}, std::nullopt};
  base::Bytes letter = base::readFile(workplace_.disk, handIn.files.back().path);
  const requests::SignatureFinding finding = judgeLetter(workplace_, letter);

  const auto [lock, file] = holdCase(workplace_, actor, seen.row.object);
  event = broughtBy(workplace_, actor, file, std::move(event));
  demandAnswerable(workplace_, file, event);
  event.signature = finding;
  const bool isValid = finding.verdict == requests::SignatureVerdict::Valid;
  if (!isValid) event.kind = requests::kIncomingAnswer;
  NewEvent change = changeOf(workplace_, file, event);
  const std::string folder = eventFolder(event.kind, change.head + 1);
  const Upload& last = handIn.files.back();
  addUploads(change, {handIn.files.begin(), handIn.files.end() - 1}, folder);
  addFile(change, describeUpload(last, folder, static_cast<int>(handIn.files.size()), event.kind),
          std::move(letter));
  const Recorded done = recorded(archiveEvent(workplace_, actor, std::move(change)));
  return {done, {}, isValid ? std::nullopt : std::optional(finding)};
}

Recorded CaseDesk::clear(const Actor& actor, std::string_view caseName, const std::string& produsen,
                         const std::string& reason) {
  const CaseFile file = openCase(workplace_, actor, caseName);
  demandMay(actor, UseCase::AnswerClear);
  const std::vector<StandingAnswer> answers = standingAnswers(file);
  const auto answer = std::find_if(answers.begin(), answers.end(),
                                   [&](const StandingAnswer& one) { return one.produsen == produsen; });
  if (answer == answers.end() || outgoingOf(*answer).empty())
    throw base::Conflict(base::Message("casework.nothing-outgoing", {{"produsen", produsen}}));
  requests::Event event;
  event.kind = requests::kFinding;
  event.produsen = produsen;
  event.reasons = {{"", reason}};
  for (const OutgoingFinding& one : outgoingOf(*answer))
    event.findings.push_back({one.finding.code, one.file + " " + one.finding.place});
  return enact(actor, caseName, std::move(event), {});
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
  demandPossible(workplace_, file, event);
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

Recorded CaseDesk::submitBalikan(const Actor& actor, std::string_view caseName, Upload form,
                                 const std::vector<Upload>& files, const std::string& medium) {
  const CaseFile seen = openCase(workplace_, actor, caseName);
  const requests::EventRule& rule = eventOf(rulesFor(workplace_, seen.row).procedure, UseCase::BalikanSubmit);
  requests::Event event;
  event.kind = rule.id;
  event.medium = medium;
  takeRole(workplace_, actor, rule, seen.row, event);
  const requests::DataBalikan balikan =
      requests::readDataBalikan(readForm(workplace_, form), form.name, workplace_.typesetter.glyphs());
  HandIn handIn;
  handIn.door = Door::Balikan;
  handIn.event = std::move(event);
  handIn.form = form;
  handIn.form->kind = "formulir-balikan";
  handIn.files = asKind(matched(balikan.files, files, form.name), "data-balikan");
  return record(actor, caseName, std::move(handIn));
}

}  // namespace app
