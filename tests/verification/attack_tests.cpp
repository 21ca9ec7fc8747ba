// Attacks on signed files, each kind in at least five ways; none may be called valid. Names as in the
// literature (Mladenov et al. 2019, "1 Trillion Dollar Refund"; Mainka et al. 2021, "Shadow Attacks";
// Rohlmann et al. 2021, "Breaking the Specification").
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

struct Attack {
  const char* name;
  Make make;
  const char* reason = nullptr;  // a code that must be told, where it matters which one
};

bool tells(const Report& report, const std::string& code) {
  const auto isTold = [&](const Signature& one) {
    const bool ofChange = std::any_of(one.changes.begin(), one.changes.end(),
                                      [&](const Change& change) { return change.reason.code == code; });
    return ofChange || hasReason(one.reasons, code);
  };
  return hasReason(report.reasons, code) ||
         std::any_of(report.signatures.begin(), report.signatures.end(), isTold);
}

const std::string kOtherContent =
    stream("", "BT /F1 12 Tf 72 700 Td (Bayar Rp 9.000.000 kepada Tuan Lain) Tj ET");

void expectNeverValid(const std::vector<Attack>& attacks) {
  BOOST_TEST(attacks.size() >= 5U);
  for (const Attack& one : attacks) {
    const base::Bytes file = one.make();
    const Report report = verify(file, Pki::shared().trust());
    BOOST_TEST((report.overall == Overall::Invalid), one.name << ": " << told(report));
    if (one.reason != nullptr)
      BOOST_TEST(tells(report, one.reason), one.name << " is " << one.reason << ": " << told(report));
    for (const Signature& signature : report.signatures) {
      const bool isFine =
          signature.integrity == Integrity::Intact && signature.coverage != Coverage::PartialSuspicious;
      BOOST_TEST((!isFine || !report.reasons.empty() || report.signatures.size() > 1),
                 one.name << ": " << told(report));
    }
  }
}

// The signed file with a piece of its signature dictionary replaced by one of the same length or not.
base::Bytes edited(base::Bytes file, const std::string& from, const std::string& to) {
  const std::size_t at = file.find(from, file.find("17 0 obj"));
  BOOST_REQUIRE_MESSAGE(at != base::Bytes::npos, from);
  return file.replace(at, from.size(), to);
}

std::string contentsOf(const base::Bytes& file) {
  const std::size_t begin = file.find("/Contents<") + 9;
  return file.substr(begin, file.find('>', begin) + 1 - begin);
}

std::string rangesOf(const base::Bytes& file) {
  const std::size_t begin = file.find("/ByteRange") + 10;
  return file.substr(begin, file.find(']', begin) + 1 - begin);
}

base::Bytes update(const Objects& objects, const SampleOptions& options = {}) {
  return appended(sampleLetter(options), objects);
}

Objects changed(int number, const std::string& from, const std::string& to) {
  const std::string before = sampleObjects()[number];
  BOOST_REQUIRE_MESSAGE(before.find(from) != std::string::npos, from << " in " << before);
  return {{number, replaced(before, from, to)}};
}

Objects joined(Objects one, const Objects& other) {
  for (const auto& [number, body] : other) one[number] = body;
  return one;
}

// An update whose signature dictionary is a copy of the signed one, put into further objects.
Objects rewrittenSignature(const std::string& dictionary) {
  return {{17, dictionary}};
}

// A table of all objects of `file`, which is `file` up to `end`, `size` further bytes, and the rest.
std::string shiftedTable(const base::Bytes& file, std::size_t end, std::size_t size) {
  std::string table = "xref\n";
  for (const auto& [number, body] : sampleObjects()) {
    const std::size_t at = file.find("\n" + std::to_string(number) + " 0 obj") + 1;
    char entry[40];
    std::snprintf(entry, sizeof entry, "%d 1\n%010zu 00000 n \n", number, at < end ? at : at + size);
    table += entry;
  }
  return table + "trailer\n<</Size 200/Root 1 0 R/Info 25 0 R>>\n";
}

