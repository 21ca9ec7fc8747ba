#include "app/mail/mailroom.h"

#include <cstdio>

#include "app/access/actor.h"
#include "app/cases/case_archive.h"
#include "app/cases/case_file.h"
#include "app/cases/contact.h"
#include "app/cases/mail_rows.h"
#include "app/cases/open_case.h"
#include "app/facts/letter_facts.h"
#include "app/home/case_lock.h"
#include "app/mail/alarm.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/digest.h"
#include "mail/maildir_transport.h"
#include "mail/message.h"
#include "mail/smtp_transport.h"
#include "requests/reminders.h"

namespace app {
namespace {

using xml::Element;

void add(Element& parent, const char* name, const std::string& text) {
  if (!text.empty()) parent.append(Element(name, text));
}

// What a mail says, from the case as it stood when the mail became true.
class MailFacts {
 public:
  MailFacts(const Workplace& workplace, const mail::OutboxRow& row) : workplace_(workplace), row_(row) {
    file_ = openCase(workplace, automaticActor(), row.caseId);
    if (row.cause.rfind(kEventCause, 0) == 0) {
      version_ = numberBehind(row.cause, kEventCause);
      later_ = file_;
      file_.events.resize(static_cast<std::size_t>(version_) - 1);
      file_.state = stateAfter(workplace, file_.events);
    }
  }

  Element data() {
    addCommon();
    if (version_ > 0) {
      addEvent(later_.events[static_cast<std::size_t>(version_) - 1]);
    } else {
      addReminder(numberBehind(row_.cause, kReminderCause));
    }
    return std::move(data_);
  }

  // The PDF of the event, when it travels with the mail.
  std::vector<mail::Attachment> attachments() const {
    if (version_ == 0) return {};
    const EventRecord& record = later_.events[static_cast<std::size_t>(version_) - 1];
    bool attach = false;
    for (const MailRule& rule : workplace_.office().mailPlan.rulesFor(record.event.kind)) {
      attach = attach || (rule.mail == row_.kind && rule.attachLetter);
    }
    std::vector<mail::Attachment> attachments;
    for (const EventDocument& document : record.documents) {
      if (!attach || document.kind != record.event.kind) continue;
      const auto inventory = workplace_.store.find(archive::ObjectId::of(row_.caseId));
      attachments.push_back({file_.row.ticket + "-" + document.kind + ".pdf", document.mediaType,
                             workplace_.store.read(*inventory, version_, document.path)});
    }
    return attachments;
  }

 private:
  void addCommon() {
    add(data_, "tiket", file_.record.ticket);
    add(data_, "instansi", file_.record.instansi.name);
    add(data_, "tautan", workplace_.settings.text("portal.url") + "/permohonan/" + file_.record.ticket);
    add(data_, "pengirim", "Tim Walidata");
    add(data_, "kantor", workplace_.walidata().name);
  }

  void addEvent(const EventRecord& record) {
    const requests::Event& event = record.event;
    const base::LocalTime local = event.time.in(workplace_.walidata().zone);
    char clock[8];
    std::snprintf(clock, sizeof clock, "%02d.%02d", local.hour, local.minute);
    add(data_, "tanggal", event.letter ? event.letter->date.iso() : local.date.iso());
    add(data_, "pukul", clock);
    if (event.letter) add(data_, "nomor", event.letter->number);
    if (const auto due = dueAfter(workplace_, file_, event)) add(data_, "batas", due->iso());
    for (const requests::Reason& reason : event.reasons) addReason(reason);
    for (const requests::DataItem& item : file_.record.items) add(data_, "data", item.name);
    addFiles(record);
    addCorrected(event);
  }

  void addReason(const requests::Reason& reason) {
    const requests::ReasonText* known = workplace_.office().rules.reasons.find(reason.code);
    const std::string text = known ? known->text : std::string();
    add(data_, "alasan",
        text.empty() || reason.text.empty() ? text + reason.text : text + ": " + reason.text);
  }

  // What came with the event, or what it delivers.
  void addFiles(const EventRecord& record) {
    std::vector<EventDocument> files;
    const bool isUpload = !record.letter && record.event.role == requests::Role::Pemohon;
    if (isUpload) files = record.documents;
    for (const EventRecord& earlier : file_.events) {
      for (const EventDocument& document : earlier.documents) {
        const bool wanted = record.letter ? document.kind == "data" : document.kind == "data-balikan";
        if (!isUpload && wanted) files.push_back(document);
      }
    }
    for (const EventDocument& document : files) {
      if (document.originalName.empty()) continue;
      Element& element = data_.append(Element("berkas"));
      add(element, "nama", document.originalName);
      add(element, "ukuran", std::to_string(document.size));
      add(element, "sidik", document.sha256);
    }
  }

