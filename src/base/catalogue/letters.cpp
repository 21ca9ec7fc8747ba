// Registers and numbers, and how a letter is composed and set.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> lettersWords() {
  static constexpr Words kWords[] = {
      {"register.cannot-close", "Buku agenda {series} dari {issuer} tahun {year} tidak dapat ditutup: {why}.",
       "The register {series} of {issuer} for {year} cannot be closed: {why}."},
      {"register.year-not-over", "tahunnya belum berakhir", "its year is not over"},
      {"register.open-numbers", "terbitkan atau batalkan yang masih bernomor: {numbers}",
       "issue or make void what stands at bernomor: {numbers}"},
      {"register.gaps", "nomor {numbers} tidak ada", "it lacks the numbers {numbers}"},
      {"register.other-year", "surat bertanggal {date} masuk ke buku agenda tahunnya sendiri",
       "a letter of {date} belongs into the register of its own year"},
      {"register.no-parent", "buku agenda tidak memiliki nomor {number}",
       "the register has no number {number}"},
      {"register.next-number", "surat bertanggal {date} mendapat nomor berikutnya",
       "a letter of {date} gets the next number"},
      {"register.below-later",
       "nomor itu akan berada di bawah {number} tanggal {date}, yang tanggalnya lebih akhir",
       "it would stand below {number} of {date}, which is dated later"},
      {"register.above-earlier",
       "nomor itu akan berada di atas {number} tanggal {date}, yang tanggalnya lebih awal; sisipkan di bawah "
       "{right}",
       "it would stand above {number} of {date}, which is dated earlier; insert it below {right}"},
      {"register.event-meaningless",
       "Peristiwa buku agenda yang tersimpan tidak dapat dipahami: \"{member}\" di dalamnya tidak bermakna.",
       "A stored event of a register cannot be understood: its \"{member}\" means nothing."},
      {"record.a-register-line", "sebuah baris buku agenda", "a line of a register"},
      {"record.a-register-closing", "penutupan sebuah buku agenda", "the closing of a register"},
      {"letter.template-unknown", "Tidak ada templat surat \"{name}\"; yang ada: {known}.",
       "There is no letter template \"{name}\"; there are {known}."},
      {"letter.kind-not-file-name", "jenis=\"{said}\" harus \"{name}\", yaitu nama berkasnya",
       "jenis=\"{said}\" must be \"{name}\", the name of the file"},
      {"letter.no-page", "Templat tidak memiliki <halaman>: kertas dan huruf tidak diketahui.",
       "The template has no <halaman>: paper and font are not known."},
      {"letter.font-unknown",
       "Jenis huruf \"{family}\" tidak ada dalam fonts.xml; tambahkan di sana atau sebutkan yang lain.",
       "The font family \"{family}\" is not in fonts.xml; add it there or name another one."},
      {"letter.row-cells",
       "<larik> di baris {line} memuat {cells} sel; <tabel>-nya memiliki {columns} kolom.",
       "A <larik> at line {line} has {cells} cells; its <tabel> has {columns} columns."},
      {"letter.table-without-columns", "<tabel> di baris {line} tidak memiliki <kolom>.",
       "A <tabel> at line {line} has no <kolom>."},
      {"letter.number-range",
       "{attribute}=\"{value}\" pada <{element}> harus bilangan dari {smallest} sampai {largest}.",
       "{attribute}=\"{value}\" of <{element}> must be a number from {smallest} to {largest}."},
      {"layout.wide-character",
       "\"{character}\" lebih lebar dari {width} poin yang tersedia pada kolomnya. Lebarkan kolomnya.",
       "\"{character}\" is wider than the {width} points that its column leaves it. Make the column wider."},
      {"layout.row-cells",
       "Sebuah baris tabel memuat {cells} sel, yang tidak mengisi {columns} kolomnya. Setiap baris harus "
       "memiliki sel untuk setiap kolom, dengan memperhitungkan sel gabungan.",
       "A row of a table has {cells} cells, which do not fill its {columns} columns. Each row must have a "
       "cell for each column, spans counted."},
      {"layout.too-deep", "Blok bersarang lebih dari {most} tingkat. Kurangi daftar di dalam daftar.",
       "Blocks stand in one another more than {most} deep. Use fewer lists within lists."},
      {"layout.wide-figure",
       "Gambar selebar {width} poin lebih lebar dari {room} poin yang tersedia di tempatnya. Kecilkan gambar "
       "itu.",
       "A figure of {width} points is wider than the {room} points that its place leaves it. Make it "
       "smaller."},
      {"layout.wide-parts",
       "Bagian-bagian yang berdampingan bersama-sama lebih lebar dari {room} poin yang tersedia. Persempit "
       "bagian-bagian itu.",
       "Parts that stand side by side are together wider than the {room} points of their place. Make them "
       "narrower."},
      {"layout.no-room",
       "Inden dan lebar di sekitar paragraf \"{start}\" tidak menyisakan tempat baginya. Perkecil inden dan "
       "lebar itu.",
       "The indents and widths around the paragraph \"{start}\" leave no room for it. Make them smaller."},
      {"layout.no-glyph",
       "Tidak ada jenis huruf yang memiliki bentuk untuk {character}, dalam \"{excerpt}\". Ganti karakter "
       "itu, atau tambahkan jenis huruf yang memilikinya.",
       "No font has a glyph for {character}, in \"{excerpt}\". Replace the character, or add a font that has "
       "it."},
      {"layout.wide-columns",
       "Kolom-kolom tetap sebuah tabel memerlukan {fixed} poin, sedangkan tempatnya {room} poin. Persempit "
       "kolomnya, atau hapus lebarnya.",
       "The fixed columns of a table take {fixed} points, and the measure has {room} points. Make the "
       "columns narrower, or leave their widths away."},
      {"layout.watermark-fonts",
       "Tanda air \"{text}\" memerlukan lebih dari satu jenis huruf. Pakai huruf yang lebih sederhana.",
       "The watermark \"{text}\" needs more than one font. Use plainer letters."},
      {"layout.too-high",
       "Sesuatu yang tidak dapat dibagi setinggi {height} poin, sedangkan halaman hanya memiliki ruang "
       "{room} poin. Kecilkan bagian itu.",
       "Something that cannot be split is {height} points high, and a page has room for {room} points. Make "
       "it smaller."},
      {"layout.no-margins", "Batas tepi tidak menyisakan ruang pada halaman. Perkecil batas tepinya.",
       "The margins leave no room on the page. Make them smaller."},
  };
  return kWords;
}

}  // namespace base
