// The mail to whoever has handed something in that is held: why it waits, and what he can do. Its cause is
// the hand-in in the quarantine; what it says is kept in reports/held and is its evidence.
#pragma once

#include "app/home/workplace.h"
#include "app/records/hand_in.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

// Puts it into the outbox, once for each hand-in. It goes to the contact person of the case, or the Produsen
// whose answer it is; for a new request to the account that handed it in, else to the contact person that its
// form names. Nothing happens when there is no address, or the office has no template kHeldMail.
void tellOfHolding(const Workplace& workplace, const HandIn& handIn);

// Where what the mail says is kept.
base::Path heldMailFile(const Workplace& workplace, const mail::OutboxRow& row);
// The data document of the mail, without the sender. NotFound when its content has been removed.
xml::Element heldMailData(const Workplace& workplace, const mail::OutboxRow& row);
// Whether somebody has decided on the hand-in meanwhile, so that the mail need not go.
bool isDecided(const Workplace& workplace, const mail::OutboxRow& row);

}  // namespace app
