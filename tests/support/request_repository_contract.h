// What every app::RequestRepository must keep. Each rule gets an empty database.
#pragma once

#include <string>

#include "app/records/database.h"
#include "base/error.h"
#include "support/contract.h"

namespace support {

inline app::RequestRow requestRow(const std::string& object, const std::string& ticket,
                                  const std::string& agency = "Dinas Kesehatan", std::int64_t submitted = 0) {
  return {
      object, ticket,     agency, "Data kunjungan puskesmas 2025",
      "c-1",  "diajukan", 1,      base::Instant::parse("2026-11-23T02:00:00.123456Z")->plusSeconds(submitted),
      agency};
}

inline app::EventRow eventRow(const std::string& object, int version) {
  return {object, version, "permohonan", *base::Instant::parse("2026-11-23T02:00:00Z"), R"({"by":"sri"})"};
}

inline app::DocumentRow documentRow(const std::string& object, int version, const std::string& path) {
  return {object,
          version,
          path,
          "kak",
          "KAK final (2).pdf",
          "application/pdf",
          5'000'000'000,
          std::string(64, 'a'),
          std::string(128, 'b')};
}

// Runs `use` on the requests of one transaction.
inline void withRequests(app::Database& database, const std::function<void(app::RequestRepository&)>& use) {
  database.write([&](app::Transaction& transaction) { use(transaction.requests()); });
}

namespace request_rules {

inline void ticketsCountUpInEachYear(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    BOOST_TEST(requests.takeTicket(2026) == "P-2026-0001");
    BOOST_TEST(requests.takeTicket(2026) == "P-2026-0002");
    BOOST_TEST(requests.takeTicket(2027) == "P-2027-0001");
    BOOST_TEST(requests.takeTicket(2026) == "P-2026-0003");
  });
}

inline void aNotedTicketIsNotGivenAgain(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    requests.noteTicket("P-2026-0031");
    requests.noteTicket("P-2026-0007");
    BOOST_TEST(requests.takeTicket(2026) == "P-2026-0032");
    requests.noteTicket("P-2025-12345");
    BOOST_TEST(requests.takeTicket(2025) == "P-2025-12346");
  });
}

inline void whatIsNoTicketIsRefused(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    for (const char* text : {"", "P-2026-", "P-2026-31", "P-2026-0000", "P-2026-00031", "p-2026-0031",
                             "P-2026-0031 ", "P-26-0031xx", "P-2026-99999999999999999999", "P-2026--001"}) {
      BOOST_CHECK_THROW(requests.noteTicket(text), base::InvalidInput);
    }
    BOOST_TEST(requests.takeTicket(2026) == "P-2026-0001");
  });
}

inline void aRequestIsFoundByTicketAndByObject(app::Database& database) {
  const app::RequestRow row = requestRow("urn:a", "P-2026-0001");
  withRequests(database, [&](app::RequestRepository& requests) {
    requests.save(row);
    requests.save(requestRow("urn:b", "P-2026-0002"));
    BOOST_TEST((requests.find("P-2026-0001") == row));
    BOOST_TEST((requests.find("urn:a") == row));
    BOOST_TEST(!requests.find("P-2026-0003"));
    BOOST_TEST(!requests.find(""));
  });
}

inline void savingAgainReplacesTheRow(app::Database& database) {
  app::RequestRow row = requestRow("urn:a", "P-2026-0001");
  withRequests(database, [&](app::RequestRepository& requests) {
    requests.save(row);
    row = {
        "urn:a", "P-2026-0002", "Dinas Sosial", "lain", "c-2", "diterima", 7, row.submitted.plusSeconds(1)};
    requests.save(row);
    BOOST_TEST((requests.find("urn:a") == row));
    BOOST_TEST(!requests.find("P-2026-0001"));
    BOOST_TEST(requests.list().size() == 1U);
  });
}

inline void twoRequestsDoNotShareATicket(app::Database& database) {
  const auto save = [&](const char* object) {
    withRequests(database,
                 [&](app::RequestRepository& requests) { requests.save(requestRow(object, "P-2026-0001")); });
  };
  save("urn:a");
  BOOST_CHECK_THROW(save("urn:b"), base::Conflict);
}

inline void requestsAreListedNewestFirst(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    requests.save(requestRow("urn:a", "1", "Dinas Kesehatan", 10));
    requests.save(requestRow("urn:b", "2", "Dinas Sosial", 30));
    requests.save(requestRow("urn:c", "3", "Dinas Kesehatan", 20));
    std::string order;
    for (const app::RequestRow& row : requests.list()) order += row.ticket;
    BOOST_TEST(order == "231");
  });
}

