// What is wrong with the order for a report.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> reportsWords() {
  static constexpr Words kWords[] = {
      {"reports.unknown", "Tidak ada laporan \"{report}\"; yang ada: {known}.",
       "There is no report \"{report}\"; there are {known}."},
      {"reports.no-range",
       "Laporan \"{report}\" menyatakan keadaan pada satu waktu; mintalah tanpa rentang hari.",
       "The report \"{report}\" tells how things stand at one time; name it without a range of days."},
      {"reports.range-reversed", "Rentang berakhir pada {until}, sebelum dimulai pada {from}.",
       "The range ends on {until}, before it begins on {from}."},
  };
  return kWords;
}

}  // namespace base
