#include "web/open/check_pages.h"

#include "app/evidence/file_check.h"
#include "base/base64.h"
#include "base/clock.h"
#include "web/http/proxies.h"
#include "web/open/letter_page.h"
#include "web/site/frame.h"
#include "web/site/site.h"

namespace web {
namespace {

using FindingOutcome = app::FileFinding::Outcome;

// How each verdict and each outcome of a finding is shown.
struct VerdictLook {
  app::FileVerdict verdict;
  const char* title;
  const char* boxKind;
};
constexpr VerdictLook kVerdictLooks[] = {{app::FileVerdict::Same, "pages.check.same", ""},
                                         {app::FileVerdict::Other, "pages.check.other", "hasil-salah"},
                                         {app::FileVerdict::Open, "pages.check.open", "hasil-tunggu"}};

struct OutcomeLook {
  FindingOutcome outcome;
  const char* words;
  const char* badgeKind;
};
constexpr OutcomeLook kOutcomeLooks[] = {
    {FindingOutcome::Changed, "pages.check.changed", "mengkudu"},
    {FindingOutcome::Whole, "pages.check.whole", "pandan"},
    {FindingOutcome::Known, "pages.check.known", "pandan"},
    {FindingOutcome::Unknown, "pages.check.not-known", "soga"},
    {FindingOutcome::Registered, "pages.check.registered", "pandan"},
    {FindingOutcome::Corrected, "pages.letter.is-corrected-short", "soga"},
    {FindingOutcome::Missing, "pages.check.missing", "netral"}};

const VerdictLook& lookOfVerdict(app::FileVerdict verdict) {
  for (const VerdictLook& look : kVerdictLooks) {
    if (look.verdict == verdict) return look;
  }
  throw base::Internal("a verdict on files has no look");
}

const OutcomeLook& lookOfOutcome(FindingOutcome outcome) {
  for (const OutcomeLook& look : kOutcomeLooks) {
    if (look.outcome == outcome) return look;
  }
  throw base::Internal("an outcome of findings has no look");
}

json::Array findingRows(const Visit& visit, const app::CheckedFile& file) {
  json::Array rows;
  for (const app::FileFinding& finding : file.findings) {
    const OutcomeLook& look = lookOfOutcome(finding.outcome);
    rows.push_back(json::Object{{"title", visit.wording.words(finding.title)},
                                {"text", visit.wording.words(finding.text)},
                                {"badge", visit.wording.words(base::Message(look.words, {}))},
                                {"badge_kind", look.badgeKind}});
  }
  return rows;
}

// Within the page, so that it is kept nowhere.
std::string embedded(const base::Bytes& png) {
  return png.empty() ? std::string() : "data:image/png;base64," + base::base64(png);
}

// A frame around the difference, in the pixels of the picture that begins at `left`, `top`.
template <class Area>
json::Value frameIn(const Area& difference, int left, int top, int width, int height) {
  if (difference.isEmpty()) return {};
  const auto number = [](int value) { return std::to_string(value); };
  return json::Object{{"box", "0 0 " + number(width) + " " + number(height)},
                      {"x", number(difference.left - left - 3)},
                      {"y", number(difference.top - top - 3)},
                      {"width", number(difference.width + 6)},
                      {"height", number(difference.height + 6)}};
}

// Where on the page the difference is, for those who do not see the frame.
const char* placeOfDifference(const extraction::ComparedPage& pictures) {
  const int middle = 2 * pictures.difference.top + pictures.difference.height;
  if (3 * middle < 2 * pictures.height) return "pages.check.at-top";
  return 3 * middle < 4 * pictures.height ? "pages.check.at-middle" : "pages.check.at-bottom";
}

json::Array changedPageRows(const Visit& visit, const app::CheckedFile& file) {
  json::Array rows;
  for (const app::ChangedPage& page : file.pages) {
    const auto& pictures = page.pictures;
    json::Object row{{"number", std::to_string(page.number)},
                     {"before", embedded(pictures.before)},
                     {"after", embedded(pictures.after)},
                     {"frame", frameIn(pictures.difference, 0, 0, pictures.width, pictures.height)}};
    if (!pictures.difference.isEmpty())
      row["where"] = visit.wording.words(base::Message(placeOfDifference(pictures), {}));
    if (!pictures.strip.isEmpty()) {
      row["strip"] =
          json::Object{{"before", embedded(pictures.stripBefore)},
                       {"after", embedded(pictures.stripAfter)},
                       {"frame", frameIn(pictures.difference, pictures.strip.left, pictures.strip.top,
                                         pictures.strip.width, pictures.strip.height)}};
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

json::Array sentences(const Visit& visit, const std::vector<base::Message>& messages) {
  json::Array texts;
  for (const base::Message& message : messages) texts.emplace_back(visit.wording.words(message));
  return texts;
}

json::Object resultData(const Visit& visit, const app::CheckedFile& file) {
  const VerdictLook& look = lookOfVerdict(file.verdict);
  json::Object data{{"title", visit.wording.words(base::Message(look.title, {}))},
                    {"box", look.boxKind},
                    {"reasons", sentences(visit, file.reasons)},
                    {"is_other", file.verdict == app::FileVerdict::Other},
                    {"findings", findingRows(visit, file)},
                    {"pages", changedPageRows(visit, file)},
                    {"sha256", file.sha256},
                    {"checked", visit.wording.dayAndClock(visit.workplace.clock.now())}};
  if (file.letter) data["letter"] = "/v/" + urlEncoded(file.token);
  return data;
}

std::uint64_t checkLimit(const Visit& visit) {
  return static_cast<std::uint64_t>(visit.workplace.settings.number("web.check-limit-mib")) << 20;
}

Response showCheck(Visit& visit) {
  return showPage(visit, "periksa", {{"limit", visit.wording.size(checkLimit(visit))}});
}

// Before the file is sent, by the machine's own clock, since that of a demo home may stand.
std::optional<Response> refuseTooMany(Visit& visit) {
  const auto next = visit.site.checkLimit().take(networkOf(visit.request.client.address),
                                                 visit.workplace.settings.number("web.checks-per-minute"),
                                                 base::SystemClock().now());
  if (!next) return std::nullopt;
  Response response =
      errorPage(visit, 429, base::Message("pages.try-again-at", {{"time", visit.wording.clock(*next)}}));
  response.with("Retry-After", "60");
  return response;
}

Response checkFile(Visit& visit) {
  if (visit.form.files.size() != 1 || visit.form.files.front().size == 0)
    throw FormRefused("berkas", base::Message("pages.check.choose-file", {}));
  const base::Bytes pdf =
      base::readFile(visit.workplace.disk, visit.form.files.front().path, checkLimit(visit));
  try {
    return showPage(
        visit, "periksa-hasil",
        resultData(visit, visit.site.fileChecker().check(visit.workplace, pdf, visit.wording.language())));
  } catch (const base::InvalidInput& wrong) {
    throw FormRefused("berkas", wrong.message());
  }
}

}  // namespace

std::vector<Route> checkRoutes() {
  Route check{"/periksa", everybody(), showCheck, checkFile, Route::Body::Files};
  check.limit = "web.check-limit-mib";
  check.refuse = refuseTooMany;
  return {kept({"/v/:token", everybody(), showLetterCheck}), check};
}

}  // namespace web
