#include "intake/detail/text/csv_reader.h"

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

constexpr std::uint64_t everywhere(char c) {
  return 0x0101010101010101U * static_cast<unsigned char>(c);
}

// The high bit of each byte of `word` that is `c`.
std::uint64_t hits(std::uint64_t word, std::uint64_t c) {
  constexpr std::uint64_t kLow = everywhere(0x7F);
  word ^= c;
  return ~(((word & kLow) + kLow) | word | kLow);
}

// A bit for each of 64 bytes that a table is divided by: the delimiter, line ends, quotation marks.
std::uint64_t marksIn(const char* block, char delimiter) {
  constexpr std::uint64_t kGather = 0x0002040810204081U;
  std::uint64_t marks = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    std::uint64_t word = 0;
    std::memcpy(&word, block + 8 * i, 8);
    const std::uint64_t found = hits(word, everywhere(delimiter)) | hits(word, everywhere('\n')) |
                                hits(word, everywhere('\r')) | hits(word, everywhere('"'));
    marks |= ((found >> 7) * kGather >> 49 & 0xFF) << (8 * i);
  }
  return marks;
}

constexpr std::size_t kBlock = 64;

enum : unsigned char { kFormulaStart = 1, kNumberStart = 2 };

constexpr std::array<unsigned char, 256> startsOfCells() {
  std::array<unsigned char, 256> starts{};
  for (const char c : std::string_view("=+-@ \t")) starts[static_cast<unsigned char>(c)] |= kFormulaStart;
  for (const char c : std::string_view("0123456789+(' "))
    starts[static_cast<unsigned char>(c)] |= kNumberStart;
  return starts;
}
constexpr std::array<unsigned char, 256> kStarts = startsOfCells();

constexpr std::size_t kShortestNumber = 8;  // that personalIn knows

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
  if (isEndless_) return;
  mayHoldEmail_ = mayHoldEmail_ || piece.find('@') != std::string_view::npos;
  if (held_.empty()) {
    scan(piece);
    held_ = piece.substr(start_);
  } else {
    held_.append(piece);
    scan(held_);
    held_.erase(0, start_);
  }
  scanned_ = held_.size();
  start_ = 0;
  isEndless_ = held_.size() > kLongestCell;
}

void CsvReader::scan(std::string_view text) {
  for (std::size_t at = scanned_; at < text.size(); at += kBlock) {
    std::array<char, kBlock> last{};
    const char* block = text.data() + at;
    if (text.size() - at < kBlock) {
      std::memcpy(last.data(), block, text.size() - at);
      block = last.data();
    }
    for (std::uint64_t marks = marksIn(block, delimiter_); marks != 0; marks &= marks - 1)
      meet(text, at + static_cast<std::size_t>(std::countr_zero(marks)));
  }
}

// `at` is the place of a delimiter, line end or quotation mark.
void CsvReader::meet(std::string_view text, std::size_t at) {
  if (text[at] == '"') return meetQuote(at);
  if (isQuoted_) return;
  const bool isLine = text[at] != delimiter_;
  const bool isEmptyLine = isLine && column_ == 0 && at == start_;  // or what follows a carriage return
  if (!isEmptyLine) endCell(text.substr(start_, at - start_));
  if (isLine && !isEmptyLine) endRow();
  start_ = at + 1;
}

// One at the start of a cell opens it; a doubled one within closes it and opens it again. In a cell that was
// not opened it is an ordinary sign.
void CsvReader::meetQuote(std::size_t at) {
  if (at == start_)
    isQuoted_ = wasQuoted_ = true;
  else if (wasQuoted_)
    isQuoted_ = !isQuoted_;
}

void CsvReader::endCell(std::string_view cell) {
  if (wasQuoted_ && cell.size() >= 2) cell = cell.substr(1, cell.rfind('"') - 1);
  wasQuoted_ = false;
  if (!cell.empty()) lookAt(cell);
  ++column_;
}

void CsvReader::lookAt(std::string_view cell) {
  if (row_ == 0) {
    if (namesAccounts(cell)) counts_.setAccounts(column_);
    hasNumbersInFirstRow_ = hasNumbersInFirstRow_ || isNumeric(cell);
  }
  const unsigned char start = kStarts[static_cast<unsigned char>(cell.front())];
  if ((start & kFormulaStart) != 0 && isFormula(cell)) {
    if (formulas_++ == 0) firstFormula_ = place();
    if (callsProgram(cell) && programs_++ == 0) firstProgram_ = place();
  }
  const bool mayBeNumber = (start & kNumberStart) != 0 && cell.size() >= kShortestNumber;
  if (mayBeNumber || mayHoldEmail_) counts_.add(column_, personalIn(cell));
}

void CsvReader::endRow() {
  if (row_ == 0) columns_ = column_;
  if (column_ != columns_) ++ragged_;
  ++row_;
  column_ = 0;
}

void CsvReader::finish(const Notes& notes) {
  if (isQuoted_ || isEndless_) notes.add("csv-open-quote", place());
  if (!held_.empty() || column_ > 0) {
    endCell(held_);
    endRow();
  }
  if (programs_ > 0) notes.add("csv-dde", firstProgram_, programs_);
  if (formulas_ > 0) notes.add("csv-formula", firstFormula_, formulas_);
  if (ragged_ > 0) notes.add("csv-ragged", "", ragged_);
  if (row_ > 0 && hasNumbersInFirstRow_) notes.add("csv-no-header");
  counts_.tell(notes, "");
}

}  // namespace intake::detail
