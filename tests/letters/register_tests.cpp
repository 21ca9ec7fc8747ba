// The register in memory keeps the contract, and under any order of operations its numbers have neither gaps
// nor twins and its dates do not go backwards.
#include <random>
#include <set>

#include "letters/agenda.h"
#include "support/memory_number_sequence.h"
#include "support/number_sequence_contract.h"

namespace {

using letters::AgendaRow;
using letters::NumberStatus;
using letters::RegisterKey;

// A clerk who does at random what a register allows, over two years of one series.
class Clerk {
 public:
  explicit Clerk(unsigned seed) : random_(seed) {}

  void act() {
    switch (below(8)) {
      case 0:
        return advance();
      case 1:
        return insert();
      case 2:
        return record();
      case 3:
        return makeVoid();
      default:
        return number();
    }
  }

  std::vector<AgendaRow> rows(int year) { return numbers_.list({"diskominfo", "umum", year}); }
  int refused() const { return refused_; }
  int inserted() const { return inserted_; }

 private:
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  RegisterKey where(base::Date date) const { return {"diskominfo", "umum", date.year()}; }
  void advance() { today_ = today_.plusDays(below(9)); }

  AgendaRow row(base::Date date, int urut, const std::string& insertion, NumberStatus status) const {
    const std::string number =
        std::to_string(urut) + (insertion.empty() ? "" : ".") + insertion + "/" + std::to_string(date.year());
    return {where(date), urut, insertion, number, date, {}, "", "", "", "", "", "", "", status, ""};
  }

  // Of a day of this week or the last one.
  void number() {
    const base::Date date = today_.plusDays(-below(7));
    try {
      const int urut = numbers_.next(where(date), date);
      numbers_.add(row(date, urut, "", below(2) == 0 ? NumberStatus::Taken : NumberStatus::Issued));
    } catch (const base::Conflict&) {
      ++refused_;
    }
  }

  void insert() {
    const base::Date date = today_.plusDays(-below(40));
    const auto lines = numbers_.list(where(date));
    const auto parent = letters::parentFor(lines, date);
    if (!parent || !letters::refusalToInsert(lines, where(date), *parent, date).empty()) return;
    numbers_.add(row(date, *parent, numbers_.nextInsertion(where(date), *parent), NumberStatus::Inserted));
    ++inserted_;
  }

  void record() {
    try {
      numbers_.add(row(today_, 1 + below(60), "", NumberStatus::Recorded));
    } catch (const base::Conflict&) {
      ++refused_;
    }
  }

  void makeVoid() {
    for (const AgendaRow& line : numbers_.list(where(today_))) {
      if (line.status != NumberStatus::Taken) continue;
      return numbers_.setStatus(line.where, line.urut, line.insertion, NumberStatus::Void, "batal");
    }
  }

  std::mt19937 random_;
  support::MemoryNumberSequence numbers_;
  base::Date today_ = *base::Date::of(2026, 10, 1);
  int refused_ = 0;
  int inserted_ = 0;
};

void checkNumbers(const std::vector<AgendaRow>& rows, unsigned seed) {
  std::set<std::string> printed;
  for (const AgendaRow& row : rows) printed.insert(row.number);
  BOOST_TEST(printed.size() == rows.size(), "twins, seed " << seed);
  BOOST_TEST(letters::missingNumbers(rows).empty(), "a gap, seed " << seed);
}

// Counted and inserted numbers, in the order of the register.
void checkDates(const std::vector<AgendaRow>& rows, unsigned seed) {
  base::Date last = *base::Date::of(1, 1, 1);
  int parent = 0;
  for (const AgendaRow& row : rows) {
    if (row.insertion.empty()) parent = letters::isCounted(row) ? row.urut : 0;
    if (parent != row.urut) continue;
    BOOST_TEST((row.date >= last), row.number << " goes backwards, seed " << seed);
    last = row.date;
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(number_register)

BOOST_DATA_TEST_CASE(numbers_in_memory_keep_the_contract, support::numberContract(), rule) {
  support::MemoryNumberSequence numbers;
  rule.check(numbers);
}

BOOST_AUTO_TEST_CASE(no_order_of_operations_makes_a_gap_a_twin_or_a_step_back) {
  int refused = 0;
  int inserted = 0;
  std::size_t counted = 0;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Clerk clerk(seed);
    for (int i = 0; i < 150; ++i) clerk.act();
    for (const int year : {2026, 2027}) {
      checkNumbers(clerk.rows(year), seed);
      checkDates(clerk.rows(year), seed);
      counted += clerk.rows(year).size();
    }
    refused += clerk.refused();
    inserted += clerk.inserted();
  }
  // The walk has been where it should.
  BOOST_TEST(refused > 100);
  BOOST_TEST(inserted > 20);
  BOOST_TEST(counted > 1500U);
}

BOOST_AUTO_TEST_CASE(a_year_begins_at_one_by_the_date_of_the_letter) {
  support::MemoryNumberSequence numbers;
  numbers.add(support::agendaRow(1, NumberStatus::Issued, "", 30));
  const base::Date lastDay = *base::Date::of(2026, 12, 31);
  const base::Date firstDay = *base::Date::of(2027, 1, 1);
  BOOST_TEST(numbers.next(support::registerKey(lastDay.year()), lastDay) == 2);
  BOOST_TEST(numbers.next(support::registerKey(firstDay.year()), firstDay) == 1);
  BOOST_CHECK_THROW(numbers.next(support::registerKey(2026), firstDay), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(insertions_go_through_the_alphabet) {
  BOOST_TEST(letters::insertionAfter("") == "a");
  BOOST_TEST(letters::insertionAfter("a") == "b");
  BOOST_TEST(letters::insertionAfter("z") == "aa");
  BOOST_TEST(letters::insertionAfter("az") == "ba");
  BOOST_TEST(letters::insertionAfter("zz") == "aaa");
}

BOOST_AUTO_TEST_CASE(names_of_statuses_are_read_as_they_are_written) {
  for (const NumberStatus status : {NumberStatus::Taken, NumberStatus::Issued, NumberStatus::Void,
                                    NumberStatus::Inserted, NumberStatus::Recorded}) {
    BOOST_TEST((letters::numberStatusNamed(letters::nameOf(status)) == status));
  }
  BOOST_TEST(!letters::numberStatusNamed("hilang"));
}

BOOST_AUTO_TEST_SUITE_END()
