// The schemas of letter templates, of their data documents and of office data, by xmllint: they take what
// comes with the program and refuse what is wrong.
#include "base/disk.h"
#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace {

using letters_tests::readSource;
using letters_tests::sourceFile;

const std::string kFormats = "docs/formats/schema/";
const std::string kTemplates = "letter-templates/schema/surat.rng";
const std::vector<std::string> kOffice = {"issuers",         "signatories", "series",
                                          "classifications", "retention",   "natures",
                                          "produsen",        "instansi",    "mails"};

bool isValid(const std::string& schema, const std::string& path) {
  const int status =
      support::runCommand({"/usr/bin/xmllint", "--noout", "--nonet", "--relaxng", sourceFile(schema), path})
          .status;
  BOOST_REQUIRE_MESSAGE(status == 0 || status == 3, "xmllint ran on " << path << ", status " << status);
  return status == 0;
}

bool isValidWith(const std::string& schema, const std::string& sample, const std::string& from,
                 const std::string& to) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::writeNewFile(disk, folder.path() / "changed.xml", support::changed(readSource(sample), from, to));
  return isValid(schema, (folder.path() / "changed.xml").string());
}

bool isOfficeValidWith(const std::string& name, const std::string& from, const std::string& to) {
  return isValidWith(kFormats + name + ".rng", "samples/office/" + name + ".xml", from, to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(the_sample_office_is_valid) {
  for (const std::string& name : kOffice)
    BOOST_TEST(isValid(kFormats + name + ".rng", sourceFile("samples/office/" + name + ".xml")), name);
}

BOOST_AUTO_TEST_CASE(the_sample_letters_are_valid) {
  for (const std::string& sample : letters_tests::sampleNames())
    BOOST_TEST(isValid(kFormats + "letter-data.rng", sourceFile("tests/letters/data/" + sample + ".xml")),
               sample);
  BOOST_TEST(isValid(kFormats + "letter-data.rng", sourceFile("samples/bench/surat-pengantar.xml")));
}

BOOST_AUTO_TEST_CASE(the_letter_templates_are_valid) {
  const base::PosixDisk disk;
  for (const base::DirectoryEntry& entry : disk.list(sourceFile("letter-templates"))) {
    if (entry.kind == base::FileKind::Regular)
      BOOST_TEST(isValid(kTemplates, sourceFile("letter-templates/" + entry.name)), entry.name);
  }
}

BOOST_AUTO_TEST_CASE(wrong_office_data_are_refused) {
  BOOST_TEST(!isOfficeValidWith("issuers", "margins=\"15 20 25 30\"", "margins=\"15 20\""));
  BOOST_TEST(!isOfficeValidWith("issuers", "logo=\"kota.png\"", "logo=\"../kota.png\""));
  BOOST_TEST(!isOfficeValidWith("issuers", "unit=\"35.73.411\"", ""));
  BOOST_TEST(!isOfficeValidWith("signatories", "<position>Sekretaris</position>", ""));
  BOOST_TEST(!isOfficeValidWith("signatories", "<delegate>Sekretaris</delegate>", ""));
  BOOST_TEST(!isOfficeValidWith("signatories", "manner=\"Plt.\"", "manner=\"Pj.\""));
  BOOST_TEST(!isOfficeValidWith("series", "inserted-pattern", "insert-pattern"));
  BOOST_TEST(!isOfficeValidWith("retention", "fate=\"permanen\"", "fate=\"x\""));
  BOOST_TEST(!isOfficeValidWith("natures", "name=\"Segera\"", "name=\"Segera/x\""));
  BOOST_TEST(!isOfficeValidWith("produsen", "email=\"data@", "email=\"data"));
  BOOST_TEST(!isOfficeValidWith("instansi", "id=\"DINKES\"", "id=\"DIN KES\""));
  BOOST_TEST(!isOfficeValidWith("instansi", "email=\"dinkes@", "email=\"dinkes"));
  BOOST_TEST(!isOfficeValidWith("mails", "to=\"pemohon\"", "to=\"semua\""));
}

BOOST_AUTO_TEST_CASE(wrong_letter_data_are_refused) {
  const std::string schema = kFormats + "letter-data.rng";
  const std::string sample = "tests/letters/data/surat-penyampaian.xml";
  BOOST_TEST(!isValidWith(schema, sample, "<tanggal>2026-11-23</tanggal>", "<tanggal>23 November</tanggal>"));
  BOOST_TEST(!isValidWith(schema, sample, "<ukuran>18204</ukuran>", "<ukuran>18 kB</ukuran>"));
  BOOST_TEST(!isValidWith(schema, sample, "<portal>", "<portal>x</portal><portal>"));
  BOOST_TEST(!isValidWith(schema, "tests/letters/data/surat-penyampaian-tte.xml", "<tte>ya</tte>",
                          "<tte>tidak</tte>"));
}

BOOST_AUTO_TEST_CASE(wrong_templates_are_refused) {
  const std::string sample = "letter-templates/surat-penyampaian.xml";
  BOOST_TEST(!isValidWith(kTemplates, sample, "bernomor=\"ya\"", "bernomor=\"iya\""));
  const std::string reasons = "letter-templates/potongan-alasan.xml";
  BOOST_TEST(!isValidWith(kTemplates, reasons, "jenis=\"angka\"", "jenis=\"romawi\""));
  BOOST_TEST(!isValidWith(kTemplates, sample, "uji=\"count", "jika=\"count"));
  BOOST_TEST(!isValidWith(kTemplates, reasons, "<butir>", "<butir><kop/>"));
}

BOOST_AUTO_TEST_SUITE_END()
