// Numbers of letters as they are printed: the pattern of a series over the parts of one number.
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
  std::string insertion;  // "a" of a nomor sisipan, else empty
  std::string unit;
  base::Date date;  // of the letter
};

// The fields of a pattern: klasifikasi, keamanan, urut, sisipan (inserted patterns alone), unit, tanggal,
// tahun.
enum class PatternUse { Counted, Inserted };
templates::Field patternFields(PatternUse use);

// "500.14.4.1/87/35.73.411/2026"; by the series' pattern for inserted numbers when there is an insertion.
std::string printedNumber(const Series& series, const NumberParts& parts);

// Adds a problem, at `place`, when numbers of the series could be twins: without urut, or without the year,
// or inserted ones that tell neither their parent nor each other apart.
void checkPatterns(const Series& series, const base::Place& place, base::Problems& problems);

// Whether two series of one issuer would print the same number for the same urut.
bool wouldClash(const Series& one, const Series& other);

}  // namespace letters
