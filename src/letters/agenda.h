// Functions on the lines of a register (buku agenda).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "letters/number_sequence.h"

namespace letters {

// Whether the line belongs to the count: it is neither inserted nor given elsewhere. Void numbers count.
bool isCounted(const AgendaRow& row);

// The missing urut between 1 and the highest counted one. Empty: the register has no gaps.
std::vector<int> missingNumbers(const std::vector<AgendaRow>& rows);

// The urut below which a letter of this date can be inserted: the last one not dated later. Nothing when the
// register begins after that date; then no nomor sisipan is possible.
std::optional<int> parentFor(const std::vector<AgendaRow>& rows, base::Date date);

// Why no letter of this date can be inserted below `parent`, and what would be right; empty when it can. It
// must be dated in the register's year, not before its parent, not after a later number or an earlier
// insertion below the same parent, and before the last date of the counting: from that date on there is the
// next number.
base::Message refusalToInsert(const std::vector<AgendaRow>& rows, const RegisterKey& where, int parent,
                              base::Date date);

// An event of the register's own object: a line's new state, and the time of archiving.
struct LineChange {
  base::Instant time;
  AgendaRow row;
};

// The lines as of a past moment, in the order of `rows`: without lines entered later; numbers voided later
// are still Taken. An issued number counts as issued from its entry on, since a letter is archived with the
// time at which its number was taken.
std::vector<AgendaRow> linesAt(std::vector<AgendaRow> rows, const std::vector<LineChange>& changes,
                               base::Instant at);

// The closing of a register, archived when its year is over.
struct RegisterClosing {
  RegisterKey where;
  base::Instant closed;
  int last = 0;  // urut
  std::size_t issued = 0;
  std::size_t voided = 0;
  std::size_t inserted = 0;
  std::size_t recorded = 0;
  std::string sha256;  // of the lines without tokens, in order, as agendaJson in canonical form

  bool operator==(const RegisterClosing&) const = default;
};

// `rows` are all lines of the register, in order. Conflict, naming the numbers, when its year is not over in
// `zone`, a number is taken for a letter not yet issued, or there are gaps.
RegisterClosing closingOf(const RegisterKey& where, const std::vector<AgendaRow>& rows, base::Instant now,
                          const base::TimeZone& zone);

}  // namespace letters
