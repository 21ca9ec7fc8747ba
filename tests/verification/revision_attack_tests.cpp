// By what is appended to a signed file.
#include "attacks.h"
#include "pki.h"
#include "support/boost_test.h"

using namespace verification_tests;

namespace {

Objects changed(int number, const std::string& from, const std::string& to) {
  const std::string before = sampleObjects()[number];
  BOOST_REQUIRE_MESSAGE(before.find(from) != std::string::npos, from << " in " << before);
  return {{number, replaced(before, from, to)}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attacks)

BOOST_AUTO_TEST_CASE(incremental_saving) {
  const auto letter = sampleLetter();
  const std::string object = "5 0 obj\n" + otherContent() + "\nendobj\n";
  const auto whole = [&] { return appended(letter, {{5, otherContent()}}); };
  expectNeverValid(
      {{"a page's content", whole, "content-changed"},
       {"with a cross-reference stream",
        [&] {
          return appended(letter, {{5, otherContent()}}, "/Root 1 0 R/Info 25 0 R", Section::Stream);
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
          all[5] = otherContent();
          return appended(letter, all);
        }}});
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
          return second(joined(secondSignature(), {{5, otherContent()}}));
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

BOOST_AUTO_TEST_SUITE_END()
