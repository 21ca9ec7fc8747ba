// Questions about the lines of a register (buku agenda), answered from the lines alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "letters/number_sequence.h"

namespace letters {

// A line of the counting: neither inserted, nor a number that was given elsewhere. A void one counts.
bool isCounted(const AgendaRow& row);

// The urut from 1 to the highest counted one that no line has. Empty: the register has no gaps.
std::vector<int> missingNumbers(const std::vector<AgendaRow>& rows);

// Below which urut a letter of this date is to be inserted: the last that is not dated later. Nothing when
// the register begins later than that date; then there is nothing to hang a nomor sisipan on.
std::optional<int> parentFor(const std::vector<AgendaRow>& rows, base::Date date);

// Why no letter of this date can be inserted below `parent`, and what would be right, in English; empty when
// it can. It must be dated in the register's year, not before its parent, not after a later number or an
// earlier insertion below the same parent, and before the last date of the counting: from that date on there
// is the next number.
std::string refusalToInsert(const std::vector<AgendaRow>& rows, const RegisterKey& where, int parent,
                            base::Date date);

// An event of the register's own object: what a line became, and when that was archived.
struct LineChange {
  base::Instant time;
  AgendaRow row;
};

// The lines as they stood at a time, in the order of `rows`: what was entered later is not there, what became
// void later still waits for its letter. An issued number counts as issued from its entry on, since a letter
// is archived with the time at which its number was taken.
std::vector<AgendaRow> linesAt(std::vector<AgendaRow> rows, const std::vector<LineChange>& changes,
                               base::Instant at);

// The end of a register: what is archived when its year is over.
struct RegisterClosing {
  RegisterKey where;
  base::Instant closed;
  int last = 0;  // urut
  std::size_t issued = 0;
  std::size_t voided = 0;
  std::size_t inserted = 0;
  std::size_t recorded = 0;
  std::string sha256;  // of the lines in canonical JSON, as agendaJson writes them, in their order

  bool operator==(const RegisterClosing&) const = default;
};

// `rows` are all lines of the register, in their order. Conflict when its year is not over in `zone`, when a
// number is still taken for a letter that is not issued, or when there are gaps; it names the numbers.
RegisterClosing closingOf(const RegisterKey& where, const std::vector<AgendaRow>& rows, base::Instant now,
                          const base::TimeZone& zone);

}  // namespace letters
