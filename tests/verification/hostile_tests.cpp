// Files that are broken or made to hurt: always a verdict, never a crash, never more than the bounds.
#include <random>

#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verdicts.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

namespace {

// With every kind of part.
base::Bytes eventful() {
  const auto twice = sealed(appended(sampleLetter(), addedSignature()), Pki::shared().otherSigner());
  return appended(twice, filledName("Tuan Contoh"), "/Root 1 0 R/Info 25 0 R", Section::Stream);
}

// A letter that was signed after a revision with a hybrid of table and stream (ISO 32000-2, 7.5.8.4).
base::Bytes hybrid(int number, const std::string& inTable, const std::string& inStream) {
  Objects objects = sampleObjects();
  const Objects signature = {{16, objects[16]}, {17, objects[17]}};
  objects[16] = replaced(objects[16], "/V 17 0 R", "");
  objects.erase(17);
  base::Bytes pdf = written(objects);
  const std::size_t previous = lastSection(pdf);
  const auto put = [&](const std::string& body) {
    const std::size_t at = pdf.size();
    pdf += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
    return at;
  };
  const std::size_t first = put(inTable);
  const std::size_t second = inStream.empty() ? first : put(inStream);
  std::string row = "\1";
  for (unsigned shift = 32; shift > 0; shift -= 8) row += static_cast<char>(second >> (shift - 8) & 0xFFU);
  const std::size_t section = pdf.size();
  pdf +=
      "198 0 obj\n" +
      stream("/Type/XRef/W[1 4 1]/Index[" + std::to_string(number) + " 1]/Size 200/Root 1 0 R", row + '\0') +
      "\nendobj\n";
  const std::size_t table = pdf.size();
  char entry[32];
  std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", first);
  pdf += "xref\n" + std::to_string(number) + " 1\n" + entry +
         "trailer\n<</Size 200/Root 1 0 R/Info 25 0 R/Prev " + std::to_string(previous) + "/XRefStm " +
         std::to_string(section) + ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return sealed(appended(pdf, signature), Pki::shared().signer());
}

bool isKnown(const Report& report) {
  return fromJson(json::Value(toJson(report))) == report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere_gets_a_verdict_and_is_never_whole) {
  const base::Bytes file = eventful();
  const Trust trust = Pki::shared().trust();
  for (std::size_t size = 0; size < file.size(); size += 97) {
    const base::Bytes cut = file.substr(0, size);
    const Report report = verify(cut, trust);
    BOOST_TEST(isKnown(report));
    const std::size_t end = cut.rfind("%%EOF");
    const bool isRevision = end != base::Bytes::npos && end + 6 >= cut.size();
    const bool isWhole =
        std::any_of(report.signatures.begin(), report.signatures.end(), [](const Signature& one) {
          return one.integrity == Integrity::Intact && one.coverage == Coverage::Whole;
        });
    BOOST_TEST((isRevision || !isWhole), "cut at " << size << ": " << told(report));
  }
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_anywhere_gets_a_verdict_and_never_that_of_the_whole_file) {
  const base::Bytes letter = sampleLetter();
  const Trust trust = Pki::shared().trust();
  const std::size_t gap = letter.find("/Contents<") + 9;
  const std::size_t gapEnd = letter.find('>', gap);
  std::mt19937 random(4711);
  for (int i = 0; i < 400; ++i) {
    base::Bytes file = letter;
    const std::size_t at = random() % file.size();
    file[at] = static_cast<char>(file[at] ^ (1 << random() % 8));
    const Report report = verify(file, trust);
    BOOST_TEST(isKnown(report));
    const bool isPadding = at > gap && at < gapEnd;  // case of a digit, or another zero behind the value
    BOOST_TEST((isPadding || report.overall != Overall::Valid), "byte " << at << ": " << told(report));
  }
}

BOOST_AUTO_TEST_CASE(flipped_bits_in_later_revisions_get_a_verdict) {
  const base::Bytes file = eventful();
  const Trust trust = Pki::shared().trust();
  std::mt19937 random(815);
  for (int i = 0; i < 300; ++i) {
    base::Bytes broken = file;
    for (int j = 0; j < 3; ++j) broken[random() % broken.size()] = static_cast<char>(random());
    BOOST_TEST(isKnown(verify(broken, trust)));
  }
}

BOOST_AUTO_TEST_CASE(a_hybrid_file_is_fine_when_table_and_stream_agree) {
  const std::string content = sampleObjects()[6];
  const Report report = verify(hybrid(6, content, ""), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Valid), told(report));
}

