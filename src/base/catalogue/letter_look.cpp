// What is wrong with the input of a letter, and what is to be looked at before it is approved.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> letterLookWords() {
  static constexpr Words kWords[] = {
      {"letter.paper-unknown", "Kertas \"{paper}\" tidak dikenal; yang ada: A4 dan F4.",
       "The paper \"{paper}\" is not known; there are A4 and F4."},
      {"letter.counts-nothing", "{field}: \"{value}\" tidak menghitung apa pun; kosongkan isian itu.",
       "{field}: \"{value}\" counts nothing; leave the field empty."},
      {"template.nip-form",
       "NIP \"{nip}\" tidak terdiri atas 18 angka; tulis tanggal lahir, tahun dan bulan pengangkatan, 1 atau "
       "2, dan "
       "nomor urut",
       "The NIP \"{nip}\" does not have 18 digits; write the date of birth, year and month of appointment, 1 "
       "or 2, and "
       "the serial number"},
      {"template.counts-nothing",
       "tidak ada yang dihitung: \"0 (nol) {what}\"; isi daftarnya, atau uji dahulu dengan <jika "
       "uji=\"count(…) > 0\">",
       "there is nothing to count: \"0 (nol) {what}\"; fill the list, or test it first with <jika "
       "uji=\"count(…) > 0\">"},
      {"lint.agency-twice", "Nama instansi tertulis dua kali dalam alamat: \"{excerpt}\".",
       "The agency's name stands twice in the address: \"{excerpt}\"."},
      {"lint.full-stop-inside", "Titik di tengah kalimat: \"{excerpt}\".",
       "A full stop inside a sentence: \"{excerpt}\"."},
      {"lint.capital-inside", "Huruf kapital di tengah kalimat: \"{excerpt}\".",
       "A capital inside a sentence: \"{excerpt}\"."},
      {"lint.empty-list", "Daftar atau tabel tidak berisi.", "A list or table is empty."},
      {"lint.braces", "Kurung kurawal tertinggal: \"{excerpt}\".", "Braces were left over: \"{excerpt}\"."},
      {"lint.long-line",
       "Baris terlalu panjang untuk tempatnya dan akan berlanjut di baris berikutnya: \"{excerpt}\".",
       "The line is too long for its place and will be broken: \"{excerpt}\"."},
      {"lint.no-ground", "Tidak ada dasar hukum untuk \"{excerpt}\".",
       "No legal ground is given for \"{excerpt}\"."},
      {"lint.counts-nothing", "Tidak ada yang dihitung: \"{excerpt}\".",
       "Nothing is counted: \"{excerpt}\"."},
      {"lint.ground-without-pasal", "Dasar hukum alasan {reason} tidak menyebut pasal: \"{excerpt}\".",
       "The legal ground of the reason {reason} names no pasal: \"{excerpt}\"."},
      {"commands.warning", "Perhatikan: {problem}", "Look at this: {problem}"},
      {"help.letter.render.force", "timpa berkas yang sudah ada", "overwrite a file that exists"},
  };
  return kWords;
}

}  // namespace base
