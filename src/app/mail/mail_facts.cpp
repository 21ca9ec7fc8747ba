#include "app/mail/mail_facts.h"

#include <algorithm>
#include <cstdio>

#include "app/access/actor.h"
#include "app/cases/mail_rows.h"
#include "app/cases/open_case.h"
#include "app/facts/case_document.h"
#include "app/facts/letter_facts.h"
#include "app/facts/people.h"
#include "requests/reminders.h"

namespace app {
namespace {

using xml::Element;

Element commonData(const Workplace& workplace, const CaseDocument& document) {
  Element data("data");
  data.appendIfAny("tiket", document.ticket);
  data.appendIfAny("instansi", document.agency);
  data.appendIfAny("tautan", workplace.settings.text("portal.url") + "/permohonan/" + document.ticket);
  addSender(workplace, data);
  return data;
}

// The PDF of the event, as it was archived; null when it made none.
const EventDocument* paperOf(const EventRecord& record) {
  const auto found =
      std::find_if(record.documents.begin(), record.documents.end(),
                   [&](const EventDocument& document) { return document.kind == record.event.kind; });
  return found == record.documents.end() ? nullptr : &*found;
}

class EventMail {
 public:
  EventMail(const Workplace& workplace, const mail::OutboxRow& row, CaseFile file, int version)
      : workplace_(workplace), row_(row), version_(version), file_(std::move(file)) {
    record_ = file_.events[static_cast<std::size_t>(version) - 1];
    file_.events.resize(static_cast<std::size_t>(version) - 1);
    file_.state = stateAfter(workplace, file_.row.procedure, file_.events);
  }

  MailFacts facts() {
    const CaseDocument document = describeCase(workplace_, file_);
    const EventTold told = describeEvent(workplace_, file_, record_.event);
    data_ = commonData(workplace_, document);
    addEvent(told);
    for (const ItemTold& item : document.items) {
      if (std::find(told.items.begin(), told.items.end(), item.number) != told.items.end())
        data_.appendIfAny("data", item.asked.name);
    }
    addFiles(document);
    if (isAttached()) addPaper();
    return {std::move(data_), attachments()};
  }

 private:
  void addEvent(const EventTold& told) {
    const requests::Event& event = record_.event;
    char clock[8];
    std::snprintf(clock, sizeof clock, "%02d.%02d", told.time.hour, told.time.minute);
    data_.appendIfAny("tanggal", (event.letter ? event.letter->date : told.time.date).iso());
    data_.appendIfAny("pukul", clock);
    data_.appendIfAny("zona", workplace_.walidata().zone.abbreviation());
    if (event.letter) data_.appendIfAny("nomor", event.letter->number);
    if (told.due) data_.appendIfAny("batas", told.due->iso());
    for (const ReasonTold& reason : told.reasons) data_.appendIfAny("alasan", reason.text);
    addRecipient();
    if (event.concerns.empty() || !told.refersTo) return;
    Element& element = data_.append(Element("diralat"));
    element.appendIfAny("nomor", told.refersTo->number);
    element.appendIfAny("tanggal", told.refersTo->date.iso());
  }

  // An office is addressed by its name; two may share an address.
  void addRecipient() {
    const std::string& address = row_.recipients.front().address;
    const auto* produsen = workplace_.office().letters.findProdusen(record_.event.produsen);
    if (produsen && !address.empty() && produsen->email == address)
      data_.appendIfAny("sapaan", salutationOf(workplace_, *produsen));
  }

  // How the attached PDF is checked.
  void addPaper() {
    if (const EventDocument* paper = paperOf(record_)) data_.appendIfAny("sidik-surat", paper->sha256);
    const auto* issuer =
        record_.letter ? workplace_.office().letters.issuer(record_.letter->issuer) : nullptr;
    if (issuer) data_.appendIfAny("periksa", checkAddressOf(workplace_, *issuer, record_.letter->token));
  }

