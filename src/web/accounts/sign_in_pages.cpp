#include "web/accounts/sign_in_pages.h"

#include "web/accounts/door.h"
#include "web/accounts/second_factor_page.h"
#include "web/site/frame.h"
#include "web/site/kept_forms.h"

namespace web {
namespace {

// Whether the browser's session waits for this step.
bool isAtStage(const Visit& visit, app::SessionStage stage) {
  return app::SignInDesk(visit.workplace).stageOf(sessionToken(visit)) == stage;
}

Response showSignIn(Visit& visit) {
  if (visit.visitor) {
    const std::string destination = destinationOf(visit);
    return leadTo(visit, destination.empty() ? startOf(visit) : destination);
  }
  json::Object data = {{"ke", destinationOf(visit)},
                       {"tersimpan", visit.request.cookie(keptFormCookie(visit.request)).has_value()}};
  if (app::SignInDesk(visit.workplace).idleOwner(sessionToken(visit)))
    data["menit"] = visit.workplace.settings.number("sign-in.idle-minutes");
  return showPage(visit, "masuk", data);
}

Response signInWithPassword(Visit& visit) {
  const crypto::Secret password = secretOf(visit, "sandi");
  const app::SignInOutcome outcome =
      app::SignInDesk(visit.workplace).enter(visit.field("nama-pengguna"), password, markOf(visit));
  if (std::holds_alternative<app::NotEntered>(outcome))
    throw FormRefused("nama-pengguna", base::Message("pages.accounts.no-match", {}));
  return goOn(visit, outcome, showSignIn);
}

bool takesRecoveryCode(const Visit& visit) {
  return visit.form.fields.has("pemulihan") || visit.request.query.has("pemulihan");
}

Response showCode(Visit& visit) {
  if (!isAtStage(visit, app::SessionStage::Code)) return showSignIn(visit);
  const std::string destination = destinationOf(visit);
  return showPage(visit, "masuk-kode",
                  {{"ke", destination},
                   {"ke-kueri", urlEncoded(destination)},
                   {"kantor", visit.workplace.walidata().name},
                   {"pemulihan", takesRecoveryCode(visit)}});
}

Response confirmCode(Visit& visit) {
  const app::SignInOutcome outcome =
      app::SignInDesk(visit.workplace).confirm(sessionToken(visit), visit.field("kode"), markOf(visit));
  if (const auto* wanted = std::get_if<app::CodeWanted>(&outcome)) throw wrongCode(wanted->triesLeft);
  return goOn(visit, outcome, showCode);
}

Response showSetUp(Visit& visit) {
  const auto offer = app::SignInDesk(visit.workplace).offer(sessionToken(visit));
  if (!offer) return showSignIn(visit);
  return showSecondFactor(visit, *offer, {{"ke", destinationOf(visit)}, {"tujuan", "/masuk/penyiapan"}});
}

Response confirmSetUp(Visit& visit) {
  const app::SignInOutcome outcome =
      app::SignInDesk(visit.workplace).confirmOffer(sessionToken(visit), visit.field("kode"), markOf(visit));
  if (const auto* wanted = std::get_if<app::SetUpWanted>(&outcome)) throw wrongCode(wanted->triesLeft);
  const auto* entered = std::get_if<app::Entered>(&outcome);
  if (entered == nullptr) return goOn(visit, outcome, showSetUp);
  letIn(visit, *entered);
  const std::string destination = destinationOf(visit);
  return showRecoveryCodes(visit, entered->recoveryCodes, destination.empty() ? startOf(visit) : destination);
}

Response signOut(Visit& visit) {
  leave(visit);
  return leadTo(visit, "/masuk", "pages.news.signed-out");
}

}  // namespace

std::vector<Route> signInRoutes() {
  return {{"/masuk", everybody(), showSignIn, signInWithPassword},
          {"/masuk/kode", everybody(), showCode, confirmCode},
          {"/masuk/penyiapan", everybody(), showSetUp, confirmSetUp},
          {"/keluar", signedIn(), nullptr, signOut}};
}

}  // namespace web
