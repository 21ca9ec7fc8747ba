#include "web/accounts/invitation_pages.h"

#include "app/entry/invitations.h"
#include "base/error.h"
#include "web/accounts/account_words.h"
#include "web/accounts/door.h"
#include "web/site/frame.h"

namespace web {
namespace {

Response showForgotten(Visit& visit) {
  return showPage(visit, "lupa-sandi", {});
}

// The answer is the same for every address.
Response askForReset(Visit& visit) {
  const auto wait = app::InvitationDesk(visit.workplace).askReset(visit.field("surel"), markOf(visit));
  if (wait) return tooManyTries(visit, *wait, showForgotten);
  return leadTo(visit, "/lupa-sandi", "pages.news.reset-asked");
}

json::Object invitationData(const Visit& visit, const app::LinkView& link) {
  return {{"nama", link.account.name},
          {"pengguna", link.account.user},
          {"peran", roleWords(visit, link.account.roles)},
          {"unit", link.unit},
          {"pengundang", link.inviter},
          {"sampai", visit.wording.dayAndClock(link.end)},
          {"tujuan", visit.request.address()},
          {"undangan", link.purpose == app::LinkPurpose::Invitation}};
}

Response showInvitation(Visit& visit) {
  const auto link = app::InvitationDesk(visit.workplace).open(visit.place("token"));
  if (!link) return errorPage(visit, 404, base::Message("sign-in.link-over", {}));
  return showPage(visit, link->isOpen ? "undangan" : "undangan-berakhir", invitationData(visit, *link),
                  link->isOpen ? 200 : 404);
}

Response acceptInvitation(Visit& visit) {
  const crypto::Secret password = secretOf(visit, "sandi");
  try {
    const auto outcome =
        app::InvitationDesk(visit.workplace).accept(visit.place("token"), password, markOf(visit));
    return goOn(visit, outcome, showInvitation);
  } catch (const base::InvalidInput& problem) {
    throw FormRefused("sandi", problem.message());
  }
}

}  // namespace

std::vector<Route> invitationRoutes() {
  return {{"/lupa-sandi", everybody(), showForgotten, askForReset},
          {"/undangan/:token", everybody(), showInvitation, acceptInvitation}};
}

}  // namespace web
