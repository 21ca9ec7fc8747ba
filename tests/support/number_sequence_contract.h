// What every letters::NumberSequence must keep. Each rule gets an empty register.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "letters/number_sequence.h"
#include "support/contract.h"

namespace support {

inline letters::RegisterKey registerKey(int year = 2026) {
  return {"diskominfo", "umum", year};
}

inline base::Date november(int day) {
  return *base::Date::of(2026, 11, day);
}

// A row of registerKey().
inline letters::AgendaRow agendaRow(int urut, letters::NumberStatus status, const std::string& insertion = "",
                                    int day = 10) {
  const std::string point = insertion.empty() ? "" : ".";
  return {registerKey(),
          urut,
          insertion,
          "500.14.4.1/" + std::to_string(urut) + point + insertion + "/35.73.411/2026",
          november(day),
          *base::Instant::parse("2026-11-23T02:00:00.000001Z"),
          "Dinas Kesehatan",
          "Permintaan data",
          "biasa",
          "1 (satu) berkas",
          "kadis",
          "Kepala Dinas Sosial Kota Malang",
          "7K3QX",
          status,
          ""};
}

namespace number_rules {

using letters::NumberSequence;
using letters::NumberStatus;

inline void countingBeginsAtOneInEachRegister(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued));
  BOOST_TEST(numbers.next(registerKey(), november(10)) == 2);
  BOOST_TEST(numbers.next({"diskominfo", "khusus", 2026}, november(1)) == 1);
  BOOST_TEST(numbers.next({"setda", "umum", 2026}, november(1)) == 1);
  BOOST_TEST(numbers.next(registerKey(2027), *base::Date::of(2027, 1, 1)) == 1);
}

inline void askingTakesNothing(NumberSequence& numbers) {
  BOOST_TEST(numbers.next(registerKey(), november(10)) == 1);
  BOOST_TEST(numbers.next(registerKey(), november(10)) == 1);
  BOOST_TEST(numbers.list(registerKey()).empty());
}

inline void takenIssuedAndVoidNumbersCount(NumberSequence& numbers) {
  int urut = 0;
  for (const NumberStatus status : {NumberStatus::Taken, NumberStatus::Issued, NumberStatus::Void}) {
    numbers.add(agendaRow(++urut, status));
    BOOST_TEST(numbers.next(registerKey(), november(10)) == urut + 1);
  }
}

inline void insertedNumbersDoNotCount(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued));
  numbers.add(agendaRow(1, NumberStatus::Inserted, "a", 20));
  numbers.add(agendaRow(7, NumberStatus::Recorded));
  numbers.add(agendaRow(7, NumberStatus::Void, "a", 20));
  BOOST_TEST(numbers.next(registerKey(), november(10)) == 2);
}

inline void recordedNumbersArePassedOver(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued));
  for (const int urut : {2, 3, 5}) numbers.add(agendaRow(urut, NumberStatus::Recorded, "", 20));
  BOOST_TEST(numbers.next(registerKey(), november(10)) == 4);
  numbers.add(agendaRow(4, NumberStatus::Taken));
  BOOST_TEST(numbers.next(registerKey(), november(10)) == 6);
}

inline void datesNeverGoBackwards(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued, "", 12));
  numbers.add(agendaRow(2, NumberStatus::Void, "", 12));
  BOOST_TEST(numbers.next(registerKey(), november(12)) == 3);
  BOOST_TEST(numbers.next(registerKey(), november(13)) == 3);
  BOOST_CHECK_EXCEPTION(numbers.next(registerKey(), november(11)), base::Conflict,
                        [](const base::Error& error) {
                          const std::string text = error.what();
                          return text.find("2026-11-12") != std::string::npos &&
                                 text.find("nomor sisipan") != std::string::npos;
                        });
}

inline void aDateOfAnotherYearIsRefused(NumberSequence& numbers) {
  BOOST_CHECK_THROW(numbers.next(registerKey(), *base::Date::of(2025, 12, 31)), base::InvalidInput);
  BOOST_CHECK_THROW(numbers.next(registerKey(), *base::Date::of(2027, 1, 1)), base::InvalidInput);
}

inline void everyFieldIsKept(NumberSequence& numbers) {
  int urut = 0;
  for (const NumberStatus status : {NumberStatus::Taken, NumberStatus::Issued, NumberStatus::Void,
                                    NumberStatus::Inserted, NumberStatus::Recorded}) {
    letters::AgendaRow row = agendaRow(++urut, status);
    row.remarks = "rusak";
    numbers.add(row);
    BOOST_TEST((numbers.find(row.number) == std::vector<letters::AgendaRow>{row}));
  }
}

inline void aTwinOfUrutIsAConflict(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued));
  letters::AgendaRow twin = agendaRow(1, NumberStatus::Recorded);
  twin.number = "another";
  BOOST_CHECK_THROW(numbers.add(twin), base::Conflict);
}