  // What came with the event; else what its letter delivers, or the Data Balikan that it judges.
  void addFiles(const CaseDocument& document) {
    std::vector<EventDocument> files = uploadsOf(record_);
    if (files.empty()) {
      for (const CaseDocumentFile& file : record_.letter ? document.data : document.balikan)
        files.push_back(file.document);
    }
    for (const EventDocument& file : files) {
      Element& element = data_.append(Element("berkas"));
      element.appendIfAny("nama", file.originalName);
      element.appendIfAny("ukuran", std::to_string(file.size));
      element.appendIfAny("sidik", file.sha256);
    }
  }

  static std::vector<EventDocument> uploadsOf(const EventRecord& record) {
    std::vector<EventDocument> uploads = record.documents;
    std::erase_if(uploads, [](const EventDocument& document) { return document.originalName.empty(); });
    return uploads;
  }

  bool isAttached() const {
    const auto rules = workplace_.office().mailPlan.rulesFor(record_.event.kind);
    return std::any_of(rules.begin(), rules.end(),
                       [&](const MailRule& rule) { return rule.mail == row_.kind && rule.attachLetter; });
  }

  std::vector<mail::Attachment> attachments() const {
    std::vector<mail::Attachment> attachments;
    if (!isAttached()) return attachments;
    for (const EventDocument& document : record_.documents) {
      if (document.kind != record_.event.kind) continue;
      attachments.push_back(
          {file_.row.ticket + "-" + document.kind + ".pdf", document.mediaType,
           workplace_.store.read(caseInventory(workplace_.store, row_.caseId), version_, document.path)});
    }
    return attachments;
  }

  const Workplace& workplace_;
  const mail::OutboxRow& row_;
  int version_;
  EventRecord record_;
  CaseFile file_;  // before the event
  Element data_;
};

// The number of the letter that the Data Balikan is owed for.
std::string debtLetter(const requests::Procedure& procedure, const CaseDocument& document) {
  std::string number;
  for (const requests::CaseLetter& letter : document.letters) {
    const requests::EventRule* rule = procedure.event(letter.eventKind);
    if (rule && rule->has(requests::Effect::DebtOwed)) number = letter.letter.number;
  }
  return number;
}

// Whether the limit that reminders are about still runs. It pauses while a Data Balikan is being checked.
bool isOwed(const requests::Rules& rules, const CaseFile& file) {
  return file.state.runningLimit(rules.procedure.reminders().limit) != nullptr;
}

// It counts what was sent, and the days from when it was written, whatever day it was planned for.
MailFacts reminderFacts(const Workplace& workplace, const mail::OutboxRow& row, const CaseFile& file) {
  const requests::Rules& rules = rulesFor(workplace, file.row);
  const CaseDocument document = describeCase(workplace, file);
  Element data = commonData(workplace, document);
  data.appendIfAny("ke", std::to_string(remindersSent(file.events) + 1));
  data.appendIfAny("nomor", debtLetter(rules.procedure, document));
  for (const requests::Reminder& reminder :
       requests::reminderPlan(rules.procedure, rules.calendar, file.state)) {
    if (!isCauseOf(row.cause, reminder)) continue;
    const int days = reminder.due.daysAfter(row.created.in(workplace.walidata().zone).date);
    data.appendIfAny("batas", reminder.due.iso());
    if (days > 0) data.appendIfAny("sisa", std::to_string(days));
    if (days < 0) data.appendIfAny("lewat", std::to_string(-days));
  }
  const base::Message obsolete =
      isOwed(rules, file) ? base::Message() : base::Message("delivery.nothing-owed", {});
  return {std::move(data), {}, obsolete};
}

}  // namespace

void addSender(const Workplace& workplace, Element& data) {
  data.appendIfAny("pengirim", "Tim Walidata");
  data.appendIfAny("kantor", workplace.walidata().name);
  data.appendIfAny("telepon", workplace.settings.text("mail.telephone"));
}

MailFacts mailFactsOf(const Workplace& workplace, const mail::OutboxRow& row) {
  CaseFile file = openCase(workplace, automaticActor(), row.caseId);
  if (isReminder(row)) return reminderFacts(workplace, row, file);
  return EventMail(workplace, row, std::move(file), versionBehind(row.cause)).facts();
}

}  // namespace app
