#include "web/accounts/door.h"

#include "app/entry/throttles.h"
#include "web/accounts/device_name.h"
#include "web/site/cookies.h"
#include "web/site/frame.h"
#include "web/site/own_address.h"
#include "web/site/site.h"

namespace web {
namespace {

constexpr int kDeviceSeconds = 365 * 24 * 3600;

std::string deviceCookie(const Visit& visit) {
  return cookieName("berkas-perangkat", visit.request.client.isSecure);
}

// In the place of the session that the browser has, which ends.
void setSession(Visit& visit, const std::string& token) {
  if (visit.visitor) app::SignInDesk(visit.workplace).leave(sessionToken(visit));
  visit.headers.push_back(
      cookieHeader(Site::sessionCookie(visit.request), token, visit.request.client.isSecure));
}

std::string withDestination(const Visit& visit, std::string address) {
  const std::string destination = destinationOf(visit);
  if (!destination.empty()) address += "?ke=" + urlEncoded(destination);
  return address;
}

Response leadIn(Visit& visit, const app::Entered& entered) {
  const std::string destination = destinationOf(visit);
  letIn(visit, entered);
  return leadTo(visit, destination.empty() ? startOf(visit) : destination);
}

Response leadToStep(Visit& visit, const std::string& token, const char* address) {
  setSession(visit, token);
  return leadTo(visit, withDestination(visit, address));
}

}  // namespace

app::ClientMark markOf(const Visit& visit) {
  return {visit.request.client.address, deviceName(visit.request.headers["user-agent"]),
          visit.request.cookie(deviceCookie(visit)).value_or("")};
}

crypto::Secret secretOf(Visit& visit, std::string_view field) {
  return crypto::Secret(visit.form.fields.take(field));
}

std::string sessionToken(const Visit& visit) {
  return visit.request.cookie(Site::sessionCookie(visit.request)).value_or("");
}

std::string destinationOf(const Visit& visit) {
  const Fields& brought = visit.form.fields.has("ke") ? visit.form.fields : visit.request.query;
  return ownAddress(brought["ke"], "");
}

Response goOn(Visit& visit, const app::SignInOutcome& outcome, Handler page) {
  if (const auto* wait = std::get_if<app::TryAgain>(&outcome)) return tooManyTries(visit, wait->at, page);
  if (const auto* entered = std::get_if<app::Entered>(&outcome)) return leadIn(visit, *entered);
  if (const auto* wanted = std::get_if<app::CodeWanted>(&outcome))
    return leadToStep(visit, wanted->token, "/masuk/kode");
  if (const auto* wanted = std::get_if<app::SetUpWanted>(&outcome))
    return leadToStep(visit, wanted->token, "/masuk/penyiapan");
  return leadTo(visit, withDestination(visit, "/masuk"), "pages.news.sign-in-anew");
}

void letIn(Visit& visit, const app::Entered& entered) {
  setSession(visit, entered.token);
  if (!entered.deviceToken.empty()) {
    visit.headers.push_back(cookieHeader(deviceCookie(visit), entered.deviceToken,
                                         visit.request.client.isSecure, kDeviceSeconds));
  }
  visit.visitor = entered.who;
  visit.visitor->actor.language = visit.wording.language();
  visit.state.key = entered.who.formKey;
}

Response tooManyTries(Visit& visit, base::Instant until, Handler page) {
  visit.state.errors = {{"", app::tryAgain(visit.workplace, until)}};
  visit.state.isReturned = true;
  visit.state.typed = visit.form.fields;
  Response response = page(visit);
  response.status = 429;
  return response;
}

void leave(Visit& visit) {
  app::SignInDesk(visit.workplace).leave(sessionToken(visit));
  visit.headers.push_back(
      cookieHeader(Site::sessionCookie(visit.request), "", visit.request.client.isSecure, 0));
}

}  // namespace web
