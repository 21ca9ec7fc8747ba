// The schedule of retention (jadwal retensi arsip, JRA): how long files of a classification are kept and what
// becomes of them then (docs/formats/retention.md).
//
// UU 43/2009, articles 47 and 48: nothing is disposed of but by a schedule that the head of the office has
// laid down. A rule holds for the files whose case was closed while it was in force, whatever the schedule
// says later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/words.h"

namespace letters {

// What becomes of a file when its time is over.
enum class Fate {
  Destroy,    // musnah
  Appraise,   // dinilai kembali: a committee says which of the two others
  Permanent,  // permanen: never destroyed, handed over to the archive of the region
};
inline constexpr base::Word<Fate> kFates[] = {
    {"musnah", Fate::Destroy}, {"dinilai-kembali", Fate::Appraise}, {"permanen", Fate::Permanent}};
std::string_view nameOf(Fate fate);

// From so many years on, active and inactive together, somebody outside must approve (PP 28/2012).
inline constexpr int kYearsOfOutsideApproval = 10;

struct RetentionRule {
  std::string code;  // classification
  base::Date from;
  std::optional<base::Date> to;
  int activeYears = 0;
  int inactiveYears = 0;
  Fate fate = Fate::Permanent;
  std::string approval;  // who outside must approve; empty: nobody
  std::string basis;     // the regulation that laid it down

  int years() const { return activeYears + inactiveYears; }
  bool operator==(const RetentionRule&) const = default;
};

struct RetentionSchedule {
  std::vector<RetentionRule> rules;

  // The one in force on that day; null when there is none.
  const RetentionRule* rule(std::string_view code, base::Date date) const;
};

// The last days of the two periods. A file may be destroyed from the day after `inactiveUntil` on.
struct RetentionPeriod {
  base::Date activeUntil;
  base::Date inactiveUntil;

  bool operator==(const RetentionPeriod&) const = default;
};

// Counted in whole years from the day on which the case was closed. A period that began on 29 February ends,
// where there is no such day, on 1 March: never early. Years end with 9999.
RetentionPeriod retentionOf(const RetentionRule& rule, base::Date closed);

}  // namespace letters
