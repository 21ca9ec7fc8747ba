// What is wrong with a text from outside, to stand behind its name.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> textsWords() {
  static constexpr Words kWords[] = {
      {"text.of-attribute", "atribut \"{attribute}\" pada <{element}> {problem}",
       "the attribute \"{attribute}\" of <{element}> {problem}"},
      {"text.of-element", "<{element}> {problem}", "<{element}> {problem}"},
      {"text.unreadable", "(teks yang bukan UTF-8)", "(text that is not UTF-8)"},
      {"text.not-utf8", "bukan UTF-8: ada bita {byte} pada posisi {position}; tulis dalam UTF-8",
       "is not UTF-8: byte {byte} at position {position}; write it in UTF-8"},
      {"text.too-long", "lebih panjang dari {most} karakter yang diterima; persingkat",
       "is longer than the {most} characters that are accepted; shorten it"},
      {"text.empty", "kosong; isilah", "is empty; fill it in"},
      {"text.control-character", "memuat karakter kendali {character}; hapus karakter itu",
       "holds the control character {character}; remove it"},
      {"text.reordering-character",
       "memuat {character}, yang mengubah urutan teks di layar; hapus karakter itu",
       "holds {character}, which reorders text on screen; remove it"},
      {"text.invisible-character", "memuat karakter tak terlihat {character}; hapus karakter itu",
       "holds the invisible character {character}; remove it"},
      {"text.no-code", "harus terdiri dari huruf, angka, '-', '_', dan '.', paling banyak 64",
       "must be of letters, digits, '-', '_' and '.', 64 at most"},
      {"text.script",
       "memuat aksara {script}, yang belum dapat dicetak dalam surat: {character}; tulis dengan huruf Latin",
       "holds {script} letters, which letters cannot be set in yet: {character}; write it in Latin letters"},
      {"text.no-glyph",
       "memuat {character}, yang tidak dimiliki jenis huruf kantor mana pun (fonts.xml); tulis dengan "
       "karakter lain",
       "holds {character}, which no font of the office can draw (fonts.xml); write it in other characters"},
      {"text.file-name-too-long", "lebih panjang dari {most} bita; persingkat nama berkasnya",
       "is longer than {most} bytes; shorten the file's name"},
      {"text.file-name-with-path", "memuat jalur; tulis nama berkasnya saja",
       "holds a path; give the plain name of the file"},
      {"text.file-name-with-dot", "diawali tanda titik; ganti nama berkasnya",
       "begins with a full stop; rename the file"},
      {"text.file-name-characters", "memuat salah satu dari < > : \" | ? *; ganti nama berkasnya",
       "holds one of < > : \" | ? *; rename the file"},
      {"email.no-at", "tidak memiliki @; tulis satu alamat, seperti nama@instansi.go.id",
       "has no @; give one address, as nama@instansi.go.id"},
      {"email.several-at", "memiliki lebih dari satu @; tulis satu alamat, seperti nama@instansi.go.id",
       "has more than one @; give one address, as nama@instansi.go.id"},
      {"email.too-long", "lebih panjang dari 254 bita; tulis satu alamat, seperti nama@instansi.go.id",
       "is longer than 254 bytes; give one address, as nama@instansi.go.id"},
      {"email.nothing-before-at",
       "tidak memiliki isi sebelum @; tulis satu alamat, seperti nama@instansi.go.id",
       "has nothing before the @; give one address, as nama@instansi.go.id"},
      {"email.too-long-before-at",
       "memiliki lebih dari 64 bita sebelum @; tulis satu alamat, seperti nama@instansi.go.id",
       "has more than 64 bytes before the @; give one address, as nama@instansi.go.id"},
      {"email.beyond-ascii",
       "memiliki huruf di luar ASCII sebelum @, yang ditolak banyak peladen surel; tulis satu alamat, "
       "seperti nama@instansi.go.id",
       "has letters beyond ASCII before the @, which many mail servers refuse; give one address, as "
       "nama@instansi.go.id"},
      {"email.quotation-marks",
       "memiliki tanda petik sebelum @, yang ditolak banyak peladen surel; tulis satu alamat, seperti "
       "nama@instansi.go.id",
       "has quotation marks before the @, which many mail servers refuse; give one address, as "
       "nama@instansi.go.id"},
      {"email.full-stops",
       "memiliki tanda titik pada awal atau akhir bagian pertamanya, atau dua tanda titik berturut-turut; "
       "tulis satu alamat, seperti nama@instansi.go.id",
       "has a full stop at an end of its first part, or two together; give one address, as "
       "nama@instansi.go.id"},
      {"email.character", "memuat {character} sebelum @; tulis satu alamat, seperti nama@instansi.go.id",
       "holds {character} before the @; give one address, as nama@instansi.go.id"},
      {"email.no-domain",
       "tidak memiliki domain di belakang @ yang dapat dikirimi surel; tulis satu alamat, seperti "
       "nama@instansi.go.id",
       "has no domain behind the @ that mail can be sent to; give one address, as nama@instansi.go.id"},
      {"script.arabic", "Arab", "Arabic"},
      {"script.balinese", "Bali", "Balinese"},
      {"script.bengali", "Benggala", "Bengali"},
      {"script.buginese", "Bugis", "Buginese"},
      {"script.hebrew", "Ibrani", "Hebrew"},
      {"script.javanese", "Jawa", "Javanese"},
      {"script.makassarese", "Makassar", "Makasar"},
      {"script.mongolian", "Mongol", "Mongolian"},
      {"script.sundanese", "Sunda", "Sundanese"},
      {"script.syriac", "Suryani", "Syriac"},
      {"script.tibetan", "Tibet", "Tibetan"},
      {"script.right-to-left", "dari kanan ke kiri", "right-to-left"},
  };
  return kWords;
}

}  // namespace base
