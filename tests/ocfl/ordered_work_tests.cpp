#include "ocfl/detail/ordered_work.h"

#include <chrono>
#include <stdexcept>

#include "ocfl/validate.h"
#include "specimen.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

using namespace ocfl_tests;
using ocfl::Finding;
using ocfl::detail::OrderedWork;

namespace {

Finding finding(const std::string& path) {
  return {"E001", ocfl::Severity::Error, path, ""};
}

// `count` findings, the first pieces slower than those after them.
OrderedWork::Work piece(int number, int count) {
  return [number, count](const ocfl::TakeFinding& take) -> OrderedWork::Conclusion {
    std::this_thread::sleep_for(std::chrono::microseconds(number % 7 == 0 ? 2000 : 10));
    for (int i = 0; i < count; ++i) take(finding(std::to_string(number)));
    return [number](const ocfl::TakeFinding& last) { last(finding(std::to_string(number) + " end")); };
  };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ordered_work)

BOOST_AUTO_TEST_CASE(findings_come_in_the_order_of_the_work) {
  std::vector<std::string> out, expected;
  const ocfl::TakeFinding take = [&](const Finding& one) { out.push_back(one.path); };
  OrderedWork work(4, take);
  for (int number = 0; number < 200; ++number) {
    const int count = number % 50 == 0 ? 1000 : 3;  // more than is held back
    work.add(piece(number, count));
    work.add(finding("between"));
    expected.insert(expected.end(), static_cast<std::size_t>(count), std::to_string(number));
    expected.push_back(std::to_string(number) + " end");
    expected.push_back("between");
  }
  work.finish();
  BOOST_TEST(out == expected);
}

BOOST_AUTO_TEST_CASE(who_does_not_want_any_more_ends_it) {
  int taken = 0;
  const ocfl::TakeFinding take = [&](const Finding&) {
    if (++taken == 100) throw std::runtime_error("enough");
  };
  OrderedWork work(3, take);
  BOOST_CHECK_THROW(
      {
        for (int number = 0; number < 1000; ++number) work.add(piece(number, 400));
        work.finish();
      },
      std::runtime_error);
  BOOST_TEST(taken == 100);
}

BOOST_AUTO_TEST_CASE(work_that_fails_fails_the_whole) {
  const ocfl::TakeFinding take = [](const Finding&) {};
  OrderedWork work(2, take);
  work.add([](const ocfl::TakeFinding&) -> OrderedWork::Conclusion { throw std::logic_error("bug"); });
  BOOST_CHECK_THROW(work.finish(), std::logic_error);
}

BOOST_AUTO_TEST_CASE(a_root_gives_the_same_findings_with_any_number_of_threads) {
  const support::TemporaryFolder folder;
  RootSpecimen root;
  for (int number = 0; number < 100; ++number) {
    Specimen made = specimen("1.1", "sha512", number % 90);
    made.files["v1/content/lain.txt"] = std::string(static_cast<std::size_t>(number % 5) * 10'000, 'x');
    root.add(std::string(1, static_cast<char>('a' + number % 10)) + "/" + std::to_string(number), made);
    if (number % 20 == 0) root.folders.insert("a/" + std::to_string(number) + "kosong");
  }
  root.write(folder.path());
  std::vector<std::vector<std::string>> runs;
  for (const unsigned threads : {1U, 4U}) {
    std::vector<std::string>& run = runs.emplace_back();
    ocfl::validateRoot(base::PosixDisk(), folder.path(), threads,
                       [&](const Finding& one) { run.push_back(one.code + " " + one.path); });
  }
  BOOST_TEST(runs[0].size() == 115U);
  BOOST_TEST(runs[0] == runs[1], boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
