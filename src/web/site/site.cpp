#include "web/site/site.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/random.h"
#include "web/http/target.h"
#include "web/site/cookies.h"
#include "web/site/error_status.h"
#include "web/site/form_guard.h"
#include "web/site/frame.h"
#include "web/site/news.h"

namespace web {
namespace {

constexpr std::uint64_t kFieldsBytes = 2 << 20;
constexpr int kKeptSeconds = 30 * 60;
constexpr const char* kLanguageCookie = "berkas-bahasa";

bool isReading(Method method) {
  return method == Method::Get || method == Method::Head;
}

bool allows(const Route& route, Method method) {
  if (route.handle != nullptr) return true;
  return isReading(method) ? route.show != nullptr : method == Method::Post && route.act != nullptr;
}

base::Language languageOf(const RequestHead& head, const app::Workplace& workplace) {
  const std::string cookie = head.cookie(kLanguageCookie).value_or("");
  for (const std::string& name : {cookie, workplace.settings.text("language")}) {
    if (const auto language = base::languageNamed(name)) return *language;
  }
  return base::Language::Indonesian;
}

std::vector<FieldError> errorsOf(const base::InvalidInput& error) {
  std::vector<FieldError> errors;
  for (const base::Problem& problem : error.problems()) errors.push_back({"", problem.message});
  if (errors.empty()) errors.push_back({"", error.message()});
  return errors;
}

// Script and style come from here alone, and nobody frames the portal (Content Security Policy Level 3).
constexpr std::pair<const char*, const char*> kGuardHeaders[] = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"}};

std::vector<std::string> patternsOf(const std::vector<Route>& routes) {
  std::vector<std::string> patterns;
  for (const Route& route : routes) {
    if (route.show != nullptr) patterns.emplace_back(route.pattern);
  }
  return patterns;
}

bool hasHeader(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

// … and back to the page that was asked for, or whose form was sent.
Response leadToSignIn(Visit& visit, const Route& route) {
  const std::string back = route.show == nullptr ? "" : "?ke=" + urlEncoded(visit.request.address());
  return leadTo(visit, "/masuk" + back);
}

Admission formAdmission(const Visit& visit, std::uint64_t limit) {
  return {limit, FormReader::open(visit.request.headers["content-type"], visit.workplace.disk,
                                  visit.workplace.home.forms())};
}

// Whose session has ended because nothing was done in it.
std::optional<std::string> idleOwner(const Visit& visit) {
  const auto token = visit.request.cookie(Site::sessionCookie(visit.request));
  return token ? app::SignInDesk(visit.workplace).idleOwner(*token) : std::nullopt;
}

// Nothing while the database cannot be asked.
std::optional<AnswerGround> groundOf(const app::Workplace& workplace) {
  constexpr std::int64_t kMicrosecondsPerMinute = 60'000'000;
  try {
    return AnswerGround{workplace.database.changes(), workplace.office().version,
                        workplace.clock.now().microseconds() / kMicrosecondsPerMinute};
  } catch (const base::Error&) {
    return std::nullopt;
  }
}

// Who asks for what; nothing when the answer may be for this request alone. The address holds no blank.
std::optional<std::string> keyOfAnswer(const RequestHead& head, base::Language language) {
  if (!isReading(head.method) || !head.query.empty() || !newsOf(head).empty()) return std::nullopt;
  const bool isEnglish = language == base::Language::English;
  return std::string(isEnglish ? "en" : "id") + (head.client.isSecure ? " secure " : " plain ") +
         (head.wantsJson() ? "json " : "page ") + head.address() + " " +
         head.cookie(Site::sessionCookie(head)).value_or("");
}

std::optional<base::Instant> endOf(const std::optional<Visitor>& visitor) {
  return visitor ? std::optional(std::min(visitor->idleEnd, visitor->end)) : std::nullopt;
}

// The answer to whoever has no page there, or asks in a way that it does not know; nothing when there is one.
std::optional<Response> refusedAtOnce(Visit& visit, const RouteMatch& match) {
  if (match.route == nullptr) return errorPage(visit, match.forOthers != nullptr ? 403 : 404, {});
  if (!allows(*match.route, visit.request.method)) return errorPage(visit, 405, {});
  return std::nullopt;
}

// The answer with the headers that the visit has for whatever is answered. The visit has them no more.
Response withHeaders(Response response, Visit& visit) {
  for (auto& [name, value] : std::exchange(visit.headers, {})) {
    response.with(std::move(name), std::move(value));
  }
  return response;
}

}  // namespace

Site::Site(SiteParts parts)
    : parts_(std::move(parts)),
      metrics_(patternsOf(parts_.routes.routes())),
      signing_(parts_.workplace, parts_.complain) {}

std::string Site::sessionCookie(const RequestHead& head) {
  return cookieName("berkas-sesi", head.client.isSecure);
}

Visit Site::visitOf(Request& request) {
  app::Workplace workplace = parts_.workplace();
  const base::Language language = languageOf(request, workplace);
  const base::TimeZone zone = workplace.walidata().zone;
  const auto ground = isReading(request.method) ? groundOf(workplace) : std::nullopt;
  Visit visit{*this, request, std::move(workplace), Wording(language, zone), ground};
  if (const auto token = request.cookie(sessionCookie(request))) {
    visit.visitor = parts_.recognise(visit.workplace, *token);
  }
  if (visit.visitor) visit.visitor->actor.language = language;
  return visit;
}

std::optional<Response> Site::atOnce(const RequestHead& head) {
  const auto begun = std::chrono::steady_clock::now();
  const app::Workplace workplace = parts_.workplace();
  const auto key = keyOfAnswer(head, languageOf(head, workplace));
  const auto ground = key ? groundOf(workplace) : std::nullopt;
  if (!ground) return std::nullopt;
  auto response = answers_.find(*key, *ground, workplace.doorway.now(), newOnceToken);
  if (response) metrics_.count(*response, std::chrono::steady_clock::now() - begun);
  return response;
}

// What sets a cookie is for this request alone; and whoever comes with a cookie of no session is not known
// again by it.
void Site::keep(const Visit& visit, const Response& response) {
  if (!visit.isKept || !visit.ground || response.status != 200 || hasHeader(response, "Set-Cookie")) return;
  if (!visit.visitor && visit.request.cookie(sessionCookie(visit.request))) return;
  if (const auto key = keyOfAnswer(visit.request, visit.wording.language()))
    answers_.keep(*key, *visit.ground, {response, visit.state.once, endOf(visit.visitor)});
}

std::variant<Admission, Response> Site::admit(const RequestHead& head) {
  if (isReading(head.method)) return Admission{};
  Request probe{head};
  Visit visit = visitOf(probe);
  const Visitor* visitor = visit.visitor ? &*visit.visitor : nullptr;
  RouteMatch match = parts_.routes.match(head.path, visitor);
  if (match.route == nullptr && match.forOthers != nullptr && visitor == nullptr) {
    if (!mayKeep(visit, *match.forOthers)) return finished(visit, leadToSignIn(visit, *match.forOthers));
    return formAdmission(visit, kFieldsBytes);
  }
  if (auto refused = refusedAtOnce(visit, match)) return finished(visit, *std::move(refused));
  visit.places = std::move(match.places);
  if (match.route->handle != nullptr) {
    return match.route->sink == nullptr ? Admission{} : match.route->sink(visit);
  }
  if (match.route->refuse != nullptr) {
    if (auto refusal = match.route->refuse(visit)) return finished(visit, std::move(*refusal));
  }
  const bool takesFiles = match.route->body == Route::Body::Files;
  const auto limit = static_cast<std::uint64_t>(visit.workplace.settings.number(match.route->limit)) << 20;
  return formAdmission(visit, takesFiles ? limit : kFieldsBytes);
}

Response Site::answer(Request& request) {
  const auto begun = std::chrono::steady_clock::now();
  Visit visit = visitOf(request);
  Response response = finished(visit, answerVisit(visit));
  keep(visit, response);
  metrics_.count(response, std::chrono::steady_clock::now() - begun);
  return response;
}

Response Site::answerVisit(Visit& visit) {
  const Visitor* visitor = visit.visitor ? &*visit.visitor : nullptr;
  RouteMatch match = parts_.routes.match(visit.request.path, visitor);
  const bool isStranger = match.route == nullptr && match.forOthers != nullptr && visitor == nullptr;
  if (isStranger) return answerStranger(visit, *match.forOthers);
  if (auto refused = refusedAtOnce(visit, match)) return *std::move(refused);
  visit.places = std::move(match.places);
  Response response;
  try {
    response = answerRoute(visit, *match.route);
  } catch (const base::Error& error) {
    response = answerTo(visit, error);
  }
  response.route = match.route->pattern;
  return response;
}

Response Site::answerRoute(Visit& visit, const Route& route) {
  if (route.handle != nullptr) return route.handle(visit);
  if (!isReading(visit.request.method)) return actOn(visit, route);
  visit.news = newsOf(visit.request);
  if (!visit.news.empty()) visit.headers.push_back(noNewsHeader(visit.request));
  giveBackKept(visit);
  visit.isKept = route.isKept;
  return route.show(visit);
}

bool Site::mayKeep(const Visit& visit, const Route& route) {
  return route.show != nullptr && route.act != nullptr && visit.request.length <= kFieldsBytes &&
         isFromHere(visit.request) && idleOwner(visit).has_value();
}

Response Site::answerStranger(Visit& visit, const Route& route) {
  auto* reader = dynamic_cast<FormReader*>(visit.request.sink.get());
  const auto owner = reader == nullptr ? std::nullopt : idleOwner(visit);
  if (!owner) return leadToSignIn(visit, route);
  try {
    const std::string key = keptForms_.keep(*owner, visit.request.address(), reader->form().fields);
    visit.headers.push_back(
        cookieHeader(keptFormCookie(visit.request), key, visit.request.client.isSecure, kKeptSeconds));
  } catch (const base::InvalidInput&) {
    // A malformed form has nothing to keep.
  }
  return leadToSignIn(visit, route);
}

void Site::giveBackKept(Visit& visit) {
  const auto key = visit.request.cookie(keptFormCookie(visit.request));
  if (!key || !visit.visitor) return;
  auto fields = keptForms_.take(*key, visit.visitor->actor.user, visit.request.address());
  if (!fields) return;
  visit.state.isReturned = true;
  visit.state.typed = *std::move(fields);
  visit.news = base::Message("pages.news.kept", {});
  visit.headers.push_back(cookieHeader(keptFormCookie(visit.request), "", visit.request.client.isSecure, 0));
}

Response Site::actOn(Visit& visit, const Route& route) {
  auto* reader = dynamic_cast<FormReader*>(visit.request.sink.get());
  if (reader == nullptr) throw base::InvalidInput(base::Message("pages.no-form", {}));
  visit.form = reader->form();
  const std::string key = demandOwnForm(visit);
  const std::string& once = visit.form.fields["sekali"];
  if (once.empty()) throw base::InvalidInput(base::Message("pages.no-form", {}));
  try {
    return once_.run(key + once, [&] { return withHeaders(route.act(visit), visit); });
  } catch (const FormRefused& refused) {
    visit.state.errors = refused.errors();
  } catch (const base::InvalidInput& error) {
    if (route.show == nullptr) throw;
    visit.state.errors = errorsOf(error);
  }
  visit.state.isReturned = true;
  visit.state.typed = visit.form.fields;
  Response response = route.show(visit);
  response.status = 422;
  return response;
}

Response Site::answerTo(Visit& visit, const base::Error& error) {
  const int status = statusOf(error.kind());
  if (status != 500) return errorPage(visit, status, base::Message(error.in(visit.wording.language())));
  const std::string code = base::randomToken(40);
  parts_.complain(code + " " + error.what() + " " + error.cause());
  return errorPage(visit, status, base::Message("pages.error-500", {{"code", code}}));
}

bool Site::leadsSomewhere(std::string_view address, const std::optional<Visitor>& visitor) const {
  const auto target = readTarget(address);
  return target && parts_.routes.match(target->path, visitor ? &*visitor : nullptr).route != nullptr;
}

app::WaitingCounts Site::counts(const Visit& visit) const {
  if (!visit.visitor) return {};
  try {
    return counts_.of(visit.workplace, visit.actor(), visit.ground, openCases_, signing_.stack());
  } catch (const base::Error& error) {
    parts_.complain(std::string("menu: ") + error.what() + " " + error.cause());
    return {};
  }
}

Response Site::finished(Visit& visit, Response given) const {
  Response response = withHeaders(std::move(given), visit);
  for (const auto& [name, value] : kGuardHeaders) {
    if (!hasHeader(response, name)) response.with(name, value);
  }
  if (visit.request.client.isSecure) {
    response.with("Strict-Transport-Security", "max-age=31536000");
  }
  if (!hasHeader(response, "Cache-Control")) response.with("Cache-Control", "no-store");
  return response;
}

Response Site::refusal(int status) {
  base::Bytes text = std::to_string(status) + "\n";
  return textResponse(status, std::move(text));
}

}  // namespace web
