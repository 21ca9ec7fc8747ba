// What every app::FixityRepository must keep. Each rule gets an empty database.
#pragma once

#include "app/records/database.h"
#include "support/contract.h"

namespace support {
namespace fixity_rules {

inline base::Instant second(std::int64_t number) {
  return base::Instant::fromMicroseconds(number * 1'000'000);
}

inline void everyFieldOfACheckIsKept(app::Database& database) {
  const app::FixityRow row{"3c/c0/urn", second(5), 3, 1'000'000'000'000, 2};
  database.write([&](app::Transaction& transaction) {
    transaction.fixity().save(row);
    BOOST_TEST((transaction.fixity().list() == std::vector<app::FixityRow>{row}));
  });
}

inline void aLaterCheckReplacesTheEarlier(app::Database& database) {
  database.write([&](app::Transaction& transaction) {
    transaction.fixity().save({"b", second(5), 1, 10, 2});
    transaction.fixity().save({"a", second(6), 1, 10, 0});
    transaction.fixity().save({"b", second(7), 2, 20, 0});
    const std::vector<app::FixityRow> both{{"a", second(6), 1, 10, 0}, {"b", second(7), 2, 20, 0}};
    BOOST_TEST((transaction.fixity().list() == both));
    transaction.fixity().remove("a");
    transaction.fixity().remove("c");
    BOOST_TEST(transaction.fixity().list().size() == 1u);
  });
}

inline void theNewestRoundIsTheLast(app::Database& database) {
  database.write([&](app::Transaction& transaction) {
    BOOST_TEST(!transaction.fixity().lastRound());
    transaction.fixity().saveRound({second(9), std::nullopt, 4, 5, 6, 7});
    transaction.fixity().saveRound({second(1), second(8), 1, 2, 3, 4});
    const app::FixityRound ended{second(9), second(10), 5, 6, 7, 8};
    transaction.fixity().saveRound(ended);
    BOOST_TEST((transaction.fixity().lastRound() == ended));
  });
}

}  // namespace fixity_rules

inline Contract<app::Database> fixityContract() {
  using namespace fixity_rules;
  return {{"every field of a check is kept", everyFieldOfACheckIsKept},
          {"a later check replaces the earlier", aLaterCheckReplacesTheEarlier},
          {"the newest round is the last", theNewestRoundIsTheLast}};
}

}  // namespace support
