// PDF files, judged by qpdf and poppler.
#include <fstream>
#include <thread>

#include "base/error.h"
#include "layout/paginate.h"
#include "pdf/writer.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace {

class Press {
 public:
  Press() : fonts_(pdf::FontLibrary::open(disk_, base::Path(BERKAS_SOURCE_DIR) / "fonts" / "fonts.xml")) {}

  layout::TextStyle style(const char* family = "Arial") const {
    layout::TextStyle style;
    style.font.family = *fonts_->family(family);
    return style;
  }

  layout::Block paragraph(const std::string& text) const {
    layout::Paragraph paragraph;
    paragraph.runs = {{text, style()}};
    paragraph.alignment = layout::Alignment::Justified;
    return {paragraph};
  }

  base::Bytes print(std::vector<layout::Block> blocks) const {
    layout::Document document;
    document.page.pageNumberStyle = style();
    document.blocks = std::move(blocks);
    const pdf::Metadata metadata{"Surat & <Data> Ḥasan", "Kantor", "Hal", "Berkas",
                                 *base::Instant::parse("2026-11-23T09:00:00+07:00")};
    return pdf::write(layout::paginate(document, *fonts_), metadata,
                      {{"data.xml", "text/xml", "Data surat", "<data/>"}}, *fonts_, images_)
        .bytes;
  }

 private:
  base::PosixDisk disk_;
  std::unique_ptr<pdf::FontLibrary> fonts_;
  pdf::ImageLibrary images_;
};

std::string judged(const base::Bytes& pdf, std::vector<std::string> words,
                   const std::vector<std::string>& more = {}) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "letter.pdf";
  std::ofstream(path, std::ios::binary) << pdf;
  words.push_back(path.string());
  words.insert(words.end(), more.begin(), more.end());
  const auto result = support::runCommand(words);
  BOOST_TEST(result.status == 0, words.front() << " ended with " << result.status << "\n" << result.output);
  return result.output;
}

const char* const kNames = "Nur ‘Aini binti Ḥasan, Ngarsa Dalêm, Ṡri, e\u0323\u0301dan, José ’n René";

}  // namespace

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(files_are_sound_for_qpdf_and_every_font_is_embedded_with_unicode) {
  const Press press;
  const base::Bytes pdf = press.print({press.paragraph(kNames), press.paragraph("Telepon ☎ 0341")});
  const std::string check = judged(pdf, {"/usr/bin/qpdf", "--check"});
  BOOST_TEST(check.find("No syntax or stream encoding errors") != std::string::npos, check);
  const std::string fonts = judged(pdf, {"/usr/bin/pdffonts"});
  BOOST_TEST(fonts.find("LiberationSans") != std::string::npos);
  BOOST_TEST(fonts.find("DejaVuSans") != std::string::npos);
  BOOST_TEST(fonts.find(" no ") == std::string::npos, fonts);
}

BOOST_AUTO_TEST_CASE(words_are_read_back_as_they_were_written) {
  const Press press;
  const std::string text = judged(press.print({press.paragraph(kNames)}), {"/usr/bin/pdftotext"}, {"-"});
  for (const char* word : {"‘Aini", "Ḥasan", "Dalêm", "Ṡri", "José", "’n"}) {
    BOOST_TEST(text.find(word) != std::string::npos, word << " is not in " << text);
  }
}

BOOST_AUTO_TEST_CASE(broken_lines_keep_their_words_apart) {
  const Press press;
  std::string long_text;
  for (int i = 0; i < 60; ++i) long_text += (i > 0 ? " " : "") + std::string("kata") + std::to_string(i);
  std::string text = judged(press.print({press.paragraph(long_text)}), {"/usr/bin/pdftotext", "-raw"}, {"-"});
  for (char& c : text) c = c == '\n' ? ' ' : c;
  BOOST_TEST(text.find("kata11 kata12") != std::string::npos, text);
  for (int i = 0; i < 60; ++i)
    BOOST_TEST(text.find("kata" + std::to_string(i) + " ") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(the_same_letter_is_the_same_bytes_from_every_thread) {
  const Press press;
  const base::Bytes first = press.print({press.paragraph(kNames)});
  std::vector<base::Bytes> copies(4);
  std::vector<std::thread> threads;
  for (base::Bytes& copy : copies)
    threads.emplace_back([&] { copy = press.print({press.paragraph(kNames)}); });
  for (std::thread& thread : threads) thread.join();
  for (const base::Bytes& copy : copies) BOOST_TEST((copy == first));
  BOOST_TEST((Press().print({press.paragraph(kNames)}) == first));
}

BOOST_AUTO_TEST_CASE(metadata_and_meaning_are_in_the_file) {
  const Press press;
  layout::Table table;
  table.columns = {{0, layout::Alignment::Left}};
  table.summary = "Ringkasan";
  layout::Cell cell;
  cell.paragraphs.push_back(std::get<layout::Paragraph>(press.paragraph("isi").content));
  table.head = {{{cell}}};
  table.rows = {{{cell}}};
  const base::Bytes pdf =
      press.print({press.paragraph("x"),
                   {table},
                   {layout::QrCode{"https://example.go.id/v/X", 60, layout::Alignment::Left, "Kode QR"}}});
  for (const char* part :
       {"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A", "<pdfuaid:part>1</pdfuaid:part>",
        "Surat &amp; &lt;Data&gt; Ḥasan", "/Lang(id-ID)", "/S/TH", "/Scope/Column", "/S/TD", "/S/Figure/P",
        "/AFRelationship/Source", "/Tabs /S"}) {
    BOOST_TEST(pdf.find(part) != base::Bytes::npos, part << " is missing");
  }
  const std::string info = judged(pdf, {"/usr/bin/pdfinfo"});
  BOOST_TEST(info.find("Surat & <Data> Ḥasan") != std::string::npos, info);
  BOOST_TEST(info.find("Tagged:          yes") != std::string::npos, info);
}

BOOST_AUTO_TEST_CASE(a_letter_without_words_is_a_sound_file_too) {
  const Press press;
  judged(press.print({{layout::Space{10}}}), {"/usr/bin/qpdf", "--check"});
}

BOOST_AUTO_TEST_SUITE_END()
