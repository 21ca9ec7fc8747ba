#include "web/portal_home.h"

#include "web/portal/routes.h"

namespace web_tests {
namespace {

const base::Path kPageTemplates = base::Path(BERKAS_SOURCE_DIR) / "page-templates";

}  // namespace

PortalHome::PortalHome(const std::string& now) : cases_(now) {
  base::PosixDisk disk;
  base::makeDirectories(disk, workplace().home.forms());
  web::SiteParts parts{
      [this] { return workplace(); }, web::Pages::load(disk, kPageTemplates),
      web::Assets::load(disk, kPageTemplates / "aset"), web::portalRoutes(),
      [this](const app::Workplace&, const std::string& token) {
        return std::optional(web::Visitor{cases_.home().actor(token), token, "kunci-" + token});
      }};
  site_ = std::make_unique<web::Site>(std::move(parts));
}

Browser PortalHome::browserOf(const std::string& user) {
  Browser browser(*site_);
  browser.setCookie("berkas-sesi", user);
  return browser;
}

}  // namespace web_tests
