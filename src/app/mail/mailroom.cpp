#include "app/mail/mailroom.h"

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/cases/mail_rows.h"
#include "app/cases/open_case.h"
#include "app/mail/mail_evidence.h"
#include "app/mail/mail_facts.h"
#include "app/mail/notices.h"
#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"
#include "mail/maildir_transport.h"
#include "mail/message.h"
#include "mail/smtp_transport.h"
#include "requests/reminders.h"

namespace app {
namespace {

class CaseMailSource final : public mail::MailSource {
 public:
  explicit CaseMailSource(const Workplace& workplace) : workplace_(workplace) {}

  mail::PreparedMail prepare(const mail::OutboxRow& row) override {
    MailFacts facts = isNotice(row) ? noticeFacts(workplace_, row) : mailFactsOf(workplace_, row);
    mail::Message message{row.messageId, row.created};
    message.zone = workplace_.walidata().zone;
    message.from = {workplace_.settings.text("mail.from-name"), workplace_.settings.text("mail.from")};
    for (const mail::Recipient& recipient : row.recipients) message.to.push_back(mailboxOf(recipient));
    if (!facts.data.child("sapaan")) facts.data.append(xml::Element("sapaan", salutation(row)));
    const auto& mails = workplace_.office().mails;
    const mail::MailText text =
        mails.merge(row.kind, templates::selected(facts.data, mails.fields(row.kind)));
    message.subject = text.subject;
    message.text = text.text;
    message.html = text.html;
    message.attachments = std::move(facts.attachments);
    mail::PreparedMail prepared;
    prepared.sender = message.from.address;
    for (const mail::Mailbox& box : message.to) prepared.addresses.push_back(box.address);
    prepared.message = mail::compose(message);
    prepared.obsolete = facts.obsolete;
    return prepared;
  }

 private:
  mail::Mailbox mailboxOf(const mail::Recipient& recipient) const {
    if (recipient.contact.empty()) return {"", recipient.address};
    const ContactRow contact = contactOf(recipient.contact);
    return {contact.name, contact.email};
  }

  std::string salutation(const mail::OutboxRow& row) const {
    const mail::Recipient& first = row.recipients.front();
    if (!first.contact.empty()) return contactOf(first.contact).name;
    return first.address;
  }

  ContactRow contactOf(const std::string& object) const {
    std::optional<ContactRow> contact;
    workplace_.database.read(
        [&](Transaction& transaction) { contact = transaction.contacts().find(object); });
    if (!contact || contact->email.empty()) throw base::NotFound(base::Message("mailroom.contact-gone", {}));
    return *contact;
  }

  const Workplace& workplace_;
};

// What cannot be kept now is tried again with the next mails.
void keepEvidence(const Workplace& workplace, const mail::OutboxRow& row,
                  const std::function<base::Bytes()>& message, base::Problems& problems) {
  try {
    keepSentMail(workplace, row, message());
  } catch (const base::Error& problem) {
    problems.push_back(
        {{row.id}, base::Message("mailroom.evidence-waits", {{"why", base::messageOf(problem)}})});
  }
}

// The bytes that were sent, composed once more. Others are no evidence: Corrupt when templates, settings or
// the contact have changed since.
base::Bytes composedAgain(CaseMailSource& source, const mail::OutboxRow& row) {
  base::Bytes message = source.prepare(row).message;
  if (crypto::digestHex(crypto::DigestAlgorithm::Sha256, message) == row.digest) return message;
  throw base::Corrupt(base::Message("delivery.evidence-changed", {}));
}

void keepMissingEvidence(const Workplace& workplace, CaseMailSource& source, base::Problems& problems) {
  for (const mail::OutboxRow& row : workplace.outbox.list(mail::RowState::Accepted)) {
    if (row.evidence.empty())
      keepEvidence(
          workplace, row, [&] { return composedAgain(source, row); }, problems);
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
  mail::DispatchSettings settings;
  settings.mostPerMinute = static_cast<int>(workplace_.settings.number("mail.rate-per-minute"));
  mail::Dispatcher dispatcher(workplace_.outbox, source, transport, workplace_.clock, settings);
  report.taken = dispatcher.run(most, [&](const mail::Attempt& attempt) {
    if (attempt.stopsQueue)
      report.halt = base::Message("delivery.queue-stopped", {{"why", attempt.outcome->answer}});
    switch (attempt.row.state) {
      case mail::RowState::Accepted:
        ++report.accepted;
        keepEvidence(
            workplace_, attempt.row, [&] { return attempt.message; }, report.problems);
        break;
      case mail::RowState::Stopped:
        ++report.stopped;
        break;
      case mail::RowState::Cancelled:
        break;
      default:
        ++report.waiting;
    }
  });
  return report;
}

RemindReport Mailroom::remind() {
  std::vector<RequestRow> rows;
  workplace_.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
  RemindReport report;
  for (const RequestRow& row : rows) {
    try {
      report.added += remindOf(row);
    } catch (const base::Error& problem) {
      report.problems.push_back({{row.ticket}, base::messageOf(problem)});
    }
  }
  return report;
}

int Mailroom::remindOf(const RequestRow& row) {
  const requests::Rules& rules = rulesFor(workplace_, row);
  const base::Instant now = workplace_.clock.now();
  const base::Date today = now.in(workplace_.walidata().zone).date;
  const requests::StateRule* state = rules.procedure.state(row.state);
  if (!state || state->limit != rules.procedure.reminders().limit) return 0;
  const CaseFile file = openCase(workplace_, automaticActor(), row.object);
  const auto reminder = requests::reminderDue(rules.procedure, rules.calendar, file.state, today);
  if (!reminder) return 0;
  int added = 0;
  for (const MailRule& rule : workplace_.office().mailPlan.rulesFor(kReminder)) {
    const mail::OutboxRow mail = newMailRow(workplace_, row.object, reminderCause(*reminder), rule.mail,
                                            recipientFor(workplace_, rule, file.record, {}), now);
    bool isNew = false;
    workplace_.database.write([&](Transaction& transaction) {
      isNew = !isRemindedOf(transaction, row.object, rule.mail, file.events, *reminder);
      if (isNew) transaction.outbox().add(mail);
    });
    added += isNew ? 1 : 0;
  }
  return added;
}

}  // namespace app
