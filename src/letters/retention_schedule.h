// The schedule of retention (jadwal retensi arsip, JRA): how long files of a classification are kept, and
// their fate afterwards (docs/formats/retention.md).
//
// UU 43/2009, articles 47 and 48: files are disposed of only by a schedule laid down by the head of the
// office. A rule applies to files whose case was closed while it was in force, even if the schedule changes
// later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/words.h"

namespace letters {

// The fate of a file when its time is over.
enum class Fate {
  Destroy,    // musnah
  Appraise,   // dinilai kembali: a committee decides between the two others
  Permanent,  // permanen: never destroyed, handed over to the regional archive
};
inline constexpr base::Word<Fate> kFates[] = {
    {"musnah", Fate::Destroy}, {"dinilai-kembali", Fate::Appraise}, {"permanen", Fate::Permanent}};
std::string_view nameOf(Fate fate);

// From this many years on, active and inactive together, an outside body must approve (PP 28/2012).
inline constexpr int kYearsOfOutsideApproval = 10;

struct RetentionRule {
  std::string code;  // classification
  base::Date from;
  std::optional<base::Date> to;
  int activeYears = 0;
  int inactiveYears = 0;
  Fate fate = Fate::Permanent;
  std::string approval;  // outside body that must approve; empty: none
  std::string basis;     // the regulation behind the rule

  int years() const { return activeYears + inactiveYears; }
  bool operator==(const RetentionRule&) const = default;
};

struct RetentionSchedule {
  std::vector<RetentionRule> rules;

  // The rule in force on that day; null when there is none.
  const RetentionRule* rule(std::string_view code, base::Date date) const;
};

// The last days of the two periods. A file may be destroyed from the day after `inactiveUntil` on.
struct RetentionPeriod {
  base::Date activeUntil;
  base::Date inactiveUntil;

  bool operator==(const RetentionPeriod&) const = default;
};

// Counts whole years from the day on which the case was closed. A period that begins on 29 February ends on 1
// March in other years, so never early. The last year is 9999.
RetentionPeriod retentionOf(const RetentionRule& rule, base::Date closed);

}  // namespace letters
