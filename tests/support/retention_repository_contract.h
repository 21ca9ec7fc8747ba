// What every app::RetentionRepository must keep, and what forgetting a destroyed case means to the others.
// Each rule gets an empty database.
#pragma once

#include "app/records/database.h"
#include "support/contract.h"
#include "support/letter_repository_contract.h"

namespace support {
namespace retention_rules {

inline void aProposalIsFoundByNameAndObjectAndReplaced(app::Database& database) {
  app::ProposalRow row{"urn:p", "UM-2028-0001", "diusulkan", 1, "{}"};
  database.write([&](app::Transaction& transaction) {
    transaction.retention().save({"urn:q", "UM-2028-0002", "diusulkan", 1, "{}"});
    transaction.retention().save(row);
    row.state = "disetujui";
    row.head = 2;
    transaction.retention().save(row);
    BOOST_TEST((transaction.retention().find("UM-2028-0001") == row));
    BOOST_TEST((transaction.retention().find("urn:p") == row));
    BOOST_TEST(!transaction.retention().find("UM-2028-0003"));
    const auto all = transaction.retention().list();
    BOOST_TEST_REQUIRE(all.size() == 2U);
    BOOST_TEST((all[0] == row));
  });
}

inline void aTombstoneIsFoundByTicketAndObject(app::Database& database) {
  const app::TombstoneRow ofCase{"urn:a", "P-2026-0001", base::Instant::fromMicroseconds(5), "{}"};
  const app::TombstoneRow ofContact{"urn:b", "", base::Instant::fromMicroseconds(6), "{}"};
  database.write([&](app::Transaction& transaction) {
    transaction.retention().saveTombstone(ofCase);
    transaction.retention().saveTombstone(ofCase);
    transaction.retention().saveTombstone(ofContact);
    BOOST_TEST((transaction.retention().findTombstone("P-2026-0001") == ofCase));
    BOOST_TEST((transaction.retention().findTombstone("urn:a") == ofCase));
    BOOST_TEST((transaction.retention().findTombstone("urn:b") == ofContact));
    BOOST_TEST(!transaction.retention().findTombstone(""));
    BOOST_TEST(!transaction.retention().findTombstone("P-2026-0002"));
  });
}

inline app::RequestRow requestRow(const std::string& object, const std::string& ticket) {
  return {object, ticket, "Bappeda", "Data", "urn:c", "ditutup", 1, base::Instant()};
}

inline void aDestroyedCaseIsForgottenAndNoOther(app::Database& database) {
  database.write([&](app::Transaction& transaction) {
    for (const char* name : {"1", "2"}) {
      const std::string object = std::string("urn:") + name;
      transaction.requests().save(requestRow(object, std::string("P-2026-000") + name));
      transaction.requests().addEvent({object, 1, "permohonan", base::Instant(), "{}"});
      transaction.requests().addDocument({object, 1, "a.pdf", "kak", "", "application/pdf", 1, "x", "y"});
      app::LetterRow letter;
      letter.id = std::string("letter-") + name;
      letter.object = object;
      transaction.letters().add(letter);
      transaction.letters().saveDraft(draftRow(std::string("draft-") + name, object));
    }
    transaction.requests().forget("urn:1");
    transaction.letters().forget("urn:1");
    BOOST_TEST(!transaction.requests().find("urn:1"));
    BOOST_TEST(transaction.requests().events("urn:1").empty());
    BOOST_TEST(transaction.requests().documents("urn:1").empty());
    BOOST_TEST(transaction.letters().find("letter-1").empty());
    BOOST_TEST(!transaction.letters().findDraft("draft-1"));
    BOOST_TEST(transaction.requests().find("urn:2").has_value());
    BOOST_TEST(transaction.requests().events("urn:2").size() == 1U);
    BOOST_TEST(transaction.requests().documents("urn:2").size() == 1U);
    BOOST_TEST(transaction.letters().list("urn:2").size() == 1U);
    BOOST_TEST(transaction.letters().drafts("urn:2").size() == 1U);
  });
}

}  // namespace retention_rules

inline Contract<app::Database> retentionContract() {
  using namespace retention_rules;
  return {
      {"a proposal is found by name and object, and replaced", aProposalIsFoundByNameAndObjectAndReplaced},
      {"a tombstone is found by ticket and object", aTombstoneIsFoundByTicketAndObject},
      {"a destroyed case is forgotten, and no other", aDestroyedCaseIsForgottenAndNoOther}};
}

}  // namespace support