BOOST_AUTO_TEST_CASE(a_hybrid_file_that_shows_two_documents_is_never_valid) {
  for (const int number : {5, 6, 7, 3, 11}) {
    const std::string body = sampleObjects()[number];
    const Report report =
        verify(hybrid(number, body, replaced(body, "1.000.000", "9.000.000") + " "), Pki::shared().trust());
    BOOST_TEST((report.overall == Overall::Invalid), number << ": " << told(report));
    BOOST_TEST(hasReason(report.reasons, "ambiguous-index"), number << ": " << told(report));
  }
}

BOOST_AUTO_TEST_CASE(what_is_past_the_bounds_is_refused) {
  const base::Bytes file = eventful();
  const Trust trust = Pki::shared().trust();
  const auto isRefused = [&](auto Bounds::*bound, std::size_t most) {
    Bounds bounds;
    bounds.*bound = most;
    const Report report = verify(file, trust, bounds);
    return report.overall == Overall::Invalid && hasReason(report.reasons, "too-large");
  };
  BOOST_TEST(isRefused(&Bounds::bytes, file.size() - 1));
  BOOST_TEST(isRefused(&Bounds::objects, 5));
  BOOST_TEST(isRefused(&Bounds::steps, 200));
  BOOST_TEST(isRefused(&Bounds::signatures, 1));
  Bounds bounds;
  bounds.revisions = 2;
  BOOST_TEST((verify(file, trust, bounds).overall == Overall::Invalid));
}

BOOST_AUTO_TEST_CASE(circles_end) {
  Objects objects = sampleObjects();
  objects[2] = "<</Type/Pages/Kids[2 0 R 3 0 R 4 0 R]/Count 2>>";
  objects[10] = replaced(objects[10], "[11 0 R", "[54 0 R 11 0 R");
  objects[54] = "<</T(a)/Kids[54 0 R 55 0 R]>>";
  objects[55] = "<</T(b)/Parent 54 0 R/Kids[54 0 R]>>";
  objects[24] = "<</Nums[0[] 1 23 0 R]/Kids[24 0 R]>>";
  BOOST_TEST(isKnown(verify(sealed(written(objects), Pki::shared().signer()), Pki::shared().trust())));
  const base::Bytes letter = sampleLetter();
  const auto itself = appended(letter, {}, "/Root 1 0 R/Prev 99999999");
  BOOST_TEST((verify(itself, Pki::shared().trust()).overall == Overall::Invalid));
}

// Each of these is quadratic, or runs out of stack, where it is read carelessly.
BOOST_AUTO_TEST_CASE(long_runs_of_anything_are_read_in_time) {
  const Trust trust = Pki::shared().trust();
  const auto many = [](const std::string& text) {
    std::string all;
    while (all.size() < 1'000'000) all += text;
    return all;
  };
  const base::Bytes letter = sampleLetter();
  for (const std::string piece :
       {"startxref%", "startxref 1 ", "(", "[", "<<", "<", "% ", "1 0 obj ", " ", "/A ", "1 "}) {
    BOOST_TEST(isKnown(verify(letter + many(piece), trust)));
    BOOST_TEST(isKnown(verify(appended(letter, {{20, stream("/Type/Metadata", many(piece))}}), trust)));
    Objects cover = addedSignature();
    cover[6] = stream("", many(piece));
    cover[5] = stream("", "BT " + many(piece));
    BOOST_TEST(isKnown(verify(sealed(appended(letter, cover), Pki::shared().otherSigner()), trust)));
  }
}

BOOST_AUTO_TEST_CASE(depth_ends) {
  Objects objects = sampleObjects();
  for (int depth : {60, 600, 60000}) {
    objects[19] =
        std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
    BOOST_TEST(isKnown(verify(appended(sampleLetter(), {{19, objects[19]}}), Pki::shared().trust())));
    Objects inside = sampleObjects();
    inside[17] = replaced(inside[17], "/Filter", "/X" + objects[19] + "/Filter");
    BOOST_TEST(isKnown(verify(sealed(written(inside), Pki::shared().signer()), Pki::shared().trust())));
  }
}

BOOST_AUTO_TEST_SUITE_END()
