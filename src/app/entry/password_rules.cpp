#include "app/entry/password_rules.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <set>

#include "base/text.h"
#include "base/utf8.h"

namespace app {
namespace {

constexpr std::size_t kLeastCharacters = 12;
constexpr std::size_t kMostPasswordBytes = 1000;
constexpr std::size_t kLeastOwn = 6;       // letters and digits without known words
constexpr std::size_t kLeastDistinct = 6;  // different characters
constexpr std::size_t kShortestWord = 4;

// The words of which the passwords in published leaks of Indonesian and English users are made most.
constexpr const char* kKnownWords[] = {
    "password",  "passw0rd",   "p@ssword",      "p@ssw0rd",  "sandi",    "katasandi",  "rahasia",
    "admin",     "operator",   "welcome",       "selamat",   "datang",   "qwertyuiop", "qwerty",
    "asdfghjkl", "asdfgh",     "zxcvbnm",       "zxcvbn",    "letmein",  "iloveyou",   "sayang",
    "cinta",     "bismillah",  "alhamdulillah", "indonesia", "merdeka",  "garuda",     "pancasila",
    "jakarta",   "malang",     "surabaya",      "bandung",   "arema",    "persija",    "persib",
    "monkey",    "dragon",     "football",      "sunshine",  "princess", "superman",   "batman",
    "naruto",    "doraemon",   "anjing",        "kucing",    "komputer", "internet",   "dinas",
    "kominfo",   "diskominfo", "statistik",     "satudata",  "walidata", "berkas",     "kantor",
    "pemkot",    "bappeda",    "januari",       "februari",  "maret",    "april",      "juni",
    "juli",      "agustus",    "september",     "oktober",   "november", "desember",   "senin",
    "selasa",    "rabu",       "kamis",         "jumat",     "sabtu",    "minggu",     "abcdefgh",
    "abcdef",    "abc123",     "0123456789",    "123456789", "12345678", "1234567",    "123456",
    "12345",     "1234",       "987654321",     "654321",    "4321",     "111111",     "000000",
    "123123",    "112233"};

std::string foldedText(std::string_view text) {
  return base::folded(base::toNfc(text));
}

void addWords(std::set<std::string>& words, std::string_view text) {
  std::string word;
  for (const char c : foldedText(text) + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
      continue;
    }
    if (word.size() >= kShortestWord) words.insert(word);
    word.clear();
  }
}

// The longest first, so that none is left in pieces.
std::vector<std::string> knownWords(const Workplace& workplace, const Account& account) {
  std::set<std::string> words(std::begin(kKnownWords), std::end(kKnownWords));
  for (const std::string& text :
       {account.user, account.name, account.agency, account.post, account.email, workplace.walidata().name,
        workplace.office().letters.agencies.nameOf(account.agency)})
    addWords(words, text);
  std::vector<std::string> ordered(words.begin(), words.end());
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return ordered;
}

void eraseAll(std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at))
    text.erase(at, word.size());
}

void eraseYears(std::string& text) {
  for (int year = 1940; year <= 2049; ++year) eraseAll(text, std::to_string(year));
}

std::size_t lettersAndDigits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; }));
}

}  // namespace

base::Message problemOfPassword(const Workplace& workplace, const Account& account,
                                const crypto::Secret& password) {
  std::string text(password.text(), password.size());
  if (text.size() > kMostPasswordBytes) return {"sign-in.password-long", {{"most", kMostPasswordBytes}}};
  if (text.find('\0') != std::string::npos || base::findInvalidUtf8(text))
    return {"sign-in.password-not-text", {}};
  if (base::toUtf32(text).size() < kLeastCharacters)
    return {"sign-in.password-short", {{"least", kLeastCharacters}}};
  text = foldedText(text);
  const std::set<char> distinct(text.begin(), text.end());
  for (const std::string& word : knownWords(workplace, account)) eraseAll(text, word);
  eraseYears(text);
  const bool isGuessed = lettersAndDigits(text) < kLeastOwn || distinct.size() < kLeastDistinct;
  // What was copied out of the secret does not stay in memory.
  const crypto::Secret wiped(std::move(text));
  return isGuessed ? base::Message("sign-in.password-leaked", {}) : base::Message();
}

}  // namespace app
