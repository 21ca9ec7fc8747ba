#include "web/site/frame.h"

#include <algorithm>

#include "app/entry/sessions.h"
#include "web/pages/components.h"
#include "web/pages/page_data.h"
#include "web/site/form_guard.h"
#include "web/site/news.h"
#include "web/site/site.h"

namespace web {
namespace {

using requests::Role;

struct ErrorTitle {
  int status;
  const char* code;
};
constexpr ErrorTitle kErrorTitles[] = {
    {403, "pages.error-403-title"}, {404, "pages.error-404-title"}, {405, "pages.error-405-title"},
    {409, "pages.error-409-title"}, {413, "pages.error-413-title"}, {422, "pages.error-422-title"},
    {429, "pages.error-429-title"}, {500, "pages.error-500-title"}, {503, "pages.error-503-title"}};

// One link of the menu, for those who have one of the roles.
struct MenuLink {
  const char* code;
  const char* address;
  std::vector<Role> roles = {};                       // none: for whoever is not signed in
  std::int64_t app::WaitingCounts::*count = nullptr;  // that stands beside it
};

const std::vector<MenuLink>& menuLinks() {
  using Counts = app::WaitingCounts;
  static const std::vector<MenuLink> links = {
      {"pages.menu.today", "/hari-ini", {Role::Walidata}, &Counts::tasks},
      {"pages.menu.home", "/beranda", {Role::Pemohon}},
      {"pages.menu.stack", "/tumpukan", {Role::Penandatangan}, &Counts::letters},
      {"pages.menu.assignments", "/permintaan", {Role::Produsen}, &Counts::answers},
      {"pages.menu.answers", "/jawaban", {Role::Produsen}},
      {"pages.menu.requests", "/permohonan", {Role::Pemohon, Role::Walidata, Role::Penandatangan}},
      {"pages.menu.debts", "/balikan", {Role::Pemohon}, &Counts::debts},
      {"pages.menu.letters", "/surat", {Role::Walidata, Role::Penandatangan, Role::Produsen}},
      {"pages.menu.register", "/agenda", {Role::Walidata, Role::Penandatangan, Role::Auditor}},
      {"pages.menu.reports", "/laporan", {Role::Walidata, Role::Auditor}},
      {"pages.menu.search", "/arsip", {Role::Walidata, Role::Auditor}},
      {"pages.menu.accounts", "/pengguna", {Role::Admin}},
      {"pages.accounts.requests",
       "/pengguna/permintaan",
       {Role::Walidata, Role::Admin},
       &Counts::accountRequests},
      {"pages.menu.mails", "/surel", {Role::Admin}, &Counts::mails},
      {"pages.menu.held", "/karantina", {Role::Admin}, &Counts::held},
      {"pages.menu.fixity", "/keutuhan", {Role::Admin, Role::Auditor}},
      {"pages.menu.destruction", "/pemusnahan", {Role::Auditor}},
      {"pages.menu.log", "/log", {Role::Admin, Role::Auditor}},
      {"pages.menu.check", "/periksa"},
      {"pages.menu.about", "/"},
      {"pages.menu.help", "/bantuan", {Role::Pemohon, Role::Produsen}},
      {"pages.menu.help", "/bantuan"}};
  return links;
}

bool isFor(const MenuLink& link, const std::optional<Visitor>& visitor) {
  if (!visitor) return link.roles.empty();
  return std::any_of(link.roles.begin(), link.roles.end(),
                     [&](Role role) { return visitor->actor.has(role); });
}

// Those that the portal has.
std::vector<MenuLink> menuOf(const Visit& visit) {
  std::vector<MenuLink> menu;
  for (const MenuLink& link : menuLinks()) {
    if (isFor(link, visit.visitor) && visit.site.leadsSomewhere(link.address, visit.visitor)) {
      menu.push_back(link);
    }
  }
  return menu;
}

std::string countOf(const MenuLink& link, const app::WaitingCounts& counts) {
  return link.count == nullptr || counts.*link.count == 0 ? "" : std::to_string(counts.*link.count);
}

json::Array menuData(const Visit& visit, std::string_view current, const app::WaitingCounts& counts) {
  json::Array items;
  for (const MenuLink& link : menuOf(visit)) {
    items.push_back(json::Object{{"teks", visit.wording.words(base::Message(link.code, {}))},
                                 {"ke", link.address},
                                 {"kini", current == link.address ? "page" : ""},
                                 {"jumlah", countOf(link, counts)}});
  }
  return items;
}

// The unit for which he acts, or else his first role.
std::string standingOf(const Visit& visit) {
  for (const app::Grant& grant : visit.visitor->actor.grants) {
    if (!grant.name.empty()) return grant.name;
  }
  const auto& grants = visit.visitor->actor.grants;
  if (!grants.empty()) return visit.workplace.office().rules.procedure.titleOf(grants.front().role);
  return {};
}

json::Object frameData(const Visit& visit, const xml::Element& page, const app::WaitingCounts& counts) {
  const letters::Issuer& office = visit.workplace.walidata();
  const bool isEnglish = visit.wording.language() == base::Language::English;
  json::Object data = {{"kantor", office.name},
                       {"lambang", visit.site.assets().address("berkas.svg")},
                       {"menu", menuData(visit, page.attributeOr("kini"), counts)},
                       {"kembali", std::string(page.attributeOr("kembali"))},
                       {"ke-kembali", std::string(page.attributeOr("ke-kembali"))},
                       {"kabar", visit.news.empty() ? std::string() : visit.wording.words(visit.news)},
                       {"bahasa-lain", isEnglish ? "id" : "en"},
                       {"di-sini", visit.request.address()}};
  if (visit.visitor) {
    const app::Actor& actor = visit.visitor->actor;
    data["pengguna"] =
        json::Object{{"nama", actor.name.empty() ? actor.user : actor.name}, {"peran", standingOf(visit)}};
    data["cari"] = visit.site.leadsSomewhere("/arsip", visit.visitor);
  }
  return data;
}

// Staff, signatories, Produsen and auditors work on these pages all day: smaller text, denser lists.
bool isForWork(const Visit& visit) {
  return visit.visitor && !visit.visitor->actor.has(Role::Pemohon);
}

PageHead headOf(const Visit& visit, const xml::Element& page) {
  PageHead head;
  head.language = visit.wording.language();
  const bool isWrong = !visit.state.errors.empty();
  head.title = (isWrong ? visit.wording.words(base::Message("pages.error-title", {})) : std::string()) +
               std::string(page.attributeOr("judul")) + " – Berkas";
  head.style = visit.site.assets().address("berkas.css");
  head.script = visit.site.assets().address("berkas.js");
  head.icon = visit.site.assets().address("berkas.svg");
  head.classes = std::string(isForWork(visit) ? "kerja " : "") + std::string(page.attributeOr("kelas"));
  if (visit.visitor) head.idleSeconds = app::idleSecondsIn(visit.workplace);
  head.refreshSeconds = std::string(page.attributeOr("segarkan"));
  return head;
}

}  // namespace

Response showPage(Visit& visit, const std::string& name, const json::Object& data, int status) {
  const Pages& pages = visit.site.pages();
  const base::Language language = visit.wording.language();
  const xml::Element page = pages.merge(name, language, dataOf("data", data));
  // A page that tells of a failure must not fail of the same.
  const app::WaitingCounts counts = status == 200 ? visit.site.counts(visit) : app::WaitingCounts();
  const xml::Element frame = pages.merge("bingkai", language, dataOf("data", frameData(visit, page, counts)));
  if (hasForm(frame) || hasForm(page)) giveFormMarks(visit);
  Response response;
  response.status = status;
  response.with("Content-Type", "text/html; charset=utf-8");
  response.body = Pages::document(headOf(visit, page), frame, page, visit.state);
  return response;
}

Response leadTo(Visit& visit, std::string address, std::string_view news) {
  Response response;
  response.status = 303;
  response.with("Location", std::move(address));
  if (!news.empty()) response.headers.push_back(newsHeader(visit.request, news));
  return response;
}

std::string startOf(const Visit& visit) {
  const std::vector<MenuLink> menu = menuOf(visit);
  return menu.empty() || !visit.visitor ? "/" : menu.front().address;
}

std::string startTitleOf(const Visit& visit) {
  const std::vector<MenuLink> menu = menuOf(visit);
  return menu.empty() ? std::string() : visit.wording.words(base::Message(menu.front().code, {}));
}

Response errorPage(Visit& visit, int status, const base::Message& message) {
  const auto title = std::find_if(std::begin(kErrorTitles), std::end(kErrorTitles),
                                  [&](const ErrorTitle& row) { return row.status == status; });
  base::require(title != std::end(kErrorTitles), "the status of an error page has a title");
  return showPage(visit, "galat",
                  {{"judul", visit.wording.words(base::Message(title->code, {}))},
                   {"penjelasan", visit.wording.words(message)},
                   {"mulai", startOf(visit)}},
                  status);
}

}  // namespace web
