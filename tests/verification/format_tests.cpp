// The documentation of the report, held against what is written.
#include "base/disk.h"
#include "json/text.h"
#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verification/reasons.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

namespace {

base::Bytes readSource(const std::string& path) {
  return base::readFile(base::PosixDisk(), base::Path(BERKAS_SOURCE_DIR) / path);
}

// Every member is described, and every required one is there.
void requireDescribed(const json::Value& schema, const json::Value& value) {
  for (const auto& [name, member] : *value.object())
    BOOST_TEST(schema.at("properties").find(name) != nullptr, name);
  for (const json::Value& name : schema.arrayAt("required"))
    BOOST_TEST(value.find(*name.string()) != nullptr, *name.string());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(format)

BOOST_AUTO_TEST_CASE(every_reason_is_explained_and_has_sentences) {
  const base::Bytes page = readSource("docs/formats/verification.md");
  for (const std::string& code : reasonCodes()) {
    const Reason words = reason(code);
    BOOST_TEST(page.find("| `" + code + "` | " + words.en + " |") != base::Bytes::npos, code);
    BOOST_TEST((words.id.ends_with(".") && words.en.ends_with(".") && words.id != words.en), code);
  }
}

BOOST_AUTO_TEST_CASE(the_schema_names_every_member) {
  const json::Value schema = json::read(readSource("docs/formats/schema/verification.schema.json"), "schema");
  const auto file = appended(sampleLetter(), filledName("A")) + "\n\n";
  const json::Value report(toJson(verify(file, Pki::shared().trust())));
  const json::Value& parts = schema.at("$defs");
  requireDescribed(schema, report);
  const json::Value& signature = report.arrayAt("signatures").at(0);
  requireDescribed(parts.at("signature"), signature);
  for (const json::Value& change : signature.arrayAt("changes")) requireDescribed(parts.at("change"), change);
  requireDescribed(parts.at("reason"), signature.arrayAt("reasons").at(0));
}

BOOST_AUTO_TEST_SUITE_END()
