// The mail texts that come with the program, merged with a sample each: tests/mail/texts/KIND.xml gives
// KIND.txt and KIND.html. With BERKAS_BLESS set, the texts are written anew, to be read by a person.
#include "mail/mail_templates.h"

#include <cstdlib>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "xml/reader.h"

using mail::MailTemplates;

namespace {

const base::Path kTemplates = BERKAS_SOURCE_DIR "/mail-templates";
const base::Path kTexts = BERKAS_SOURCE_DIR "/tests/mail/texts";
const base::PosixDisk kDisk;

const MailTemplates& shipped() {
  static const MailTemplates loaded = MailTemplates::load(kDisk, kTemplates);
  return loaded;
}

xml::Element sampleOf(const std::string& kind) {
  const std::string name = kind + ".xml";
  return xml::read(base::readFile(kDisk, kTexts / name), name, xml::WhiteSpace::Drop);
}

// A folder with one template, and what is wrong with it.
std::string problemsOf(const std::string& content) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::writeNewFile(disk, folder.path() / "a.xml", content);
  try {
    MailTemplates::load(disk, folder.path());
    return {};
  } catch (const base::InvalidSetup& error) {
    return error.what();
  }
}

void expectKept(const std::string& name, const std::string& text) {
  const base::Path path = kTexts / name;
  base::PosixDisk disk;
  if (std::getenv("BERKAS_BLESS") != nullptr) base::replaceDurably(disk, path, text);
  BOOST_TEST(text == base::readFile(disk, path), name);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_mail_of_the_procedure_has_its_text) {
  const std::vector<std::string> expected{"atur-ulang-sandi",
                                          "ikhtisar-produsen",
                                          "ikhtisar-walidata",
                                          "kerusakan-arsip",
                                          "pengantar",
                                          "pengembalian",
                                          "pengingat-balikan",
                                          "penarikan",
                                          "penolakan",
                                          "penyampaian",
                                          "perbaikan-balikan",
                                          "ralat",
                                          "tanda-terima-balikan",
                                          "tanda-terima-permohonan",
                                          "undangan",
                                          "unggahan-ditahan"};
  std::vector<std::string> sorted = expected;
  std::sort(sorted.begin(), sorted.end());
  BOOST_TEST(shipped().kinds() == sorted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(mail_texts_read_as_they_are_kept) {
  for (const std::string& kind : shipped().kinds()) {
    const mail::MailText made = shipped().merge(kind, sampleOf(kind));
    expectKept(kind + ".txt", "Subjek: " + made.subject + "\n\n" + made.text);
    expectKept(kind + ".html", made.html);
  }
}

BOOST_AUTO_TEST_CASE(html_of_a_mail_is_well_formed_and_fetches_nothing) {
  for (const std::string& kind : shipped().kinds()) {
    const std::string html = shipped().merge(kind, sampleOf(kind)).html;
    for (const char* foreign : {"<img", "<link", "<script", "<style", "src=", "url("})
      BOOST_TEST(html.find(foreign) == std::string::npos, kind << " has " << foreign);
  }
}

BOOST_AUTO_TEST_CASE(reminder_on_the_day_itself_says_today) {
  std::string sample = base::readFile(kDisk, kTexts / "pengingat-balikan.xml");
  sample.erase(sample.find("<sisa>"), std::string("<sisa>7</sisa>").size());
  const xml::Element data = xml::read(sample, "pengingat-balikan.xml", xml::WhiteSpace::Drop);
  BOOST_TEST(shipped().merge("pengingat-balikan", data).text.find("(hari ini)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(mail_templates_keep_to_their_schema) {
  for (const base::DirectoryEntry& entry : kDisk.list(kTemplates)) {
    if (entry.kind != base::FileKind::Regular) continue;
    const auto result =
        support::runCommand({"/usr/bin/xmllint", "--noout", "--relaxng",
                             (kTemplates / "schema/surel.rng").string(), (kTemplates / entry.name).string()});
    BOOST_TEST(result.status == 0, entry.name);
  }
}

BOOST_AUTO_TEST_CASE(reminder_tells_how_late_it_is) {
  xml::Element data = sampleOf("pengingat-balikan");
  data.child("sisa")->setName("lewat");
  BOOST_TEST(shipped().merge("pengingat-balikan", data).text.find("(terlewati 7 hari)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(value_with_line_breaks_adds_no_line_to_a_mail) {
  xml::Element data = sampleOf("penarikan");
  *data.child("tiket") = xml::Element("tiket", "P-1\r\nBcc: korban@x.example\r\n\r\nisi");
  const mail::MailText made = shipped().merge("penarikan", data);
  BOOST_TEST(made.subject == "[P-1 Bcc: korban@x.example isi] Permohonan data ditarik");
  BOOST_TEST(made.text.find("\nBcc") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(mail_of_unknown_kind_is_not_found) {
  BOOST_CHECK_THROW(shipped().merge("ucapan", xml::Element("data")), base::NotFound);
}

BOOST_AUTO_TEST_CASE(data_without_what_the_template_wants_is_refused) {
  BOOST_CHECK_THROW(shipped().merge("ralat", sampleOf("penolakan")), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(wrong_template_is_told_with_file_and_line) {
  BOOST_TEST(problemsOf("<surel>\n<subjek>{tiket}</subjek><isi/></surel>").find("a.xml:2") == 0U);
  BOOST_TEST(problemsOf("<surel><subjek>x</subjek><isi><tabel/></isi></surel>").find("tabel") !=
             std::string::npos);
  BOOST_TEST(problemsOf("<surat/>").find("surel") != std::string::npos);
  BOOST_TEST(problemsOf("<surel>").find("a.xml") == 0U);
}
