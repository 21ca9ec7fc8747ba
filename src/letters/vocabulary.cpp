#include "letters/vocabulary.h"

namespace letters {
namespace {

using templates::AttributeRule;
using templates::ElementRule;

const std::vector<std::string> kInline = {"tebal", "miring", "garis-bawah"};
const std::vector<std::string> kFlow = {"paragraf", "daftar", "tabel", "rincian", "judul", "spasi"};
const std::vector<std::string> kYesNo = {"ya", "tidak"};

std::vector<std::string> with(std::vector<std::string> names, const std::vector<std::string>& more) {
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

AttributeRule needed(const char* name) {
  return {name, true, {}};
}
AttributeRule free(const char* name) {
  return {name, false, {}};
}
AttributeRule choice(const char* name, const std::vector<std::string>& values) {
  return {name, false, values};
}

// The letter itself, and the parts around its text.
std::vector<ElementRule> frameRules() {
  return {
      {"surat",
       {needed("jenis"), choice("bernomor", kYesNo), choice("dari", {"walidata", "produsen"}),
        choice("kepada", {"walidata", "produsen", "pemohon"}), free("hal"), free("lampiran")},
       with(kFlow, {"halaman", "metadata", "konsep", "kaki", "kop", "kepala", "tujuan", "tanda-tangan",
                    "tembusan", "lampiran"})},
      {"halaman",
       {needed("kertas"), needed("huruf"), needed("ukuran"), needed("jarak"), free("atas"), free("bawah"),
        free("kiri"), free("kanan"), choice("arah", {"tegak", "mendatar"})}},
      {"metadata", {needed("judul"), free("perihal"), needed("penerbit")}},
      {"konsep"},
      {"kaki", {}, {}, true},
      {"kop", {free("logo"), free("keterangan")}, {"baris"}},
      {"kepala", {}, {"isian", "tempat-tanggal"}},
      {"tempat-tanggal", {}, {}, true},
      {"tujuan", {free("sapaan")}, {"baris"}},
      {"tanda-tangan",
       {free("awalan"), free("tte"), free("qr"), free("keterangan-qr"), choice("ruang", kYesNo)},
       {"jabatan", "nama", "baris"}},
      {"jabatan", {}, {}, true},
      {"nama", {}, {}, true},
      {"tembusan", {choice("rangkai", kYesNo)}, {"butir"}},
      {"lampiran", {needed("judul")}, with(kFlow, {"kepala-lampiran", "tanda-tangan"})},
      {"kepala-lampiran", {}, {"baris", "isian"}},
  };
}

// The parts of the text.
std::vector<ElementRule> textRules() {
  const auto align = choice("rata", {"kiri", "tengah", "kanan"});
  return {
      {"paragraf",
       {choice("inden", kYesNo), choice("rata", {"kiri", "tengah", "kanan", "penuh"}),
        choice("ikut", kYesNo)},
       kInline,
       true},
      {"daftar", {choice("jenis", {"angka", "huruf", "strip"}), choice("rangkai", kYesNo)}, {"butir"}},
      {"butir", {}, kInline, true},
      {"tabel", {needed("ringkasan")}, {"kolom", "larik"}},
      {"kolom", {needed("judul"), free("lebar"), align, choice("huruf", {"biasa", "tetap"})}},
      {"larik", {free("tinggi")}, {"sel"}},
      {"sel", {}, kInline, true},
      {"rincian", {}, {"isian"}},
      {"isian", {needed("nama")}, kInline, true},
      {"baris", {free("ukuran"), free("tebal")}, kInline, true},
      {"judul", {choice("tingkat", {"1", "2"})}, kInline, true},
      {"spasi", {needed("tinggi")}},
      {"tebal", {}, kInline, true},
      {"miring", {}, kInline, true},
      {"garis-bawah", {}, kInline, true},
  };
}

templates::Vocabulary makeVocabulary() {
  templates::Vocabulary vocabulary{"surat", frameRules()};
  const std::vector<ElementRule> text = textRules();
  vocabulary.elements.insert(vocabulary.elements.end(), text.begin(), text.end());
  return vocabulary;
}

}  // namespace

const templates::Vocabulary& letterVocabulary() {
  static const templates::Vocabulary vocabulary = makeVocabulary();
  return vocabulary;
}

}  // namespace letters
