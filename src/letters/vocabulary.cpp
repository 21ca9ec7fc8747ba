#include "letters/vocabulary.h"

namespace letters {

const templates::Vocabulary& letterVocabulary() {
  static const std::vector<std::string> inlines = {"tebal", "garis-bawah", "miring"};
  static const std::vector<std::string> top = {"halaman", "metadata", "konsep",       "kop",      "kepala",
                                               "tujuan",  "paragraf", "daftar",       "tabel",    "rincian",
                                               "judul",   "spasi",    "tanda-tangan", "tembusan", "lampiran"};
  static const templates::Vocabulary vocabulary = {
      "surat",
      {{"surat", {{"jenis", true, {}}, {"bernomor", false, {"ya", "tidak"}}}, top, false},
       {"halaman",
        {{"kertas", true, {}},
         {"huruf", true, {}},
         {"ukuran", true, {}},
         {"jarak", true, {}},
         {"kaki", false, {}}},
        {},
        false},
       {"metadata", {{"judul", true, {}}, {"perihal", false, {}}, {"penerbit", true, {}}}, {}, false},
       {"konsep", {}, {}, false},
       {"kop", {{"logo", false, {}}, {"keterangan", false, {}}}, {"baris"}, false},
       {"kepala", {}, {"isian", "tempat-tanggal"}, false},
       {"isian", {{"nama", true, {}}}, inlines, true},
       {"tempat-tanggal", {}, {}, true},
       {"tujuan", {{"sapaan", false, {}}}, {"baris"}, false},
       {"baris", {{"ukuran", false, {}}, {"tebal", false, {}}}, inlines, true},
       {"paragraf",
        {{"inden", false, {"ya", "tidak"}}, {"rata", false, {"kiri", "tengah", "kanan", "penuh"}}},
        inlines,
        true},
       {"tebal", {}, inlines, true},
       {"miring", {}, inlines, true},
       {"garis-bawah", {}, inlines, true},
       {"daftar", {{"jenis", false, {"angka", "huruf", "strip"}}}, {"butir"}, false},
       {"butir", {}, inlines, true},
       {"tabel", {{"ringkasan", true, {}}}, {"kolom", "larik"}, false},
       {"kolom",
        {{"judul", true, {}},
         {"lebar", false, {}},
         {"rata", false, {"kiri", "tengah", "kanan"}},
         {"huruf", false, {"biasa", "tetap"}}},
        {},
        false},
       {"larik", {}, {"sel"}, false},
       {"sel", {}, inlines, true},
       {"rincian", {}, {"isian"}, false},
       {"judul", {{"tingkat", false, {"1", "2"}}}, inlines, true},
       {"spasi", {{"tinggi", true, {}}}, {}, false},
       {"tanda-tangan",
        {{"qr", false, {}}, {"keterangan-qr", false, {}}, {"ruang", false, {"ya", "tidak"}}},
        {"jabatan", "nama", "baris"},
        false},
       {"jabatan", {}, {}, true},
       {"nama", {}, {}, true},
       {"tembusan", {}, {"butir"}, false},
       {"lampiran",
        {{"judul", true, {}}},
        {"kepala-lampiran", "paragraf", "daftar", "tabel", "rincian", "judul", "spasi", "tanda-tangan"},
        false},
       {"kepala-lampiran", {}, {"baris", "isian"}, false}}};
  return vocabulary;
}

}  // namespace letters
