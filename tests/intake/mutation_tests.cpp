// Damaged files, many of them: each gets an answer, and none that is broken beyond its type is taken for
// whole by accident of a crash. BERKAS_MUTATIONS=100000 sets how many; BERKAS_MUTATION_SEED, from where.
#include <chrono>
#include <cstdlib>
#include <random>

#include "case.h"
#include "intake/codes.h"
#include "intake/detail/answer.h"
#include "intake/detail/examiner.h"
#include "support/boost_test.h"

using namespace intake_tests;

namespace {

std::size_t fromEnvironment(const char* name, std::size_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : random_(seed) {}

  // One to four changes: bits turned, bytes removed, repeated, moved or replaced by numbers at their bounds.
  base::Bytes mutated(base::Bytes file) {
    for (std::size_t changes = 1 + below(4); changes > 0 && !file.empty(); --changes) change(file);
    return file;
  }
  std::size_t below(std::size_t most) { return static_cast<std::size_t>(random_() % most); }

 private:
  void change(base::Bytes& file) {
    const std::size_t at = below(file.size());
    const std::size_t length = 1 + below(std::min<std::size_t>(file.size() - at, 64));
    switch (below(6)) {
      case 0:
        file[at] = static_cast<char>(file[at] ^ (1 << below(8)));
        break;
      case 1:
        file.erase(at, length);
        break;
      case 2:
        file.insert(at, file.substr(at, length));
        break;
      case 3:
        file.insert(below(file.size()), file.substr(at, length));
        break;
      case 4:
        file.resize(at);
        break;
      default:
        for (std::size_t i = at; i < std::min(at + 1 + below(4), file.size()); ++i)
          file[i] = below(2) == 0 ? '\0' : '\xFF';
    }
  }

  std::mt19937_64 random_;
};

// Large ones would only cost time.
Cases seeds() {
  Cases small;
  for (Case& one : allCases())
    if (!one.bytes.empty() && one.bytes.size() < 20'000) small.push_back(std::move(one));
  return small;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mutations)

BOOST_AUTO_TEST_CASE(every_damaged_file_gets_an_answer_soon) {
  const intake::detail::Examiner examiner;
  const Cases all = seeds();
  Mutator mutator(fromEnvironment("BERKAS_MUTATION_SEED", 1));
  const std::size_t count = fromEnvironment("BERKAS_MUTATIONS", 5'000);
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Case& one = all[mutator.below(all.size())];
    const base::Bytes file = mutator.mutated(one.bytes);
    const auto start = std::chrono::steady_clock::now();
    const intake::Inspection inspection = examiner.inspect(zip::MemorySource(file), one.name);
    const auto time = std::chrono::steady_clock::now() - start;
    BOOST_TEST_CONTEXT("mutation " << i << " of " << one.what) {
      BOOST_CHECK(time < std::chrono::seconds(5));
      BOOST_CHECK(intake::detail::inspectionIn(intake::detail::written(inspection)) == inspection);
    }
    if (inspection.findings.empty()) ++accepted;
  }
  BOOST_TEST_MESSAGE(count << " files, " << accepted << " without findings");
  BOOST_TEST(accepted < count / 4);
}

BOOST_AUTO_TEST_SUITE_END()
