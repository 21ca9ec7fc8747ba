// Personal data by its look: what should not leave an office in a column of a table.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "intake/detail/notes.h"

namespace intake::detail {

enum class Personal { None, Nik, Telephone, Email, Account };
inline constexpr std::size_t kPersonalKinds = 5;

// A NIK as in nik.h. An account is a number of 8 to 16 digits; only a column's title tells it from others.
Personal personalIn(std::string_view cell);

// Whether a column of this title holds accounts.
bool namesAccounts(std::string_view title);

// Whether the author of a document is a person, and not the program that made it.
bool isPerson(std::string_view author);

// Counts what the cells of one table look like, column by column.
class ColumnCounts {
 public:
  static constexpr std::size_t kMostColumns = 1024;  // later ones are counted as the last

  // Numbers in this column are accounts: its title says so.
  void setAccounts(std::size_t column) {
    if (column < kMostColumns) accounts_.insert(column);
  }
  void add(std::size_t column, Personal kind) {
    if (kind != Personal::None) count(column, kind);
  }
  // Findings outgoing-nik and so on; the place is `table` and the column's letter.
  void tell(const Notes& notes, const std::string& table) const;

 private:
  void count(std::size_t column, Personal kind);

  std::map<std::size_t, std::array<std::size_t, kPersonalKinds>> counts_;
  std::set<std::size_t> accounts_;
};

// "A" for 0, "AB" for 27.
std::string columnName(std::size_t column);

// The finding of a kind; empty for None.
std::string_view codeOf(Personal kind);

}  // namespace intake::detail
