#include "intake/detail/text/personal.h"

#include <algorithm>

#include "intake/nik.h"

namespace intake::detail {
namespace {

bool isFigure(char c) {
  return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c) {
  return isFigure(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// 08… and 628… of 10 to 14 digits, as mobile telephones in Indonesia have them; 0 and an area code with
// separators.
bool isTelephone(std::string_view digits, bool hasPlus, std::size_t separators) {
  if (digits.size() < 9 || digits.size() > 15) return false;
  if (hasPlus) return true;
  if (digits.starts_with("08") || digits.starts_with("628"))
    return digits.size() >= 10 && digits.size() <= 14;
  return digits.front() == '0' && digits[1] != '0' && separators > 0 && digits.size() <= 13;
}

bool isEmail(std::string_view cell) {
  const std::size_t at = cell.find('@');
  if (at == std::string_view::npos || at == 0 || cell.find(' ') != std::string_view::npos) return false;
  const std::string_view host = cell.substr(at + 1);
  const std::size_t dot = host.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 2 < host.size() && isLetterOrDigit(cell[at - 1]) &&
         host.find('@') == std::string_view::npos;
}

// Blanks, and the apostrophe by which spreadsheets keep a number as a text.
std::string_view bare(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\'')) cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  return cell;
}

}  // namespace

Personal personalIn(std::string_view cell) {
  cell = bare(cell);
  if (cell.size() < 6 || cell.size() > 100) return Personal::None;
  const bool mayBeNumber = isFigure(cell.front()) || cell.front() == '+' || cell.front() == '(';
  if (!mayBeNumber || !isFigure(cell.back())) return isEmail(cell) ? Personal::Email : Personal::None;
  if (cell.size() > 24) return isEmail(cell) ? Personal::Email : Personal::None;
  std::array<char, 24> room{};
  std::size_t count = 0;
  std::size_t separators = 0;
  const std::string_view signs = cell.substr(cell.front() == '+' ? 1 : 0);
  for (const char c : signs) {
    if (isFigure(c))
      room[count++] = c;
    else if (c == ' ' || c == '-' || c == '(' || c == ')' || c == '.')
      ++separators;
    else
      return Personal::None;
  }
  const std::string_view digits(room.data(), count);
  if (isNik(digits) && cell.find('.') == std::string_view::npos) return Personal::Nik;
  if (isTelephone(digits, cell.front() == '+', separators)) return Personal::Telephone;
  return count >= 8 && count <= 16 && cell.find('.') == std::string_view::npos ? Personal::Account
                                                                               : Personal::None;
}

bool namesAccounts(std::string_view title) {
  std::string plain(title.substr(0, 60));
  for (char& c : plain)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const char* word : {"rekening", "norek", "no rek", "no. rek", "account", "iban"})
    if (plain.find(word) != std::string::npos) return true;
  return false;
}

bool isPerson(std::string_view author) {
  constexpr std::array<std::string_view, 6> kPrograms = {"",          "openpyxl",    "python-docx",
                                                         "anonymous", "(anonymous)", "unknown"};
  author = bare(author);
  return std::find(kPrograms.begin(), kPrograms.end(), author) == kPrograms.end();
}

void ColumnCounts::count(std::size_t column, Personal kind) {
  ++counts_[std::min(column, kMostColumns - 1)][static_cast<std::size_t>(kind)];
}

void ColumnCounts::tell(const Notes& notes, const std::string& table) const {
  for (const auto& [column, counts] : counts_) {
    for (std::size_t kind = 1; kind < kPersonalKinds; ++kind) {
      const bool isShown = static_cast<Personal>(kind) != Personal::Account || accounts_.count(column) != 0;
      if (counts[kind] == 0 || !isShown) continue;
      const std::string place = table.empty() ? columnName(column) : table + "!" + columnName(column);
      notes.add(codeOf(static_cast<Personal>(kind)), place, counts[kind]);
    }
  }
}

std::string columnName(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

std::string_view codeOf(Personal kind) {
  constexpr std::array<std::string_view, kPersonalKinds> kCodes = {"", kNikFound, "outgoing-telephone",
                                                                   "outgoing-email", "outgoing-account"};
  return kCodes[static_cast<std::size_t>(kind)];
}

}  // namespace intake::detail
