// What a reader's program is told, as poppler reads it back from the structure tree.
#include "press.h"
#include "sample_letter.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"

namespace {

using namespace support;
using pdf_tests::countOf;
using pdf_tests::Press;
using pdf_tests::PrintedFile;

std::string treeOf(std::vector<layout::Block> content) {
  layout::PageStyle page;
  page.pageNumberStyle = plainStyle();
  return PrintedFile(Press().print(document(page, std::move(content))).bytes).tree();
}

layout::List listOf(const std::vector<std::string>& labels) {
  layout::List list;
  list.labelStyle = plainStyle();
  for (const std::string& label : labels) list.items.push_back({label, blocks(paragraph("isi"))});
  return list;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(structure)

BOOST_AUTO_TEST_CASE(headings_and_paragraphs_are_told_with_their_text) {
  layout::Paragraph heading = paragraph("LAMPIRAN");
  heading.role = layout::Role::Heading1;
  BOOST_TEST(treeOf(blocks(heading, paragraph("Isi surat."))) ==
             "Document\n"
             "  H1\n"
             "    \"LAMPIRAN\"\n"
             "  P\n"
             "    \"Isi surat.\"\n");
}

BOOST_AUTO_TEST_CASE(a_list_tells_how_it_counts) {
  BOOST_TEST(treeOf(blocks(listOf({"a.", "b."}))) ==
             "Document\n"
             "  L:\n"
             "     /ListNumbering /LowerAlpha\n"
             "    LI\n"
             "      Lbl\n"
             "        \"a.\"\n"
             "      LBody\n"
             "        P\n"
             "          \"isi\"\n"
             "    LI\n"
             "      Lbl\n"
             "        \"b.\"\n"
             "      LBody\n"
             "        P\n"
             "          \"isi\"\n");
  const std::string tree =
      treeOf(blocks(listOf({"1."}), listOf({"A."}), listOf({"(1)"}), listOf({"i."}), listOf({"•"})));
  BOOST_TEST(pdf_tests::areInOrder(tree, {"/Decimal", "/UpperAlpha", "/Decimal", "/LowerRoman", "/Disc"}));
}

BOOST_AUTO_TEST_CASE(a_table_tells_its_header_cells_and_spans) {
  layout::Table table;
  table.columns.resize(2);
  table.head = {row({"No.", "Berkas"})};
  table.rows = {row({"1.", "Penduduk"}), {{cell("Jumlah", 2)}}};
  BOOST_TEST(treeOf(blocks(table)) ==
             "Document\n"
             "  Table\n"
             "    TR\n"
             "      TH:\n"
             "         /Scope /Column\n"
             "        \"No.\"\n"
             "      TH:\n"
             "         /Scope /Column\n"
             "        \"Berkas\"\n"
             "    TR\n"
             "      TD\n"
             "        \"1.\"\n"
             "      TD\n"
             "        \"Penduduk\"\n"
             "    TR\n"
             "      TD:\n"
             "         /ColSpan 2\n"
             "        \"Jumlah\"\n");
}

BOOST_AUTO_TEST_CASE(figures_say_what_they_show_and_where_they_are) {
  const base::Bytes bytes =
      Press()
          .print(document({}, blocks(layout::Image{0, 50, 59, layout::Alignment::Left, "Lambang Kota Malang"},
                                     layout::QrCode{"https://contoh.example/v/1", 60, layout::Alignment::Left,
                                                    "Kode QR"})))
          .bytes;
  const std::string json = PrintedFile(bytes).tell("qpdf --json=2");
  BOOST_TEST(json.find("\"/Alt\": \"u:Lambang Kota Malang\"") != std::string::npos);
  BOOST_TEST(json.find("\"/Alt\": \"u:Kode QR\"") != std::string::npos);
  BOOST_TEST(PrintedFile(bytes).tree().find("/BBox [85 726.19 135 785.19]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_paragraph_over_two_pages_is_one_element) {
  layout::Document document = sample::texts({"baris panjang"});
  document.page = smallPage(200, 40);
  document.page.pageNumberStyle = plainStyle();
  document.blocks = blocks(lines(5));
  const std::string tree = PrintedFile(Press().print(document).bytes).tree();
  BOOST_TEST(countOf(tree, "  P\n") == 1U);
  BOOST_TEST(pdf_tests::areInOrder(tree, {"baris 1", "baris 3", "baris 5"}));
}

BOOST_AUTO_TEST_CASE(page_numbers_lines_and_watermarks_are_artifacts_and_the_footer_is_read_once) {
  layout::Document document = sample::letter();
  document.page.watermark = "KONSEP";
  document.blocks.push_back({layout::PageBreak{}});
  document.blocks.push_back({paragraph("Halaman kedua.")});
  const PrintedFile file(Press().print(document).bytes);
  const std::string tree = file.tree();
  for (const char* artifact : {"KONSEP", "- 2 -"})
    BOOST_TEST(tree.find(artifact) == std::string::npos, artifact << " is no part of the tree");
  BOOST_TEST(countOf(tree, "Dokumen ini telah ditandatangani") == 1U);
  BOOST_TEST(pdf_tests::areInOrder(tree, {"Halaman kedua.", "Dokumen ini telah ditandatangani"}));
  BOOST_TEST(pdf_tests::areInOrder(file.text(), {"Dokumen ini telah ditandatangani", "-2-"}));
  const std::string content = file.uncompressed();
  BOOST_TEST(countOf(content, "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC") == 2U);
  BOOST_TEST(countOf(content, "/Artifact<</Type/Pagination>>BDC") >= 1U);
  BOOST_TEST(countOf(content, "/Artifact<</Type/Layout>>BDC") >= 2U);
}

BOOST_AUTO_TEST_CASE(an_address_is_a_link_at_its_place_in_the_sentence) {
  const std::string address = "https://satudata.example.go.id/a(b)";
  layout::Paragraph sentence = paragraph("Unggah melalui ");
  sentence.runs.push_back({address, plainStyle()});
  sentence.runs.back().style.link = address;
  sentence.runs.push_back({" paling lambat besok.", plainStyle()});
  layout::Document document = sample::letter();
  document.blocks.push_back({sentence});
  const PrintedFile file(Press().print(document).bytes);
  const std::string tree = file.tree();
  BOOST_TEST(countOf(tree, "Link") == 1U);
  BOOST_TEST(pdf_tests::areInOrder(tree, {"Unggah melalui", "Link", address, "paling lambat"}));
  const std::string json = file.tell("qpdf --json=2");
  BOOST_TEST(json.find("\"/URI\": \"u:" + address + "\"") != std::string::npos);
  BOOST_TEST(json.find("\"/Contents\": \"u:" + address + "\"") != std::string::npos);
  BOOST_TEST(json.find("\"/Subtype\": \"/Link\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_operator_stands_in_a_marked_piece_or_an_artifact) {
  const std::string content = PrintedFile(Press().print(sample::letter()).bytes).uncompressed();
  BOOST_TEST(countOf(content, "BDC\n") == countOf(content, "EMC\n"));
  const std::size_t start = content.find("BDC\n");
  const std::string between = "EMC\n";
  for (std::size_t at = start; (at = content.find(between, at)) != std::string::npos; at += between.size()) {
    const char next = content[at + between.size()];
    BOOST_TEST((next == '/' || next == 'e' || next == '\n'), "after EMC comes " << next);
  }
}

BOOST_AUTO_TEST_SUITE_END()
