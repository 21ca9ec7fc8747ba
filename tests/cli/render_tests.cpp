// `berkas letter render`: files in, a PDF out, no home.
#include "base/disk.h"
#include "home.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "support/problems.h"

using cli_tests::berkas;
using cli_tests::Outcome;
using support::holds;

namespace {

const base::Path kSource(BERKAS_SOURCE_DIR);

struct Rendering {
  support::TemporaryFolder folder;
  base::Path output = folder.path() / "out.pdf";

  Outcome render(const std::string& from, const std::string& to, std::vector<std::string> more = {}) {
    base::PosixDisk disk;
    const base::Path sample = kSource / "tests" / "letters" / "data" / "surat-penyampaian-tte.xml";
    const base::Path data = folder.path() / "data.xml";
    base::replaceDurably(disk, data, support::changed(base::readFile(disk, sample), from, to));
    std::vector<std::string> words = {
        "letter",      "render", (kSource / "letter-templates" / "surat-penyampaian.xml").string(),
        data.string(), "-o",     output.string()};
    words.insert(words.end(), more.begin(), more.end());
    return berkas(words);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(render)

BOOST_AUTO_TEST_CASE(a_file_that_exists_is_overwritten_only_by_force) {
  Rendering it;
  BOOST_TEST(it.render("P-2026-0031", "P-2026-0031").status == 0);
  const Outcome refused = it.render("P-2026-0031", "P-2026-0032");
  BOOST_TEST(refused.status != 0);
  BOOST_TEST(holds(refused.err, it.output.string()));
  base::PosixDisk disk;
  const base::Bytes before = base::readFile(disk, it.output);
  BOOST_TEST(it.render("P-2026-0031", "P-2026-0032", {"--force"}).status == 0);
  BOOST_TEST((base::readFile(disk, it.output) != before));
}

BOOST_AUTO_TEST_CASE(input_that_no_letter_should_have_is_refused) {
  Rendering it;
  BOOST_TEST(holds(it.render("kertas=\"A4\"", "kertas=\"Folio\"").err, "\"Folio\""));
  BOOST_TEST(holds(it.render("197001011995011001", "1970010119").err, "18 digits"));
  BOOST_TEST(holds(it.render("1 (satu) berkas", "0 (nol) berkas").err, "0 (nol) berkas"));
  BOOST_TEST(!base::exists(base::PosixDisk(), it.output));
}

BOOST_AUTO_TEST_CASE(what_is_hardly_meant_is_a_warning) {
  Rendering it;
  const Outcome outcome = it.render("penyusunan profil", "Penyusunan profil");
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST(holds(outcome.err, "permohonan/keperluan: A capital inside a sentence"));
}

BOOST_AUTO_TEST_SUITE_END()
