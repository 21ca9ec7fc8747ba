#include "bench/synthetic_text.h"

#include <algorithm>

namespace bench {
namespace {

const std::vector<std::string> kFrequent{
    "yang",       "dan",      "di",         "data",        "untuk",      "dengan",      "dari",
    "kota",       "pada",     "tahun",      "ke",          "ini",        "dalam",       "jumlah",
    "penduduk",   "menurut",  "kecamatan",  "permohonan",  "surat",      "dinas",       "kelurahan",
    "statistik",  "nomor",    "tanggal",    "hal",         "atas",       "sesuai",      "ketentuan",
    "peraturan",  "keluarga", "penerima",   "bantuan",     "sosial",     "kesehatan",   "pendidikan",
    "laporan",    "kegiatan", "penyusunan", "profil",      "kemiskinan", "indikator",   "wilayah",
    "periode",    "bulan",    "tersedia",   "sebagian",    "rahasia",    "terbatas",    "kepala",
    "badan",      "bidang",   "anggaran",   "program",     "pelayanan",  "publik",      "informasi",
    "komunikasi", "walikota", "sekretaris", "daerah",      "rencana",    "pembangunan", "perumahan",
    "pekerjaan",  "umum",     "lingkungan", "hidup",       "tenaga",     "kerja",       "usaha",
    "mikro",      "pasar",    "puskesmas",  "sekolah",     "siswa",      "guru",        "gizi",
    "balita",     "stunting", "air",        "jalan",       "sampah",     "banjir",      "pajak",
    "retribusi",  "kelompok", "umur",       "perempuan",   "lampiran",   "tembusan",    "petugas",
    "kerangka",   "acuan",    "pernyataan", "persetujuan", "penolakan"};

const std::vector<std::string> kSyllables{"ba", "ber", "ca", "da",  "di",  "gu",  "ha",  "ja", "ka",  "ke",
                                          "la", "lan", "ma", "men", "mi",  "na",  "nya", "pa", "pen", "per",
                                          "ra", "sa",  "se", "si",  "tan", "ter", "ti",  "wa", "ya",  "kan"};

std::string madeWord(std::size_t number) {
  std::string word;
  for (std::size_t rest = number; rest > 0; rest /= kSyllables.size())
    word += kSyllables[rest % kSyllables.size()];
  return word + "an";
}

}  // namespace

SyntheticText::SyntheticText(unsigned seed, std::size_t vocabulary) : random_(seed), words_(kFrequent) {
  for (std::size_t i = words_.size(); i < vocabulary; ++i) words_.push_back(madeWord(i + 1000));
  double sum = 0;
  for (std::size_t i = 0; i < words_.size(); ++i)
    cumulated_.push_back(sum += 1.0 / static_cast<double>(i + 3));
}

const std::string& SyntheticText::word() {
  const double at = std::uniform_real_distribution<double>(0, cumulated_.back())(random_);
  const auto found = std::lower_bound(cumulated_.begin(), cumulated_.end(), at);
  return words_[std::min(static_cast<std::size_t>(found - cumulated_.begin()), words_.size() - 1)];
}

std::string SyntheticText::words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += word() + " ";
  return text;
}

std::size_t SyntheticText::pick(std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
}

}  // namespace bench
