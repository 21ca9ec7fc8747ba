#include "letters/retention_schedule.h"

#include <algorithm>

namespace letters {
namespace {

constexpr int kLastYear = 9999;

base::Date yearsAfter(base::Date date, int years) {
  const int year = std::min(date.year() + years, kLastYear);
  const auto same = base::Date::of(year, date.month(), date.day());
  return same ? *same : *base::Date::of(year, 3, 1);
}

}  // namespace

std::string_view nameOf(Fate fate) {
  return base::nameOf(kFates, fate);
}

const RetentionRule* RetentionSchedule::rule(std::string_view code, base::Date date) const {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const RetentionRule& one) {
    return one.code == code && date >= one.from && (!one.to || date <= *one.to);
  });
  return found == rules.end() ? nullptr : &*found;
}

RetentionPeriod retentionOf(const RetentionRule& rule, base::Date closed) {
  return {yearsAfter(closed, rule.activeYears), yearsAfter(closed, rule.years())};
}

}  // namespace letters