inline void aTwinOfThePrintedNumberIsAConflict(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued));
  letters::AgendaRow twin = agendaRow(2, NumberStatus::Recorded);
  twin.where.series = "khusus";
  twin.number = agendaRow(1, NumberStatus::Issued).number;
  BOOST_CHECK_THROW(numbers.add(twin), base::Conflict);
}

inline void issuersMayShareAPrintedNumber(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Issued));
  letters::AgendaRow other = agendaRow(1, NumberStatus::Issued);
  other.where.issuer = "setda";
  numbers.add(other);
  BOOST_TEST(numbers.find(other.number).size() == 2U);
  BOOST_TEST(numbers.list(registerKey()).size() == 1U);
}

inline void aStatusChangesNothingElse(NumberSequence& numbers) {
  numbers.add(agendaRow(1, NumberStatus::Taken));
  numbers.add(agendaRow(1, NumberStatus::Inserted, "a"));
  numbers.setStatus(registerKey(), 1, "", NumberStatus::Void, "salah tujuan");
  letters::AgendaRow expected = agendaRow(1, NumberStatus::Void);
  expected.remarks = "salah tujuan";
  const std::vector<letters::AgendaRow> rows = numbers.list(registerKey());
  BOOST_REQUIRE(rows.size() == 2U);
  BOOST_TEST((rows[0] == expected));
  BOOST_TEST((rows[1] == agendaRow(1, NumberStatus::Inserted, "a")));
  BOOST_CHECK_THROW(numbers.setStatus(registerKey(), 1, "b", NumberStatus::Void, ""), base::NotFound);
  BOOST_CHECK_THROW(numbers.setStatus(registerKey(2025), 1, "", NumberStatus::Void, ""), base::NotFound);
}

inline void insertionsFollowOneAnother(NumberSequence& numbers) {
  BOOST_CHECK_THROW(numbers.nextInsertion(registerKey(), 1), base::NotFound);
  numbers.add(agendaRow(1, NumberStatus::Issued));
  numbers.add(agendaRow(2, NumberStatus::Issued));
  std::string last;
  for (int i = 0; i < 28; ++i) {
    last = numbers.nextInsertion(registerKey(), 1);
    numbers.add(agendaRow(1, NumberStatus::Inserted, last));
  }
  BOOST_TEST(last == "ab");
  BOOST_TEST(numbers.nextInsertion(registerKey(), 2) == "a");
}

inline void aRegisterIsListedByUrutThenInsertion(NumberSequence& numbers) {
  for (const int urut : {10, 2, 1}) numbers.add(agendaRow(urut, NumberStatus::Issued));
  for (const char* insertion : {"aa", "b", "a"}) numbers.add(agendaRow(2, NumberStatus::Inserted, insertion));
  std::string order;
  for (const letters::AgendaRow& row : numbers.list(registerKey())) {
    order += std::to_string(row.urut) + row.insertion + " ";
  }
  BOOST_TEST(order == "1 2 2a 2b 2aa 10 ");
}

inline void aLineIsFoundByItsToken(NumberSequence& numbers) {
  letters::AgendaRow row = agendaRow(1, NumberStatus::Issued);
  row.token = "7K3QX";
  numbers.add(row);
  numbers.add(agendaRow(2, NumberStatus::Issued));
  numbers.setStatus(row.where, 1, "", NumberStatus::Void, "");
  row.status = NumberStatus::Void;
  BOOST_TEST((numbers.findToken("7K3QX") == row));
  for (const char* token : {"", "7K3Q", "7k3qx", "%"}) BOOST_TEST(!numbers.findToken(token).has_value());
}

}  // namespace number_rules

inline Contract<letters::NumberSequence> numberContract() {
  using namespace number_rules;
  return {{"counting begins at one in each register", countingBeginsAtOneInEachRegister},
          {"asking takes nothing", askingTakesNothing},
          {"taken, issued and void numbers count", takenIssuedAndVoidNumbersCount},
          {"inserted numbers do not count", insertedNumbersDoNotCount},
          {"recorded numbers are passed over", recordedNumbersArePassedOver},
          {"dates never go backwards", datesNeverGoBackwards},
          {"a date of another year is refused", aDateOfAnotherYearIsRefused},
          {"every field is kept", everyFieldIsKept},
          {"a twin of urut is a conflict", aTwinOfUrutIsAConflict},
          {"a twin of the printed number is a conflict", aTwinOfThePrintedNumberIsAConflict},
          {"issuers may share a printed number", issuersMayShareAPrintedNumber},
          {"a status changes nothing else", aStatusChangesNothingElse},
          {"insertions follow one another", insertionsFollowOneAnother},
          {"a register is listed by urut, then insertion", aRegisterIsListedByUrutThenInsertion},
          {"a line is found by its token", aLineIsFoundByItsToken}};
}

}  // namespace support
