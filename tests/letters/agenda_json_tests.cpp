#include "letters/agenda_json.h"

#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/number_sequence_contract.h"

namespace {

using letters::NumberStatus;
using support::agendaRow;

letters::RegisterClosing closing() {
  return {support::registerKey(), *base::Instant::parse("2027-01-04T02:00:00Z"), 90, 87, 3, 2, 1,
          std::string(64, 'a')};
}

// The event with one member changed.
json::Value changed(const json::Value& value, const std::string& member, const json::Value& to) {
  json::Object object = *value.object();
  object[member] = to;
  return object;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agenda_json)

BOOST_AUTO_TEST_CASE(a_line_is_read_as_it_was_written) {
  for (const NumberStatus status : {NumberStatus::Void, NumberStatus::Inserted, NumberStatus::Recorded}) {
    letters::AgendaRow row = agendaRow(3, status, status == NumberStatus::Inserted ? "aa" : "");
    row.remarks = "salah \"tujuan\"";
    const json::Value value = json::read(json::canonical(letters::agendaJson(row)), "peristiwa");
    BOOST_TEST((std::get<letters::AgendaRow>(letters::registerEventOf(value)) == row));
  }
}

BOOST_AUTO_TEST_CASE(a_closing_is_read_as_it_was_written) {
  const json::Value value = json::read(json::canonical(letters::closingJson(closing())), "peristiwa");
  BOOST_TEST((std::get<letters::RegisterClosing>(letters::registerEventOf(value)) == closing()));
}

BOOST_AUTO_TEST_CASE(a_stored_line_has_this_form) {
  BOOST_TEST(
      json::canonical(letters::agendaJson(agendaRow(3, NumberStatus::Inserted, "a"))) ==
      R"({"annex":"1 (satu) berkas","date":"2026-11-10","entered":"2026-11-23T02:00:00.000001Z","insertion":"a","issuer":"diskominfo",)"
      R"("letter":"7K3QX","nature":"biasa","number":"500.14.4.1/3.a/35.73.411/2026",)"
      R"("post":"Kepala Dinas Sosial Kota Malang","remarks":"",)"
      R"("series":"umum","signatory":"kadis","status":"sisipan","subject":"Permintaan data",)"
      R"("to":"Dinas Kesehatan","urut":3,"year":2026})");
}

// The digest of a closing is made of its lines: those of before must stay what they were.
BOOST_AUTO_TEST_CASE(a_line_of_before_has_neither_annex_nor_post_and_keeps_its_form) {
  const std::string stored =
      R"({"date":"2026-11-10","entered":"2026-11-23T02:00:00Z","insertion":"a","issuer":"diskominfo","letter":"",)"
      R"("nature":"Biasa","number":"87.a","remarks":"","series":"umum","signatory":"kadis","status":"sisipan",)"
      R"("subject":"x","to":"y","urut":87,"year":2026})";
  const letters::AgendaRow row = letters::agendaRowOf(json::read(stored, "peristiwa"));
  BOOST_TEST(row.annex.empty());
  BOOST_TEST(row.post.empty());
  BOOST_TEST(json::canonical(letters::agendaJson(row)) == stored);
}

BOOST_AUTO_TEST_CASE(a_damaged_event_is_corrupt) {
  const json::Value line = letters::agendaJson(agendaRow(3, NumberStatus::Void));
  for (const auto& [member, value] :
       std::vector<std::pair<std::string, json::Value>>{{"date", "2026-02-30"},
                                                        {"status", "hilang"},
                                                        {"entered", "kemarin"},
                                                        {"urut", 0},
                                                        {"urut", "3"},
                                                        {"year", 10000},
                                                        {"insertion", "A"},
                                                        {"insertion", "1"},
                                                        {"number", 7},
                                                        {"urut", std::int64_t{1} << 40}}) {
    BOOST_CHECK_THROW(letters::registerEventOf(changed(line, member, value)), base::Corrupt);
  }
  const json::Value end = letters::closingJson(closing());
  for (const auto& [member, value] : std::vector<std::pair<std::string, json::Value>>{
           {"closed", "x"}, {"last", -1}, {"issued", -1}, {"sha256", 1}, {"year", 0}}) {
    BOOST_CHECK_THROW(letters::registerEventOf(changed(end, member, value)), base::Corrupt);
  }
  BOOST_CHECK_THROW(letters::registerEventOf(json::Object{}), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
