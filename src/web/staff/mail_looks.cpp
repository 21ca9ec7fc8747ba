#include "web/staff/mail_looks.h"

#include <algorithm>

#include "base/error.h"

namespace web {

using mail::RowState;

const std::vector<MailLook>& mailLooks() {
  static const std::vector<MailLook> looks = {
      {RowState::Queued, "nila", "pages.staff.mail-queued", "pages.staff.mail-queued-text"},
      {RowState::Held, "soga", "pages.staff.mail-held", "pages.staff.mail-held-text"},
      {RowState::Accepted, "pandan", "pages.staff.mail-accepted", "pages.staff.mail-accepted-text"},
      {RowState::Stopped, "mengkudu", "pages.staff.mail-stopped-state", "pages.staff.mail-stopped-text"},
      {RowState::Cancelled, "netral", "pages.staff.mail-cancelled", "pages.staff.mail-cancelled-text"},
      {RowState::Returned, "mengkudu", "pages.staff.mail-returned", "pages.staff.mail-returned-text"}};
  return looks;
}

const MailLook& mailLookOf(const std::string& state) {
  const auto named = mail::parseRowState(state);
  const auto found = std::find_if(mailLooks().begin(), mailLooks().end(),
                                  [&](const MailLook& look) { return look.state == named; });
  base::require(found != mailLooks().end(), "every state of a mail has its look");
  return *found;
}

}  // namespace web
