#include "web/open/letter_page.h"

#include "app/evidence/letter_check.h"
#include "json/text.h"
#include "web/site/frame.h"

namespace web {
namespace {

// How each standing is shown.
struct StandingLook {
  app::Standing standing;
  const char* title;
  const char* badge;
  const char* badgeKind;
  const char* boxKind;  // of the panel with the verdict
};
constexpr StandingLook kStandingLooks[] = {
    {app::Standing::Valid, "pages.letter.valid", "pages.letter.is-valid", "pandan", ""},
    {app::Standing::Corrected, "pages.letter.corrected", "pages.letter.is-corrected", "soga", "hasil-tunggu"},
    {app::Standing::Void, "pages.letter.void", "pages.letter.is-void", "netral", "hasil-salah"}};

const StandingLook& lookOf(app::Standing standing) {
  for (const StandingLook& look : kStandingLooks) {
    if (look.standing == standing) return look;
  }
  throw base::Internal("a standing of letters has no look");
}

// In groups that people can compare.
std::string groupedDigest(const std::string& digest) {
  constexpr std::size_t kGroup = 16;
  std::string grouped;
  for (std::size_t at = 0; at < digest.size(); at += kGroup)
    grouped += (at == 0 ? "" : " ") + digest.substr(at, kGroup);
  return grouped;
}

json::Object letterPageData(const Visit& visit, const app::CheckedLetter& letter) {
  const StandingLook& look = lookOf(letter.standing);
  const Wording& wording = visit.wording;
  json::Array digests;
  for (const std::string& digest : letter.sha256) digests.emplace_back(groupedDigest(digest));
  return {{"title", wording.words(base::Message(look.title, {{"number", letter.replacedBy}}))},
          {"box", look.boxKind},
          {"badge", wording.words(base::Message(look.badge, {{"number", letter.replacedBy}}))},
          {"badge_kind", look.badgeKind},
          {"number", letter.number},
          {"date", letter.date.iso()},
          {"day", wording.day(letter.date)},
          {"subject", letter.subject},
          {"issuer", letter.issuer},
          {"signatory", letter.signatory},
          {"post", letter.post},
          {"sha256", digests}};
}

Response jsonResponse(int status, const json::Object& object) {
  Response response;
  response.status = status;
  response.with("Content-Type", "application/json").with("Vary", "Accept");
  response.body = json::canonical(object);
  return response;
}

Response unknownLetter(Visit& visit) {
  if (!visit.request.wantsJson()) return showPage(visit, "surat-tak-dikenal", {}, 404);
  return jsonResponse(
      404, {{"status", 404}, {"title", visit.wording.words(base::Message("pages.letter.unknown", {}))}});
}

}  // namespace

Response showLetterCheck(Visit& visit) {
  const auto letter = app::checkLetter(visit.workplace, visit.place("token"));
  if (!letter) return unknownLetter(visit);
  if (visit.request.wantsJson()) return jsonResponse(200, app::toJson(*letter));
  Response response = showPage(visit, "surat-terdaftar", letterPageData(visit, *letter));
  response.with("Vary", "Accept");
  return response;
}

}  // namespace web
