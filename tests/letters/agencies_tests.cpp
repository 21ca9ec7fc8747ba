#include "letters/agencies.h"

#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using letters_tests::readChanged;
using letters_tests::sampleOffice;

const char* const kBappeda = "Badan Perencanaan Pembangunan Daerah Kota Malang";

void expectProblem(const std::string& from, const std::string& to, const std::string& problem) {
  support::requireProblems(
      support::problemsOf<base::InvalidInput>([&] { readChanged("instansi.xml", from, to); }), {problem});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agencies)

BOOST_AUTO_TEST_CASE(an_agency_is_found_by_id_name_and_alias) {
  const letters::Agencies& agencies = sampleOffice().agencies;
  for (const char* name : {"BAPPEDA", "bappeda", kBappeda, "Bappeda Kota Malang"})
    BOOST_TEST(agencies.idOf(name) == "BAPPEDA", name);
  BOOST_TEST(agencies.find("BAPPEDA")->name == kBappeda);
  BOOST_TEST(agencies.find("BAPPEDA")->email == "bappeda@bappeda.example.go.id");
  BOOST_TEST(agencies.nameOf("DINKES") == "Dinas Kesehatan Kota Malang");
}

BOOST_AUTO_TEST_CASE(a_name_is_compared_without_case_white_space_and_composition) {
  const letters::Agencies& agencies = sampleOffice().agencies;
  BOOST_TEST(agencies.idOf("  dinas\tKESEHATAN \u00A0 kota\nmalang ") == "DINKES");
  BOOST_TEST(letters::foldedName("Kantor H\u0323asan") == letters::foldedName("KANTOR \u1E25ASAN"));
  BOOST_TEST(letters::foldedName("Kantor Hasan") != letters::foldedName("Kantor \u1E25asan"));
  BOOST_TEST(letters::foldedName("Dinas Kesehatan") != letters::foldedName("DinasKesehatan"));
  BOOST_TEST(letters::foldedName("\xff x") == "\xff x");
}

BOOST_AUTO_TEST_CASE(a_name_without_a_record_has_an_id_that_stays) {
  const letters::Agencies none;
  const std::string id = none.idOf("Dinas Perhubungan Kota Malang");
  BOOST_TEST(id == "instansi:cc5f83e15cc9fd8af37d1bfae3e9755c");
  BOOST_TEST(none.idOf("DINAS  perhubungan kota malang") == id);
  BOOST_TEST(none.idOf(id) == id);
  BOOST_TEST(none.nameOf(id) == id);
  BOOST_TEST((none.storedIds(id) == std::vector<std::string>{id}));
  BOOST_TEST(none.idOf("Dinas Perhubungan") != id);
}

BOOST_AUTO_TEST_CASE(what_was_stored_before_there_was_a_record_is_the_agencys) {
  const letters::Agencies none;
  const letters::Agencies& agencies = sampleOffice().agencies;
  for (const char* name : {kBappeda, "Bappeda Kota Malang"}) {
    const std::string before = none.idOf(name);
    BOOST_TEST(agencies.idOf(before) == "BAPPEDA");
    const auto stored = agencies.storedIds("BAPPEDA");
    BOOST_TEST((std::find(stored.begin(), stored.end(), before) != stored.end()));
  }
  BOOST_TEST(agencies.storedIds("BAPPEDA").size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_name_leads_to_one_agency) {
  expectProblem("<alias>Dinkes Kota Malang</alias>", "<alias>BAPPEDA kota malang</alias>",
                "\"BAPPEDA kota malang\" is a name of the instansi \"BAPPEDA\" already");
  expectProblem("id=\"DINKES\"", "id=\"BAPPEDA\"", "a second instansi \"BAPPEDA\"");
  expectProblem("id=\"DINKES\"", "id=\"instansi:1\"", "must be letters, digits");
  expectProblem("<alias>Dinkes Kota Malang</alias>", "<alias/>", "<alias> is empty");
  expectProblem("email=\"dinkes@", "email=\"dinkes", "has no @; give one address");
}

BOOST_AUTO_TEST_CASE(an_office_of_before_has_no_agencies) {
  letters_tests::Texts texts = letters_tests::officeTexts();
  texts.erase("instansi.xml");
  BOOST_TEST(letters_tests::read(texts).agencies.all().empty());
}

BOOST_AUTO_TEST_SUITE_END()
