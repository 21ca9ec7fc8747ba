// Every letter, nota and lembar with a sample: tests/letters/data/NAME.xml reads as
// tests/letters/texts/NAME.txt, and some stand on their pages as tests/letters/golden/NAME.txt says. With
// BERKAS_BLESS set, both are written anew, to be read by a person.
#include "letters/compose.h"

#include <algorithm>
#include <cstdlib>

#include "base/disk.h"
#include "base/error.h"
#include "layout/dump.h"
#include "letters/composing.h"
#include "letters/detail/ties.h"
#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/problems.h"

using support::holds;

namespace {

using letters_tests::pagesOf;
using letters_tests::readable;
using letters_tests::sampleData;

void requireKept(const std::string& text, const std::string& file) {
  base::PosixDisk disk;
  const base::Path path = letters_tests::sourceFile(file);
  if (std::getenv("BERKAS_BLESS") != nullptr) base::replaceDurably(disk, path, text);
  BOOST_TEST(text == base::readFile(disk, path, 1 << 20), file);
}

std::string textOf(const std::string& kind, const xml::Element& data) {
  return readable(pagesOf(kind, data));
}

xml::Element without(const xml::Element& data, const std::string& parent, const std::string& child) {
  xml::Element copy = data;
  std::vector<xml::Node>& nodes = parent.empty() ? copy.nodes() : copy.child(parent)->nodes();
  std::erase_if(nodes, [&](const xml::Node& node) {
    const auto* element = std::get_if<xml::Element>(&node);
    return element && element->name() == child;
  });
  return copy;
}

xml::Element merged(const std::string& text) {
  xml::Element letter("surat");
  xml::Element page("halaman");
  for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
           {"kertas", "A4"}, {"huruf", "Arial"}, {"ukuran", "11"}, {"jarak", "15"}})
    page.setAttribute(name, value);
  letter.append(page);
  letter.append(xml::Element("paragraf", text));
  return letter;
}

layout::Document document(const xml::Element& letter) {
  return letters::compose(
             letter, [](const std::string&) { return letters::Logo(); }, letters_tests::OfficeMetrics())
      .document;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compose)

BOOST_AUTO_TEST_CASE(letters_read_as_they_are_kept) {
  for (const std::string& sample : letters_tests::sampleNames())
    requireKept(textOf(letters_tests::kindOf(sample), sampleData(sample)),
                "tests/letters/texts/" + sample + ".txt");
}

BOOST_AUTO_TEST_CASE(letters_stand_on_their_pages_as_they_are_kept) {
  for (const char* sample : {"surat-penyampaian", "surat-penyampaian-tte", "lembar-penerimaan"}) {
    const std::string kind = letters_tests::kindOf(sample);
    requireKept(layout::dump(pagesOf(kind, sampleData(sample))),
                "tests/letters/golden/" + std::string(sample) + ".txt");
  }
}

BOOST_AUTO_TEST_CASE(a_letter_without_a_home_has_the_logo_of_the_sample_office) {
  BOOST_TEST((letters_tests::readSource("letter-templates/logos/kota.png") ==
              letters_tests::readSource("samples/office/logos/kota.png")));
}

BOOST_AUTO_TEST_CASE(the_date_stands_at_the_right_on_the_line_of_the_number) {
  const layout::Pages pages = pagesOf("surat-penyampaian", sampleData("surat-penyampaian"));
  double number = 0;
  double date = -1;
  for (const layout::Item& item : pages.pages[0].items) {
    const auto* text = std::get_if<layout::Text>(&item);
    if (text && text->text == "500.14.4.1/87/35.73.411/2026") number = text->y;
    if (!text || text->text != "Malang, 23 November 2026") continue;
    date = text->y;
    BOOST_TEST(text->x + 24 * 5.5 == 595.28 - 20 * 72 / 25.4, boost::test_tools::tolerance(1e-6));
  }
  BOOST_TEST(number == date);
}

