// What the next process finds of versions that were archived and not settled.
#include "archive/store.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace archive_tests;
using archive::Receipt;

BOOST_AUTO_TEST_SUITE(store_recovery)

BOOST_FIXTURE_TEST_CASE(recovery_names_what_was_not_settled, OpenArchive) {
  add(1, 0);
  store->settled(add(2, 0));
  store.reset();
  const std::vector<archive::Unsettled> expected = {{objectNumber(1), 1}};
  const auto later = home.open(*disk);
  BOOST_TEST((later->recover() == expected));
  BOOST_TEST((later->recover() == expected));
  later->forgetBatches();
  BOOST_TEST(later->recover().empty());
}

// What followed from the versions was written without a sync of its own.
BOOST_FIXTURE_TEST_CASE(batches_are_forgotten_after_a_sync, OpenArchive) {
  add(1, 0);
  const auto syncs = disk->syncs();
  disk->onCall([&](std::size_t, const std::string& call) {
    if (call.rfind("removeFile ", 0) == 0) BOOST_TEST(disk->syncs() == syncs + 1, call);
  });
  store->forgetBatches();
  disk->onCall(nullptr);
  BOOST_TEST(disk->syncs() == syncs + 1);
}

BOOST_FIXTURE_TEST_CASE(recovery_names_an_object_that_cannot_be_read, OpenArchive) {
  add(1, 0);
  disk->provideFile(folder(1) / "inventory.json", "{}");
  BOOST_TEST((home.open(*disk)->recover() == std::vector<archive::Unsettled>{{objectNumber(1), 1}}));
}

BOOST_FIXTURE_TEST_CASE(recovery_reads_past_what_a_crash_made_of_batch_files, OpenArchive) {
  add(1, 0);
  disk->provideFile(home.work() / "batch/EMPTY", "");
  disk->provideFile(home.work() / "batch/ZEROES", std::string(80, '\0'));
  disk->provideFile(home.work() / "batch/HALF", "{\"object\":\"urn:uui");
  disk->provideFile(home.work() / "batch/OTHER", "{\"object\":\"urn:x:y\",\"version\":1}\n{}\n[]\n7\n");
  BOOST_TEST((home.open(*disk)->recover() == std::vector<archive::Unsettled>{{objectNumber(1), 1}}));
}

// What follows from a version may be durable with the next sync only.
BOOST_FIXTURE_TEST_CASE(a_settled_version_is_recovered_until_a_sync_has_followed, OpenArchive) {
  const auto unsettled = [&] {
    const auto found = disk->afterCrash(support::Survivors::Everything);
    return home.open(*found)->recover().size();
  };
  store->settled(add(1, 0));
  BOOST_TEST(unsettled() == 1u);
  const Receipt second = add(2, 0);
  store->settled(second);
  BOOST_TEST(unsettled() == 1u);  // the second
  store.reset();
  BOOST_TEST(unsettled() == 0u);
}

BOOST_FIXTURE_TEST_CASE(a_settled_version_is_recovered_when_that_sync_has_failed, OpenArchive) {
  const Receipt first = add(1, 0);
  const Receipt second = add(2, 0);
  store->settled(first);
  bool isFailing = false;
  disk->onCall([&](std::size_t call, const std::string& description) {
    if (isFailing || description != "sync the file system") return;
    isFailing = true;
    disk->failAt(call, support::Fault::Broken);
  });
  BOOST_CHECK_THROW(add(3, 0), base::Corrupt);
  disk->onCall(nullptr);
  BOOST_TEST(isFailing);
  store->settled(second);
  BOOST_TEST(home.open(*disk->afterCrash(support::Survivors::Everything))->recover().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
