#include "web/audit/search_page.h"

#include <algorithm>

#include "app/evidence/search_desk.h"
#include "app/views/columns.h"
#include "base/error.h"
#include "base/text.h"
#include "web/audit/addresses.h"
#include "web/site/frame.h"
#include "web/site/leaf_name.h"

namespace web {
namespace {

using Query = std::vector<std::pair<std::string, std::string>>;

constexpr int kHitsOfPage = 20;

// The fields of the search that narrow it, with what a person reads of them.
constexpr struct {
  const char* field;
  const char* label;
} kFilters[] = {{"jenis", "pages.archive.kind"},        {"instansi", "pages.archive.agency"},
                {"produsen", "pages.archive.produsen"}, {"dari", "pages.archive.from"},
                {"sampai", "pages.archive.to"},         {"keadaan", "pages.archive.state"}};

// Kinds of documents that no event is named after.
constexpr std::pair<const char*, const char*> kOtherKinds[] = {
    {"formulir", "pages.archive.kind-form"},  {"surat-pernyataan", "pages.archive.kind-statement"},
    {"kak", "pages.archive.kind-kak"},        {"proposal", "pages.archive.kind-proposal"},
    {"dpa", "pages.archive.kind-dpa"},        {"data", "pages.archive.kind-data"},
    {"balikan", "pages.archive.kind-balikan"}};

std::string typedWord(const Visit& visit, std::string_view field) {
  return std::string(base::trimmed(visit.request.query[field]));
}

app::SearchOrder searchOrder(Visit& visit) {
  app::SearchOrder order;
  order.words = typedWord(visit, "kata");
  order.kind = typedWord(visit, "jenis");
  order.agency = typedWord(visit, "instansi");
  order.produsen = typedWord(visit, "produsen");
  order.state = typedWord(visit, "keadaan");
  order.from = queriedDay(visit, "dari");
  order.to = queriedDay(visit, "sampai");
  order.after = visit.request.query["sesudah"];
  order.limit = kHitsOfPage;
  order.wantsExcerpts = true;
  return order;
}

app::Titles kindTitles(const Visit& visit) {
  app::Titles titles =
      app::titlesOf(app::Vocabulary::Events, [&]() -> const app::Workplace& { return visit.workplace; });
  for (const auto& [kind, code] : kOtherKinds) titles[kind] = visit.wording.words(base::Message(code, {}));
  return titles;
}

std::string titleIn(const app::Titles& titles, const std::string& value) {
  const auto found = titles.find(value);
  return found == titles.end() ? value : found->second;
}

app::Titles stateTitles(const Visit& visit) {
  return app::titlesOf(app::Vocabulary::States, [&]() -> const app::Workplace& { return visit.workplace; });
}

app::Titles produsenTitles(const Visit& visit) {
  app::Titles titles;
  for (const letters::Produsen& one : visit.workplace.office().letters.produsen) titles[one.code] = one.name;
  return titles;
}

json::Array optionsOf(const app::Titles& titles, const std::string& chosen) {
  json::Array options;
  for (const auto& [value, words] : titles)
    options.push_back(json::Object{{"value", value}, {"words", words}, {"chosen", value == chosen}});
  std::sort(options.begin(), options.end(), [](const json::Value& a, const json::Value& b) {
    return a.stringAt("words") < b.stringAt("words");
  });
  return options;
}

// Where a hit stands: the office goes to the archive, others to their case.
std::string addressOfHit(const Visit& visit, const json::Value& hit) {
  const std::string ticket = urlEncoded(hit.stringAt("ticket"));
  if (!visit.actor().isOfOffice()) return "/permohonan/" + ticket;
  return "/arsip/" + ticket + "/versi/" + std::to_string(hit.integerAt("version"));
}

bool isBlank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// Templates cut the white space at the ends of a text, so that between two pieces is told apart.
json::Array excerptPieces(const json::Array& pieces) {
  json::Array rows;
  bool endsBlank = false;
  for (const json::Value& piece : pieces) {
    const std::string& text = piece.stringAt("text");
    const bool isGap = !rows.empty() && (endsBlank || isBlank(text.front()));
    rows.push_back(json::Object{{"text", text}, {"match", piece.at("match")}, {"gap", isGap}});
    endsBlank = isBlank(text.back());
  }
  return rows;
}

json::Object hitRow(const Visit& visit, const json::Value& hit, const app::Titles& kinds) {
  const std::string kind = titleIn(kinds, hit.stringAt("kind"));
  const std::string& number = hit.stringAt("number");
  const std::string& file = hit.stringAt("file");
  const auto time = base::Instant::parse(hit.stringAt("time"));
  const bool hasText = hit.stringAt("extraction") == "read" || hit.stringAt("extraction") == "cut" ||
                       hit.stringAt("extraction") == "made";
  return {{"address", addressOfHit(visit, hit)},
          {"title", !number.empty() ? kind + " " + number
                    : !file.empty() ? file
                                    : kind},
          {"kind", number.empty() && !file.empty() ? kind : std::string()},
          {"leaf", leafName(hit.integerAt("version"))},
          {"day", time ? visit.wording.date(visit.wording.dateOf(*time)) : std::string()},
          {"ticket", hit.stringAt("ticket")},
          {"agency", hit.stringAt("agency")},
          {"excerpt", excerptPieces(hit.arrayAt("excerpt"))},
          {"no_text", !hasText}};
}

// The query as it stands, without one field and without the place of the page.
Query queryWithout(const Visit& visit, std::string_view left) {
  Query query;
  for (const auto& [name, value] : visit.request.query.list()) {
    if (name != left && name != "sesudah") query.emplace_back(name, std::string(base::trimmed(value)));
  }
  return query;
}

json::Array filtersInUse(const Visit& visit, const app::Titles& kinds, const app::Titles& states,
                         const app::Titles& produsen) {
  json::Array used;
  for (const auto& [field, label] : kFilters) {
    const std::string value = typedWord(visit, field);
    if (value.empty()) continue;
    const std::string_view name = field;
    const app::Titles& titles = name == "jenis" ? kinds : name == "keadaan" ? states : produsen;
    const bool isText = name == "instansi" || name == "dari" || name == "sampai";
    used.push_back(json::Object{{"label", visit.wording.words(base::Message(label, {}))},
                                {"value", isText ? value : titleIn(titles, value)},
                                {"address", addressWith("/arsip", queryWithout(visit, field))}});
  }
  return used;
}

std::string nextAddress(const Visit& visit, const std::string& token) {
  if (token.empty()) return {};
  Query query = queryWithout(visit, "sesudah");
  query.emplace_back("sesudah", token);
  return addressWith("/arsip", query);
}

void addCoverage(const Visit& visit, const app::SearchDesk& desk, json::Object& data) {
  const auto coverage = desk.coverage(visit.actor());
  if (!coverage) return;
  if (coverage->withText == coverage->documents) {
    data["coverage"] = visit.wording.words(
        base::Message("pages.archive.coverage-whole", {{"all", visit.wording.number(coverage->documents)}}));
    return;
  }
  data["coverage"] = visit.wording.words(base::Message(
      "pages.archive.coverage", {{"read", visit.wording.number(coverage->withText)},
                                 {"all", visit.wording.number(coverage->documents)},
                                 {"rest", visit.wording.number(coverage->documents - coverage->withText)}}));
}

void addHits(Visit& visit, const app::SearchDesk& desk, const app::SearchOrder& order,
             const app::Titles& kinds, json::Object& data) {
  const app::SearchPage page = desk.search(visit.actor(), order);
  json::Array rows;
  for (const json::Object& hit : page.hits) rows.push_back(hitRow(visit, hit, kinds));
  data["count"] = std::to_string(rows.size());
  data["hits"] = std::move(rows);
  data["next"] = nextAddress(visit, page.next);
}

}  // namespace

Response showSearch(Visit& visit) {
  const app::SearchDesk desk(visit.workplace);
  const app::Titles kinds = kindTitles(visit);
  const app::Titles states = stateTitles(visit);
  const app::Titles produsen = produsenTitles(visit);
  app::SearchOrder order = searchOrder(visit);
  json::Object data{{"words", order.words},
                    {"agency", order.agency},
                    {"from", typedWord(visit, "dari")},
                    {"to", typedWord(visit, "sampai")},
                    {"kinds", optionsOf(kinds, order.kind)},
                    {"states", optionsOf(states, order.state)},
                    {"produsen", optionsOf(produsen, order.produsen)},
                    {"filters", filtersInUse(visit, kinds, states, produsen)},
                    {"hits", json::Array()},
                    {"count", "0"}};
  if (!order.after.empty()) data["first"] = addressWith("/arsip", queryWithout(visit, "sesudah"));
  try {
    if (visit.state.errors.empty()) addHits(visit, desk, order, kinds, data);
  } catch (const base::InvalidInput& wrong) {
    for (const base::Problem& problem : wrong.problems())
      visit.state.errors.push_back({"kata", problem.message});
  }
  addCoverage(visit, desk, data);
  if (!visit.state.errors.empty()) returnQuery(visit);
  return showPage(visit, "arsip", data, visit.state.errors.empty() ? 200 : 422);
}

}  // namespace web