BOOST_AUTO_TEST_CASE(without_a_number_each_page_is_marked_as_a_draft) {
  const std::string draft = textOf("surat-penyampaian", sampleData("surat-penyampaian-konsep"));
  std::size_t marks = 0;
  for (std::size_t at = draft.find("KONSEP]"); at != std::string::npos; at = draft.find("KONSEP]", at + 1))
    ++marks;
  BOOST_TEST(marks == pagesOf("surat-penyampaian", sampleData("surat-penyampaian-konsep")).pages.size());
  BOOST_TEST(holds(draft, "Nomor  :  (konsep)"));
  BOOST_TEST(!holds(textOf("surat-penyampaian", sampleData("surat-penyampaian")), "KONSEP"));
}

BOOST_AUTO_TEST_CASE(only_a_letter_that_is_signed_electronically_says_so) {
  const std::string words = "Ditandatangani secara elektronik";
  const std::string law = "hasil cetaknya merupakan";
  const std::string byHand = textOf("surat-penyampaian", sampleData("surat-penyampaian"));
  BOOST_TEST(!holds(byHand, words));
  BOOST_TEST(!holds(byHand, law));
  BOOST_TEST(!holds(byHand, "[box]"));
  BOOST_TEST(holds(byHand, "[QR https://surat.kominfo.example.go.id/v/7K3QX2M9TW4HB6RD8YPD]"));
  const std::string electronic = textOf("surat-penyampaian", sampleData("surat-penyampaian-tte"));
  BOOST_TEST(holds(electronic, words));
  BOOST_TEST(holds(electronic, law));
  BOOST_TEST(holds(electronic, "[box]"));
  xml::Element other = sampleData("surat-penyampaian-tte");
  *other.child("surat")->child("tte") = xml::Element("tte", "tidak");
  BOOST_TEST(textOf("surat-penyampaian", other) == byHand);
}

BOOST_AUTO_TEST_CASE(a_qr_code_and_the_words_on_it_come_with_an_address_to_check_at) {
  const std::string text =
      textOf("surat-penyampaian", without(sampleData("surat-penyampaian"), "surat", "verifikasi"));
  BOOST_TEST(!holds(text, "QR"));
  BOOST_TEST(!holds(text, "Keaslian"));
  const std::string signedText =
      textOf("surat-penyampaian", without(sampleData("surat-penyampaian-tte"), "surat", "verifikasi"));
  BOOST_TEST(!holds(signedText, "[QR"));
  BOOST_TEST(holds(signedText, "Ditandatangani secara elektronik oleh:"));
}

BOOST_AUTO_TEST_CASE(sifat_names_what_is_out_of_the_ordinary) {
  const auto sifat = [](const xml::Element& data) {
    const std::string text = textOf("surat-penolakan", data);
    const std::size_t at = text.find("Sifat");
    return text.substr(at, text.find('\n', at) - at);
  };
  const xml::Element both = sampleData("surat-penolakan");
  BOOST_TEST(sifat(both) == "Sifat  :  Terbatas/Segera");
  BOOST_TEST(sifat(without(both, "surat", "keamanan")) == "Sifat  :  Segera");
  BOOST_TEST(sifat(without(both, "surat", "urgensi")) == "Sifat  :  Terbatas");
  BOOST_TEST(sifat(without(without(both, "surat", "urgensi"), "surat", "keamanan")) == "Sifat  :  Biasa");
}

BOOST_AUTO_TEST_CASE(what_may_be_missing_leaves_no_trace) {
  const xml::Element data = sampleData("surat-penyampaian");
  const std::string text =
      textOf("surat-penyampaian", without(without(data, "", "tembusan"), "jawaban", "berkas"));
  BOOST_TEST(!holds(text, "Tembusan"));
  BOOST_TEST(!holds(text, "Berkas: penduduk-miskin"));
  BOOST_TEST(!holds(textOf("surat-tindaklanjuti", without(sampleData("surat-tindaklanjuti"), "", "berkas")),
                    "Lampiran Surat"));
}

