// On the signed bytes, the signature and what it covers.
#include "attacks.h"
#include "pki.h"
#include "support/boost_test.h"

using namespace verification_tests;

namespace {

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

BOOST_AUTO_TEST_CASE(wrapping) {
  const auto letter = sampleLetter();
  const std::string contents = contentsOf(letter);
  const std::size_t gap = letter.find(contents);
  const std::size_t end = gap + contents.size();
  const std::string inserted = "5 0 obj\n" + otherContent() + "\nendobj\n";
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

BOOST_AUTO_TEST_CASE(bytes_before_the_header) {
  expectNeverValid(
      {{"a line", [] { return "\n" + sampleLetter(); }},
       {"a page of HTML", [] { return "<html></html>\n" + sampleLetter(); }, "bytes-before-header"},
       {"another header", [] { return "%PDF-1.4\n" + sampleLetter(); }},
       {"an object", [] { return "5 0 obj\n" + otherContent() + "\nendobj\n" + sampleLetter(); }},
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
