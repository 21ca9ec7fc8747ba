#include "app/entry/links.h"

#include "app/cases/mail_rows.h"
#include "app/entry/tokens.h"
#include "base/random.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::size_t kLinkIdBits = 80;
constexpr std::size_t kLinkTokenBytes = 20;

std::int64_t secondsFor(const Workplace& workplace, LinkPurpose purpose) {
  return purpose == LinkPurpose::Invitation
             ? workplace.settings.number("sign-in.invitation-days") * 24 * 60 * 60
             : workplace.settings.number("sign-in.reset-minutes") * 60;
}

}  // namespace

std::string tokenOfLink(const Workplace& workplace, const std::string& id) {
  return base::hex(workplace.doorway.keyed("link", id).substr(0, kLinkTokenBytes));
}

std::string linkAddress(const Workplace& workplace, const std::string& id) {
  std::string portal = workplace.settings.text("portal.url");
  while (portal.ends_with('/')) portal.pop_back();
  return portal + "/undangan/" + tokenOfLink(workplace, id);
}

bool isOpen(const Workplace& workplace, const SignInLink& link) {
  return !link.closed && link.end > workplace.doorway.now();
}

SignInLink makeLink(const Workplace& workplace, Transaction& transaction, const Account& account,
                    LinkPurpose purpose, const std::string& by) {
  const base::Instant now = workplace.doorway.now();
  SignInLink link{base::randomToken(kLinkIdBits), "", account.user, purpose, by, now};
  link.digest = digestOfToken(tokenOfLink(workplace, link.id));
  link.end = now.plusSeconds(secondsFor(workplace, purpose));
  transaction.signIn().closeLinks(account.user, purpose, now);
  transaction.signIn().save(link);
  return link;
}

bool mailLink(const Workplace& workplace, Transaction& transaction, const Account& account,
              const SignInLink& link) {
  const char* kind = link.purpose == LinkPurpose::Invitation ? kInvitationMail : kResetMail;
  if (account.email.empty() || !base::contains(workplace.office().mails.kinds(), kind)) return false;
  mail::Recipient to;
  to.address = account.email;
  transaction.outbox().add(
      newMailRow(workplace, "", linkCause(link.id), kind, std::move(to), workplace.clock.now()));
  return true;
}

}  // namespace app
