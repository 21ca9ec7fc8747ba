#include "web/open/open_pages.h"

#include "web/site/cookies.h"
#include "web/site/frame.h"
#include "web/site/own_address.h"
#include "web/site/site.h"

namespace web {
namespace {

constexpr int kYear = 365 * 24 * 3600;

Response showFront(Visit& visit) {
  return showPage(visit, "depan", {{"kantor", visit.workplace.walidata().name}});
}

Response showHelp(Visit& visit) {
  const app::Settings& settings = visit.workplace.settings;
  return showPage(visit, "bantuan",
                  {{"kantor", visit.workplace.walidata().name},
                   {"surel", settings.text("mail.from")},
                   {"telepon", settings.text("mail.telephone")}});
}

Response showAsset(Visit& visit) {
  return visit.site.assets().response(visit.place("nama"));
}

Response chooseLanguage(Visit& visit) {
  const auto language = base::languageNamed(visit.place("nama"));
  if (!language) return errorPage(visit, 404, {});
  Response response = leadTo(visit, ownAddress(visit.request.query["ke"], "/"));
  response.headers.push_back(
      cookieHeader("berkas-bahasa", visit.place("nama"), visit.request.client.isSecure, kYear));
  return response;
}

}  // namespace

std::vector<Route> openRoutes() {
  return {kept({"/", everybody(), showFront}),
          kept({"/bantuan", everybody(), showHelp}),
          {"/bahasa/:nama", everybody(), chooseLanguage},
          {"/aset/:nama", everybody(), showAsset}};
}

}  // namespace web
