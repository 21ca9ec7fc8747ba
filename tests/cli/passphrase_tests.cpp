// A passphrase is asked for once, before the number is taken.
#include <fstream>

#include "cli/home.h"
#include "support/boost_test.h"

using cli_tests::DemoHome;
using cli_tests::Outcome;

namespace {

struct AskingHome {
  DemoHome home;
  std::string draft = home.draftedLetter();
  std::string passphrase;

  AskingHome() {
    std::getline(std::ifstream(home.path() / "keys" / "passphrase"), passphrase);
    home.set("signer.secret", "ask");
  }
  Outcome issue(const std::string& input) const {
    return home.run("kadis", {"letter", "issue", draft}, {input});
  }
  std::size_t numbers() const {
    return home.must("auditor", {"register", "list", "--issuer", "DISKOMINFO", "--series", "surat-dinas"})
        .array()
        ->size();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(passphrases, AskingHome)

BOOST_AUTO_TEST_CASE(one_line_of_standard_input_is_enough_for_the_whole_issue) {
  const Outcome issued = issue(passphrase + "\n");
  BOOST_TEST(issued.status == 0, issued.err);
  BOOST_TEST(numbers() == 1U);
}

BOOST_AUTO_TEST_CASE(a_wrong_passphrase_and_one_that_does_not_come_cost_no_number) {
  const Outcome wrong = issue("salah\n");
  BOOST_TEST(wrong.status == 77, wrong.err);
  const Outcome missing = issue("");
  BOOST_TEST(missing.status == 69, missing.err);
  BOOST_TEST(missing.err.find("signer.secret") != std::string::npos, missing.err);
  BOOST_TEST(numbers() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
