// berkas verify, as somebody without a home would type it.
#include <fstream>

#include "cli/home.h"
#include "support/boost_test.h"

namespace {

using cli_tests::berkas;
using cli_tests::DemoHome;

// A home with one signed letter, taken out of it.
struct Letter {
  DemoHome home;
  base::Path pdf = home.path().parent_path() / "surat.pdf";
  std::string root = (home.path() / "keys" / "percobaan.pem").string();

  Letter() {
    const std::string draft = home.draftedLetter();
    const std::string number = home.must("kadis", {"letter", "issue", draft}).stringAt("number");
    BOOST_TEST_REQUIRE(home.run("kadis", {"letter", "get", number, "-o", pdf.string()}).status == 0);
  }
  void append(const std::string& bytes) const {
    std::ofstream(pdf, std::ios::app | std::ios::binary) << bytes;
  }
  json::Value report(int status) const {
    const auto outcome = berkas({"verify", pdf.string(), "--trust", root, "--json"});
    BOOST_TEST(outcome.status == status, outcome.err);
    return outcome.json();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(verify)

BOOST_AUTO_TEST_CASE(a_letter_is_valid_for_who_trusts_its_authority_and_open_for_others) {
  const Letter letter;
  const json::Value report = letter.report(0);
  BOOST_TEST(report.stringAt("overall") == "valid");
  const json::Value& signature = report.arrayAt("signatures").front();
  for (const auto& [name, value] : std::map<std::string, std::string>{{"format", "ETSI.CAdES.detached"},
                                                                      {"integrity", "intact"},
                                                                      {"coverage", "whole"},
                                                                      {"level", "B-B"},
                                                                      {"time_source", "claimed"}})
    BOOST_TEST(signature.stringAt(name) == value, name);
  const auto alone = berkas({"verify", letter.pdf.string(), "--json"});
  BOOST_TEST(alone.status == 1);
  BOOST_TEST(alone.json().stringAt("overall") == "indeterminate");
}

BOOST_AUTO_TEST_CASE(what_was_done_to_it_is_told_in_either_language) {
  const Letter letter;
  letter.append("\n% catatan\n");
  BOOST_TEST(letter.report(0).arrayAt("signatures").front().stringAt("coverage") == "partial-allowed");
  letter.append("9 0 obj\n<</Length 0>>\nstream\nendstream\nendobj\n");
  const json::Value report = letter.report(1);
  BOOST_TEST(report.stringAt("overall") == "invalid");
  for (const auto& [language, said] : std::map<std::string, std::string>{
           {"en", "What was signed has not been changed"}, {"id", "Isi yang ditandatangani tidak berubah"}}) {
    cli_tests::Surroundings around;
    around.language = language;
    const auto text = berkas({"verify", letter.pdf.string(), "--trust", letter.root}, around);
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.out.find(": invalid\n") != std::string::npos, text.out);
    BOOST_TEST(text.out.find(said) != std::string::npos, text.out);
  }
}

BOOST_AUTO_TEST_CASE(no_pdf_no_file_and_no_certificate_are_told_apart) {
  const Letter letter;
  std::ofstream(letter.home.path() / "note.txt") << "bukan PDF\n";
  const std::string note = (letter.home.path() / "note.txt").string();
  BOOST_TEST(berkas({"verify", note}).status == 65);
  BOOST_TEST(berkas({"verify", "/no/such/file.pdf"}).status == 66);
  BOOST_TEST(berkas({"verify", letter.pdf.string(), "--trust", note}).status == 65);
}

BOOST_AUTO_TEST_SUITE_END()
