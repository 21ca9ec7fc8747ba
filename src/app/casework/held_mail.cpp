#include "app/casework/held_mail.h"

#include <algorithm>

#include "app/access/actor.h"
#include "app/cases/mail_rows.h"
#include "app/cases/open_case.h"
#include "app/facts/people.h"
#include "app/intake/examination.h"
#include "app/intake/quarantine.h"
#include "base/error.h"
#include "requests/request_form.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app {
namespace {

using xml::Element;

// The salutation is empty where the mail takes it from the contact person.
struct HeldAddressee {
  mail::Recipient recipient;
  std::string salutation = {};

  bool isKnown() const { return !recipient.contact.empty() || !recipient.address.empty(); }
};

HeldAddressee addressed(const std::string& email, const std::string& salutation) {
  HeldAddressee addressee;
  addressee.recipient.address = email;
  addressee.salutation = salutation;
  return addressee;
}

HeldAddressee accountOf(const Workplace& workplace, const HandIn& handIn) {
  std::optional<Account> account;
  workplace.database.read(
      [&](Transaction& transaction) { account = transaction.accounts().find(handIn.user); });
  return account ? addressed(account->email, account->name) : HeldAddressee();
}

// Of a request that staff enter, the account is not the sender's.
HeldAddressee requesterOf(const Workplace& workplace, const HandIn& handIn) {
  HeldAddressee account = handIn.event.medium.empty() ? accountOf(workplace, handIn) : HeldAddressee();
  if (account.isKnown()) return account;
  const requests::Narahubung contact =
      requests::readRequestForm(base::readFile(workplace.disk, handIn.form->path), handIn.form->name,
                                workplace.typesetter.glyphs())
          .narahubung;
  return addressed(contact.email, contact.name);
}

HeldAddressee contactOf(const Workplace& workplace, const HandIn& handIn) {
  HeldAddressee addressee;
  addressee.recipient.contact = openCase(workplace, automaticActor(), handIn.object).record.contact;
  return addressee;
}

HeldAddressee addresseeOf(const Workplace& workplace, const HandIn& handIn) {
  if (handIn.door == Door::Request) return requesterOf(workplace, handIn);
  if (handIn.event.role == requests::Role::Pemohon) return contactOf(workplace, handIn);
  const auto* produsen = workplace.office().letters.findProdusen(handIn.event.produsen);
  if (handIn.event.role == requests::Role::Produsen && produsen)
    return addressed(produsen->email, salutationOf(workplace, *produsen));
  return accountOf(workplace, handIn);
}

std::string inMail(const base::Message& message) {
  return message.in(base::Language::Indonesian);
}

Element dataOf(const Workplace& workplace, const HandIn& handIn, const std::string& salutation) {
  Element data("data");
  data.appendIfAny("sapaan", salutation);
  for (const Upload& upload : handIn.files) {
    const std::vector<base::Message> reasons = reasonsToWait(workplace, upload);
    if (reasons.empty()) continue;
    Element& file = data.append(Element("berkas"));
    file.appendIfAny("nama", upload.name);
    for (const base::Message& reason : reasons) file.appendIfAny("alasan", inMail(reason));
  }
  for (const char* what : {"held.wait", "held.again"})
    data.appendIfAny("tindakan", inMail(base::Message(what, {{"id", handIn.id}})));
  return data;
}

bool hasTemplate(const Workplace& workplace) {
  const std::vector<std::string> kinds = workplace.office().mails.kinds();
  return std::find(kinds.begin(), kinds.end(), kHeldMail) != kinds.end();
}

}  // namespace

void tellOfHolding(const Workplace& workplace, const HandIn& handIn) {
  const std::string cause = heldCause(handIn.id);
  if (workplace.outbox.find(mailRowId("", cause, kHeldMail)) || !hasTemplate(workplace)) return;
  HeldAddressee to = addresseeOf(workplace, handIn);
  if (!to.isKnown()) return;
  const mail::OutboxRow row =
      newMailRow(workplace, "", cause, kHeldMail, std::move(to.recipient), handIn.received);
  const base::Path file = heldMailFile(workplace, row);
  base::makeDirectories(workplace.disk, file.parent_path());
  base::replaceDurably(workplace.disk, file, xml::write(dataOf(workplace, handIn, to.salutation)));
  try {
    workplace.outbox.add(row);
  } catch (const base::Conflict&) {
    // Another process was faster.
  }
}

base::Path heldMailFile(const Workplace& workplace, const mail::OutboxRow& row) {
  return workplace.home.reports() / "held" / (row.id + ".xml");
}

Element heldMailData(const Workplace& workplace, const mail::OutboxRow& row) {
  const base::Path file = heldMailFile(workplace, row);
  return xml::read(base::readFile(workplace.disk, file), file.filename().string(), xml::WhiteSpace::Drop);
}

bool isDecided(const Workplace& workplace, const mail::OutboxRow& row) {
  return !isHeld(workplace, handInBehind(row.cause));
}

}  // namespace app
