#include "web/portal_home.h"

#include "app/entry/sessions.h"
#include "app/entry/sign_in.h"
#include "web/portal/routes.h"

namespace web_tests {
namespace {

const base::Path kPageTemplates = base::Path(BERKAS_SOURCE_DIR) / "page-templates";

}  // namespace

PortalHome::PortalHome(const std::string& now, const app_tests::CaseHome::Arrange& arrange)
    : cases_(now, arrange) {
  base::PosixDisk disk;
  base::makeDirectories(disk, workplace().home.forms());
  web::SiteParts parts{[this] { return workplace(); }, web::Pages::load(disk, kPageTemplates),
                       web::Assets::load(disk, kPageTemplates / "aset"), web::portalRoutes(),
                       [](const app::Workplace& workplace, const std::string& token) {
                         return app::SignInDesk(workplace).recognise(token);
                       }};
  site_ = std::make_unique<web::Site>(std::move(parts));
}

Browser PortalHome::browserOf(const std::string& user) {
  std::string token;
  workplace().database.write([&](app::Transaction& transaction) {
    const app::Account account = transaction.accounts().find(user).value();
    token = app::openSession(workplace(), transaction, account, std::string(app::kWithCode), {}).token;
  });
  Browser browser(*site_);
  browser.setCookie("berkas-sesi", token);
  return browser;
}

}  // namespace web_tests