BOOST_AUTO_TEST_CASE(a_value_with_markup_in_it_is_text) {
  xml::Element data = sampleData("surat-pengantar");
  *data.child("permohonan")->child("instansi") = xml::Element("instansi", "<tebal>{nomor}</tebal> & Co");
  BOOST_TEST(holds(textOf("surat-pengantar", data), "<tebal>{nomor}</tebal> & Co"));
}

BOOST_AUTO_TEST_CASE(metadata_name_letter_subject_and_office) {
  const letters::Composed letter =
      letters_tests::composed("surat-penyampaian", sampleData("surat-penyampaian"));
  BOOST_TEST(letter.title == "Surat Penyampaian Data Nomor 500.14.4.1/87/35.73.411/2026");
  BOOST_TEST(letter.subject == "Penyampaian Data");
  BOOST_TEST(letter.author == "Dinas Komunikasi dan Informatika Kota Malang");
}

BOOST_AUTO_TEST_CASE(paper_and_margins_come_from_the_issuer) {
  xml::Element letter = merged("isi");
  letter.child("halaman")->setAttribute("kertas", "F4");
  letter.child("halaman")->setAttribute("kiri", "40");
  const layout::PageStyle page = document(letter).page;
  BOOST_TEST(page.height == 330 * 72 / 25.4, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(page.left == 40 * 72 / 25.4, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(page.right == 20 * 72 / 25.4, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(landscape_paper_lies_on_its_long_side) {
  xml::Element letter = merged("isi");
  const layout::PageStyle upright = document(letter).page;
  letter.child("halaman")->setAttribute("arah", "mendatar");
  const layout::PageStyle page = document(letter).page;
  BOOST_TEST(page.width == upright.height);
  BOOST_TEST(page.height == upright.width);
  BOOST_TEST(page.left == upright.left);
}

BOOST_AUTO_TEST_CASE(lengths_that_are_none_are_refused) {
  for (const char* value : {"x", "-1", "0", "nan", "inf", "1e9", "11pt"}) {
    xml::Element letter = merged("isi");
    letter.child("halaman")->setAttribute("ukuran", value);
    BOOST_CHECK_THROW(document(letter), base::InvalidInput);
  }
  xml::Element letter = merged("isi");
  letter.child("halaman")->setAttribute("huruf", "Comic Sans");
  BOOST_CHECK_THROW(document(letter), base::InvalidInput);
  BOOST_CHECK_THROW(document(xml::Element("surat")), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_row_with_another_number_of_cells_than_columns_is_refused) {
  xml::Element letter = merged("isi");
  xml::Element table("tabel");
  table.setAttribute("ringkasan", "x");
  table.append(xml::Element("kolom")).setAttribute("judul", "A");
  xml::Element& row = table.append(xml::Element("larik"));
  row.append(xml::Element("sel", "1"));
  row.append(xml::Element("sel", "2"));
  letter.append(table);
  BOOST_CHECK_THROW(document(letter), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_table_without_columns_is_refused) {
  xml::Element letter = merged("isi");
  letter.append(xml::Element("tabel"));
  BOOST_CHECK_THROW(document(letter), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(texts_are_composed_in_one_normal_form) {
  const layout::Document made = document(merged("e\xCC\x81"));
  BOOST_TEST(std::get<layout::Paragraph>(made.blocks[0].content).runs[0].text == "\xC3\xA9");
}

BOOST_AUTO_TEST_CASE(a_draft_reserves_the_place_of_the_signature_and_says_nothing_of_one) {
  const xml::Element letter = sampleData("surat-penyampaian-tte");
  const xml::Element draft = without(without(letter, "surat", "nomor"), "surat", "verifikasi");
  const std::string text = textOf("surat-penyampaian", draft);
  BOOST_TEST(!holds(text, "Ditandatangani secara elektronik"));
  BOOST_TEST(!holds(text, "alat bukti hukum"));
  BOOST_TEST(!holds(text, "hasil cetaknya"));
  BOOST_TEST(holds(text, "Tempat tanda tangan elektronik:"));
  const auto boxOf = [](const layout::Pages& pages) {
    for (const layout::Page& page : pages.pages) {
      for (const layout::Item& item : page.items) {
        if (const auto* frame = std::get_if<layout::Frame>(&item)) return *frame;
      }
    }
    return layout::Frame{};
  };
  const layout::Frame reserved = boxOf(pagesOf("surat-penyampaian", draft));
  const layout::Frame filled = boxOf(pagesOf("surat-penyampaian", letter));
  BOOST_TEST(filled.height > 56);
  BOOST_TEST(reserved.height == filled.height);
  BOOST_TEST(reserved.y == filled.y);
}

BOOST_AUTO_TEST_CASE(the_address_under_a_qr_code_is_readable_and_a_link) {
  const std::string address = "https://surat.kominfo.example.go.id/v/7K3QX2M9TW4HB6RD8YPD";
  for (const char* sample : {"surat-penyampaian", "surat-penyampaian-tte"}) {
    std::string link;
    for (const layout::Page& page : pagesOf("surat-penyampaian", sampleData(sample)).pages) {
      for (const layout::Item& item : page.items) {
        const auto* text = std::get_if<layout::Text>(&item);
        if (text && text->text == address.substr(8)) link = text->link;
      }
    }
    BOOST_TEST(link == address);
  }
}

BOOST_AUTO_TEST_CASE(the_head_is_read_row_by_row_with_hal_as_heading_and_the_date_last) {
  const layout::Pages pages = pagesOf("surat-penyampaian", sampleData("surat-penyampaian"));
  std::vector<std::string> read(pages.structure.size());
  for (const layout::Item& item : pages.pages[0].items) {
    const auto* text = std::get_if<layout::Text>(&item);
    if (text && text->node != layout::kArtifact) read[static_cast<std::size_t>(text->node)] += text->text;
  }
  const auto number = std::find(read.begin(), read.end(), "Nomor : 500.14.4.1/87/35.73.411/2026");
  BOOST_TEST_REQUIRE((read.end() - number) > 5);
  BOOST_TEST(number[1] == "Sifat : Biasa");
  BOOST_TEST(number[2] == "Lampiran : 1 (satu) berkas");
  BOOST_TEST(number[3] == "Hal : Penyampaian Data");
  BOOST_TEST(number[4] == "Malang, 23 November 2026");
  BOOST_TEST(number[5] == "Yth. Kepala Badan Perencanaan Pembangunan Daerah");
  const auto heading = static_cast<std::size_t>(number - read.begin()) + 3;
  BOOST_TEST((pages.structure[heading].role == layout::Role::Heading1));
}

BOOST_AUTO_TEST_CASE(the_items_of_a_chained_list_are_clauses_of_one_sentence) {
  const auto items = [](std::vector<std::string> texts) {
    xml::Element letter = merged("isi");
    xml::Element list("daftar");
    list.setAttribute("rangkai", "ya");
    for (const std::string& text : texts) list.append(xml::Element("butir", text));
    letter.append(list);
    std::vector<std::string> set;
    const layout::Document made = document(letter);
    const layout::Block& block = made.blocks[1];
    if (const auto* only = std::get_if<layout::Paragraph>(&block.content))
      return std::vector{only->runs[0].text};
    for (const layout::ListItem& item : std::get<layout::List>(block.content).items)
      set.push_back(std::get<layout::Paragraph>(item.body[0].content).runs[0].text);
    return set;
  };
  BOOST_TEST(items({"a"}) == std::vector<std::string>{"a."}, boost::test_tools::per_element());
  const std::vector<std::string> three = {"a;", "b;\u00A0dan", "c, S.Sos."};
  BOOST_TEST(items({"a", "b", "c, S.Sos."}) == three, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_single_copy_is_not_numbered_and_copies_keep_their_distance) {
  xml::Element data = sampleData("surat-penolakan");
  BOOST_TEST(holds(textOf("surat-penolakan", data), "Tembusan:\nKepala Dinas Sosial Kota Malang."));
  for (int i = 0; i < 30; ++i) data.append(xml::Element("tembusan", "Kepala Dinas Contoh"));
  double nip = 0;
  double copies = 0;
  for (const layout::Page& page : pagesOf("surat-penolakan", data).pages) {
    for (const layout::Item& item : page.items) {
      const auto* text = std::get_if<layout::Text>(&item);
      if (text && text->text.starts_with("NIP.")) nip = text->y;
      if (text && text->text == "Tembusan:") copies = text->y;
    }
  }
  BOOST_TEST(copies - nip > 25);
}

BOOST_AUTO_TEST_CASE(what_belongs_together_is_tied) {
  using letters::detail::tied;
  const std::vector<std::pair<std::string, std::string>> table = {
      {"tanggal 2 November 2026.", "tanggal 2_November_2026."},
      {"5 (lima) hari kerja", "5_(lima)_hari_kerja"},
      {"30 (tiga puluh) hari", "30_(tiga_puluh)_hari"},
      {"18.204 bita, Pasal 6 ayat (3) huruf e", "18.204_bita, Pasal_6 ayat_(3) huruf_e"},
      {"Undang-Undang Nomor 14 Tahun 2008 tentang", "Undang-Undang Nomor_14_Tahun_2008 tentang"},
      {"surat Nomor 500.14.4.1/87/35.73.411/2026", "surat Nomor 500.14.4.1/87/35.73.411/2026"},
      {"NIP. 19700101 199501 1 001", "NIP._19700101_199501_1_001"},
      {"pukul 09.00 WIB", "pukul_09.00_WIB"},
      {"dalam hari kerja", "dalam hari_kerja"},
      {"menurut huruf e,", "menurut huruf_e,"},
      {"kami ucapkan terima kasih.", "kami ucapkan terima_kasih."},
      {"Data (2025) hari ini", "Data (2025) hari ini"}};
  for (const auto& [plain, expected] : table) {
    std::string joined = tied(plain);
    for (std::size_t at = joined.find("\u00A0"); at != std::string::npos; at = joined.find("\u00A0"))
      joined.replace(at, 2, "_");
    BOOST_TEST(joined == expected);
  }
}

BOOST_AUTO_TEST_CASE(unknown_paper_fewnips_and_no_files_are_refused) {
  xml::Element letter = merged("isi");
  letter.child("halaman")->setAttribute("kertas", "Folio");
  BOOST_CHECK_THROW(document(letter), base::InvalidInput);
  xml::Element few = sampleData("surat-penyampaian");
  *few.child("penandatangan")->child("nip") = xml::Element("nip", "19700101");
  BOOST_CHECK_THROW(pagesOf("surat-penyampaian", few), base::InvalidInput);
  xml::Element none = sampleData("surat-penyampaian");
  *none.child("surat")->child("lampiran") = xml::Element("lampiran", "0 (nol) berkas");
  BOOST_CHECK_THROW(pagesOf("surat-penyampaian", none), base::InvalidInput);
  BOOST_CHECK_THROW(pagesOf("surat-penyampaian", without(sampleData("surat-penyampaian"), "", "berkas")),
                    base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(where_number_and_date_do_not_fit_on_one_line_neither_is_broken) {
  xml::Element data = sampleData("surat-penyampaian");
  data.child("tampilan")->setAttribute("ukuran", "16");
  data.child("tampilan")->setAttribute("jarak", "22");
  const std::string text = textOf("surat-penyampaian", data);
  BOOST_TEST(holds(text, "Malang, 23 November 2026\n"));
  BOOST_TEST(holds(text, "500.14.4.1/87/35.73.411/2026\n"));
}

BOOST_AUTO_TEST_SUITE_END()