// The gap of the signature widened by `between`, ByteRange and all offsets following it.
base::Bytes withRoom(const base::Bytes& letter, std::size_t gap, std::size_t end, std::string between) {
  const std::size_t index = lastSection(letter);
  BOOST_REQUIRE(end + between.size() < index);
  between += std::string(index - end - between.size(), ' ');
  const std::size_t size = between.size() + shiftedTable(letter, end, 0).size();
  const base::Bytes file =
      letter.substr(0, end) + between + shiftedTable(letter, end, size) + letter.substr(end);
  char ranges[64];
  std::snprintf(ranges, sizeof ranges, "[0 %010zu %010zu %010zu]", gap, end + size, letter.size() - end);
  return replaced(file, rangesOf(letter), ranges);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attacks)

BOOST_AUTO_TEST_CASE(universal_signature_forgery) {
  const base::Bytes letter = sampleLetter();
  const std::string contents = contentsOf(letter);
  const std::string ranges = rangesOf(letter);
  expectNeverValid(
      {{"no Contents", [&] { return edited(letter, "/Contents<", "/Kontents<"); }, "no-contents"},
       {"empty Contents",
        [&] { return edited(letter, contents, "<>" + std::string(contents.size() - 2, ' ')); }},
       {"Contents null",
        [&] { return edited(letter, contents, "null" + std::string(contents.size() - 4, ' ')); }},
       {"Contents zero",
        [&] { return edited(letter, contents, "<" + std::string(contents.size() - 2, '0') + ">"); }},
       {"Contents a number",
        [&] { return edited(letter, contents, "0" + std::string(contents.size() - 1, ' ')); }},
       {"no ByteRange", [&] { return edited(letter, "/ByteRange", "/BiteRange"); }, "bad-byte-range"},
       {"ByteRange null",
        [&] { return edited(letter, ranges, "null" + std::string(ranges.size() - 4, ' ')); }},
       {"ByteRange empty",
        [&] { return edited(letter, ranges, "[]" + std::string(ranges.size() - 2, ' ')); }},
       {"ByteRange negative", [&] { return edited(letter, "[0 0", "[0 -"); }},
       {"ByteRange huge", [&] { return edited(letter, "[0 0", "[0 9"); }, "bad-byte-range"},
       {"ByteRange of nothing",
        [&] { return edited(letter, ranges, "[0 0 0 0]" + std::string(ranges.size() - 9, ' ')); },
        "bad-byte-range"},
       {"ByteRange one number too many", [&] { return edited(letter, "[0 00", "[0 0 "); }},
       {"ByteRange of texts", [&] { return edited(letter, "[0 0", "[0 ("); }},
       {"Type of something else", [&] { return edited(letter, "/Type/Sig", "/Type/Sog"); },
        "not-a-signature"},
       {"dictionary replaced by nothing",
        [] {
          return update({{17, "null"}});
        }},
       {"dictionary without Contents",
        [] { return update(rewrittenSignature("<</Type/Sig/Filter/Adobe.PPKLite>>")); }},
       {"dictionary twice", [&] {
          return update(
              rewrittenSignature("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange" +
                                 ranges + "/Contents" + contents + ">>"));
        }}});
}

BOOST_AUTO_TEST_CASE(odd_and_doubled_entries_of_the_signature) {
  const auto withEntry = [](const std::string& entry) {
    Objects objects = sampleObjects();
    objects[17] = replaced(objects[17], kSignatureHere, kSignatureHere + entry);
    return sealed(written(objects), Pki::shared().signer());
  };
  const auto before = [](const std::string& entry) {
    Objects objects = sampleObjects();
    objects[17] = replaced(objects[17], "<</Type/Sig", "<<" + entry + "/Type/Sig");
    return sealed(written(objects), Pki::shared().signer());
  };
  expectNeverValid(
      {{"ByteRange before", [&] { return before("/ByteRange[0 10 20 30]"); }, "duplicate-keys"},
       {"ByteRange behind", [&] { return withEntry("/ByteRange[0 10 20 30]"); }},
       {"Contents before", [&] { return before("/Contents<00>"); }},
       {"Contents behind", [&] { return withEntry("/Contents<00>"); }},
       {"an escaped name", [&] { return withEntry("/Byte#52ange[0 10 20 30]"); }, "duplicate-keys"},
       {"SubFilter twice", [&] { return withEntry("/SubFilter/adbe.pkcs7.detached"); }},
       {"Type twice", [&] { return withEntry("/Type/Catalog"); }}});
}

