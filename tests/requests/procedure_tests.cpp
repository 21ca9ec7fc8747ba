#include "requests/procedure.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "support/problems.h"
#include "xml/reader.h"

namespace {

using namespace requests;
using requests_tests::readSource;
using requests_tests::rules;

// The sample with one place changed; the test fails when the place is not there.
std::string changedProcedure(const std::string& from, const std::string& to) {
  return support::changed(readSource("samples/office/procedure.xml"), from, to);
}

void requireProcedureRefused(const std::string& text, const std::vector<std::string>& expected) {
  support::requireProblems(
      support::problemsOf<base::InvalidSetup>(
          [&] { Procedure::read(xml::read(text, "procedure.xml", xml::WhiteSpace::Drop), "procedure.xml"); }),
      expected);
}

void requireProcedureRefused(const std::string& from, const std::string& to,
                             const std::vector<std::string>& expected) {
  requireProcedureRefused(changedProcedure(from, to), expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)

BOOST_AUTO_TEST_CASE(the_limits_are_those_of_the_written_procedure) {
  const auto requireLimit = [](const char* id, int count, DayUnit unit) {
    BOOST_REQUIRE_MESSAGE(rules().procedure.limit(id), id);
    BOOST_TEST((rules().procedure.limit(id)->length == Length{count, unit}), id);
  };
  requireLimit("terima", 1, DayUnit::WorkingDays);
  requireLimit("kelengkapan", 10, DayUnit::WorkingDays);
  requireLimit("pengantar", 1, DayUnit::WorkingDays);
  requireLimit("tindak-lanjut", 1, DayUnit::WorkingDays);
  requireLimit("penyampaian", 5, DayUnit::WorkingDays);
  requireLimit("balikan", 30, DayUnit::CalendarDays);
  requireLimit("periksa", 1, DayUnit::WorkingDays);
}

BOOST_AUTO_TEST_CASE(the_office_is_open_from_half_past_seven_to_four_in_jakarta) {
  BOOST_TEST((rules().procedure.hours() == OfficeHours()));
}

BOOST_AUTO_TEST_CASE(an_unreachable_state_is_told) {
  requireProcedureRefused("<state id=\"ditolak\"",
                          "<state id=\"dibekukan\" title=\"Dibekukan\" limit=\"none\" final=\"yes\"/>"
                          "<state id=\"ditolak\"",
                          {"the state \"dibekukan\" cannot be reached"});
}

BOOST_AUTO_TEST_CASE(a_state_reached_only_from_an_unreachable_one_is_told_too) {
  requireProcedureRefused(
      "<state id=\"ditolak\"",
      R"(<state id="a" title="A" limit="none"/><state id="b" title="B" limit="none"/><state id="ditolak")",
      {"the state \"a\" cannot be reached", "the state \"b\" cannot be reached", "\"a\" is left by no event",
       "\"b\" is left by no event"});
}

BOOST_AUTO_TEST_CASE(an_unreachable_assignment_state_is_told) {
  requireProcedureRefused("<state id=\"dijawab\"",
                          "<state id=\"hilang\" title=\"Hilang\" limit=\"none\"/><state id=\"dijawab\"",
                          {"the assignment state \"hilang\" cannot be reached"});
}

BOOST_AUTO_TEST_CASE(a_state_behind_an_unreachable_assignment_state_is_told) {
  requireProcedureRefused(
      "<assignment from=\"ditetapkan\" to=\"menunggu\"/>",
      "<assignment from=\"tidak-menjawab\" to=\"menunggu\"/>",
      {"the state \"diteruskan\" cannot be reached", "the state \"ditindaklanjuti\" cannot be reached",
       "the state \"menunggu-balikan\" cannot be reached", "the state \"balikan-diunggah\" cannot be reached",
       "the state \"selesai\" cannot be reached", "the assignment state \"menunggu\" cannot be reached",
       "the assignment state \"dijawab\" cannot be reached",
       "the assignment state \"tidak-menjawab\" cannot be reached"});
}

BOOST_AUTO_TEST_CASE(a_state_that_nothing_leaves_is_told) {
  requireProcedureRefused("limit=\"none\" final=\"yes\"/>\n  </states>", "limit=\"none\"/>\n  </states>",
                          {"\"ditutup\" is left by no event"});
}

BOOST_AUTO_TEST_CASE(a_final_state_that_an_event_leaves_is_told) {
  requireProcedureRefused("title=\"Selesai\" limit=\"none\"",
                          "title=\"Selesai\" limit=\"none\" final=\"yes\"", {"\"selesai\" is final, but"});
}

BOOST_AUTO_TEST_CASE(a_limit_that_nobody_starts_is_missed_at_every_event_that_should) {
  requireProcedureRefused(
      "<go to=\"dikembalikan\"/>\n      <start limit=\"kelengkapan\"/>", "<go to=\"dikembalikan\"/>",
      {"\"nota-pengembalian\" enters the state of the limit \"kelengkapan\" and must start it"});
}

BOOST_AUTO_TEST_CASE(a_limit_started_elsewhere_is_told) {
  requireProcedureRefused("<go to=\"ditolak\"/>", "<go to=\"ditolak\"/><start limit=\"terima\"/>",
                          {"\"surat-penolakan\" starts the limit \"terima\" without entering its state"});
}

BOOST_AUTO_TEST_CASE(a_limit_without_state_is_told) {
  requireProcedureRefused(
      "title=\"Balikan diunggah\" limit=\"periksa\"", "title=\"Balikan diunggah\" limit=\"none\"",
      {"the limit \"periksa\" runs in 0 states", "\"data-balikan\" starts the limit \"periksa\" without"});
}

BOOST_AUTO_TEST_CASE(a_state_must_say_what_limit_it_has) {
  requireProcedureRefused("title=\"Diajukan\" limit=\"terima\"", "title=\"Diajukan\"",
                          {"the attribute \"limit\" of <state> is missing"});
}

BOOST_AUTO_TEST_CASE(a_limit_without_unit_is_told) {
  requireProcedureRefused("count=\"10\" unit=\"working-days\"", "count=\"10\"",
                          {"the attribute \"unit\" of <limit> is missing"});
  requireProcedureRefused(
      "count=\"10\" unit=\"working-days\"", "count=\"0\" unit=\"hours\"",
      {"the attribute \"count\" of <limit> is \"0\"", "the attribute \"unit\" of <limit> is \"hours\""});
}

BOOST_AUTO_TEST_CASE(unknown_names_are_told_all_together) {
  requireProcedureRefused("<go to=\"dikembalikan\"/>\n      <start limit=\"kelengkapan\"/>",
                          "<assignments from=\"x\" to=\"y\"/><go to=\"z\"/><start limit=\"w\"/>",
                          {"\"nota-pengembalian\" names the unknown assignment state \"y\"",
                           "\"nota-pengembalian\" names the unknown assignment state \"x\"",
                           "\"nota-pengembalian\" names the unknown state \"z\"",
                           "\"nota-pengembalian\" names the unknown limit \"w\""});
}

BOOST_AUTO_TEST_CASE(unknown_roles_are_told) {
  requireProcedureRefused("<role id=\"auditor\"", "<role id=\"raja\"", {"unknown role \"raja\""});
  requireProcedureRefused("document=\"sheet\" by=\"walidata\" from=\"diajukan\"",
                          "document=\"sheet\" by=\"raja\" from=\"diajukan\"",
                          {"unknown role \"raja\" in \"by\""});
  requireProcedureRefused(
      "<role id=\"produsen\" title=\"Produsen Data\"/>", "",
      {"\"surat-tindaklanjuti\" is brought by \"produsen\", which <roles> does not list"});
}

BOOST_AUTO_TEST_CASE(twin_ids_are_told) {
  requireProcedureRefused(
      "<limit id=\"kelengkapan\"", "<limit id=\"terima\"",
      {"the limit \"terima\" is declared twice, first at line 18", "unknown limit \"kelengkapan\"",
       "unknown limit \"kelengkapan\"", "unknown limit \"kelengkapan\""});
  requireProcedureRefused("<event id=\"ralat\"", "<event id=\"permohonan\"",
                          {"the event \"permohonan\" is declared twice"});
}

BOOST_AUTO_TEST_CASE(words_of_the_table_are_no_ids) {
  requireProcedureRefused("<event id=\"ralat\"", "<event id=\"any\"", {"\"any\" is a word of the table"});
  requireProcedureRefused("<event id=\"ralat\"", "<event id=\"Ralat!\"",
                          {"the id \"Ralat!\" must be of a to z"});
}

BOOST_AUTO_TEST_CASE(an_event_without_effect_must_say_so) {
  requireProcedureRefused("<require what=\"letter-of-case\"/>\n      <keep/>",
                          "<require what=\"letter-of-case\"/>", {"\"ralat\" has no effect"});
  requireProcedureRefused("<go to=\"ditarik\"/>", "<go to=\"ditarik\"/><keep/>",
                          {"\"pernyataan-penarikan\" has <keep/> and changes something"});
}

BOOST_AUTO_TEST_CASE(an_event_in_any_state_must_keep_it) {
  requireProcedureRefused(
      "<keep/>", "<go to=\"ditarik\"/>",
      {"\"ditutup\" is final, but an event leaves it", "\"ralat\" happens in any state and must keep it"});
}

BOOST_AUTO_TEST_CASE(unknown_requirements_and_effects_are_told) {
  requireProcedureRefused("<require what=\"no-numbered-letter\"/>\n      <effect what=\"void-limits\"/>",
                          "<require what=\"full-moon\"/>\n      <effect what=\"party\"/>",
                          {"the attribute \"what\" of <require> is \"full-moon\"",
                           "the attribute \"what\" of <effect> is \"party\""});
}

BOOST_AUTO_TEST_CASE(a_requirement_in_a_state_where_the_event_cannot_happen_is_told) {
  requireProcedureRefused("in=\"dikembalikan\"", "in=\"selesai\"",
                          {"\"surat-penolakan\" requires something in \"selesai\", where it cannot happen"});
}

BOOST_AUTO_TEST_CASE(a_limit_counted_from_a_letter_needs_a_letter) {
  requireProcedureRefused("<start limit=\"periksa\"/>",
                          "<start limit=\"periksa\" count-from=\"letter-date\"/>",
                          {"\"data-balikan\" counts \"periksa\" from a letter's date but is no letter"});
}

BOOST_AUTO_TEST_CASE(an_extension_needs_its_requirement) {
  requireProcedureRefused("<require what=\"limit-running\"/>", "",
                          {"needs both the requirement limit-running and the effect"});
}

BOOST_AUTO_TEST_CASE(a_state_that_stops_the_office_has_no_limit_of_the_office) {
  requireProcedureRefused("title=\"Diajukan\" limit=\"terima\"",
                          "title=\"Diajukan\" limit=\"terima\" office-limits=\"stop\"",
                          {"\"diajukan\" stops the limits of the office, but its own \"terima\" is one"});
}

BOOST_AUTO_TEST_CASE(office_hours_and_reminders_are_checked) {
  requireProcedureRefused("opens=\"07:30\" closes=\"16:00\"", "opens=\"7.30\" closes=\"25:00\"",
                          {"\"opens\" is \"7.30\"", "\"closes\" is \"25:00\""});
  requireProcedureRefused("opens=\"07:30\"", "opens=\"17:30\"", {"closes before it opens"});
  requireProcedureRefused("zone=\"Asia/Jakarta\"", "zone=\"Asia/Tokyo\"", {"unknown zone \"Asia/Tokyo\""});
  requireProcedureRefused("days-before=\"14 7 1 0\"", "days-before=\"7 14\"",
                          {"\"days-before\" must be falling"});
}

BOOST_AUTO_TEST_CASE(another_document_is_refused) {
  requireProcedureRefused(
      "<holidays version='1'/>",
      {"root element must be <procedure>", "has no <office-hours>", "has no <roles>", "has no <limits>",
       "has no <states>", "has no <assignment-states>", "has no <events>", "has no <reminders>"});
}

BOOST_AUTO_TEST_SUITE_END()
