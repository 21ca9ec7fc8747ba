#include "intake/detail/csv_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <vector>

namespace intake::detail {
namespace {

constexpr std::array<char, 4> kDelimiters = {',', ';', '\t', '|'};

bool isLineEnd(char c) {
  return c == '\n' || c == '\r';
}

// The number of columns of each whole line at the head, at most 50.
std::vector<std::size_t> columnsIn(std::string_view head, char delimiter) {
  std::vector<std::size_t> lines;
  std::size_t columns = 1;
  bool isQuoted = false;
  bool isEmpty = true;
  for (const char c : head) {
    if (c == '"') isQuoted = !isQuoted;
    if (!isQuoted && c == delimiter) ++columns;
    if (isQuoted || !isLineEnd(c)) {
      isEmpty = false;
      continue;
    }
    if (!isEmpty) lines.push_back(columns);
    if (lines.size() == 50) return lines;
    columns = 1;
    isEmpty = true;
  }
  if (!isEmpty) lines.push_back(columns);
  return lines;
}

// The most frequent number, and how often it comes.
std::pair<std::size_t, std::size_t> mostFrequent(const std::vector<std::size_t>& numbers) {
  std::map<std::size_t, std::size_t> counts;
  for (const std::size_t number : numbers) ++counts[number];
  std::pair<std::size_t, std::size_t> best{1, 0};
  for (const auto& [number, count] : counts)
    if (count >= best.second) best = {number, count};
  return best;
}

bool isNumeric(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.,-+ %") == std::string_view::npos;
}

constexpr std::uint64_t kLows = 0x0101010101010101U;
constexpr std::uint64_t kHighs = 0x8080808080808080U;

constexpr std::uint64_t everywhere(char c) {
  return kLows * static_cast<unsigned char>(c);
}
// The high bit of each byte that is zero; a byte above one may be marked wrongly.
constexpr std::uint64_t zeros(std::uint64_t word) {
  return (word - kLows) & ~word & kHighs;
}

// The three bytes that end a plain cell, found eight bytes at a time.
class Stops {
 public:
  explicit Stops(char delimiter) : delimiter_(everywhere(delimiter)) {}

  std::size_t find(std::string_view text) const {
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + at, 8);
      const std::uint64_t hits = zeros(word ^ delimiter_) | zeros(word ^ kNewLine) | zeros(word ^ kReturn);
      if (hits != 0) return at + static_cast<std::size_t>(std::countr_zero(hits)) / 8;
    }
    for (; at < text.size(); ++at)
      if (text[at] == static_cast<char>(delimiter_ & 0xFF) || isLineEnd(text[at])) return at;
    return text.size();
  }

 private:
  static constexpr std::uint64_t kNewLine = everywhere('\n');
  static constexpr std::uint64_t kReturn = everywhere('\r');

  std::uint64_t delimiter_;
};

}  // namespace

Table tableIn(std::string_view head) {
  Table best;
  std::size_t bestScore = 0;
  for (const char delimiter : kDelimiters) {
    const std::vector<std::size_t> lines = columnsIn(head, delimiter);
    const auto [columns, count] = mostFrequent(lines);
    const bool isTable = columns >= 2 && count >= 2 && 2 * count > lines.size();
    const std::size_t score = isTable ? 1000 * count + columns : 0;
    if (score > bestScore) {
      best = {delimiter, columns, true};
      bestScore = score;
    }
  }
  return best;
}

bool isFormula(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  if (cell.size() < 2) return false;
  if (cell.front() == '=') return true;
  const bool mayBegin = cell.front() == '+' || cell.front() == '-' || cell.front() == '@';
  return mayBegin && cell.find_first_of("(|!") != std::string_view::npos &&
         cell.find_first_not_of("0123456789.,-+ %()") != std::string_view::npos && cell[1] != ' ';
}

bool callsProgram(std::string_view cell) {
  const std::size_t bar = cell.find('|');
  return isFormula(cell) && bar != std::string_view::npos && cell.find('!', bar) != std::string_view::npos;
}