BOOST_AUTO_TEST_CASE(incremental_saving) {
  const auto letter = sampleLetter();
  const std::string object = "5 0 obj\n" + kOtherContent + "\nendobj\n";
  const auto whole = [&] { return appended(letter, {{5, kOtherContent}}); };
  expectNeverValid(
      {{"a page's content", whole, "content-changed"},
       {"with a cross-reference stream",
        [&] {
          return appended(letter, {{5, kOtherContent}}, "/Root 1 0 R/Info 25 0 R", Section::Stream);
        }},
       {"without %%EOF",
        [&] { return replaced(whole().substr(letter.size()), "%%EOF\n", "").insert(0, letter); }},
       {"without startxref",
        [&] {
          const auto file = whole();
          return file.substr(0, file.rfind("startxref")) + "%%EOF\n";
        }},
       {"objects alone", [&] { return letter + object; }, "parts-behind"},
       {"objects and trailer",
        [&] { return letter + object + "trailer\n<</Root 1 0 R/Size 200>>\n%%EOF\n"; }},
       {"objects and startxref of old",
        [&] { return letter + object + letter.substr(letter.rfind("startxref")); }},
       {"without Prev",
        [&] { return replaced(whole().substr(letter.size()), "/Prev", "/Prov").insert(0, letter); }},
       {"Prev into nowhere",
        [&] { return replaced(whole().substr(letter.size()), "/Prev ", "/Prev 9").insert(0, letter); }},
       {"another catalog",
        [&] {
          return appended(letter,
                          {{50, "<</Type/Catalog/Pages 51 0 R/AcroForm 10 0 R>>"},
                           {51, "<</Type/Pages/Kids[8 0 R]/Count 1>>"}},
                          "/Root 50 0 R/Info 25 0 R");
        },
        "structure-changed"},
       {"everything written anew", [&] {
          Objects all = sampleObjects();
          all.erase(17);
          all[5] = kOtherContent;
          return appended(letter, all);
        }}});
}

BOOST_AUTO_TEST_CASE(wrapping) {
  const auto letter = sampleLetter();
  const std::string contents = contentsOf(letter);
  const std::size_t gap = letter.find(contents);
  const std::size_t end = gap + contents.size();
  const std::string inserted = "5 0 obj\n" + kOtherContent + "\nendobj\n";
  // The second range moved away, so that there is room in between; and a table there, where startxref points.
  const auto moved = [&](const std::string& between) {
    return withRoom(letter, gap, end, ">>\nendobj\n" + between);
  };
  expectNeverValid(
      {{"an object in the gap", [&] { return moved(inserted); }, "bad-byte-range"},
       {"blanks in the gap", [&] { return moved("        "); }, "bad-byte-range"},
       {"a comment in the gap", [&] { return moved("%%%%%%\n"); }},
       {"a revision in the gap", [&] { return moved(inserted + "startxref\n0\n%%EOF\n"); }},
       {"blanks among the digits", [&] { return base::Bytes(letter).replace(end - 9, 8, "        "); },
        "bad-gap"},
       {"text among the digits", [&] { return base::Bytes(letter).replace(end - 9, 8, "/X 9 0 R"); }},
       {"the string closed early",
        [&] { return base::Bytes(letter).replace(end - 30, 29, ">/Contents<000000000000000000"); }},
       {"half a digit", [&] { return base::Bytes(letter).replace(end - 2, 1, " "); }, "bad-gap"}});
}

