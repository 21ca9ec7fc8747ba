#include "app/cases/mail_rows.h"

#include <charconv>

#include "base/error.h"
#include "crypto/digest.h"

namespace app {

int numberBehind(const std::string& cause, std::string_view prefix) {
  int number = 0;
  std::from_chars(cause.data() + prefix.size(), cause.data() + cause.size(), number);
  return number;
}

mail::Recipient recipientFor(const Workplace& workplace, const MailRule& rule, const CaseRecord& record,
                             const requests::Event& event) {
  mail::Recipient recipient;
  if (rule.to == MailTo::Pemohon) {
    recipient.contact = record.contact;
  } else if (const auto* produsen = workplace.office().letters.findProdusen(event.produsen)) {
    recipient.address = produsen->email;
  }
  return recipient;
}

mail::OutboxRow newMailRow(const Workplace& workplace, const std::string& object, const std::string& cause,
                           const std::string& kind, mail::Recipient to, base::Instant created) {
  const std::string& from = workplace.settings.text("mail.from");
  const std::string id =
      crypto::digestHex(crypto::DigestAlgorithm::Sha256, object + "\n" + cause + "\n" + kind).substr(0, 32);
  const auto messageId = mail::MessageId::of(id, from.substr(from.find('@') + 1));
  if (!messageId) throw base::InvalidSetup("The setting mail.from is no address: \"" + from + "\".");
  mail::OutboxRow row{id, *messageId, object, cause, kind, {std::move(to)}, created};
  row.nextAttempt = created;
  return row;
}

std::vector<mail::OutboxRow> rowsFor(const Workplace& workplace, const CaseRecord& record, int version,
                                     const EventRecord& event) {
  std::vector<mail::OutboxRow> rows;
  for (const MailRule& rule : workplace.office().mailPlan.rulesFor(event.event.kind)) {
    mail::Recipient recipient = recipientFor(workplace, rule, record, event.event);
    if (recipient.contact.empty() && recipient.address.empty()) continue;
    rows.push_back(newMailRow(workplace, record.object, kEventCause + std::to_string(version), rule.mail,
                              std::move(recipient), event.event.time));
  }
  return rows;
}

}  // namespace app
