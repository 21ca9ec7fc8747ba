#include "web/portal/operator_pages.h"

#include "app/home/disk_reserve.h"
#include "base/error.h"
#include "base/sentences.h"
#include "web/memory/metrics.h"
#include "web/site/frame.h"
#include "web/site/site.h"

namespace web {
namespace {

Response tellAlive(Visit&) {
  return textResponse(200, "ok\n");
}

// What keeps it from taking work; empty when nothing does.
base::Message obstacleOf(const Visit& visit) {
  if (const base::Message why = visit.site.readingOnly(); !why.empty()) return why;
  try {
    visit.workplace.database.read([](app::Transaction& transaction) { transaction.accounts().find(""); });
    app::demandRoom(visit.workplace);
  } catch (const base::Error& problem) {
    return base::messageOf(problem);
  }
  return {};
}

Response tellReady(Visit& visit) {
  const base::Message obstacle = obstacleOf(visit);
  return obstacle.empty() ? textResponse(200, "ok\n")
                          : textResponse(503, visit.wording.words(obstacle) + "\n");
}

// To this machine alone: behind a proxy everybody would come from it.
Response tellMetrics(Visit& visit) {
  const Client& client = visit.request.client;
  const bool isFromHere = client.address == "127.0.0.1" || client.address == "::1";
  if (!isFromHere || client.isForwarded) return errorPage(visit, 404, {});
  const auto free = visit.workplace.disk.freeSpace(visit.workplace.home.path());
  Metrics& metrics = visit.site.metrics();
  metrics.set("berkas_disk_free_bytes", "Free space on the disk of the home", static_cast<double>(free));
  metrics.set("berkas_ready", "1 when the portal can take work", obstacleOf(visit).empty() ? 1 : 0);
  Response response = textResponse(200, metrics.text());
  response.headers.front().second = "text/plain; version=0.0.4; charset=utf-8";
  return response;
}

}  // namespace

std::vector<Route> operatorRoutes() {
  return {{"/healthz", everybody(), tellAlive},
          {"/readyz", everybody(), tellReady},
          {"/metrics", everybody(), tellMetrics}};
}

}  // namespace web