BOOST_AUTO_TEST_CASE(shadow_hide) {
  expectNeverValid(
      {{"a page's content emptied",
        [] {
          return update({{5, stream("", "")}});
        }},
       {"a page leaves", [] { return update(changed(2, "[3 0 R 4 0 R]/Count 2", "[4 0 R]/Count 1")); },
        "page-removed"},
       {"Contents taken away", [] { return update(changed(3, "/Contents 5 0 R", "")); }},
       {"the page is cut", [] { return update(changed(3, "[0 0 595 842]", "[0 0 595 400]")); }},
       {"a form over the content",
        [] {
          return update({{10, replaced(sampleObjects()[10], "16 0 R]", "16 0 R 37 0 R]")},
                         {3, replaced(sampleObjects()[3], "16 0 R]", "16 0 R 37 0 R]")},
                         {37, "<</Type/Annot/Subtype/Widget/FT/Tx/T(Tirai)/V(x)/F 4/Rect[0 600 595 842]>>"}});
        }},
       {"content freed",
        [] { return appended(sampleLetter(), {}, "/Root 1 0 R/Info 25 0 R", Section::Table, {5}); }},
       {"an optional layer",
        [] { return update(changed(1, "/Lang", "/OCProperties<</OCGs[]/D<<>>>>/Lang")); }}});
}