void CsvReader::feed(std::string_view piece) {
  while (!piece.empty()) {
    if (state_ == State::CellStart && column_ == 0 && piece.front() == '\n') {
      piece.remove_prefix(1);  // of a carriage return and line feed
    } else if (state_ == State::CellStart) {
      state_ = piece.front() == '"' ? State::Quoted : State::Plain;
      if (state_ == State::Quoted) piece.remove_prefix(1);
      cell_.clear();
    } else if (state_ == State::Plain) {
      readPlain(piece);
    } else {
      readQuoted(piece);
    }
  }
}

void CsvReader::readPlain(std::string_view& rest) {
  const std::size_t end = Stops(delimiter_).find(rest);
  const std::string_view part = rest.substr(0, end);
  if (end == rest.size()) {
    cell_.append(part.substr(0, kLongestCell - std::min(cell_.size(), kLongestCell)));
    rest = {};
    return;
  }
  const char stop = rest[end];
  rest.remove_prefix(end + 1);
  if (cell_.empty()) {
    endCell(part);
  } else {
    cell_.append(part.substr(0, kLongestCell - std::min(cell_.size(), kLongestCell)));
    endCell(cell_);
  }
  if (isLineEnd(stop)) endRow();
}

// A doubled quotation mark stands for one; behind the closing one, what follows belongs to the cell still.
void CsvReader::readQuoted(std::string_view& rest) {
  if (state_ == State::QuoteInQuoted) {
    state_ = rest.front() == '"' ? State::Quoted : State::Plain;
    if (state_ == State::Plain) return;
    if (cell_.size() < kLongestCell) cell_ += '"';
    rest.remove_prefix(1);
    return;
  }
  const std::size_t end = std::min(rest.find('"'), rest.size());
  cell_.append(rest.substr(0, std::min(end, kLongestCell - std::min(cell_.size(), kLongestCell))));
  if (end < rest.size()) state_ = State::QuoteInQuoted;
  rest.remove_prefix(std::min(end + 1, rest.size()));
}

void CsvReader::endCell(std::string_view cell) {
  if (!cell.empty()) lookAt(cell.substr(0, kLongestCell));
  ++column_;
  state_ = State::CellStart;
}

void CsvReader::lookAt(std::string_view cell) {
  isRowEmpty_ = false;
  if (row_ == 0) {
    if (namesAccounts(cell)) counts_.setAccounts(column_);
    hasNumbersInFirstRow_ = hasNumbersInFirstRow_ || isNumeric(cell);
  }
  const char first = cell.front();
  const bool mayBeFormula =
      first == '=' || first == '+' || first == '-' || first == '@' || first == ' ' || first == '\t';
  if (mayBeFormula && isFormula(cell)) {
    if (formulas_++ == 0) firstFormula_ = place();
    if (callsProgram(cell) && programs_++ == 0) firstProgram_ = place();
  }
  counts_.add(column_, personalIn(cell));
}

// The line feed behind a carriage return ends an empty row, which is none.
void CsvReader::endRow() {
  if (!(column_ == 1 && isRowEmpty_)) {
    if (row_ == 0) columns_ = column_;
    if (column_ != columns_) ++ragged_;
    ++row_;
  }
  column_ = 0;
  isRowEmpty_ = true;
}

void CsvReader::finish(const Notes& notes) {
  if (state_ == State::Quoted) notes.add("csv-open-quote", place());
  if (state_ != State::CellStart) endCell(cell_);
  if (column_ > 0) endRow();
  if (programs_ > 0) notes.add("csv-dde", firstProgram_, programs_);
  if (formulas_ > 0) notes.add("csv-formula", firstFormula_, formulas_);
  if (ragged_ > 0) notes.add("csv-ragged", "", ragged_);
  if (row_ > 0 && hasNumbersInFirstRow_) notes.add("csv-no-header");
  counts_.tell(notes, "");
}

}  // namespace intake::detail
