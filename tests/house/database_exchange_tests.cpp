// The exchange of databases, cut off before each of its calls.
#include "house/database_exchange.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"

using house::OldDatabase;
using support::SimulatedDisk;
using support::Survivors;

namespace {

const app::Home kHome("/home");
const base::Date kToday = *base::Date::parse("2026-11-25");

std::unique_ptr<SimulatedDisk> diskWithBoth() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->provideFolder("/home/database");
  disk->provideFile("/home/database/berkas.sqlite", "old");
  disk->provideFile("/home/database/berkas.sqlite-wal", "old log");
  disk->provideFile("/home/database/berkas.sqlite.new", "new");
  disk->settle();
  return disk;
}

std::string contentOf(const SimulatedDisk& disk, const std::string& name) {
  const base::Path path = base::Path("/home/database") / name;
  return base::exists(disk, path) ? base::readFile(disk, path) : "-";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(database_exchange)

BOOST_AUTO_TEST_CASE(a_damaged_database_is_set_aside_with_its_log) {
  const auto disk = diskWithBoth();
  const base::Path aside = house::finishExchange(*disk, kHome, OldDatabase::SetAside, kToday);
  BOOST_TEST(aside == "/home/database/berkas.sqlite.rusak-2026-11-25");
  BOOST_TEST(contentOf(*disk, "berkas.sqlite") == "new");
  BOOST_TEST(contentOf(*disk, "berkas.sqlite-wal") == "-");
  BOOST_TEST(contentOf(*disk, "berkas.sqlite.rusak-2026-11-25") == "old");
  BOOST_TEST(contentOf(*disk, "berkas.sqlite.rusak-2026-11-25-wal") == "old log");
}

BOOST_AUTO_TEST_CASE(a_second_one_of_a_day_gets_a_name_of_its_own) {
  const auto disk = diskWithBoth();
  disk->provideFile("/home/database/berkas.sqlite.rusak-2026-11-25", "older");
  BOOST_TEST(house::finishExchange(*disk, kHome, OldDatabase::SetAside, kToday) ==
             "/home/database/berkas.sqlite.rusak-2026-11-25-2");
  BOOST_TEST(contentOf(*disk, "berkas.sqlite.rusak-2026-11-25") == "older");
}

BOOST_AUTO_TEST_CASE(a_sound_database_goes) {
  const auto disk = diskWithBoth();
  BOOST_TEST(house::finishExchange(*disk, kHome, OldDatabase::Removed, kToday).empty());
  BOOST_TEST(disk->list("/home/database").size() == 1U);
}

// Never a log beside a database that it does not belong to, and never neither of the two.
BOOST_AUTO_TEST_CASE(after_a_crash_at_any_call_one_of_the_two_is_there_whole) {
  for (const OldDatabase old : {OldDatabase::Removed, OldDatabase::SetAside}) {
    for (const Survivors survivors : {Survivors::Nothing, Survivors::Everything, Survivors::Some}) {
      for (unsigned call = 0;; ++call) {
        const auto disk = diskWithBoth();
        disk->stopAt(call);
        bool isDone = true;
        try {
          house::finishExchange(*disk, kHome, old, kToday);
        } catch (const base::Unavailable&) {
          isDone = false;
        }
        const auto found = disk->afterCrash(survivors, call);
        house::continueExchange(*found, kHome, kToday);
        const std::string database = contentOf(*found, "berkas.sqlite");
        const std::string log = contentOf(*found, "berkas.sqlite-wal");
        const bool isOld = database == "old";
        BOOST_TEST((isOld || (database == "new" && log == "-")),
                   "call " << call << " left " << database << " with the log " << log);
        if (isDone) BOOST_TEST(!isOld);
        house::continueExchange(*found, kHome, kToday);
        BOOST_TEST(contentOf(*found, "berkas.sqlite") == database);
        if (isDone) break;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_database_that_is_missing_beside_an_archive_with_records_is_damage) {
  SimulatedDisk disk;
  disk.provideFolder("/home/database");
  disk.provideFolder("/home/archive/extensions");
  house::demandDatabase(disk, kHome);
  disk.provideFolder("/home/archive/3c");
  BOOST_CHECK_THROW(house::demandDatabase(disk, kHome), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
