#include "requests/event.h"

#include <random>

#include "base/error.h"
#include "json/text.h"
#include "requests/case_builder.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::day;

Event roundTrip(const Event& event) {
  return eventFromJson(json::read(json::canonical(toJson(event)), "event"));
}

Event fullEvent() {
  Event event;
  event.kind = "surat-tindaklanjuti";
  event.time = at("2026-11-23 09:15").plusMicroseconds(7);
  event.role = Role::Produsen;
  event.actor = "bps";
  event.onBehalf = "bps";
  event.medium = "kertas";
  event.declared = "lembar itu memang untuk diberikan";
  event.release = Release{"7K3QX", at("2026-11-20 09:00"), "walidata", "aman"};
  event.preparation = "9M2QX";
  event.items = {"Jumlah penduduk", "Luas \"wilayah\"\n"};
  event.attachments = {"kak"};
  event.commissions = {{"bps", {}}, {"dinkes", {1, 2}}};
  event.produsen = "bps";
  event.answers = {{1, Outcome::Sebagian, {{"DATA_PRIBADI", "nama"}}, {"a.csv", "b.csv"}},
                   {2, Outcome::Dikecualikan, {}, {}}};
  event.reasons = {{"GANDA", ""}, {"", "teks"}};
  event.extension = Extension{"balikan", "bps", 0, day("2027-01-31")};
  event.letter = Letter{"surat-1", "500.14.4.1/87/35.73.411/2026", day("2026-11-23")};
  event.concerns = "surat-0";
  event.signature = SignatureFinding{SignatureVerdict::Unsigned, {"unsigned"}, "walidata", "scan"};
  event.findings = {{"PDF-JS", "JavaScript"}};
  event.reminder = 3;
  return event;
}

// Whether the object's members are those that the schema names, all of them and no other.
void requireMembersOf(const json::Value& schema, const json::Value& object) {
  std::vector<std::string> known;
  for (const auto& member : schema.objectAt("properties")) known.push_back(member.first);
  std::vector<std::string> given;
  for (const auto& member : *object.object()) given.push_back(member.first);
  BOOST_TEST(given == known, boost::test_tools::per_element());
}

void requireCorrupt(const std::string& text) {
  BOOST_CHECK_THROW(eventFromJson(json::read(text, "event")), base::Corrupt);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(event)

BOOST_AUTO_TEST_CASE(every_detail_survives_the_archive) {
  const Event event = fullEvent();
  BOOST_TEST((roundTrip(event) == event));
}

BOOST_AUTO_TEST_CASE(the_schema_names_every_member) {
  const json::Value schema =
      json::read(requests_tests::readSource("docs/formats/schema/event.schema.json"), "event.schema.json");
  const json::Value event = toJson(fullEvent());
  requireMembersOf(schema, event);
  const json::Value& parts = schema.at("$defs");
  requireMembersOf(parts.at("answer"), event.arrayAt("answers")[0]);
  requireMembersOf(parts.at("commission"), event.arrayAt("commissions")[1]);
  requireMembersOf(parts.at("letter"), event.at("letter"));
  requireMembersOf(parts.at("release"), event.at("release"));
  requireMembersOf(parts.at("signature"), event.at("signature"));
  requireMembersOf(parts.at("reason"), event.arrayAt("findings")[0]);
}

BOOST_AUTO_TEST_CASE(an_event_with_no_details_is_four_members) {
  Event event;
  event.kind = "lembar-penutupan";
  event.time = at("2026-11-23 09:15");
  event.actor = "berkas";
  BOOST_TEST(
      json::canonical(toJson(event)) ==
      R"({"actor":"berkas","kind":"lembar-penutupan","role":"automatic","time":"2026-11-23T02:15:00Z"})");
  BOOST_TEST((roundTrip(event) == event));
}

BOOST_AUTO_TEST_CASE(an_extension_by_length_survives) {
  Event event = fullEvent();
  event.extension = Extension{"terima", {}, 5, {}};
  BOOST_TEST((roundTrip(event) == event));
}

BOOST_AUTO_TEST_CASE(every_outcome_verdict_and_role_survives) {
  Event event = fullEvent();
  for (const Role role : allRoles()) {
    event.role = role;
    for (const char* outcome : {"tersedia", "sebagian", "tidak-tersedia", "dikecualikan"}) {
      event.answers[0].outcome = outcomeNamed(outcome).value();
      for (const char* verdict : {"valid", "invalid", "indeterminate", "unsigned"}) {
        event.signature->verdict = signatureVerdictNamed(verdict).value();
        BOOST_TEST((roundTrip(event) == event));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_corrupt_and_never_dropped) {
  requireCorrupt("[]");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z"})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23","role":"walidata"})");
  requireCorrupt(R"({"kind":"","time":"2026-11-23T02:15:00Z","role":"walidata"})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z","role":"raja"})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z","role":"walidata","extra":1})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z","role":"walidata","items":[1]})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z","role":"walidata","reminder":-1})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z","role":"walidata","letter":{"id":"a"}})");
  requireCorrupt(R"({"kind":"x","time":"2026-11-23T02:15:00Z","role":"walidata",)"
                 R"("answers":[{"item":1,"outcome":"mungkin"}]})");
}

BOOST_AUTO_TEST_SUITE_END()
