#include "web/accounts/own_account_pages.h"

#include "app/entry/own_access.h"
#include "base/error.h"
#include "base/sentences.h"
#include "web/accounts/account_words.h"
#include "web/accounts/door.h"
#include "web/accounts/second_factor_page.h"
#include "web/site/frame.h"

namespace web {
namespace {

app::OwnAccess ownAccess(const Visit& visit) {
  visit.actor();  // Denied when nobody is in
  return {visit.workplace, *visit.visitor};
}

json::Object standingData(const Visit& visit, const app::OwnStanding& standing) {
  const Wording& wording = visit.wording;
  json::Object data = {{"sandi-sejak", wording.dayAndClock(standing.passwordSet)},
                       {"wajib-kode", standing.needsSecondFactor}};
  if (!standing.secondFactorSet) return data;
  data["kode-sejak"] = wording.dayAndClock(*standing.secondFactorSet);
  data["pemulihan"] = standing.recoveryCodesLeft;
  if (standing.recoveryCodesMade) data["pemulihan-sejak"] = wording.dayAndClock(*standing.recoveryCodesMade);
  return data;
}

json::Array sessionsData(const Visit& visit, const std::vector<app::OwnSession>& sessions) {
  json::Array rows;
  for (const app::OwnSession& session : sessions) {
    rows.push_back(json::Object{{"id", session.id},
                                {"perangkat", session.device},
                                {"mulai", visit.wording.dayAndClock(session.began)},
                                {"terakhir", visit.wording.dayAndClock(session.seen)},
                                {"ini", session.isThis}});
  }
  return rows;
}

json::Array recordData(const Visit& visit, const std::vector<app::SignInNote>& notes) {
  json::Array rows;
  for (const app::SignInNote& note : notes) {
    rows.push_back(json::Object{{"waktu", visit.wording.dayAndClock(note.time)},
                                {"apa", actWords(visit.wording, note.act)},
                                {"oleh", note.by == visit.actor().user ? std::string() : note.by},
                                {"perangkat", note.device}});
  }
  return rows;
}

Response showAccount(Visit& visit) {
  const app::OwnAccess own = ownAccess(visit);
  const app::Actor& actor = visit.actor();
  const auto sessions = own.sessions();
  json::Object data = standingData(visit, own.standing());
  data["nama"] = actor.name;
  data["pengguna"] = actor.user;
  data["jabatan"] = actor.post;
  data["peran"] = grantWords(visit, actor.grants);
  data["sesi"] = sessionsData(visit, sessions);
  data["sesi-lain"] = sessions.size() > 1;
  data["catatan"] = recordData(visit, own.record());
  return showPage(visit, "akun", data);
}

Response endSession(Visit& visit) {
  ownAccess(visit).end(visit.field("sesi"));
  return leadTo(visit, "/akun", "pages.news.session-ended");
}

Response endOtherSessions(Visit& visit) {
  ownAccess(visit).endOthers();
  return leadTo(visit, "/akun", "pages.news.session-ended");
}

// What one does with the password once more.
struct Proof {
  const char* address;  // of the form
  const char* title;    // codes of the catalogue
  const char* why;
  const char* button;
};

Response showProof(Visit& visit, const Proof& proof) {
  const auto words = [&](const char* code) { return visit.wording.words(base::Message(code, {})); };
  return showPage(visit, "akun-sandi-lagi",
                  {{"tujuan", proof.address},
                   {"judul", words(proof.title)},
                   {"mengapa", words(proof.why)},
                   {"tombol", words(proof.button)}});
}

// Runs `work` with the password that was typed once more; when it is wrong, beside the field.
template <class Work>
auto withPassword(Visit& visit, const char* field, const Work& work) {
  const crypto::Secret password = secretOf(visit, field);
  try {
    return work(password);
  } catch (const base::Denied& denied) {
    throw FormRefused(field, base::messageOf(denied));
  } catch (const base::Unavailable& busy) {
    throw FormRefused(field, base::messageOf(busy));
  }
}

Response showPasswordForm(Visit& visit) {
  return showPage(visit, "akun-sandi", {});
}

Response changePassword(Visit& visit) {
  const crypto::Secret fresh = secretOf(visit, "sandi-baru");
  withPassword(visit, "sandi", [&](const crypto::Secret& old) {
    try {
      ownAccess(visit).changePassword(old, fresh, markOf(visit));
    } catch (const base::InvalidInput& problem) {
      throw FormRefused("sandi-baru", problem.message());
    }
  });
  return leadTo(visit, "/akun", "pages.news.password-changed");
}

constexpr Proof kRecoveryProof = {"/akun/kode-pemulihan", "pages.accounts.new-codes",
                                  "pages.accounts.new-codes-why", "pages.accounts.new-codes"};
constexpr Proof kMoveProof = {"/akun/kode", "pages.accounts.set-up", "pages.accounts.move-why",
                              "pages.accounts.go-on"};

Response showRecoveryForm(Visit& visit) {
  return showProof(visit, kRecoveryProof);
}

Response makeRecoveryCodes(Visit& visit) {
  const auto codes = withPassword(visit, "sandi", [&](const crypto::Secret& password) {
    return ownAccess(visit).newRecoveryCodes(password, markOf(visit));
  });
  return showRecoveryCodes(visit, codes, "/akun");
}

Response showMoveForm(Visit& visit) {
  return showProof(visit, kMoveProof);
}

// The same secret is offered until a code confirms it: after a wrong one the password alone is asked anew.
Response offerCode(Visit& visit) {
  const auto offer = withPassword(
      visit, "sandi", [&](const crypto::Secret& password) { return ownAccess(visit).offer(password); });
  return showSecondFactor(visit, offer, {{"tujuan", "/akun/kode/pasang"}});
}

Response confirmOwnCode(Visit& visit) {
  const auto codes = ownAccess(visit).confirmOffer(visit.field("kode"), markOf(visit));
  if (!codes) throw FormRefused("", base::Message("pages.accounts.wrong-code", {}));
  return showRecoveryCodes(visit, *codes, "/akun");
}

}  // namespace

std::vector<Route> ownAccountRoutes() {
  return {{"/akun", signedIn(), showAccount},
          {"/akun/sesi", signedIn(), nullptr, endSession},
          {"/akun/sesi-lain", signedIn(), nullptr, endOtherSessions},
          {"/akun/sandi", signedIn(), showPasswordForm, changePassword},
          {"/akun/kode-pemulihan", signedIn(), showRecoveryForm, makeRecoveryCodes},
          {"/akun/kode", signedIn(), showMoveForm, offerCode},
          {"/akun/kode/pasang", signedIn(), showMoveForm, confirmOwnCode}};
}

}  // namespace web