inline void requestsAreListedByRequesterAndAssignment(app::Database& database) {
  database.write([](app::Transaction& transaction) {
    transaction.requests().save(requestRow("urn:a", "1", "DINKES", 10));
    transaction.requests().save(requestRow("urn:b", "2", "DINSOS", 30));
    transaction.requests().save(requestRow("urn:c", "3", "DINKES", 20));
    transaction.search().settle("urn:b", {{"DISPENDUK", "DINKES"}, {}});
    transaction.search().settle("urn:c", {{"DISPENDUK"}, {}});
    const auto listed = [&](const app::CaseFilter& filter) {
      std::string order;
      for (const app::RequestRow& row : transaction.requests().listFor(filter)) order += row.ticket;
      return order;
    };
    BOOST_TEST(listed({{"DINKES"}, {}}) == "31");
    BOOST_TEST(listed({{"DINKES", "DINSOS"}, {}}) == "231");
    BOOST_TEST(listed({{}, {"DISPENDUK"}}) == "23");
    BOOST_TEST(listed({{"DINKES"}, {"DISPENDUK"}}) == "231");
    BOOST_TEST(listed({{"DINK"}, {"DISP"}}) == "");
    BOOST_TEST(listed({}) == "");
  });
}

// The tickets of a page, with how many come before it and how many there are.
inline std::string pageText(app::RequestRepository& requests, const app::CaseQuery& query) {
  const app::CasePage page = requests.page(query);
  std::string text;
  for (const app::RequestRow& row : page.rows) text += row.ticket;
  return text + " " + std::to_string(page.first) + "/" + std::to_string(page.total);
}

inline void aPageHoldsWhatTheQueryFinds(app::Database& database) {
  database.write([](app::Transaction& transaction) {
    app::RequestRepository& requests = transaction.requests();
    for (const auto& [ticket, agency] : {std::pair("1", "DINKES"), {"2", "DINSOS"}, {"3", "50%_a"}})
      requests.save(requestRow(std::string("urn:") + ticket, ticket, agency, *ticket));
    app::RequestRow refused = requestRow("urn:4", "4", "DINKES", 10);
    refused.state = "ditolak";
    refused.title = "Peta jalan";
    requests.save(refused);
    transaction.search().settle("urn:2", {{"DISPENDUK"}, {}});
    const auto found = [&](const std::function<void(app::CaseQuery&)>& say) {
      app::CaseQuery query;
      say(query);
      return pageText(requests, query);
    };
    BOOST_TEST(found([](auto&) {}) == "3214 0/4");
    BOOST_TEST(found([](auto& query) { query.states = {"ditolak", "lain"}; }) == "4 0/1");
    BOOST_TEST(found([](auto& query) { query.requesters = {"DINKES"}; }) == "14 0/2");
    BOOST_TEST(found([](auto& query) { query.produsen = "DISPENDUK"; }) == "2 0/1");
    BOOST_TEST(found([](auto& query) { query.text = "dins"; }) == "2 0/1");
    BOOST_TEST(found([](auto& query) { query.text = "PETA"; }) == "4 0/1");
    BOOST_TEST(found([](auto& query) {
                 query.text = "PETA";
                 query.textOfTitles = false;
               }) == " 0/0");
    for (const char* plain : {"%", "_", "50%_"})
      BOOST_TEST(found([&](auto& query) { query.text = plain; }) == "3 0/1");
    BOOST_TEST(found([](auto& query) { query.text = "'"; }) == " 0/0");
    BOOST_TEST(found([](auto& query) {
                 query.objects = std::vector<std::string>{"urn:4", "urn:2"};
               }) == "24 0/2");
    BOOST_TEST(found([](auto& query) { query.objects = std::vector<std::string>{}; }) == " 0/0");
    BOOST_TEST(found([](auto& query) {
                 query.within = app::CaseFilter{{"DINKES"}, {"DISPENDUK"}};
               }) == "214 0/3");
    BOOST_TEST(found([](auto& query) { query.within = app::CaseFilter{}; }) == " 0/0");
  });
}

// Whatever is added between two looks, no row of the first look is missed, and none is shown twice.
inline void pagesGoOnFromAPlaceInTheOrder(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    for (int i = 1; i <= 7; ++i)
      requests.save(requestRow("urn:" + std::to_string(i), std::to_string(i), i < 4 ? "A" : "B", i / 2));
    for (const auto& [order, all] : {std::pair(app::CaseOrder::Submitted, "6745231"),
                                     {app::CaseOrder::Ticket, "7654321"},
                                     {app::CaseOrder::Agency, "4567123"}}) {
      app::CaseQuery query;
      query.order = order;
      query.limit = 3;
      std::string seen;
      app::CasePage page = requests.page(query);
      const app::CaseMark first = app::markOf(order, page.rows.front());
      while (!page.rows.empty()) {
        BOOST_TEST((page.first == static_cast<std::int64_t>(seen.size()) ||
                    page.first == static_cast<std::int64_t>(seen.size()) + 1),
                   "the page begins at " << page.first);
        for (const app::RequestRow& row : page.rows) seen += row.ticket;
        query.after = app::markOf(order, page.rows.back());
        requests.save(requestRow("urn:new", "9", "C", 100));
        page = requests.page(query);
        requests.forget("urn:new");
      }
      BOOST_TEST(seen == all);
      query.after.reset();
      query.before = first;
      BOOST_TEST(requests.page(query).rows.empty());
      query.before = app::markOf(order, *requests.find("urn:" + seen.substr(4, 1)));
      BOOST_TEST(pageText(requests, query) == seen.substr(1, 3) + " 1/7");
    }
  });
}