BOOST_AUTO_TEST_CASE(shadow_replace) {
  expectNeverValid(
      {{"the font", [] { return update(changed(7, "/Helvetica", "/Symbol")); }},
       {"the encoding of the font",
        [] { return update(changed(7, "/WinAnsiEncoding", "<</Differences[49/nine]>>")); }},
       {"the looks of a field only",
        [] {
          return update({{15, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f")}});
        },
        "field-odd"},
       {"a field for reading only", [] { return update(changed(13, "/V(12)", "/V(13)")); }, "field-odd"},
       {"the looks of a field for reading only",
        [] {
          return update({{26, sampleObjects()[15]}});
        }},
       {"a field is moved", [] { return update(changed(11, "[72 600 272 620]", "[72 690 272 720]")); }},
       {"a field changes its kind", [] { return update(changed(11, "/FT/Tx", "/FT/Ch")); }},
       {"resources of a page",
        [] { return update(changed(3, "<</Font<</F1 7 0 R>>>>", "<</Font<</F1 12 0 R>>>>")); }},
       {"the looks of all fields",
        [] { return update(changed(10, "/SigFlags 3", "/SigFlags 3/NeedAppearances true")); }}});
}

BOOST_AUTO_TEST_CASE(shadow_hide_and_replace) {
  const auto letter = sampleLetter();
  // A cross-reference that names an object which lay unused in the signed bytes.
  const auto pointed = [&](int number, int hidden) {
    const std::size_t at = letter.find("\n" + std::to_string(hidden) + " 0 obj") + 1;
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", at);
    return letter + "xref\n" + std::to_string(number) + " 1\n" + entry +
           "trailer\n<</Size 200/Root 1 0 R/Info 25 0 R/Prev " + std::to_string(lastSection(letter)) +
           ">>\nstartxref\n" + std::to_string(letter.size()) + "\n%%EOF\n";
  };
  expectNeverValid(
      {{"the hidden page is shown", [] { return update(changed(2, "[3 0 R 4 0 R]", "[8 0 R 4 0 R]")); },
        "page-replaced"},
       {"the hidden page is added",
        [] { return update(changed(2, "4 0 R]/Count 2", "4 0 R 8 0 R]/Count 3")); }, "page-added"},
       {"the hidden content is shown",
        [] { return update(changed(3, "/Contents 5 0 R", "/Contents 9 0 R")); }},
       {"the index points to the hidden content", [&] { return pointed(5, 9); }, "points-back"},
       {"the index points to the hidden page", [&] { return pointed(3, 8); }},
       {"a name gets its object",
        [] {
          return update({{19, "<</Type/Filespec/F(lain.xml)>>"}});
        },
        "hidden-content-shown"},
       {"pages change places", [] { return update(changed(2, "[3 0 R 4 0 R]", "[4 0 R 3 0 R]")); }},
       {"other pages altogether", [] {
          return update({{1, replaced(sampleObjects()[1], "/Pages 2 0 R", "/Pages 51 0 R")},
                         {51, "<</Type/Pages/Kids[8 0 R]/Count 1>>"}});
        }}});
}

BOOST_AUTO_TEST_CASE(evil_annotations) {
  const auto noted = [](const std::string& entries, int permission = 3) {
    return update(addedAnnotation(entries), {permission});
  };
  expectNeverValid(
      {{"a free text",
        [&] { return noted("/Subtype/FreeText/Rect[72 690 400 720]/Contents(Rp 9.000.000)/DA(/F1 12 Tf)"); },
        "annotation-covers"},
       {"a stamp", [&] { return noted("/Subtype/Stamp/Rect[72 690 400 720]/AP<</N 15 0 R>>"); }},
       {"a redaction", [&] { return noted("/Subtype/Redact/Rect[72 690 400 720]"); }},
       {"a filled square", [&] { return noted("/Subtype/Square/Rect[72 690 400 720]/IC[1 1 1]"); }},
       {"a highlight with a text of its own",
        [] {
          Objects objects = addedAnnotation("/Subtype/Highlight/Rect[72 690 400 720]/AP<</N 36 0 R>>");
          objects[36] = sampleObjects()[15];
          return update(objects, {3});
        }},
       {"a white highlight",
        [] {
          Objects objects = addedAnnotation("/Subtype/Highlight/Rect[72 690 400 720]/AP<</N 36 0 R>>");
          objects[36] = stream("/Type/XObject/Subtype/Form/BBox[72 690 400 720]", "1 g 72 690 328 30 re f");
          return update(objects, {3});
        }},
       {"a thick line",
        [] {
          Objects objects = addedAnnotation("/Subtype/StrikeOut/Rect[72 690 400 720]/AP<</N 36 0 R>>");
          objects[36] =
              stream("/Type/XObject/Subtype/Form/BBox[72 690 400 720]", "1 G 30 w 72 705 m 400 705 l S");
          return update(objects, {3});
        }},
       {"a note as large as the page", [&] { return noted("/Subtype/Text/Rect[0 0 595 842]"); }},
       {"a link",
        [&] { return noted("/Subtype/Link/Rect[72 690 400 720]/A<</S/URI/URI(http://example.org)>>"); }},
       {"one that lay hidden in what was signed",
        [] {
          Objects objects = sampleObjects({3});
          objects[70] = "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Baik)>>";
          const Objects shown = {{3, replaced(objects[3], "16 0 R]", "16 0 R 70 0 R]")}};
          return appended(sealed(written(objects), Pki::shared().signer()), shown);
        }},
       {"a note where forms may be filled in only",
        [&] { return noted("/Subtype/Text/Rect[10 10 30 30]", 2); }},
       {"a note where nothing is said", [&] { return noted("/Subtype/Text/Rect[10 10 30 30]", 0); },
        "forbidden"}});
}

BOOST_AUTO_TEST_CASE(sneaky_signatures) {
  const auto second = [](const Objects& objects, int permission = 2) {
    return sealed(appended(sampleLetter({permission}), objects), Pki::shared().otherSigner());
  };
  expectNeverValid(
      {{"where nothing may be changed", [&] { return second(secondSignature(), 1); }, "forbidden"},
       {"over the whole page", [&] { return second(addedSignature({}, "/Rect[0 0 595 842]")); },
        "signature-field-covers"},
       {"over another field",
        [&] { return second(addedSignature({}, "/Rect[72 590 272 640]/AP<</N 61 0 R>>")); },
        "signature-field-covers"},
       {"over a sum", [&] { return second(addedSignature({}, "/Rect[90 695 200 715]/AP<</N 61 0 R>>")); },
        "signature-field-covers"},
       {"over a sum, empty first",
        [&] {
          Objects place = addedSignature({}, "/Rect[90 695 200 715]");
          place.erase(60);
          place.erase(61);
          place[62] = replaced(place[62], "/V 60 0 R", "");
          return update(place);
        },
        "signature-field-covers"},
       {"with an action",
        [&] { return second(addedSignature({}, "/Rect[0 0 0 0]/AA<</Fo<</S/JavaScript/JS(1)>>>>")); },
        "signature-field-odd"},
       {"with a page's content",
        [&] {
          return second(joined(secondSignature(), {{5, kOtherContent}}));
        }},
       {"with another field",
        [&] {
          Objects objects = addedSignature();
          objects[10] = replaced(objects[10], "62 0 R]", "62 0 R 37 0 R]");
          objects[37] = "<</FT/Tx/T(Lain)/V(1)>>";
          return second(objects);
        }},
       {"an unsigned field",
        [] {
          Objects objects = addedSignature();
          objects.erase(60);
          objects[62] = replaced(objects[62], "/V 60 0 R", "");
          return update(objects);
        }},
       {"in the place of the first", [&] {
          Objects objects = secondSignature();
          objects.erase(14);
          objects[16] = replaced(sampleObjects()[16], "/V 17 0 R", "/V 30 0 R");
          return second(objects);
        }}});
}

BOOST_AUTO_TEST_CASE(certification_attacks) {
  expectNeverValid(
      {{"filling in where nothing may be changed", [] { return update(filledName("A"), {1}); }},
       {"filling in a locked field",
        [] {
          return update(filledName("A"), {0, "/Action/Include/Fields[(Nama)]"});
        },
        "field-locked"},
       {"filling in what all locks",
        [] {
          return update(filledBox(), {0, "/Action/All"});
        }},
       {"filling in what is not excluded",
        [] {
          return update(filledBox(), {0, "/Action/Exclude/Fields[(Nama)]"});
        }},
       {"the permission raised", [] { return update(changed(1, "/Lang", "/Perms<</DocMDP 52 0 R>>/Lang")); },
        "permissions-changed"},
       {"the permission taken away",
        [] {
          return appended(sampleLetter({1}), {{1, sampleObjects()[1]}});
        }},
       {"a certification that comes second",
        [] {
          Objects objects = addedSignature(
              "/SubFilter/ETSI.CAdES.detached/Reference[<</TransformMethod/DocMDP/TransformParams<</P "
              "3>>>>]");
          objects[1] = replaced(sampleObjects()[1], "/Lang", "/Perms<</DocMDP 60 0 R>>/Lang");
          return sealed(appended(sampleLetter(), objects), Pki::shared().otherSigner());
        }},
       {"a title", [] {
          return update({{25, "<</Title(Surat 99)/ModDate(D:20261123091500+07'00')>>"}}, {2});
        }}});
}

BOOST_AUTO_TEST_CASE(pages_and_structure) {
  expectNeverValid(
      {{"a page is added",
        [] {
          return update({{2, "<</Type/Pages/Kids[3 0 R 4 0 R 53 0 R]/Count 3>>"},
                         {53, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"}});
        }},
       {"a page comes first",
        [] {
          return update({{2, "<</Type/Pages/Kids[53 0 R 3 0 R 4 0 R]/Count 3>>"},
                         {53, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"}});
        }},
       {"a page is turned", [] { return update(changed(3, "/Contents", "/Rotate 180/Contents")); }},
       {"an action at opening",
        [] { return update(changed(1, "[3 0 R/Fit]", "<</S/JavaScript/JS(app.alert(1))>>")); }},
       {"names",
        [] {
          return update(
              changed(1, "/Lang", "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>/Lang"));
        }},
       {"what is read aloud",
        [] { return update(changed(22, "/S/Document", "/S/Document/ActualText(Bayar 9)")); }},
       {"an element leaves", [] { return update(changed(22, "/K[23 0 R]", "/K[]")); }},
       {"tags change places", [] { return update(changed(24, "1 23 0 R", "1 22 0 R")); },
        "structure-changed"},
       {"the metadata's title", [] { return update(changed(20, "Surat 12", "Surat 99")); },
        "metadata-changed"},
       {"the signature's field leaves", [] { return update(changed(10, "14 0 R 16 0 R]", "14 0 R]")); },
        "field-removed"},
       {"the form leaves", [] { return update(changed(1, "/AcroForm 10 0 R", "")); }, "signature-removed"}});
}

// Good in themselves, but not of the document that a reader shows.
BOOST_AUTO_TEST_CASE(signatures_that_cover_something_else) {
  const base::Bytes open = written(sampleObjects());
  const auto until = [&](const char* part) {
    const std::size_t end = open.rfind(part);
    return sealed(open.substr(0, end), Pki::shared().signer()) + open.substr(end);
  };
  const char* kReason = "not-a-revision-end";
  expectNeverValid(
      {{"all but the marker", [&] { return until("%%EOF"); }, kReason},
       {"all but startxref", [&] { return until("startxref"); }, kReason},
       {"all but the index", [&] { return until("xref\n0 1"); }, kReason},
       {"half of the objects", [&] { return until("24 0 obj"); }, kReason},
       {"more than the end", [&] { return sealed(open + "\n\n% lagi", Pki::shared().signer()); }, kReason},
       {"a later revision",
        [&] { return sealed(appended(open, filledName("Tuan Lain")), Pki::shared().signer()); }, kReason}});
}

BOOST_AUTO_TEST_CASE(revisions_that_are_read_in_two_ways) {
  const auto doubled = [](int number, const std::string& entry) {
    const std::string body = joined(filledName("A"), filledBox())[number];
    return update({{number, body.substr(0, body.size() - 2) + entry + ">>"}});
  };
  const auto shared = [](int number, int other) {
    base::Bytes file = update(filledName("A"));
    const std::size_t entry = file.rfind("\n" + std::to_string(number) + " 1\n");
    return file.replace(entry, std::to_string(number).size() + 1, "\n" + std::to_string(other));
  };
  expectNeverValid({{"a value twice", [&] { return doubled(11, "/V(B)"); }, "revision-damaged"},
                    {"looks twice", [&] { return doubled(11, "/AP<</N 26 0 R>>"); }, "revision-damaged"},
                    {"a state twice", [&] { return doubled(12, "/AS/Off"); }, "revision-damaged"},
                    {"an index with another's number", [&] { return shared(11, 12); }, "revision-damaged"},
                    {"an index with a page's number", [&] { return shared(33, 5); }}});
}

BOOST_AUTO_TEST_CASE(bytes_before_the_header) {
  expectNeverValid(
      {{"a line", [] { return "\n" + sampleLetter(); }},
       {"a page of HTML", [] { return "<html></html>\n" + sampleLetter(); }, "bytes-before-header"},
       {"another header", [] { return "%PDF-1.4\n" + sampleLetter(); }},
       {"an object", [] { return "5 0 obj\n" + kOtherContent + "\nendobj\n" + sampleLetter(); }},
       {"signed with them", [] { return sealed("MZ" + written(sampleObjects()), Pki::shared().signer()); }}});
}

BOOST_AUTO_TEST_CASE(broken_bytes) {
  const auto letter = sampleLetter();
  const auto flipped = [&](std::size_t at) {
    base::Bytes file = letter;
    file[at] = static_cast<char>(file[at] ^ 1);
    return file;
  };
  expectNeverValid({{"of a page", [&] { return flipped(letter.find("Rp 1.000") + 3); }, "digest-mismatch"},
                    {"of the date", [&] { return flipped(letter.find("D:2026") + 5); }},
                    {"of the value", [&] { return flipped(letter.find("/Contents<") + 30); }},
                    {"of the certificate", [&] { return flipped(letter.find("/Contents<") + 400); }},
                    {"of a name", [&] { return flipped(letter.find("Tuan Contoh") + 6); }},
                    {"of the title", [&] { return flipped(letter.rfind("Surat 12") + 7); }}});
}

BOOST_AUTO_TEST_SUITE_END()