  void addCorrected(const requests::Event& event) {
    for (const requests::CaseLetter& letter : file_.state.letters) {
      if (letter.letter.id != event.concerns) continue;
      Element& element = data_.append(Element("diralat"));
      add(element, "nomor", letter.letter.number);
      add(element, "tanggal", letter.letter.date.iso());
    }
  }

  void addReminder(int number) {
    const requests::Rules& rules = workplace_.office().rules;
    add(data_, "ke", std::to_string(number));
    for (const requests::CaseLetter& letter : file_.state.letters) {
      if (letter.eventKind == "surat-penyampaian") addOnce("nomor", letter.letter.number);
    }
    for (const requests::Reminder& reminder :
         requests::reminderPlan(rules.procedure, rules.calendar, file_.state)) {
      if (reminder.number != number) continue;
      add(data_, "batas", reminder.due.iso());
      if (reminder.daysBefore > 0) add(data_, "sisa", std::to_string(reminder.daysBefore));
      if (reminder.daysBefore < 0) add(data_, "lewat", std::to_string(-reminder.daysBefore));
    }
  }

  void addOnce(const char* name, const std::string& text) {
    if (!data_.child(name)) add(data_, name, text);
  }

  const Workplace& workplace_;
  const mail::OutboxRow& row_;
  CaseFile file_;   // before the event
  CaseFile later_;  // with it
  int version_ = 0;
  Element data_{"data"};
};

class CaseMailSource final : public mail::MailSource {
 public:
  explicit CaseMailSource(const Workplace& workplace) : workplace_(workplace) {}

  mail::PreparedMail prepare(const mail::OutboxRow& row) override {
    std::vector<mail::Attachment> attachments;
    Element data = dataOf(row, attachments);
    mail::Message message{row.messageId, row.created};
    message.zone = workplace_.walidata().zone;
    message.from = {workplace_.settings.text("mail.from-name"), workplace_.settings.text("mail.from")};
    for (const mail::Recipient& recipient : row.recipients) message.to.push_back(mailboxOf(recipient));
    add(data, "sapaan", salutation(row));
    const auto& mails = workplace_.office().mails;
    const mail::MailText text = mails.merge(row.kind, templates::selected(data, mails.fields(row.kind)));
    message.subject = text.subject;
    message.text = text.text;
    message.attachments = std::move(attachments);
    mail::PreparedMail prepared;
    prepared.sender = message.from.address;
    for (const mail::Mailbox& box : message.to) prepared.addresses.push_back(box.address);
    prepared.message = mail::compose(message);
    return prepared;
  }

 private:
  mail::Mailbox mailboxOf(const mail::Recipient& recipient) const {
    if (recipient.contact.empty()) return {"", recipient.address};
    const ContactRow contact = contactOf(recipient.contact);
    return {contact.name, contact.email};
  }

  Element dataOf(const mail::OutboxRow& row, std::vector<mail::Attachment>& attachments) const {
    if (isAlarm(row)) return alarmData(workplace_, row);
    MailFacts facts(workplace_, row);
    attachments = facts.attachments();
    return facts.data();
  }

  std::string salutation(const mail::OutboxRow& row) const {
    const mail::Recipient& first = row.recipients.front();
    if (!first.contact.empty()) return contactOf(first.contact).name;
    for (const letters::Produsen& produsen : workplace_.office().letters.produsen) {
      if (produsen.email == first.address) return produsen.name;
    }
    return first.address;
  }

  ContactRow contactOf(const std::string& object) const {
    std::optional<ContactRow> contact;
    workplace_.database.read(
        [&](Transaction& transaction) { contact = transaction.contacts().find(object); });
    if (!contact || contact->email.empty())
      throw base::NotFound("The contact person of this mail is not on record any more.");
    return *contact;
  }

