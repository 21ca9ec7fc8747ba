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
          {"rows without a requester are listed", rowsWithoutARequesterAreListed},
          {"events of an object are oldest first", eventsOfAnObjectAreOldestFirst},
          {"a version has one event", aVersionHasOneEvent},
          {"documents are ordered by version and path", documentsAreOrderedByVersionAndPath},
          {"a path is added once to a version", aPathIsAddedOnceToAVersion}};
}

}  // namespace support
