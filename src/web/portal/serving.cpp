#include "web/portal/serving.h"

#include <optional>

#include "app/upkeep/job_loop.h"
#include "base/error.h"
#include "base/text.h"
#include "web/portal/routes.h"
#include "web/site/site.h"
#include "web/sockets/server.h"

namespace web {
namespace {

// Files of forms that were being read when the last server ended belong to nobody.
void emptyForms(base::Disk& disk, const base::Path& folder) {
  base::makeDirectories(disk, folder);
  for (const base::DirectoryEntry& entry : disk.list(folder)) disk.removeFile(folder / entry.name);
}

SiteParts sitePartsOf(const house::OpenHome& home, const ServingOrder& order) {
  const base::PosixDisk disk;
  return {[&home] { return home.workplace(); },
          Pages::load(disk, order.pageTemplates),
          Assets::load(disk, order.pageTemplates / "aset"),
          RouteTable(portalRoutes()),
          [](const app::Workplace& workplace, const std::string& token) {
            return app::SignInDesk(workplace).recognise(token);
          },
          [&home] { return home.readingOnly(); },
          order.complain,
          app::readBundleTexts(disk, order.bundleTexts)};
}

ServerOptions serverOptionsOf(const app::Settings& settings, const ServingOrder& order) {
  const std::string& address = order.address.empty() ? settings.text("web.address") : order.address;
  if (!app::isListeningAddress(address)) {
    throw base::InvalidInput(base::Message("web.no-address", {{"address", address}}));
  }
  const std::size_t colon = address.rfind(':');
  ServerOptions options;
  options.host = address.substr(0, colon);
  options.port = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)));
  options.certificate = settings.text("web.certificate");
  options.key = settings.text("web.key");
  options.proxies = base::splitWords(settings.text("web.proxies"));
  return options;
}

}  // namespace

struct Serving::Parts {
  base::SystemClock clock;  // of the access log; the home may have another one
  ServerOptions options;
  Site site;
  Server server;
  std::optional<app::JobLoop> jobs;

  Parts(const house::OpenHome& home, const ServingOrder& order)
      : options(serverOptionsOf(home.settings(), order)),
        site(sitePartsOf(home, order)),
        server(options, site, clock, {order.access, order.complain}) {}
};

Serving::Serving(const house::OpenHome& home, ServingOrder order) {
  if (home.readingOnly().empty()) emptyForms(home.workplace().disk, home.workplace().home.forms());
  parts_ = std::make_unique<Parts>(home, order);
  if (home.readingOnly().empty()) parts_->site.signing().stack().endInterrupted(home.workplace());
  if (!order.withJobs) return;
  const auto tell = [complain = order.complain](const app::JobReport& report) {
    for (const app::Alarm& alarm : report.alarms) {
      complain(report.job + ": " + alarm.text.in(base::Language::Indonesian));
    }
  };
  parts_->jobs.emplace([&home] { return home.workplace(); }, tell);
}

Serving::~Serving() {
  parts_->server.stop();
}

std::string Serving::url() const {
  const ServerOptions& options = parts_->options;
  const std::string scheme = options.certificate.empty() ? "http://" : "https://";
  return scheme + options.host + ":" + std::to_string(parts_->server.port());
}

}  // namespace web
