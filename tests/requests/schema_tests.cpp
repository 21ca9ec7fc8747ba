// The schemas of docs/formats/schema, by xmllint: they take the samples and refuse what is wrong.
#include <cstdlib>
#include <fstream>

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "support/temporary_folder.h"

namespace {

using requests_tests::readSource;
using requests_tests::sourceFile;

bool isValid(const std::string& schema, const std::string& file) {
  const std::string command = "xmllint --noout --nonet --relaxng '" +
                              sourceFile("docs/formats/schema/" + schema + ".rng") + "' '" + file +
                              "' > /dev/null 2>&1";
  const int status = std::system(command.c_str());
  BOOST_REQUIRE_MESSAGE(status == 0 || status == 3 * 256, "xmllint ran on " << file << ", status " << status);
  return status == 0;
}

// Whether the sample is still valid with one place changed.
bool isValidWith(const std::string& schema, const std::string& sample, const std::string& from,
                 const std::string& to) {
  const support::TemporaryFolder folder;
  const std::string file = (folder.path() / "changed.xml").string();
  std::ofstream(file) << support::changed(readSource(sample), from, to);
  return isValid(schema, file);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(the_samples_are_valid) {
  BOOST_TEST(isValid("procedure", sourceFile("samples/office/procedure.xml")));
  BOOST_TEST(isValid("holidays", sourceFile("samples/office/holidays.xml")));
  BOOST_TEST(isValid("reasons", sourceFile("samples/office/reasons.xml")));
  BOOST_TEST(isValid("form", sourceFile("tests/requests/data/form.xml")));
  BOOST_TEST(isValid("answer", sourceFile("tests/requests/data/answer.xml")));
  BOOST_TEST(isValid("balikan", sourceFile("tests/requests/data/balikan.xml")));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_refused) {
  BOOST_TEST(!isValidWith("procedure", "samples/office/procedure.xml", "unit=\"working-days\"", ""));
  BOOST_TEST(!isValidWith("procedure", "samples/office/procedure.xml", "what=\"reasons\"", "what=\"moon\""));
  BOOST_TEST(!isValidWith("procedure", "samples/office/procedure.xml", "<keep/>", ""));
  BOOST_TEST(!isValidWith("holidays", "samples/office/holidays.xml", "kind=\"national\"", "kind=\"libur\""));
  BOOST_TEST(!isValidWith("holidays", "samples/office/holidays.xml", "2024-01-01", "1 Januari"));
  BOOST_TEST(!isValidWith("reasons", "samples/office/reasons.xml", "use=\"return refusal\"", "use=\"x\""));
  BOOST_TEST(!isValidWith("form", "tests/requests/data/form.xml", "<nama>Budi Santoso</nama>", ""));
  BOOST_TEST(!isValidWith("form", "tests/requests/data/form.xml", "jenis=\"kak\"", "jenis=\"foto\""));
  BOOST_TEST(!isValidWith("answer", "tests/requests/data/answer.xml", "hasil=\"sebagian\"", "hasil=\"x\""));
  BOOST_TEST(!isValidWith("balikan", "tests/requests/data/balikan.xml", "<berkas nama=\"bab-2.pdf\"/>", ""));
}

BOOST_AUTO_TEST_CASE(the_optional_parts_are_optional) {
  BOOST_TEST(isValidWith("form", "tests/requests/data/form.xml", "<klasifikasi>biasa</klasifikasi>", ""));
  BOOST_TEST(isValidWith("form", "tests/requests/data/form.xml", "<nip>19850312 201001 1 007</nip>", ""));
  BOOST_TEST(
      isValidWith("holidays", "samples/office/holidays.xml", "country=\"ID\"", "collective-leave=\"open\""));
}

BOOST_AUTO_TEST_SUITE_END()
