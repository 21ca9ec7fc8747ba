// Every address of the portal, tried by everybody: what docs/permissions.md lets nobody see is answered like
// what does not exist, and what it lets nobody do changes nothing. tests/cli/permission_walk_tests.cpp does
// the same with the commands.
#include <optional>
#include <regex>
#include <set>

#include "base/random.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "web/application.h"
#include "web/portal/routes.h"
#include "web/portal_addresses.h"
#include "web/portal_forms.h"

using app_tests::Who;
using web::Method;
using web_tests::About;
using web_tests::Browser;
using web_tests::changeBetween;
using web_tests::FilledForm;
using web_tests::LastingState;
using web_tests::Page;
using web_tests::PortalAddress;
using web_tests::portalAddresses;
using web_tests::PortalForm;
using web_tests::portalForms;
using web_tests::PortalWorld;
using web_tests::ReadyForm;

namespace {

// Somebody who tries; a visitor is not signed in.
struct Trier {
  std::optional<Who> who;
  std::string name;
  Browser browser;
  std::string key;  // of his forms
};

Trier trierAs(PortalWorld& world, std::optional<Who> who) {
  const std::string user = who ? web_tests::userOf(*who) : std::string();
  Trier trier{who, who ? user : "a visitor", who ? world.browserOf(user) : world.visitor(), {}};
  trier.browser.open(who ? "/akun" : "/masuk");
  trier.key = trier.browser.page().find("input", "name", "kunci")->attributeOr("value");
  return trier;
}

std::vector<Trier> allTriers(PortalWorld& world) {
  std::vector<Trier> triers = {trierAs(world, std::nullopt)};
  for (const Who who : app_tests::everybody()) triers.push_back(trierAs(world, who));
  return triers;
}

bool isFor(const web::Audience& audience, const std::optional<Who>& who) {
  if (audience.kind == web::Audience::Kind::Everybody) return true;
  if (!who) return false;
  if (audience.kind == web::Audience::Kind::SignedIn) return true;
  const auto& roles = audience.roles;
  return std::find(roles.begin(), roles.end(), app_tests::roleOf(*who)) != roles.end();
}

std::vector<std::string> segmentsOf(std::string_view address) {
  std::vector<std::string> segments;
  address = address.substr(1, address.find('?') - 1);
  while (!address.empty()) {
    const std::size_t end = std::min(address.find('/'), address.size());
    segments.emplace_back(address.substr(0, end));
    address.remove_prefix(std::min(end + 1, address.size()));
  }
  return segments;
}

bool isAt(std::string_view pattern, const std::vector<std::string>& segments) {
  const std::vector<std::string> wanted = segmentsOf(pattern);
  return std::equal(wanted.begin(), wanted.end(), segments.begin(), segments.end(),
                    [](const std::string& place, const std::string& segment) {
                      return place.starts_with(':') || place == segment;
                    });
}

// The pages at an address, those with fewer places first: "/permohonan/baru" is a name before it is a ticket.
std::vector<const PortalAddress*> pagesAt(std::string_view address) {
  const auto places = [](const PortalAddress* page) {
    return std::count(page->pattern.begin(), page->pattern.end(), ':');
  };
  std::vector<const PortalAddress*> pages;
  for (const PortalAddress& page : portalAddresses()) {
    if (isAt(page.pattern, segmentsOf(address))) pages.push_back(&page);
  }
  std::stable_sort(pages.begin(), pages.end(),
                   [&](const auto* one, const auto* other) { return places(one) < places(other); });
  return pages;
}

// His own page at this address; null when there is none.
const PortalAddress* pageFor(std::string_view address, const std::optional<Who>& who) {
  for (const PortalAddress* page : pagesAt(address)) {
    if (isFor(page->audience, who)) return page;
  }
  return nullptr;
}

// What the first table of docs/permissions.md lets him do with what an address is about.
class Judge {
 public:
  explicit Judge(const PortalWorld& world) : office_(world.workplace().office()) {}

  bool sees(const About& about, Who who) const {
    if (about.seen == About::Seen::ByAll) return true;
    if (about.seen == About::Seen::ByOwner) return who == about.owner;
    return may(about.rule, about, who);
  }
  bool maySomething(const std::vector<app::UseCase>& useCases, const About& about, Who who) const {
    return std::any_of(useCases.begin(), useCases.end(),
                       [&](app::UseCase one) { return may(one, about, who); });
  }

