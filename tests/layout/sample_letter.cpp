#include "sample_letter.h"

#include <string>

#include "support/layout_builders.h"

namespace sample {
namespace {

using namespace support;
using layout::Alignment;

layout::TextStyle style(double size, bool bold = false, bool underline = false) {
  return {{0, bold, false}, size, underline, 0};
}

layout::Paragraph line(const std::string& text, const layout::TextStyle& style,
                       Alignment alignment = Alignment::Left) {
  layout::Paragraph result;
  result.runs.push_back({text, style});
  result.alignment = alignment;
  result.leading = style.size * 1.3;
  return result;
}

layout::Beside kop() {
  layout::Beside kop;
  kop.gap = 10;
  kop.parts.resize(2);
  kop.parts[0].width = 60;
  kop.parts[0].blocks = blocks(layout::Image{0, 60, 70, Alignment::Left, "Lambang Kota Malang"});
  kop.parts[1].blocks = blocks(line("PEMERINTAH KOTA MALANG", style(12), Alignment::Center),
                               line("DINAS KOMUNIKASI DAN INFORMATIKA", style(13, true), Alignment::Center),
                               line("Jalan Mayjen Sungkono, Kota Malang 65132", style(8), Alignment::Center));
  return kop;
}

layout::Table references() {
  layout::Table grid;
  grid.columns = {{60, Alignment::Left}, {12, Alignment::Left}, {0, Alignment::Left}, {0, Alignment::Right}};
  grid.borders = layout::Borders::None;
  grid.reading = layout::Reading::Rows;
  grid.cellPadding = 0;
  grid.spaceBefore = 8;
  grid.spaceAfter = 12;
  grid.rows = {row({"Nomor", ":", "500.14.4.1/87/35.73.411/2026", "Malang, 23 November 2026"}),
               row({"Hal", ":", "Penyampaian Data", ""})};
  return grid;
}

layout::Paragraph body(const std::string& text) {
  layout::Paragraph result = paragraph(text, Alignment::Justified);
  result.leading = 14;
  result.firstIndent = 36;
  result.spaceAfter = 4;
  return result;
}

layout::List refused() {
  layout::List list;
  list.labelStyle = plainStyle();
  list.leftIndent = 36;
  list.spaceAfter = 4;
  list.items = {
      {"a.", blocks(paragraph("pendapatan rumah tangga per kelurahan, karena belum tersedia; dan"))},
      {"b.", blocks(paragraph("data individu penerima bantuan, karena memuat data pribadi."))}};
  return list;
}

layout::Group signature() {
  layout::Beside box;
  box.gap = 6;
  box.parts.resize(2);
  box.parts[0].width = 60;
  box.parts[0].blocks =
      blocks(layout::QrCode{"https://surat.example.go.id/v/7H2K", 60, Alignment::Left, "Kode QR verifikasi"});
  box.parts[1].blocks = blocks(line("Ditandatangani secara elektronik oleh:", style(7)),
                               line("KEPALA DINAS KOMUNIKASI DAN INFORMATIKA", style(7)));
  layout::Group framed;
  framed.frame = true;
  framed.padding = 6;
  framed.spaceBefore = framed.spaceAfter = 6;
  framed.blocks = blocks(box);
  layout::Group group;
  group.indent = 230;
  group.keepWithPrevious = true;
  group.spaceBefore = 14;
  group.blocks = blocks(paragraph("KEPALA DINAS KOMUNIKASI\nDAN INFORMATIKA,"), framed,
                        line("NAMA PEJABAT CONTOH, S.Sos.", style(10, true, true)),
                        paragraph("NIP. 19700101 199501 1 001"));
  return group;
}

layout::Table daftar() {
  layout::Table table;
  table.columns = {{0, Alignment::Center}, {0, Alignment::Left}, {0, Alignment::Right}, {0, Alignment::Left}};
  table.summary = "Daftar data yang disampaikan";
  table.head = {row({"No.", "Berkas", "Ukuran", "Sidik digital SHA-256"})};
  table.rows = {row({"1.", "Penduduk miskin menurut kecamatan 2021–2025 (CSV)", "18.204 bita",
                     "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}),
                row({"2.", "Metadata statistik sektoral (XLSX)", "42.118 bita",
                     "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"})};
  return table;
}

layout::Bottom tembusan() {
  layout::List list;
  list.labelStyle = style(8);
  list.items = {{"1.", blocks(line("Wali Kota Malang (sebagai laporan);", style(8)))},
                {"2.", blocks(line("Kepala Dinas Sosial Kota Malang.", style(8)))}};
  return {blocks(line("Tembusan:", style(8)), list)};
}

}  // namespace

layout::Document letter(layout::PageStyle page) {
  page.pageNumberStyle = plainStyle();
  layout::Paragraph footer = line(
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik. Periksa "
      "keasliannya dengan kode QR.",
      {{0, false, false}, 6, false, 0.4F}, Alignment::Justified);
  page.footer = {footer};
  layout::Paragraph heading = line("DAFTAR DATA YANG DISAMPAIKAN", style(10, true), Alignment::Center);
  heading.role = layout::Role::Heading1;
  heading.keepWithNext = true;
  heading.spaceAfter = 6;
  return document(
      page,
      blocks(kop(), layout::Rule{1.5, 6, 6, 0}, references(),
             paragraph("Yth. Kepala Badan Perencanaan Pembangunan Daerah\nKota Malang\ndi\nMalang"),
             layout::Space{10},
             body("Memperhatikan permohonan Saudara dengan nomor registrasi P-2026-0031 tanggal 12 November "
                  "2026, bersama ini kami sampaikan data sebagaimana daftar terlampir, sebanyak 2 (dua) "
                  "berkas, yang sidik digital SHA-256-nya tercantum dalam lampiran."),
             body("Data tersebut hanya digunakan untuk penyusunan profil kemiskinan kecamatan sesuai Surat "
                  "Pernyataan Saudara, tidak diteruskan kepada pihak lain, dan sumbernya dicantumkan. Data "
                  "berikut belum dapat kami sampaikan:"),
             refused(),
             body("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih."),
             signature(), tembusan(), layout::PageBreak{}, heading, daftar()));
}

layout::Document lampiran(int rows) {
  layout::Table table;
  table.columns.resize(5);
  table.head = {row({"No.", "Kecamatan", "Kelurahan", "Jumlah", "Keterangan"})};
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back(row({std::to_string(i) + ".", "Lowokwaru", "Kelurahan " + std::to_string(i % 57),
                              std::to_string(i * 37), "sesuai hasil pendataan lapangan"}));
  }
  layout::PageStyle page;
  page.pageNumberStyle = plainStyle();
  return document(page, blocks(std::move(table)));
}

}  // namespace sample
