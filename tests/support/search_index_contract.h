// What every app::SearchIndex must keep. Each rule gets an empty database.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/records/database.h"
#include "base/error.h"
#include "support/contract.h"
#include "support/request_repository_contract.h"

namespace support {

inline const base::Instant kSearchTime = *base::Instant::parse("2026-11-23T02:00:00Z");

inline app::SearchEntry searchEntry(const std::string& object, const std::string& path,
                                    std::int64_t secondsLater = 0) {
  app::SearchEntry entry;
  entry.object = object;
  entry.version = 1;
  entry.path = path;
  entry.ticket = "P-" + object;
  entry.agency = "Dinas Kesehatan";
  entry.kind = "kak";
  entry.file = path;
  entry.time = kSearchTime.plusSeconds(secondsLater);
  entry.extraction = "read";
  entry.text = "Jumlah kunjungan puskesmas tiap kecamatan";
  return entry;
}

// With the rows that an entry is found with.
inline void addFound(app::Transaction& transaction, const app::SearchEntry& entry,
                     const std::string& sha256 = std::string(64, 'a')) {
  app::RequestRow request = requestRow(entry.object, entry.ticket, entry.agency);
  if (const auto known = transaction.requests().find(entry.object)) request = *known;
  transaction.requests().save(request);
  app::DocumentRow document = documentRow(entry.object, entry.version, entry.path);
  document.sha256 = sha256;
  transaction.requests().addDocument(document);
  transaction.search().add(entry);
}

inline void addFound(app::Database& database, const std::vector<app::SearchEntry>& entries) {
  database.write([&](app::Transaction& transaction) {
    for (const app::SearchEntry& entry : entries) addFound(transaction, entry);
  });
}

// Of somebody who may see everything.
inline app::SearchQuery openQuery() {
  app::SearchQuery query;
  query.grants = {{app::SearchGrant::Scope::All, "", requests::SecurityClass::SangatRahasia}};
  return query;
}

inline std::vector<app::SearchHit> hitsOf(app::Database& database, const app::SearchQuery& query) {
  std::vector<app::SearchHit> hits;
  database.read([&](app::Transaction& transaction) { hits = transaction.search().find(query); });
  return hits;
}

// The paths, apart by blanks, in the order of the hits.
inline std::string found(app::Database& database, const app::SearchQuery& query) {
  std::string paths;
  for (const app::SearchHit& hit : hitsOf(database, query)) paths += (paths.empty() ? "" : " ") + hit.path;
  return paths;
}

// The same, of who may see everything and asks by what `ask` sets.
inline std::string found(app::Database& database, const std::function<void(app::SearchQuery&)>& ask) {
  app::SearchQuery query = openQuery();
  ask(query);
  return found(database, query);
}

inline std::string foundByWords(app::Database& database, const std::string& words) {
  return found(database,
               [&](app::SearchQuery& query) { query.words = app::readSearchTerms(words, "words"); });
}

namespace search_rules {

using app::SearchGrant;
using app::SearchQuery;
using requests::SecurityClass;

inline void everyFieldOfAnEntryIsFound(app::Database& database) {
  app::SearchEntry entry = searchEntry("urn:a", "a/x.csv");
  entry.number = "500.14/1/2026";
  entry.classification = "500.14";
  entry.signatory = "Budi Contoh";
  entry.security = SecurityClass::Terbatas;
  addFound(database, {entry});
  const app::SearchHit hit = hitsOf(database, openQuery()).at(0);
  BOOST_TEST(
      (hit == app::SearchHit{hit.position, "urn:a", "P-urn:a", "diajukan", "Data kunjungan puskesmas 2025",
                             "Dinas Kesehatan", 1, "a/x.csv", "kak", "500.14/1/2026", "500.14", "Budi Contoh",
                             "a/x.csv", SecurityClass::Terbatas, kSearchTime, "read", "application/pdf",
                             5'000'000'000, std::string(64, 'a')}));
}

inline void aDocumentHasOneEntry(app::Database& database) {
  addFound(database, {searchEntry("urn:a", "x")});
  BOOST_CHECK_THROW(database.write([](app::Transaction& transaction) {
    transaction.search().add(searchEntry("urn:a", "x", 1));
  }),
                    base::Conflict);
}

inline void wordsAreFoundWithoutCaseAndDiacritics(app::Database& database) {
  app::SearchEntry entry = searchEntry("urn:a", "x");
  entry.text = "Résumé PENDUDUK tiap-kelurahan; Ḥasan";
  addFound(database, {entry, searchEntry("urn:b", "y")});
  for (const char* words : {"resume", "RÉSUMÉ", "penduduk resume", "\"tiap kelurahan\"", "tiap-kelurahan",
                            "re\xCC\x81sume", "hasan", "kelur*", "\"tiap kelu\"*", "x"}) {
    BOOST_TEST(foundByWords(database, words) == "x", words);
  }
  for (const char* words : {"kelur", "\"kelurahan tiap\"", "resume kecamatan", "sume*"})
    BOOST_TEST(foundByWords(database, words) == "", words);
}

inline void whatPeopleTypeIsNoSyntax(app::Database& database) {
  app::SearchEntry entry = searchEntry("urn:a", "x");
  entry.text = "cepat AND NOT lambat OR NEAR body marks";
  addFound(database, {entry, searchEntry("urn:b", "y")});
  for (const char* words : {"cepat AND",
                            "AND",
                            "NOT",
                            "OR lambat",
                            "NEAR(cepat lambat)",
                            "body:cepat",
                            "{body marks}:cepat",
                            "cepat'); DROP TABLE search_entry; --",
                            "(cepat",
                            "cepat)",
                            "^cepat",
                            "cepat + lambat",
                            "-cepat",
                            "\"cepat\"\"lambat\"",
                            "$1 cepat",
                            "cepat*lambat*",
                            "??? cepat",
                            "marks : \"r1\"",
                            "a\\\"b",
                            "%_ cepat",
                            "cepat;",
                            "*cepat"}) {
    SearchQuery query = openQuery();
    try {
      query.words = app::readSearchTerms(words, "words");
    } catch (const base::InvalidInput&) {
      continue;
    }
    BOOST_CHECK_NO_THROW(hitsOf(database, query));
    BOOST_TEST(found(database, query).find('y') == std::string::npos, words);
  }
  for (const char* words : {"cepat AND", "NOT", "body cepat", "(cepat", "^cepat", "-cepat"})
    BOOST_TEST(foundByWords(database, words) == "x", words);
}

inline void eachCriterionNarrows(app::Database& database) {
  app::SearchEntry entry = searchEntry("urn:a", "x", 100);
  entry.agency = "Badan Perencanaan";
  entry.kind = "surat-pengantar";
  entry.number = "500.14.4.1/7/2026";
  entry.classification = "500.14.4.1";
  entry.signatory = "Siti Rahayu";
  entry.file = "Laporan_Akhir (2).pdf";
  entry.security = SecurityClass::Rahasia;
  database.write([&](app::Transaction& transaction) {
    addFound(transaction, searchEntry("urn:b", "y"), std::string(64, 'b'));
    addFound(transaction, entry, "0123456789abcdef" + std::string(48, '7'));
    transaction.search().settle("urn:a", {{"DINSOS"}, {}});
    app::RequestRow row = *transaction.requests().find("urn:a");
    row.state = "selesai";
    transaction.requests().save(row);
  });
  const auto terms = [](const char* text) { return app::readSearchTerms(text, "terms"); };
  const std::vector<std::function<void(SearchQuery&)>> rightOnes{
      [&](SearchQuery& query) { query.agency = terms("perencanaan"); },
      [&](SearchQuery& query) { query.signatory = terms("siti rahayu"); },
      [&](SearchQuery& query) { query.file = terms("laporan_akhir"); },
      [&](SearchQuery& query) { query.file = terms("akh*"); },
      [](SearchQuery& query) { query.number = "500.14.4.1/7/2026"; },
      [](SearchQuery& query) { query.number = "p-URN:A"; },
      [](SearchQuery& query) { query.kind = "surat-pengantar"; },
      [](SearchQuery& query) { query.classification = "500.14.4.1"; },
      [](SearchQuery& query) { query.classification = "500.14"; },
      [](SearchQuery& query) { query.produsen = "DINSOS"; },
      [](SearchQuery& query) { query.state = "selesai"; },
      [](SearchQuery& query) { query.security = SecurityClass::Rahasia; },
      [](SearchQuery& query) { query.from = kSearchTime.plusSeconds(100); },
      [](SearchQuery& query) { query.digest = "0123456789abcdef"; },
      [](SearchQuery& query) { query.digest = "0123456789abcdef" + std::string(48, '7'); }};
  for (const auto& ask : rightOnes) BOOST_TEST(found(database, ask) == "x");
  BOOST_TEST(found(database, [](SearchQuery& query) { query.until = kSearchTime.plusSeconds(100); }) == "y");
  BOOST_TEST(found(database, [](SearchQuery& query) { query.security = SecurityClass::Biasa; }) == "y");
  BOOST_TEST(found(database, [](SearchQuery& query) { query.digest = std::string(128, 'b'); }) == "x y");
  const std::vector<std::function<void(SearchQuery&)>> wrongOnes{
      [&](SearchQuery& query) { query.agency = terms("siti"); },
      [&](SearchQuery& query) { query.signatory = terms("perencanaan"); },
      [](SearchQuery& query) { query.number = "500.14.4.1/7"; },
      [](SearchQuery& query) { query.classification = "500.1"; },
      [](SearchQuery& query) { query.classification = "500.14.4.1.1"; },
      [](SearchQuery& query) { query.produsen = "DINKES"; },
      [](SearchQuery& query) { query.state = "ditolak"; },
      [](SearchQuery& query) { query.digest = "0123456789abcdef0"; },
      [](SearchQuery& query) { query.security = SecurityClass::Terbatas; }};
  for (const auto& ask : wrongOnes) BOOST_TEST(found(database, ask) == "");
}

inline SearchQuery queryOf(std::vector<SearchGrant> grants, const std::string& words) {
  SearchQuery query;
  query.grants = std::move(grants);
  if (!words.empty()) query.words = app::readSearchTerms(words, "words");
  return query;
}

// With words and without, since the index leads in the one case and the entries in the other.
inline void aGrantShowsItsScopeUpToItsClass(app::Database& database) {
  std::vector<app::SearchEntry> all;
  for (const char* object : {"urn:a", "urn:b"}) {
    for (const auto security : {SecurityClass::Biasa, SecurityClass::Terbatas, SecurityClass::Rahasia,
                                SecurityClass::SangatRahasia}) {
      const std::string path = std::string(object).substr(4) + std::to_string(static_cast<int>(security));
      all.push_back(searchEntry(object, path, static_cast<std::int64_t>(all.size())));
      all.back().security = security;
      all.back().viewers = {object, "DINKES"};
      if (std::string(object) == "urn:a") all.back().viewers.push_back("DINSOS");
    }
  }
  addFound(database, all);
  using Scope = SearchGrant::Scope;
  for (const std::string words : {"", "kunjungan", "puskesmas kecam*"}) {
    const auto seen = [&](std::vector<SearchGrant> grants) {
      return found(database, queryOf(std::move(grants), words));
    };
    BOOST_TEST(seen({}) == "");
    BOOST_TEST(seen({{Scope::All, "", SecurityClass::Biasa}}) == "b0 a0");
    BOOST_TEST(seen({{Scope::All, "", SecurityClass::Rahasia}}) == "b2 b1 b0 a2 a1 a0");
    BOOST_TEST(seen({{Scope::All, "", SecurityClass::SangatRahasia}}) == "b3 b2 b1 b0 a3 a2 a1 a0");
    BOOST_TEST(seen({{Scope::Viewer, "urn:b", SecurityClass::Terbatas}}) == "b1 b0");
    BOOST_TEST(seen({{Scope::Viewer, "urn", SecurityClass::SangatRahasia}}) == "");
    BOOST_TEST(seen({{Scope::Viewer, "", SecurityClass::SangatRahasia}}) == "");
    BOOST_TEST(seen({{Scope::Viewer, "DINSOS", SecurityClass::SangatRahasia}}) == "a3 a2 a1 a0");
    BOOST_TEST(seen({{Scope::Viewer, "DINKES", SecurityClass::Biasa}}) == "b0 a0");
    BOOST_TEST(seen({{Scope::Viewer, "DINSOS", SecurityClass::Rahasia},
                     {Scope::Viewer, "urn:b", SecurityClass::Biasa}}) == "b0 a2 a1 a0");
    BOOST_TEST(seen({{Scope::All, "", SecurityClass::Biasa},
                     {Scope::Viewer, "urn:a", SecurityClass::SangatRahasia}}) == "b0 a3 a2 a1 a0");
  }
}

inline void whoSeesAnEntryIsSettledAnew(app::Database& database) {
  const auto foundBy = [&](const char* viewer) {
    return found(database,
                 queryOf({{SearchGrant::Scope::Viewer, viewer, SecurityClass::SangatRahasia}}, "kunjungan")) +
           "|" +
           found(database, queryOf({{SearchGrant::Scope::Viewer, viewer, SecurityClass::SangatRahasia}}, ""));
  };
  addFound(database,
           {searchEntry("urn:a", "x", 1), searchEntry("urn:a", "y", 2), searchEntry("urn:b", "z", 3)});
  BOOST_TEST(foundBy("DINSOS") == "|");
  const auto settle = [&](const app::CaseAudience& audience) {
    database.write([&](app::Transaction& transaction) { transaction.search().settle("urn:a", audience); });
  };
  settle({{}, {{{1, "x"}, {"DINSOS"}}, {{1, "y"}, {"DINKES", "DINSOS"}}, {{2, "y"}, {"BPS"}}}});
  BOOST_TEST(foundBy("DINSOS") == "y x|y x");
  BOOST_TEST(foundBy("DINKES") == "y|y");
  BOOST_TEST(foundBy("BPS") == "|");
  settle({{}, {{{1, "x"}, {"DINKES"}}}});
  BOOST_TEST(foundBy("DINSOS") == "|");
  BOOST_TEST(foundBy("DINKES") == "x|x");
  BOOST_TEST(foundByWords(database, "kunjungan") == "z y x");
}

inline void anAssignmentIsFoundByItsCode(app::Database& database) {
  addFound(database, {searchEntry("urn:a", "x", 1)});
  const auto foundBy = [&](const char* code) {
    return found(database, [&](SearchQuery& query) { query.produsen = code; });
  };
  const auto assign = [&](const char* code) {
    database.write([&](app::Transaction& transaction) {
      transaction.search().settle("urn:a", {{code}, {}});
    });
  };
  assign("DINSOS");
  BOOST_TEST(foundBy("DINSOS") == "x");
  assign("DINKES");
  BOOST_TEST(foundBy("DINSOS") == "");
  BOOST_TEST(foundBy("DINKES") == "x");
}

inline void entriesOfOneMomentAreAllFound(app::Database& database) {
  std::set<std::string> paths;
  for (int i = 0; i < 40; ++i) {
    const std::string path = "p" + std::to_string(i);
    addFound(database, {searchEntry("urn:" + std::to_string(i % 4), path)});
    paths.insert(path);
  }
  SearchQuery query = queryOf(openQuery().grants, "kunjungan");
  query.limit = 100;
  std::set<std::string> seen;
  std::int64_t last = query.before;
  for (const app::SearchHit& hit : hitsOf(database, query)) {
    BOOST_TEST(hit.position < last);
    last = hit.position;
    seen.insert(hit.path);
  }
  BOOST_TEST((seen == paths));
}

// Page by page while more comes in: what was there at the beginning is seen once, in its order.
inline void pagesAreStableWhileEntriesComeIn(app::Database& database) {
  for (const std::string words : {"", "kunjungan"}) {
    const std::string run = words.empty() ? "e" : "w";
    for (int i = 0; i < 25; ++i)
      addFound(database, {searchEntry("urn:" + run, run + std::to_string(i), 1000 + i)});
    SearchQuery query = queryOf({{SearchGrant::Scope::All, "", SecurityClass::Biasa}}, words);
    query.limit = 7;
    std::vector<std::string> seen;
    for (int page = 0;; ++page) {
      const auto hits = hitsOf(database, query);
      if (hits.empty()) break;
      for (const app::SearchHit& hit : hits)
        if (hit.path.substr(0, 1) == run) seen.push_back(hit.path);
      query.before = hits.back().position;
      addFound(database, {searchEntry("urn:later", run + "later" + std::to_string(page), 5000 + page)});
    }
    BOOST_REQUIRE(seen.size() == 25U);
    for (int i = 0; i < 25; ++i)
      BOOST_TEST(seen[static_cast<std::size_t>(i)] == run + std::to_string(24 - i));
  }
}

inline void whatIsRemovedIsNotFound(app::Database& database) {
  addFound(database, {searchEntry("urn:a", "x"), searchEntry("urn:b", "y", 1)});
  database.write([](app::Transaction& transaction) { transaction.search().remove("urn:a"); });
  BOOST_TEST(foundByWords(database, "kunjungan") == "y");
  BOOST_TEST(found(database, openQuery()) == "y");
}

inline std::vector<app::PendingText> pendingIn(app::Database& database, int limit,
                                               std::int64_t before = app::kAboveAllEntries) {
  std::vector<app::PendingText> pending;
  database.read(
      [&](app::Transaction& transaction) { pending = transaction.search().pendingTexts(before, limit); });
  return pending;
}

inline void pendingTextsAreListedTheNewestFirst(app::Database& database) {
  std::vector<app::SearchEntry> entries;
  for (int i = 0; i < 3; ++i) {
    entries.push_back(searchEntry("urn:a", "p" + std::to_string(i), 10 - i));
    entries.back().extraction = i == 1 ? "read" : app::kPendingText;
  }
  addFound(database, entries);
  const auto pending = pendingIn(database, 10);
  BOOST_TEST_REQUIRE(pending.size() == 2U);
  BOOST_TEST(pending[0].path == "p0");
  BOOST_TEST(pending[0].object == "urn:a");
  BOOST_TEST(pending[0].version == 1);
  BOOST_TEST(pending[0].mediaType == documentRow("urn:a", 1, "p0").mediaType);
  BOOST_TEST(pending[1].path == "p2");
  BOOST_TEST(pendingIn(database, 1).size() == 1U);
  const auto older = pendingIn(database, 10, pending[0].position);
  BOOST_TEST_REQUIRE(older.size() == 1U);
  BOOST_TEST(older[0].path == "p2");
}

inline void aTextThatWasReadIsFoundOnce(app::Database& database) {
  app::SearchEntry entry = searchEntry("urn:a", "p");
  entry.extraction = app::kPendingText;
  entry.text.clear();
  addFound(database, {entry, searchEntry("urn:b", "q")});
  const std::int64_t position = pendingIn(database, 1).at(0).position;
  const auto set = [&](const std::string& text) {
    database.write(
        [&](app::Transaction& transaction) { transaction.search().setText(position, "cut", text); });
  };
  set("gizi balita");
  BOOST_TEST(foundByWords(database, "balita") == "p");
  BOOST_TEST(hitsOf(database, queryOf(openQuery().grants, "balita")).at(0).extraction == "cut");
  BOOST_TEST(foundByWords(database, "kunjungan") == "q");
  BOOST_TEST(pendingIn(database, 10).empty());
  set("lain");
  BOOST_TEST(foundByWords(database, "lain") == "");
  database.write([&](app::Transaction& transaction) {
    transaction.search().settle("urn:a", {{"DINSOS"}, {}});
  });
  BOOST_TEST(foundByWords(database, "balita") == "p");
  database.write([&](app::Transaction& transaction) { transaction.search().remove("urn:a"); });
  BOOST_TEST(foundByWords(database, "balita") == "");
}

inline void anExcerptShowsTheWordsWhereTheyStand(app::Database& database) {
  app::SearchEntry entry = searchEntry("urn:a", "p");
  entry.text = "Jumlah kunjungan puskesmas <b>tiap</b> kecamatan";
  addFound(database, {entry});
  app::SearchQuery query = queryOf(openQuery().grants, "puskesmas");
  BOOST_TEST(hitsOf(database, query).at(0).excerpt.empty());
  query.wantsExcerpts = true;
  BOOST_TEST(hitsOf(database, query).at(0).excerpt ==
             "Jumlah kunjungan \x02puskesmas\x03 <b>tiap</b> kecamatan");
  query.words = {};
  BOOST_TEST(hitsOf(database, query).at(0).excerpt.empty());
}

inline void documentsWithTextAreCountedUpToAClass(app::Database& database) {
  app::SearchEntry scan = searchEntry("urn:a", "scan");
  scan.extraction = "unreadable";
  app::SearchEntry secret = searchEntry("urn:b", "rahasia");
  secret.security = requests::SecurityClass::Rahasia;
  addFound(database, {searchEntry("urn:a", "p"), scan, secret});
  const auto coverage = [&](requests::SecurityClass upTo) {
    app::SearchCoverage found;
    database.read([&](app::Transaction& transaction) { found = transaction.search().coverage(upTo); });
    return found;
  };
  BOOST_TEST((coverage(requests::SecurityClass::Biasa) == app::SearchCoverage{2, 1}));
  BOOST_TEST((coverage(requests::SecurityClass::SangatRahasia) == app::SearchCoverage{3, 2}));
}

}  // namespace search_rules

inline Contract<app::Database> searchContract() {
  using namespace search_rules;
  return {{"every field of an entry is found", everyFieldOfAnEntryIsFound},
          {"a document has one entry", aDocumentHasOneEntry},
          {"words are found without case and diacritics", wordsAreFoundWithoutCaseAndDiacritics},
          {"what people type is no syntax", whatPeopleTypeIsNoSyntax},
          {"each criterion narrows", eachCriterionNarrows},
          {"a grant shows its scope up to its class", aGrantShowsItsScopeUpToItsClass},
          {"who sees an entry is settled anew", whoSeesAnEntryIsSettledAnew},
          {"an assignment is found by its code", anAssignmentIsFoundByItsCode},
          {"entries of one moment are all found", entriesOfOneMomentAreAllFound},
          {"pages are stable while entries come in", pagesAreStableWhileEntriesComeIn},
          {"what is removed is not found", whatIsRemovedIsNotFound},
          {"pending texts are listed, the newest first", pendingTextsAreListedTheNewestFirst},
          {"a text that was read is found once", aTextThatWasReadIsFoundOnce},
          {"an excerpt shows the words where they stand", anExcerptShowsTheWordsWhereTheyStand},
          {"documents with text are counted up to a class", documentsWithTextAreCountedUpToAClass}};
}

}  // namespace support
