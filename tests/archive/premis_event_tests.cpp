#include "archive/premis_event.h"

#include "base/disk.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"

using archive::PremisEvent;
using archive::PremisEventType;

namespace {

PremisEvent sample() {
  return {"urn:uuid:1#7",
          PremisEventType::Creation,
          *base::Instant::parse("2026-11-23T02:15:00Z"),
          json::Object{{"kind", "surat-pengantar"}},
          "urn:berkas:user:sari",
          "penandatangan by password",
          "urn:berkas:program:0.1.0",
          "urn:uuid:1"};
}

json::Value without(const json::Value& value, const std::string& name) {
  json::Object object = *value.object();
  object.erase(name);
  return object;
}

json::Value schema(const std::string& name) {
  base::PosixDisk disk;
  const base::Path path = base::Path(BERKAS_SOURCE_DIR) / "archive/schema" / name;
  return json::read(base::readFile(disk, path), name);
}

// Whether `value` has exactly the members that the schema knows, down through objects and lists.
void requireDescribed(const json::Value& value, const json::Value& schema, const std::string& place) {
  if (const json::Array* items = value.array()) {
    for (const json::Value& item : *items) requireDescribed(item, schema.at("items"), place + "[]");
  }
  const json::Value* properties = schema.find("properties");
  if (!value.object() || !properties) return;
  for (const auto& [name, member] : *value.object()) {
    const json::Value* known = properties->find(name);
    BOOST_REQUIRE_MESSAGE(known, place + "." + name + " is not in the schema");
    requireDescribed(member, *known, place + "." + name);
  }
  for (const json::Value& name : schema.arrayAt("required")) {
    BOOST_TEST(value.find(*name.string()), place + " lacks " + *name.string());
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(premis_event)

BOOST_AUTO_TEST_CASE(what_was_written_is_read_back) {
  BOOST_TEST((archive::premisEventFromJson(toJson(sample())) == sample()));
  PremisEvent failed = sample();
  failed.type = PremisEventType::DigitalSignatureValidation;
  failed.outcome = "failure";
  BOOST_TEST((archive::premisEventFromJson(toJson(failed)) == failed));
}

BOOST_AUTO_TEST_CASE(the_file_speaks_premis) {
  BOOST_TEST(
      json::canonical(toJson(sample())) ==
      R"({"eventDateTime":"2026-11-23T02:15:00Z","eventDetailInformation":{"eventDetailExtension":{"kind":"surat-pengantar"}},)"
      R"("eventIdentifier":{"eventIdentifierType":"URI","eventIdentifierValue":"urn:uuid:1#7"},)"
      R"("eventOutcomeInformation":{"eventOutcome":"success"},"eventType":"creation",)"
      R"("linkingAgentIdentifier":[{"linkingAgentIdentifierType":"URI","linkingAgentIdentifierValue":"urn:berkas:user:sari","linkingAgentRole":"penandatangan by password"},)"
      R"({"linkingAgentIdentifierType":"URI","linkingAgentIdentifierValue":"urn:berkas:program:0.1.0","linkingAgentRole":"executing program"}],)"
      R"("linkingObjectIdentifier":{"linkingObjectIdentifierType":"URI","linkingObjectIdentifierValue":"urn:uuid:1"}})");
}

BOOST_AUTO_TEST_CASE(an_event_without_one_of_its_parts_is_corrupt) {
  const json::Value whole = toJson(sample());
  for (const auto& [name, member] : *whole.object()) {
    BOOST_CHECK_THROW(archive::premisEventFromJson(without(whole, name)), base::Corrupt);
  }
  json::Object other = *whole.object();
  other["eventType"] = "celebration";
  BOOST_CHECK_THROW(archive::premisEventFromJson(other), base::Corrupt);
  other = *whole.object();
  other["eventDateTime"] = "yesterday";
  BOOST_CHECK_THROW(archive::premisEventFromJson(other), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(event_files_sort_by_their_version) {
  BOOST_TEST(archive::eventPath(7) == "metadata/peristiwa/0007.json");
  BOOST_TEST(archive::eventPath(12345) == "metadata/peristiwa/12345.json");
}

BOOST_AUTO_TEST_CASE(the_published_schema_describes_the_file) {
  const json::Value described = schema("peristiwa.schema.json");
  requireDescribed(toJson(sample()), described, "peristiwa");
  std::vector<std::string> terms;
  for (const json::Value& term : described.at("properties").at("eventType").arrayAt("enum")) {
    terms.push_back(*term.string());
  }
  BOOST_TEST(terms == archive::premisEventTerms(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
