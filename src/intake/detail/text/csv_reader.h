// Tables as text (RFC 4180 and what programs make of it), read in pieces of UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "intake/detail/text/personal.h"

namespace intake::detail {

// How the first lines of a text look as a table.
struct Table {
  char delimiter = ',';     // ',', ';', tab or '|'
  std::size_t columns = 1;  // in most of the lines
  bool isTable = false;     // at least two lines with the same two or more columns
};
Table tableIn(std::string_view head);

// A cell that a spreadsheet would compute. '=' always begins one; '+', '-' and '@' also begin numbers,
// bullets and names, so they count only with an operator of formulas behind.
bool isFormula(std::string_view cell);
// A formula that starts a program (DDE): =cmd|'/C …'!A0
bool callsProgram(std::string_view cell);

class CsvReader {
 public:
  static constexpr std::size_t kLongestCell = 16 << 20;  // bytes; a longer one counts as never closed

  explicit CsvReader(char delimiter) : delimiter_(delimiter) {}

  void feed(std::string_view piece);
  // Call it after the last piece. Findings: csv-formula, csv-dde, csv-ragged, csv-no-header, csv-open-quote
  // and those of ColumnCounts.
  void finish(const Notes& notes);

 private:
  void scan(std::string_view text);
  void meet(std::string_view text, std::size_t at);
  void meetQuote(std::size_t at);
  void endCell(std::string_view cell);
  void endRow();
  void lookAt(std::string_view cell);
  std::string place() const { return columnName(column_) + std::to_string(row_ + 1); }

  char delimiter_;
  std::string held_;         // the cell that is not whole yet, from its start
  std::size_t scanned_ = 0;  // bytes of it that were looked at
  std::size_t start_ = 0;    // of the cell, in the text that is scanned
  bool isQuoted_ = false;    // between quotation marks
  bool wasQuoted_ = false;   // the cell began with one
  bool isEndless_ = false;
  bool mayHoldEmail_ = false;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::size_t columns_ = 0;  // of the first row
  std::size_t ragged_ = 0;
  std::size_t formulas_ = 0;
  std::size_t programs_ = 0;
  std::string firstFormula_;
  std::string firstProgram_;
  bool hasNumbersInFirstRow_ = false;
  ColumnCounts counts_;
};

}  // namespace intake::detail