 private:
  bool may(app::UseCase useCase, const About& about, Who who) const {
    const app::UseCaseRule& rule = app::ruleOf(useCase);
    const auto& procedure = office_.rules.procedure;
    app_tests::PermissionRow row{&rule, procedure.event(rule.event)};
    if (row.isOfLetters())
      row.event = procedure.event(about.letter.empty() ? "surat-pengantar" : about.letter);
    return app_tests::cellOf(office_, row, standing(about, who)).may != app_tests::Cell::May::No;
  }

  // Of a case that nobody was given, every Produsen is another; with what is of no case, no agency is.
  static Who standing(const About& about, Who who) {
    if (!about.isAssigned && who == Who::AssignedProdusen) return Who::OtherProdusen;
    if (about.seen == About::Seen::ByAll && who == Who::OtherAgency) return Who::OwnAgency;
    return who;
  }

  const app::Office& office_;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// Of nothing, and looks like one that could be.
std::string absentLike(const std::string& id) {
  return id.starts_with("P-20") ? "P-2026-9999" : "tidakada";
}

// An answer without what differs with each: keys, and the name that was asked for.
std::string toldBy(const Page& page, const std::string& id) {
  static const std::regex keys(R"re(name="(kunci|sekali)" value="[^"]*"|[0-9a-f]{40,})re");
  const std::string told = std::to_string(page.status) + " " + page.header("Location") + "\n" + page.body;
  return std::regex_replace(replaced(told, id, "?"), keys, "?");
}

FilledForm aboutAbsent(FilledForm form, const std::string& id) {
  form.address = replaced(form.address, id, absentLike(id));
  form.body = replaced(form.body, id, absentLike(id));
  return form;
}

bool isRefusal(int status) {
  return status == 403 || status == 404 || status == 409 || status == 422;
}

// What he must be answered who has no page there: the same, whatever the address is about.
void demandTurnedAway(const Trier& trier, const Page& answer) {
  if (trier.who) {
    BOOST_TEST(answer.status == 403, trier.name << ": " << answer.status);
  } else {
    BOOST_TEST(answer.status == 303, trier.name << ": " << answer.status);
    BOOST_TEST(answer.header("Location").starts_with("/masuk"), trier.name);
  }
}

void demandLikeAbsent(const Trier& trier, const Page& answer, const Page& absent, const std::string& id) {
  BOOST_TEST(toldBy(answer, id) == toldBy(absent, absentLike(id)), trier.name);
}

// Sends the form with his own key.
FilledForm asHis(const ReadyForm& ready, const Trier& trier) {
  return ready.filled({{"kunci", trier.key}, {"sekali", base::randomToken(80)}});
}

void tryForm(const Judge& judge, const PortalForm& form, const ReadyForm& ready, Trier& trier) {
  const PortalAddress* page = pageFor(form.pattern, trier.who);
  const bool sees = trier.who && judge.sees(form.about, *trier.who);
  const bool isOpen = page != nullptr && (page->done.empty() || !trier.who);
  if (isOpen || (page != nullptr && sees && judge.maySomething(page->done, form.about, *trier.who))) return;
  const FilledForm filled = asHis(ready, trier);
  const Page answer = trier.browser.sendFilled(filled);
  if (page == nullptr) demandTurnedAway(trier, answer);
  if (page != nullptr) BOOST_TEST(isRefusal(answer.status), trier.name << ": " << answer.status);
  if (ready.id.empty() || (page != nullptr && sees)) return;
  const Page absent = trier.browser.sendFilled(aboutAbsent(asHis(ready, trier), ready.id));
  demandLikeAbsent(trier, answer, absent, ready.id);
}

// An address with what it is about.
struct Look {
  std::string address;
  std::string id = {};  // of what it is about
  About about = {};
  bool isEmpty = false;  // nothing is there for anybody
};

// What the looks are about, made once.
class Sights {
 public:
  explicit Sights(PortalWorld& world) : world_(world) {
    unassigned_ = world.submitted();
    delivered_ = world.balikanSent();
    assigned_ = world.asked();
    for (const auto& [ticket, kind] :
         {std::pair{assigned_, "surat-pengantar"}, {delivered_, "surat-penyampaian"}})
      letters_[kind] = letterOf(ticket, kind);
    drafts_["surat-pengantar"] = world.pengantarDraft(world.received());
    drafts_["surat-tindaklanjuti"] =
        world.cases().answerDraft(world.objectOf(assigned_), "DINSOS", {{1, "tersedia", {"data.csv"}}});
  }

  std::vector<Look> all();

 private:
  std::string letterOf(const std::string& ticket, const std::string& kind) const {
    std::string id;
    world_.workplace().database.read([&](app::Transaction& transaction) {
      for (const app::LetterRow& letter : transaction.letters().list(world_.objectOf(ticket))) {
        if (letter.kind == kind) id = letter.id;
      }
    });
    return id;
  }
  std::string tokenOf(const std::string& letter) const {
    std::string token;
    world_.workplace().database.read(
        [&](app::Transaction& transaction) { token = transaction.letters().find(letter).front().token; });
    return token;
  }
  void addCases(std::vector<Look>& looks) const;
  void addLetters(std::vector<Look>& looks) const;
  void addPrepared(std::vector<Look>& looks) const;
  void addRuns(std::vector<Look>& looks) const;

  PortalWorld& world_;
  std::string unassigned_;
  std::string assigned_;
  std::string delivered_;
  std::map<std::string, std::string> letters_;  // kind → id
  std::map<std::string, std::string> drafts_;
};

std::string filledIn(std::string_view pattern, const std::string& place, const std::string& id) {
  return replaced(std::string(pattern), place, id);
}

void Sights::addCases(std::vector<Look>& looks) const {
  for (const PortalAddress& address : portalAddresses()) {
    const bool isOfCase = address.pattern.find("/:tiket") != std::string_view::npos &&
                          address.pattern.find("verifikasi/:id") == std::string_view::npos;
    if (!isOfCase) continue;
    for (const std::string& ticket : {unassigned_, assigned_, delivered_}) {
      std::string where = filledIn(address.pattern, ":tiket", ticket);
      where = replaced(replaced(where, ":produsen", "DINSOS"), ":jenis", "surat-pengantar");
      where = replaced(where, ":nomor", "1");
      if (where.ends_with("/berkas"))
        where += where.starts_with("/arsip") ? "?jalur=metadata/rekaman.json"
                                             : "?jalur=0001-permohonan%2F00-formulir.xml";
      const bool isUnassigned = ticket == unassigned_;
      // Nobody has begun an answer.
      const bool isEmpty = address.pattern == "/permintaan/:tiket/periksa";
      looks.push_back(
          {where, ticket, isUnassigned ? web_tests::aboutUnassignedCase() : web_tests::aboutCase(), isEmpty});
    }
  }
}

void Sights::addLetters(std::vector<Look>& looks) const {
  for (const auto& [kind, id] : drafts_) {
    for (const char* part : {"", "/pratinjau", "/pdf", "/kembalikan", "/hapus", "/halaman/1.png"})
      looks.push_back({"/surat/" + id + part, id, web_tests::aboutDraft(kind)});
  }
  for (const auto& [kind, id] : letters_) {
    for (const char* part : {"", "/pdf", "/tingkat.pdf", "/halaman/1.png"})
      looks.push_back({"/surat/" + id + part, id, web_tests::aboutLetter(kind)});
  }
}

void Sights::addPrepared(std::vector<Look>& looks) const {
  Browser browser = world_.browserOf("bappeda");
  const std::string preparation = web_tests::beginRequest(browser);
  web_tests::fillAll(browser, preparation);
  for (const char* step : {"/instansi", "/dokumen", "/periksa", "/hapus"})
    looks.push_back({preparation + step, preparation.substr(8), web_tests::ownedBy(Who::OwnAgency)});
}

void Sights::addRuns(std::vector<Look>& looks) const {
  for (const PortalForm& form : portalForms()) {
    const bool isOfRun = form.pattern.ends_with("/verifikasi") || form.pattern == "/tumpukan/tanda-tangan";
    if (!isOfRun) continue;
    ReadyForm ready = form.prepare(world_);
    const std::string run = ready.browser.sendFilled(ready.filled()).header("Location");
    const Who owner = form.pattern.ends_with("/verifikasi") ? Who::Auditor : Who::Penandatangan;
    looks.push_back({run, run.substr(run.rfind('/') + 1), web_tests::ownedBy(owner)});
  }
}

std::vector<Look> Sights::all() {
  std::vector<Look> looks = {{"/bahasa/id"},
                             {"/laporan/stock"},
                             {"/laporan/stock/csv"},
                             {"/laporan/stock/pdf"},
                             {"/v/" + tokenOf(letters_.at("surat-pengantar"))},
                             {"/v/tidakada", {}, {}, true},
                             {"/undangan/tidakada", {}, {}, true},
                             {"/aset/tidakada", {}, {}, true},
                             {"/pemusnahan/tidakada", {}, {}, true}};
  for (const PortalAddress& address : portalAddresses()) {
    const bool hasPlace = address.pattern.find(':') != std::string_view::npos;
    if (!hasPlace) looks.push_back({std::string(address.pattern)});
  }
  addCases(looks);
  addLetters(looks);
  addPrepared(looks);
  addRuns(looks);
  for (const PortalForm& form : portalForms()) {
    for (const char* pattern :
         {"/karantina/:id", "/surel/:id", "/pengguna/permintaan/:id", "/pengguna/permintaan/:id/tolak",
          "/pengguna/akun/:pengguna", "/pengguna/akun/:pengguna/nonaktif"}) {
      if (form.pattern != pattern) continue;
      const ReadyForm ready = form.prepare(world_);
      looks.push_back({ready.browser.page().address, ready.id, form.about});
    }
  }
  return looks;
}

const std::vector<web::Route>& servedRoutes() {
  static const std::vector<web::Route> routes = web::portalRoutes();
  return routes;
}

// Whether a route of this pattern and audience has a page.
bool isShown(const PortalAddress& address) {
  return std::any_of(servedRoutes().begin(), servedRoutes().end(), [&](const web::Route& route) {
    return route.show != nullptr && route.pattern == address.pattern &&
           web_tests::nameOf(route.audience) == web_tests::nameOf(address.audience);
  });
}

void demandShown(const Trier& trier, const Look& look, int status) {
  const bool isSomething = status == 200 || status == 303 || status == 409;
  BOOST_TEST((look.isEmpty ? status == 404 : isSomething), trier.name << ": " << status);
}

void tryLook(const Judge& judge, const Look& look, Trier& trier) {
  const PortalAddress* page = pageFor(look.address, trier.who);
  if (page != nullptr && !isShown(*page)) return;
  const Page answer = trier.browser.request(Method::Get, look.address);
  const bool isPublic = page != nullptr && page->audience.kind == web::Audience::Kind::Everybody;
  const bool sees = isPublic || (trier.who && judge.sees(look.about, *trier.who));
  if (page == nullptr) demandTurnedAway(trier, answer);
  // The name of a page for others names no case of his.
  const bool isNameForOthers = page != nullptr && page->pattern != pagesAt(look.address).front()->pattern;
  if (page != nullptr && sees && !isNameForOthers) return demandShown(trier, look, answer.status);
  if (page != nullptr) BOOST_TEST(answer.status == 404, trier.name << ": " << answer.status);
  if (look.id.empty()) return;
  const std::string nowhere = replaced(look.address, look.id, absentLike(look.id));
  demandLikeAbsent(trier, answer, trier.browser.request(Method::Get, nowhere), look.id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(portal_walk)

BOOST_AUTO_TEST_CASE(what_somebody_must_not_see_is_answered_like_what_does_not_exist) {
  PortalWorld world;
  const Judge judge(world);
  const std::vector<Look> looks = Sights(world).all();
  std::vector<Trier> triers = allTriers(world);
  std::set<std::string> visited;
  const LastingState before = world.state();
  for (const Look& look : looks) {
    for (const PortalAddress* page : pagesAt(look.address)) visited.emplace(page->pattern);
    BOOST_TEST_CONTEXT(look.address) {
      for (Trier& trier : triers) tryLook(judge, look, trier);
    }
  }
  const std::string change = changeBetween(before, world.state());
  BOOST_TEST(change == "", "who only looked changed\n" << change);
  for (const web::Route& route : servedRoutes()) {
    if (route.show != nullptr) BOOST_TEST(visited.count(std::string(route.pattern)) == 1U, route.pattern);
  }
}

BOOST_AUTO_TEST_CASE(who_may_not_send_a_form_is_refused_and_changes_nothing) {
  PortalWorld world;
  const Judge judge(world);
  for (const PortalForm& form : portalForms()) {
    BOOST_TEST_CONTEXT(form.pattern) {
      const ReadyForm ready = form.prepare(world);
      std::vector<Trier> triers = allTriers(world);
      const LastingState before = world.state();
      for (Trier& trier : triers) tryForm(judge, form, ready, trier);
      const std::string change = changeBetween(before, world.state());
      BOOST_TEST(change == "", change);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
