#include "web/accounts/account_request_pages.h"

#include <algorithm>

#include "app/entry/account_requests.h"
#include "base/error.h"
#include "base/sentences.h"
#include "web/accounts/door.h"
#include "web/accounts/invited_page.h"
#include "web/site/frame.h"

namespace web {
namespace {

using requests::Role;
using State = app::AccountRequest::State;

constexpr const char* kRequests = "/pengguna/permintaan";

Response showAsk(Visit& visit) {
  return showPage(visit, "minta-akun", {});
}

Response askAccount(Visit& visit) {
  const app::AccountOrder order = {visit.field("instansi"), visit.field("nama"), visit.field("jabatan"),
                                   visit.field("surel"), visit.field("alasan")};
  try {
    app::AccountRequestDesk(visit.workplace).ask(order, markOf(visit));
  } catch (const base::Unavailable& busy) {
    throw FormRefused("", base::messageOf(busy));
  }
  return leadTo(visit, "/minta-akun", "pages.news.account-asked");
}

json::Object requestRow(const Visit& visit, const app::AccountRequest& request) {
  json::Object row = {{"id", request.id},
                      {"alamat", std::string(kRequests) + "/" + request.id},
                      {"instansi", request.agency},
                      {"nama", request.name},
                      {"jabatan", request.post},
                      {"surel", request.email},
                      {"alasan", request.reason},
                      {"waktu", visit.wording.dayAndClock(request.asked)},
                      {"menunggu", request.state == State::Waiting},
                      {"disetujui", request.state == State::Approved},
                      {"catatan", request.remark},
                      {"pengguna", request.user}};
  if (request.state != State::Waiting) {
    row["oleh"] = request.decidedBy;
    row["diputuskan"] = visit.wording.dayAndClock(request.decided);
  }
  return row;
}

std::vector<app::AccountRequest> requestsFor(const Visit& visit) {
  return app::AccountRequestDesk(visit.workplace).list(visit.actor(), app::AccountRequestDesk::Which::All);
}

// Those that wait first, oldest first; then the others, newest first.
Response showRequests(Visit& visit) {
  std::vector<app::AccountRequest> requests = requestsFor(visit);
  const auto decided = std::stable_partition(
      requests.begin(), requests.end(), [](const auto& request) { return request.state == State::Waiting; });
  std::reverse(decided, requests.end());
  json::Array rows;
  for (const app::AccountRequest& request : requests) rows.push_back(requestRow(visit, request));
  return showPage(visit, "permintaan-akun", {{"permintaan", rows}});
}

json::Object requestAt(const Visit& visit) {
  for (const app::AccountRequest& request : requestsFor(visit)) {
    if (request.id == visit.place("id")) return requestRow(visit, request);
  }
  throw base::NotFound(base::Message("sign-in.request-unknown", {}));
}

Response showAccountRequest(Visit& visit) {
  return showPage(visit, "permintaan-akun-satu", requestAt(visit));
}

Response showRefusal(Visit& visit) {
  return showPage(visit, "permintaan-akun-tolak", requestAt(visit));
}

Response approveRequest(Visit& visit) {
  const app::Invited invited =
      app::AccountRequestDesk(visit.workplace)
          .approve(visit.actor(), visit.place("id"), visit.field("pengguna"), visit.field("instansi"));
  return tellInvited(visit, invited, kRequests);
}

Response refuseRequest(Visit& visit) {
  app::AccountRequestDesk(visit.workplace).refuse(visit.actor(), visit.place("id"), visit.field("sebab"));
  return leadTo(visit, kRequests, "pages.news.account-refused");
}

}  // namespace

std::vector<Route> accountRequestRoutes() {
  const Audience deciders = forRoles({Role::Walidata, Role::Admin});
  return {{"/minta-akun", everybody(), showAsk, askAccount},
          {kRequests, deciders, showRequests},
          {"/pengguna/permintaan/:id", deciders, showAccountRequest, approveRequest},
          {"/pengguna/permintaan/:id/tolak", deciders, showRefusal, refuseRequest}};
}

}  // namespace web