  const Workplace& workplace_;
};

// The mail to a contact is kept in the contact's object, that to an office in the case itself.
void keepEvidence(const Workplace& workplace, const mail::OutboxRow& row, const base::Bytes& message) {
  if (isAlarm(row)) return keepAlarm(workplace, row);
  const std::string& contact = row.recipients.front().contact;
  NewEvent event;
  event.object = row.caseId;
  SentMail sent{row.id,   row.messageId.text(),
                row.kind, row.carrier,
                "",       crypto::digestHex(crypto::DigestAlgorithm::Sha256, message)};
  if (!contact.empty())
    sent.archived = archiveMail(workplace, contact, row.messageId.text(), message, row.lastAnswer);
  const base::FileLock lock = lockCase(workplace.home, row.caseId);
  const Actor actor = automaticActor();
  const CaseFile file = openHeldCase(workplace, actor, row.caseId);
  event.head = file.row.head;
  event.known = &file;
  event.record.office = workplace.office().version;
  event.record.event.kind = "surel";
  event.record.event.time = nextEventTime(workplace, file);
  event.record.event.role = requests::Role::Automatic;
  event.record.event.actor = actor.user;
  if (row.cause.rfind(kReminderCause, 0) == 0)
    event.record.event.reminder = numberBehind(row.cause, kReminderCause);
  event.record.mail = sent;
  if (contact.empty()) {
    std::string folder = std::to_string(event.head + 1);
    folder.insert(0, folder.size() < 4 ? 4 - folder.size() : 0, '0');
    folder += "-surel/";
    const EventDocument document{
        folder + "surel.eml", "surel", "", "message/rfc822", static_cast<std::int64_t>(message.size()),
        sent.sha256};
    event.record.documents.push_back(document);
    event.files.push_back({document.path, message});
    event.files.push_back({folder + "jawaban.txt", row.lastAnswer + "\n"});
  }
  archiveEvent(workplace, actor, event);
}

// What cannot be kept now is tried again with the next mails.
void keepEvidence(const Workplace& workplace, const mail::OutboxRow& row,
                  const std::function<base::Bytes()>& message, base::Problems& problems) {
  try {
    keepEvidence(workplace, row, message());
  } catch (const base::Error& problem) {
    problems.push_back({{row.id}, std::string("its evidence could not be archived yet: ") + problem.what()});
  }
}

void keepMissingEvidence(const Workplace& workplace, CaseMailSource& source, base::Problems& problems) {
  for (const mail::OutboxRow& row : workplace.outbox.list(mail::RowState::Accepted)) {
    if (row.evidence.empty())
      keepEvidence(
          workplace, row, [&] { return source.prepare(row).message; }, problems);
  }
}

}  // namespace

std::unique_ptr<mail::Transport> openTransport(const Workplace& workplace) {
  const Settings& settings = workplace.settings;
  if (settings.text("mail.transport") == "maildir") {
    return std::make_unique<mail::MaildirTransport>(workplace.disk,
                                                    workplace.home.path() / settings.text("mail.maildir"));
  }
  mail::SmtpSettings smtp;
  smtp.host = settings.text("mail.smtp.host");
  smtp.port = static_cast<int>(settings.number("mail.smtp.port"));
  const std::string& security = settings.text("mail.smtp.security");
  smtp.security = security == "tls"    ? mail::SmtpSecurity::ImplicitTls
                  : security == "none" ? mail::SmtpSecurity::None
                                       : mail::SmtpSecurity::StartTls;
  if (!settings.text("mail.smtp.ca-file").empty()) smtp.caFile = settings.text("mail.smtp.ca-file");
  smtp.user = settings.text("mail.smtp.user");
  smtp.passwordFile = settings.text("mail.smtp.password-file");
  smtp.replyTimeout = std::chrono::seconds(settings.number("mail.smtp.timeout-seconds"));
  return std::make_unique<mail::SmtpTransport>(workplace.disk, smtp);
}

SendReport Mailroom::sendDue(mail::Transport& transport, int most) {
  CaseMailSource source(workplace_);
  SendReport report;
  keepMissingEvidence(workplace_, source, report.problems);
  mail::Dispatcher dispatcher(workplace_.outbox, source, transport, workplace_.clock);
  report.taken = dispatcher.run(most, [&](const mail::Attempt& attempt) {
    switch (attempt.row.state) {
      case mail::RowState::Accepted:
        ++report.accepted;
        keepEvidence(
            workplace_, attempt.row, [&] { return attempt.message; }, report.problems);
        break;
      case mail::RowState::Stopped:
        ++report.stopped;
        break;
      default:
        ++report.waiting;
    }
  });
  return report;
}

RemindReport Mailroom::remind() {
  std::vector<RequestRow> rows;
  workplace_.database.read([&](Transaction& transaction) { rows = transaction.requests().list(""); });
  RemindReport report;
  for (const RequestRow& row : rows) {
    try {
      report.added += remindOf(row);
    } catch (const base::Error& problem) {
      report.problems.push_back({{row.ticket}, problem.what()});
    }
  }
  return report;
}

int Mailroom::remindOf(const RequestRow& row) {
  const requests::Rules& rules = workplace_.office().rules;
  const base::Instant now = workplace_.clock.now();
  const base::Date today = now.in(workplace_.walidata().zone).date;
  const requests::StateRule* state = rules.procedure.state(row.state);
  if (!state || state->limit != rules.procedure.reminders().limit) return 0;
  const CaseFile file = openCase(workplace_, automaticActor(), row.object);
  const auto reminder = requests::reminderDue(rules.procedure, rules.calendar, file.state, today);
  if (!reminder) return 0;
  int added = 0;
  for (const MailRule& rule : workplace_.office().mailPlan.rulesFor(kReminder)) {
    const mail::OutboxRow mail =
        newMailRow(workplace_, row.object, kReminderCause + std::to_string(reminder->number), rule.mail,
                   recipientFor(workplace_, rule, file.record, {}), now);
    workplace_.database.write([&](Transaction& transaction) {
      if (transaction.outbox().find(mail.id)) return;
      transaction.outbox().add(mail);
      ++added;
    });
  }
  return added;
}

}  // namespace app
