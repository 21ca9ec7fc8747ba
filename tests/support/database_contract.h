// What every app::Database must keep as to its transactions. Each rule gets an empty database.
#pragma once

#include <atomic>
#include <stdexcept>
#include <thread>

#include "app/records/database.h"
#include "base/error.h"
#include "support/contract.h"
#include "support/threads.h"

namespace support {

inline app::ContactRow contactRow(const std::string& object) {
  return {object, "Bu Sri", "Kepala Bidang", "0341-555123", "sri@dinas.example"};
}

inline void saveContact(app::Database& database, const std::string& object) {
  database.write([&](app::Transaction& transaction) { transaction.contacts().save(contactRow(object)); });
}

inline bool hasContact(app::Database& database, const std::string& object) {
  bool found = false;
  database.read(
      [&](app::Transaction& transaction) { found = transaction.contacts().find(object).has_value(); });
  return found;
}

namespace database_rules {

inline void whatIsWrittenIsReadAfterwards(app::Database& database) {
  saveContact(database, "a");
  BOOST_TEST(hasContact(database, "a"));
  BOOST_TEST(!hasContact(database, "b"));
}

inline void aWorkSeesWhatItWrote(app::Database& database) {
  database.write([&](app::Transaction& transaction) {
    transaction.contacts().save(contactRow("a"));
    BOOST_TEST(transaction.contacts().find("a").has_value());
  });
}

inline void nothingStaysOfAWorkThatThrows(app::Database& database) {
  BOOST_CHECK_THROW(database.write([](app::Transaction& transaction) {
    transaction.contacts().save(contactRow("a"));
    throw std::logic_error("the work failed");
  }),
                    std::logic_error);
  BOOST_TEST(!hasContact(database, "a"));
  saveContact(database, "b");
  BOOST_TEST(hasContact(database, "b"));
}

inline void aReadThatThrowsHandsTheExceptionOn(app::Database& database) {
  BOOST_CHECK_THROW(database.read([](app::Transaction&) { throw base::NotFound("no"); }), base::NotFound);
  BOOST_TEST(!hasContact(database, "a"));
}

inline void nothingCanBeWrittenWhileReading(app::Database& database) {
  BOOST_CHECK_THROW(
      database.read([](app::Transaction& transaction) { transaction.contacts().save(contactRow("a")); }),
      base::Denied);
  BOOST_TEST(!hasContact(database, "a"));
}

inline void aReadSeesOneStateBesideAWriter(app::Database& database) {
  database.read([&](app::Transaction& transaction) {
    std::thread([&] { saveContact(database, "a"); }).join();
    BOOST_TEST(!transaction.contacts().find("a"));
    std::thread([&] { saveContact(database, "b"); }).join();
    BOOST_TEST(!transaction.contacts().find("b"));
  });
  BOOST_TEST(hasContact(database, "a"));
}

// Every second work throws: it is undone alone, and its caller gets his own exception.
inline void worksOfManyThreadsDoNotMix(app::Database& database) {
  constexpr int kThreads = 8;
  constexpr int kWorks = 40;
  const auto name = [](int thread, int i) { return std::to_string(thread) + "-" + std::to_string(i); };
  std::atomic<int> foreignExceptions = 0;
  onThreads(kThreads, [&](int thread) {
    for (int i = 0; i < kWorks; ++i) {
      try {
        database.write([&](app::Transaction& transaction) {
          transaction.contacts().save(contactRow(name(thread, i)));
          if (i % 2 == 1) throw std::logic_error(name(thread, i));
        });
      } catch (const std::logic_error& error) {
        if (error.what() != name(thread, i)) ++foreignExceptions;
      }
    }
  });
  BOOST_TEST(foreignExceptions == 0);
  int wrong = 0;
  for (int i = 0; i < kThreads * kWorks; ++i) {
    if (hasContact(database, name(i / kWorks, i % kWorks)) != (i % 2 == 0)) ++wrong;
  }
  BOOST_TEST(wrong == 0);
}

inline void whatIsCommittedIsCountedAndWhatIsReadIsNot(app::Database& database) {
  const std::int64_t before = database.changes();
  BOOST_TEST(!hasContact(database, "a"));
  BOOST_TEST(database.changes() == before);
  saveContact(database, "a");
  const std::int64_t after = database.changes();
  BOOST_TEST(after != before);
  BOOST_TEST(database.changes() == after);
}

inline void textOfAnyLanguageComesBackAsItIs(app::Database& database) {
  app::ContactRow row = contactRow("a");
  row.name = "Drs. \xE1\xB8\xA4 'quote' \"double\" $1 % ; -- \n\t\\ \xF0\x9F\x98\x80";
  row.position = "";
  database.write([&](app::Transaction& transaction) { transaction.contacts().save(row); });
  database.read([&](app::Transaction& transaction) {
    BOOST_TEST((transaction.contacts().find("a") == row));
    BOOST_TEST(!transaction.contacts().find("' OR '1'='1"));
  });
}

inline void textThatIsNotUtf8OrHoldsAZeroByteIsRefused(app::Database& database) {
  for (const std::string& bad : {std::string("a\0b", 3), std::string("\xFF")}) {
    app::ContactRow row = contactRow("a");
    row.name = bad;
    BOOST_CHECK_THROW(
        database.write([&](app::Transaction& transaction) { transaction.contacts().save(row); }),
        base::InvalidInput);
  }
  BOOST_TEST(!hasContact(database, "a"));
}

}  // namespace database_rules

inline Contract<app::Database> databaseContract() {
  using namespace database_rules;
  return {
      {"what is written is read afterwards", whatIsWrittenIsReadAfterwards},
      {"a work sees what it wrote", aWorkSeesWhatItWrote},
      {"nothing stays of a work that throws", nothingStaysOfAWorkThatThrows},
      {"a read that throws hands the exception on", aReadThatThrowsHandsTheExceptionOn},
      {"nothing can be written while reading", nothingCanBeWrittenWhileReading},
      {"a read sees one state beside a writer", aReadSeesOneStateBesideAWriter},
      {"works of many threads do not mix", worksOfManyThreadsDoNotMix},
      {"what is committed is counted, and what is read is not", whatIsCommittedIsCountedAndWhatIsReadIsNot},
      {"text of any language comes back as it is", textOfAnyLanguageComesBackAsItIs},
      {"text that is not UTF-8 or holds a zero byte is refused", textThatIsNotUtf8OrHoldsAZeroByteIsRefused}};
}

}  // namespace support
