// What may be done to a signed file, in at least five ways each.
#include <functional>

#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verdicts.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

namespace {

using Make = std::function<base::Bytes()>;

struct Case {
  const char* name;
  Make make;
};

base::Bytes twoSigned(const base::Bytes& letter, const Objects& update) {
  return sealed(appended(letter, update), Pki::shared().otherSigner());
}

base::Bytes stampedAfter(const base::Bytes& letter, Section section = Section::Table) {
  return stamped(appended(letter, addedTimeStamp(), "/Root 1 0 R/Info 25 0 R", section));
}

// Tagged, as PDF/UA asks.
Objects taggedSignature() {
  Objects update = addedSignature();
  Objects objects = sampleObjects();
  update[62] = replaced(update[62], "/F 162", "/F 162/StructParent 2");
  update[22] = replaced(objects[22], "23 0 R]", "23 0 R 35 0 R]");
  update[35] = "<</Type/StructElem/S/Form/P 22 0 R/K<</Type/OBJR/Obj 62 0 R/Pg 3 0 R>>>>";
  update[24] = replaced(objects[24], "1 23 0 R]", "1 23 0 R 2 35 0 R]");
  update[21] = replaced(objects[21], "NextKey 2", "NextKey 3");
  return update;
}

Objects markup(const std::string& entries) {
  return addedAnnotation("/Rect[72 690 300 715]" + entries);
}

// What a reader draws for a highlight.
Objects drawnHighlight() {
  Objects update =
      markup("/Subtype/Highlight/QuadPoints[72 715 300 715 72 690 300 690]/C[1 1 0]/AP<</N 36 0 R>>");
  update[36] =
      stream("/Type/XObject/Subtype/Form/BBox[72 690 300 715]/Resources<</ExtGState<</G0<</BM/Multiply>>>>>>",
             "/G0 gs 1 1 0 rg 72 690 228 25 re f");
  return update;
}

void expectHarmless(const std::vector<Case>& cases, Kind kind) {
  for (const Case& one : cases) {
    const Report report = verify(one.make(), Pki::shared().trust());
    BOOST_TEST((report.overall == Overall::Valid), one.name << ": " << told(report));
    BOOST_TEST_REQUIRE(!report.signatures.empty(), one.name);
    const Signature& first = report.signatures.front();
    BOOST_TEST((first.coverage == Coverage::PartialAllowed), one.name << ": " << told(report));
    BOOST_TEST(std::any_of(first.changes.begin(), first.changes.end(),
                           [&](const Change& change) { return change.kind == kind; }),
               one.name << " is called by its name: " << told(report));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(harmless)

BOOST_AUTO_TEST_CASE(filling_in_a_form_is_allowed) {
  expectHarmless(
      {{"a text", [] { return appended(sampleLetter(), filledName("Tuan Contoh")); }},
       {"a box", [] { return appended(sampleLetter(), filledBox()); }},
       {"both at once", [] { return appended(sampleLetter(), joined(filledName("A"), filledBox())); }},
       {"one after the other",
        [] { return appended(appended(sampleLetter(), filledName("A")), filledBox()); }},
       {"twice", [] { return appended(appended(sampleLetter(), filledName("A")), filledName("B")); }},
       {"in a certified letter", [] { return appended(sampleLetter({2}), filledName("A")); }},
       {"beside a locked field",
        [] {
          return appended(sampleLetter({0, "/Action/Include/Fields[(Nomor)(Nam)]"}), filledName("A"));
        }},
       {"with a cross-reference stream",
        [] { return appended(sampleLetter(), filledName("A"), "/Root 1 0 R/Info 25 0 R", Section::Stream); }},
       {"with the date of change",
        [] {
          Objects update = filledName("A");
          update[25] = "<</Title(Surat 12)/ModDate(D:20261124091500+07'00')>>";
          update[20] = replaced(sampleObjects()[20], "2026-11-23", "2026-11-24");
          return appended(sampleLetter(), update);
        }}},
      Kind::FormField);
}

BOOST_AUTO_TEST_CASE(a_further_signature_is_allowed) {
  expectHarmless(
      {{"in the empty field", [] { return twoSigned(sampleLetter(), secondSignature()); }},
       {"in a field of its own", [] { return twoSigned(sampleLetter(), addedSignature()); }},
       {"tagged", [] { return twoSigned(sampleLetter(), taggedSignature()); }},
       {"in a place that was added before",
        [] {
          Objects place = addedSignature({}, "/Rect[72 40 272 90]");
          place.erase(60);
          place.erase(61);
          place[62] = replaced(place[62], "/V 60 0 R", "");
          Objects sign = addedSignature();
          return twoSigned(appended(sampleLetter(), place), {{60, sign[60]}, {61, sign[61]}, {62, sign[62]}});
        }},
       {"unseen", [] { return twoSigned(sampleLetter(), addedSignature({}, "/Rect[0 0 0 0]")); }},
       {"in a certified letter", [] { return twoSigned(sampleLetter({2}), secondSignature()); }},
       {"after filling in",
        [] { return twoSigned(appended(sampleLetter(), filledName("A")), secondSignature()); }},
       {"with a field filled in",
        [] { return twoSigned(sampleLetter(), joined(secondSignature(), filledName("A"))); }},
       {"in the empty field, with its border",
        [] {
          Objects update = secondSignature();
          update[14] = replaced(update[14], "/F 132", "/F 4/MK<<>>");
          return twoSigned(sampleLetter(), update);
        }},
       {"and a third",
        [] { return twoSigned(twoSigned(sampleLetter(), secondSignature()), addedSignature()); }}},
      Kind::Signature);
}

BOOST_AUTO_TEST_CASE(evidence_for_later_checks_is_allowed) {
  expectHarmless(
      {{"for an approval", [] { return appended(sampleLetter(), addedStore()); }},
       {"for a certified letter", [] { return appended(sampleLetter({2}), addedStore({2})); }},
       {"where nothing may be changed", [] { return appended(sampleLetter({1}), addedStore({1})); }},
       {"where all fields are locked",
        [] {
          return appended(sampleLetter({1, "/Action/All"}), addedStore({1}));
        }},
       {"twice",
        [] {
          Objects more = addedStore();
          more[40] = replaced(more[40], "[41 0 R]", "[41 0 R 43 0 R]");
          more[43] = more[41];
          more.erase(41);
          return appended(appended(sampleLetter(), addedStore()), more);
        }},
       {"with its extension named",
        [] {
          Objects update = addedStore();
          update[1] =
              replaced(update[1], "/Lang", "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 5>>>>/Lang");
          return appended(sampleLetter(), update);
        }}},
      Kind::Dss);
}

BOOST_AUTO_TEST_CASE(a_time_stamp_of_the_document_is_allowed) {
  expectHarmless(
      {{"of an approval", [] { return stampedAfter(sampleLetter()); }},
       {"of a certified letter", [] { return stampedAfter(sampleLetter({2})); }},
       {"where nothing may be changed", [] { return stampedAfter(sampleLetter({1})); }},
       {"after evidence",
        [] {
          Objects update = addedTimeStamp();
          return stamped(appended(appended(sampleLetter(), addedStore()), update));
        }},
       {"with a cross-reference stream", [] { return stampedAfter(sampleLetter(), Section::Stream); }},
       {"of a filled form", [] { return stampedAfter(appended(sampleLetter(), filledName("A"))); }}},
      Kind::TimeStamp);
}

BOOST_AUTO_TEST_CASE(notes_that_hide_nothing_are_allowed_where_the_signer_says_so) {
  const std::string quads = "/QuadPoints[72 715 300 715 72 690 300 690]";
  const std::vector<Case> notes = {
      {"a note",
       [] {
         return appended(sampleLetter({3}),
                         addedAnnotation("/Subtype/Text/Rect[10 10 30 30]/Contents(Baik)"));
       }},
      {"a highlight", [&] { return appended(sampleLetter({3}), markup("/Subtype/Highlight" + quads)); }},
      {"a drawn highlight", [] { return appended(sampleLetter({3}), drawnHighlight()); }},
      {"an underline", [&] { return appended(sampleLetter({3}), markup("/Subtype/Underline" + quads)); }},
      {"a wave", [&] { return appended(sampleLetter({3}), markup("/Subtype/Squiggly" + quads)); }},
      {"struck out", [&] {
         Objects update = markup("/Subtype/StrikeOut" + quads + "/AP<</N 36 0 R>>");
         update[36] = stream("/Type/XObject/Subtype/Form/BBox[72 690 300 715]", "1 w 72 700 m 300 700 l S");
         return appended(sampleLetter({3}), update);
       }}};
  expectHarmless(notes, Kind::Annotation);
}

BOOST_AUTO_TEST_CASE(bytes_behind_the_end_may_be_valid_but_never_whole) {
  for (const std::string rest : {"\n\n", "% catatan\n", "\xFF\xFE", "sesuatu", "   \n<<"}) {
    const Report report = verify(sampleLetter() + rest, Pki::shared().trust());
    BOOST_TEST((report.overall == Overall::Valid), told(report));
    BOOST_TEST((report.signatures.at(0).coverage == Coverage::PartialAllowed), told(report));
  }
}

BOOST_AUTO_TEST_SUITE_END()
