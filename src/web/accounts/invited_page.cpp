#include "web/accounts/invited_page.h"

#include "web/site/frame.h"

namespace web {

Response tellInvited(Visit& visit, const app::Invited& invited, const std::string& next) {
  if (invited.isMailed) return leadTo(visit, next, "pages.news.invited");
  Response page = showPage(visit, "diundang",
                           {{"pengguna", invited.user},
                            {"tautan", invited.link},
                            {"sampai", visit.wording.dayAndClock(invited.end)},
                            {"lanjut", next}});
  page.isToldOnce = true;
  return page;
}

}  // namespace web
