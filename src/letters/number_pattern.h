// Printed numbers of letters: the pattern of a series, filled in with the parts of a number.
#pragma once

#include <string>

#include "base/error.h"
#include "letters/office_data.h"
#include "templates/fields.h"

namespace letters {

struct NumberParts {
  std::string classification;
  std::string security;  // code of the security class: B
  int urut = 0;
  std::string insertion;  // "a" of a nomor sisipan; otherwise empty
  std::string unit;
  base::Date date;  // of the letter
};

// The fields of a pattern: klasifikasi, keamanan, urut, sisipan (only in inserted patterns), unit, tanggal,
// tahun.
enum class PatternUse { Counted, Inserted };
templates::Field patternFields(PatternUse use);

// "500.14.4.1/87/35.73.411/2026". Uses the series' pattern for inserted numbers when there is an insertion.
std::string printedNumber(const Series& series, const NumberParts& parts);

// Adds a problem, at `place`, when two numbers of the series could be equal: a pattern without urut or year,
// or inserted numbers that show neither their parent nor their own insertion.
void checkPatterns(const Series& series, const base::Place& place, base::Problems& problems);

// Whether two series of one issuer would print the same number for the same urut.
bool wouldClash(const Series& one, const Series& other);

}  // namespace letters
