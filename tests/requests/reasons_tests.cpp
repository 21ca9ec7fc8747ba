#include "requests/reasons.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "xml/reader.h"

namespace {

using namespace requests;
using requests_tests::rules;

}  // namespace

BOOST_AUTO_TEST_SUITE(reasons)

BOOST_AUTO_TEST_CASE(the_sample_has_the_codes_of_the_procedure_with_text_and_ground) {
  const Reasons& reasons = rules().reasons;
  for (const char* code : {"BERKAS_TIDAK_LENGKAP", "DATA_TIDAK_DIKUASAI", "DATA_BELUM_TERSEDIA",
                           "DIKECUALIKAN", "DATA_PRIBADI", "TUJUAN_TIDAK_SESUAI", "GANDA"}) {
    BOOST_REQUIRE_MESSAGE(reasons.find(code), code);
    BOOST_TEST(!reasons.find(code)->legalGround.empty());
  }
  BOOST_TEST(reasons.all().size() == 7U);
  BOOST_TEST(!reasons.find("LAIN"));
}

BOOST_AUTO_TEST_CASE(a_reason_is_allowed_where_it_says) {
  BOOST_TEST(rules().reasons.allows("DATA_PRIBADI", ReasonUse::Answer));
  BOOST_TEST(!rules().reasons.allows("DATA_PRIBADI", ReasonUse::Return));
  BOOST_TEST(!rules().reasons.allows("LAIN", ReasonUse::Refusal));
  BOOST_TEST(rules().reasons.codesFor(ReasonUse::Return) ==
             "BERKAS_TIDAK_LENGKAP, TUJUAN_TIDAK_SESUAI, GANDA");
}

BOOST_AUTO_TEST_CASE(every_problem_is_told) {
  const auto problems = support::problemsOf<base::InvalidSetup>([] {
    const char* text = R"(<reasons version="1">
<reason code="A" use="refusal"><title>t</title><text>t</text><legal-ground>g</legal-ground><remedy>r</remedy></reason>
<reason code="A" use="elsewhere"><title>t</title><text> </text><legal-ground>g</legal-ground><remedy>r</remedy></reason>
<reason code="b c" use="answer"><title>t</title><text>t</text><remedy>r</remedy></reason></reasons>)";
    Reasons::read(xml::read(text, "reasons.xml", xml::WhiteSpace::Drop), "reasons.xml");
  });
  support::requireProblems(
      problems, {"3:1: unknown use \"elsewhere\"", "<text> is empty", "3:1: the code \"A\" is taken",
                 "4:1: the code \"b c\"", "4:1: <reason> has no <legal-ground>"});
}

BOOST_AUTO_TEST_SUITE_END()
