#include "storage/value.h"

#include "base/error.h"
#include "support/boost_test.h"

namespace {

using storage::Cell;
using storage::valueOf;

template <class Field>
void refuse(const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) {
    BOOST_TEST_CONTEXT(cell.value_or("NULL")) {
      BOOST_CHECK_THROW(valueOf<Field>(cell), base::Corrupt);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_cell_that_is_no_number_is_corrupt) {
  refuse<std::int64_t>({{}, "", "x", "12x", " 12", "1.5", "9223372036854775808"});
  refuse<int>({"2147483648", "-2147483649", "x"});
  refuse<bool>({"2", "-1", ""});
}

BOOST_AUTO_TEST_CASE(a_cell_that_is_no_date_or_list_is_corrupt) {
  refuse<base::Date>({{}, "", "2026-02-29", "2026-11-23T00:00:00Z"});
  refuse<std::vector<std::string>>({{}, "{}", "[1]", "["});
}

BOOST_AUTO_TEST_CASE(null_is_nothing_and_no_text) {
  refuse<std::string>({{}});
  BOOST_TEST(!valueOf<std::optional<int>>({}));
  BOOST_TEST((valueOf<std::optional<int>>("7") == 7));
  BOOST_TEST((storage::toValue(std::optional<int>()) == storage::Value()));
}

BOOST_AUTO_TEST_CASE(times_are_microseconds_and_dates_are_iso) {
  const auto time = *base::Instant::parse("1969-12-31T23:59:59.999999Z");
  BOOST_TEST((storage::toValue(time) == storage::Value(std::int64_t{-1})));
  BOOST_TEST((valueOf<base::Instant>("-1") == time));
  const auto date = *base::Date::of(2026, 11, 3);
  BOOST_TEST((storage::toValue(date) == storage::Value("2026-11-03")));
  BOOST_TEST((valueOf<base::Date>("2026-11-03") == date));
}
