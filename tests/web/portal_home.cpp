#include "web/portal_home.h"

#include "app/entry/credentials.h"
#include "app/entry/invitations.h"
#include "app/entry/sessions.h"
#include "app/entry/sign_in.h"
#include "crypto/one_time_codes.h"
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
                       web::Assets::load(disk, kPageTemplates / "aset"), web::RouteTable(web::portalRoutes()),
                       [](const app::Workplace& workplace, const std::string& token) {
                         return app::SignInDesk(workplace).recognise(token);
                       }};
  parts.bundleTexts = app::readBundleTexts(disk, base::Path(BERKAS_SOURCE_DIR) / "evidence");
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

void PortalHome::givePassword(const std::string& user) {
  app::InvitationDesk(workplace()).setPasswordOf(cases_.home().actor("operator"), user, [] {
    return crypto::Secret(kPassword);
  });
}

void PortalHome::giveSecondFactor(const std::string& user) {
  workplace().database.write([&](app::Transaction& transaction) {
    app::Credential credential = app::credentialOf(transaction, user);
    credential.codeSecret = crypto::makeCodeSecret();
    transaction.signIn().save(credential);
  });
}

std::string PortalHome::codeOf(const std::string& user) const {
  app::Credential credential;
  workplace().database.read(
      [&](app::Transaction& transaction) { credential = app::credentialOf(transaction, user); });
  return codeFor(credential.codeSecret);
}

std::string PortalHome::codeFor(const std::string& secret) const {
  return crypto::codeAt(secret, workplace().doorway.now());
}

void PortalHome::pass(std::int64_t seconds) {
  cases_.home().clock().set(workplace().clock.now().plusSeconds(seconds));
}

}  // namespace web_tests