inline void rowsWithoutARequesterAreListed(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    requests.save(requestRow("urn:a", "1", ""));
    requests.save(requestRow("urn:b", "2", "DINSOS"));
    requests.save(requestRow("urn:c", "3", ""));
    BOOST_TEST(requests.listIncomplete(1).at(0).ticket == "1");
    BOOST_TEST(requests.listIncomplete(5).size() == 2U);
  });
}

inline void eventsOfAnObjectAreOldestFirst(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    for (const int version : {2, 10, 1}) requests.addEvent(eventRow("urn:a", version));
    requests.addEvent(eventRow("urn:b", 1));
    const std::vector<app::EventRow> events = requests.events("urn:a");
    BOOST_REQUIRE(events.size() == 3U);
    BOOST_TEST((events[0] == eventRow("urn:a", 1)));
    BOOST_TEST(events[1].version == 2);
    BOOST_TEST(events[2].version == 10);
  });
}

inline void eventsAreFoundByTheLetterThatTheyConcern(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    const auto add = [&](const std::string& object, int version, const std::string& json) {
      app::EventRow row = eventRow(object, version);
      row.json = json;
      requests.addEvent(row);
    };
    add("urn:a", 1, R"({"letter":"7K3QX"})");
    add("urn:a", 2, R"({"event":{"concerns":"7K3QX"}})");
    add("urn:a", 3, R"({"event":{"text":"\"concerns\":\"7K3QX\""}})");
    add("urn:a", 4, R"({"event":{"concerns":"7K3QX2"}})");
    add("urn:b", 1, R"({"event":{"concerns":"7K3QX"}})");
    const auto found = requests.eventsConcerning("urn:a", "7K3QX");
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().version == 2);
  });
}

inline void aVersionHasOneEvent(app::Database& database) {
  const auto add = [](app::RequestRepository& requests) { requests.addEvent(eventRow("urn:a", 1)); };
  withRequests(database, add);
  BOOST_CHECK_THROW(withRequests(database, add), base::Conflict);
}

inline void documentsAreOrderedByVersionAndPath(app::Database& database) {
  withRequests(database, [](app::RequestRepository& requests) {
    requests.addDocument(documentRow("urn:a", 2, "a.pdf"));
    requests.addDocument(documentRow("urn:a", 1, "b.pdf"));
    requests.addDocument(documentRow("urn:a", 1, "B.pdf"));
    requests.addDocument(documentRow("urn:b", 1, "a.pdf"));
    const std::vector<app::DocumentRow> documents = requests.documents("urn:a");
    BOOST_REQUIRE(documents.size() == 3U);
    BOOST_TEST((documents[0] == documentRow("urn:a", 1, "B.pdf")));
    BOOST_TEST((documents[1] == documentRow("urn:a", 1, "b.pdf")));
    BOOST_TEST((documents[2] == documentRow("urn:a", 2, "a.pdf")));
  });
}

inline void aPathIsAddedOnceToAVersion(app::Database& database) {
  const auto add = [](app::RequestRepository& requests) {
    requests.addDocument(documentRow("urn:a", 2, "a.pdf"));
  };
  withRequests(database, add);
  BOOST_CHECK_THROW(withRequests(database, add), base::Conflict);
}

}  // namespace request_rules

inline Contract<app::Database> requestContract() {
  using namespace request_rules;
  return {{"tickets count up in each year", ticketsCountUpInEachYear},
          {"a noted ticket is not given again", aNotedTicketIsNotGivenAgain},
          {"what is no ticket is refused", whatIsNoTicketIsRefused},
          {"a request is found by ticket and by object", aRequestIsFoundByTicketAndByObject},
          {"saving again replaces the row", savingAgainReplacesTheRow},
          {"two requests do not share a ticket", twoRequestsDoNotShareATicket},
          {"requests are listed newest first", requestsAreListedNewestFirst},
          {"requests are listed by requester and assignment", requestsAreListedByRequesterAndAssignment},
          {"a page holds what the query finds", aPageHoldsWhatTheQueryFinds},
          {"pages go on from a place in the order", pagesGoOnFromAPlaceInTheOrder},
          {"rows without a requester are listed", rowsWithoutARequesterAreListed},
          {"events of an object are oldest first", eventsOfAnObjectAreOldestFirst},
          {"events are found by the letter that they concern", eventsAreFoundByTheLetterThatTheyConcern},
          {"a version has one event", aVersionHasOneEvent},
          {"documents are ordered by version and path", documentsAreOrderedByVersionAndPath},
          {"a path is added once to a version", aPathIsAddedOnceToAVersion}};
}

}  // namespace support
