#include "letters/detail/ties.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace letters::detail {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::array<std::string_view, 12> kMonths = {"Januari",   "Februari", "Maret",    "April",
                                                      "Mei",       "Juni",     "Juli",     "Agustus",
                                                      "September", "Oktober",  "November", "Desember"};
// What is counted, behind its number.
constexpr std::array<std::string_view, 22> kUnits = {
    "bita",      "hari",    "minggu",  "bulan",     "tahun",  "jam",   "menit", "berkas",
    "lembar",    "halaman", "dokumen", "eksemplar", "persen", "orang", "jiwa",  "kecamatan",
    "kelurahan", "hektare", "km",      "WIB",       "WITA",   "WIT"};
// What has its number behind it.
constexpr std::array<std::string_view, 10> kNumbered = {"Nomor", "Pasal", "ayat",  "huruf", "angka",
                                                        "Tahun", "NIP.",  "pukul", "Bab",   "butir"};

// A number of a letter is longer, and would tear holes into its paragraph.
constexpr std::size_t kLongestNumber = 12;

template <std::size_t size>
bool isOneOf(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// Without what closes a clause behind it.
std::string_view bare(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:)").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

bool isNumber(std::string_view word) {
  return !word.empty() && isDigit(word.front()) &&
         word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// "(satu)" or the end of "(tiga puluh)", behind a number.
bool endsCount(const Words& words, std::size_t i) {
  if (words[i].back() != ')') return false;
  std::size_t open = i;
  while (open > 0 && words[open].front() != '(') --open;
  return open > 0 && words[open].front() == '(' && isNumber(words[open - 1]);
}

bool isInDate(std::string_view before, std::string_view after) {
  return (isNumber(before) && isOneOf(after, kMonths)) || (isOneOf(before, kMonths) && isNumber(after));
}

bool isCount(const Words& words, std::size_t i) {
  const std::string_view after = words[i + 1];
  const bool isInWords = i > 0 && words[i].front() == '(' && !words[i - 1].empty() && isNumber(words[i - 1]);
  if (isInWords && after.find(')') != std::string_view::npos) return true;
  if (isNumber(words[i])) return after.front() == '(' || isOneOf(bare(after), kUnits);
  if (words[i] == "hari") return bare(after) == "kerja" || bare(after) == "kalender";
  return words[i].back() == ')' && isOneOf(bare(after), kUnits) && endsCount(words, i);
}

bool isReference(std::string_view before, std::string_view after) {
  if (before == "huruf") return after.size() == 1;
  if (before == "terima") return bare(after) == "kasih";
  if (isOneOf(before, kNumbered) && after.size() <= kLongestNumber)
    return isDigit(after.front()) || (after.front() == '(' && after.size() > 1 && isDigit(after[1]));
  return isNumber(before) && (after == "Tahun" || isNumber(after));
}

bool belongTogether(const Words& words, std::size_t i) {
  if (words[i].empty() || words[i + 1].empty()) return false;
  const std::string_view after = bare(words[i + 1]);
  if (after.empty()) return false;
  return isInDate(words[i], after) || isCount(words, i) || isReference(words[i], after);
}

// Nearly everything that is tied has a digit, and most texts have none; rules of belongTogether that need no
// digit have their word here.
bool mayHoldTies(std::string_view text) {
  if (text.find(' ') == std::string_view::npos) return false;
  return std::any_of(text.begin(), text.end(), isDigit) || text.find("huruf ") != std::string_view::npos ||
         text.find("terima ") != std::string_view::npos || text.find("hari ") != std::string_view::npos;
}

Words splitAtBlanks(std::string_view text) {
  Words words;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    words.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

}  // namespace

std::string tied(std::string text) {
  if (!mayHoldTies(text)) return text;
  const Words words = splitAtBlanks(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < words.size(); ++i) {
    out += words[i];
    if (i + 1 < words.size()) out += belongTogether(words, i) ? "\xC2\xA0" : " ";
  }
  return out;
}

}  // namespace letters::detail
