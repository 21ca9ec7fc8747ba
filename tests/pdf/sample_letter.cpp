#include "sample_letter.h"

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
  kop.parts[0].blocks = blocks(layout::Image{0, 60, 60, Alignment::Left, "Lambang Kota Malang"});
  kop.parts[1].blocks = blocks(line("PEMERINTAH KOTA MALANG", style(14), Alignment::Center),
                               line("DINAS KOMUNIKASI DAN INFORMATIKA", style(17, true), Alignment::Center),
                               line("Jalan Mayjen Sungkono, Kota Malang 65132", style(9), Alignment::Center));
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
               row({"Sifat", ":", "Biasa", ""}), row({"Hal", ":", "Penyampaian Data", ""})};
  return grid;
}

layout::Paragraph body(const std::string& text) {
  layout::Paragraph result = paragraph(text, Alignment::Justified);
  result.leading = 13;
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

layout::Table schedule() {
  layout::Table table;
  table.columns = {{30, Alignment::Center}, {0, Alignment::Left}, {0, Alignment::Left}};
  table.summary = "Jadwal rapat koordinasi";
  table.spaceAfter = 6;
  table.head = {row({"No.", "Uraian", "Keterangan"})};
  for (auto& cell : table.head[0].cells) cell.paragraphs[0].runs[0].style.font.bold = true;
  table.rows = {row({"1.", "Hari, tanggal", "Rabu, 18 November 2026"}),
                row({"2.", "Waktu", "Pukul 09.00 – 12.00 WIB"}),
                row({"3.", "Tempat", "Ruang Rapat “Nusantara” Lantai 3"})};
  return table;
}

layout::Group signature() {
  layout::Beside box;
  box.gap = 6;
  box.parts.resize(2);
  box.parts[0].width = 60;
  box.parts[0].blocks = blocks(layout::QrCode{"https://surat.malangkota.example/v/7H2KQ9XW4M", 60,
                                              Alignment::Left, "Kode QR verifikasi surat"});
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
  group.spaceBefore = 8;
  group.blocks = blocks(paragraph("KEPALA DINAS KOMUNIKASI\nDAN INFORMATIKA,"), framed,
                        line("NAMA PEJABAT CONTOH, S.Sos.", style(10, true, true)),
                        paragraph("NIP. 19700101 199501 1 001"));
  return group;
}

layout::Bottom tembusan() {
  layout::List list;
  list.labelStyle = style(8);
  list.items = {{"1.", blocks(line("Wali Kota Malang (sebagai laporan);", style(8)))},
                {"2.", blocks(line("Kepala Dinas Sosial Kota Malang.", style(8)))}};
  return {blocks(line("Tembusan:", style(8)), list)};
}

layout::PageStyle pageWithFooter() {
  layout::PageStyle page;
  page.top = 36;
  page.pageNumberStyle = plainStyle();
  layout::TextStyle small = style(6);
  small.gray = 0.4F;
  page.footer = {
      line("Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik. "
           "Periksa keasliannya dengan kode QR.",
           small, Alignment::Justified)};
  return page;
}

}  // namespace

layout::Document letter() {
  return document(
      pageWithFooter(),
      blocks(
          kop(), layout::Rule{1.5, 6, 6, 0}, references(),
          paragraph("Yth. Kepala Badan Perencanaan Pembangunan Daerah\nKota Malang\ndi\nMalang"),
          layout::Space{8},
          body("Memperhatikan permohonan Saudara dengan nomor registrasi P-2026-0031 tanggal 12 November "
               "2026, bersama ini kami sampaikan bahwa seluruh perangkat daerah diminta menyiapkan arsip "
               "dinamis aktif dalam bentuk digital paling lambat tiga puluh hari kerja sejak tanggal surat "
               "ini ditetapkan. Penyiapan arsip tersebut dilakukan secara bertahap sesuai dengan "
               "klasifikasi keamanan dan hak akses yang telah diatur oleh lembaga kearsipan daerah."),
          body("Sehubungan dengan hal tersebut di atas, kami mengundang Saudara untuk menghadiri rapat "
               "koordinasi teknis yang akan membahas “rencana aksi” digitalisasi naskah dinas, pembagian "
               "tugas antarunit kerja, kebutuhan perangkat keras dan jaringan, serta tata cara pembubuhan "
               "tanda tangan elektronik tersertifikasi. Peserta rapat dimohon membawa daftar jenis naskah "
               "dinas yang dikelola – termasuk nota dinas dan berita acara – dan perkiraan jumlahnya."),
          schedule(),
          body("Data tersebut hanya digunakan untuk penyusunan profil kemiskinan kecamatan sesuai Surat "
               "Pernyataan Saudara, tidak diteruskan kepada pihak lain, dan sumbernya dicantumkan. Data "
               "berikut belum dapat kami sampaikan:"),
          refused(),
          body("Mengingat pentingnya kegiatan dimaksud, kehadiran Saudara tidak dapat diwakilkan kecuali "
               "dengan surat tugas tertulis dari pimpinan unit kerja. Apabila terdapat kendala teknis, "
               "Saudara dapat menghubungi petugas penghubung, Sdr. René Kusumāwardhani, S.Kom., M.T.I., "
               "atau Ibu Nur ‘Aini binti Ḥasan pada jam kerja."),
          body("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih."), signature(),
          tembusan()));
}

layout::Document texts(const std::vector<std::string>& texts) {
  layout::PageStyle page;
  page.pageNumberStyle = plainStyle();
  std::vector<layout::Block> content;
  for (const std::string& text : texts) content.push_back({paragraph(text)});
  return document(page, std::move(content));
}

layout::Document table(int rows) {
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
