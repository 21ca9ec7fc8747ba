// The verifier in its cage: the same verdicts, and an end to what inflates without one.
#include "verification/examiner.h"

#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verdicts.h"

using namespace verification_tests;
using namespace verification;

namespace {

// Bits of a deflate stream (RFC 1951): the lowest of each byte first.
class DeflateWriter {
 public:
  // Huffman codes come highest bit first.
  void put(unsigned code, int bits) {
    while (bits-- > 0) {
      byte_ |= (code >> bits & 1U) << filled_;
      if (++filled_ == 8) flush();
    }
  }
  void flush() {
    if (filled_ > 0) bytes_ += static_cast<char>(byte_);
    byte_ = 0;
    filled_ = 0;
  }
  const base::Bytes& bytes() const { return bytes_; }

 private:
  base::Bytes bytes_;
  unsigned byte_ = 0;
  int filled_ = 0;
};

// A zlib stream (RFC 1950) of `text` and so many times 258 blanks. Its checksum is missing.
base::Bytes bomb(const std::string& text, std::size_t times) {
  DeflateWriter bits;
  bits.put(1, 1);  // the last block
  bits.put(2, 2);  // with fixed codes: 01, lowest bit first
  for (const char one : text + ' ') bits.put(0b00110000U + static_cast<unsigned char>(one), 8);
  for (std::size_t i = 0; i < times; ++i) {
    bits.put(0b11000101, 8);  // 258 bytes
    bits.put(0, 5);           // of one before
  }
  bits.put(0, 7);
  bits.flush();
  return "\x78\x9c" + bits.bytes();
}

std::string entry(int type, std::size_t place) {
  std::string row(1, static_cast<char>(type));
  for (unsigned shift = 32; shift > 0; shift -= 8) row += static_cast<char>(place >> (shift - 8) & 0xFFU);
  return row + '\0';
}

// With another date of change, in an object stream, and `times` times 258 blanks behind it.
base::Bytes bombed(std::size_t times) {
  const std::string index = "25 0 ";
  base::Bytes pdf = sampleLetter();
  const std::size_t previous = lastSection(pdf);
  const std::size_t objects = pdf.size();
  pdf += "199 0 obj\n" +
         stream("/Type/ObjStm/N 1/First " + std::to_string(index.size()) + "/Filter/FlateDecode",
                bomb(index + "<</Title(Surat 12)/ModDate(D:20261124091500Z)>>", times)) +
         "\nendobj\n";
  const std::size_t section = pdf.size();
  return pdf + "198 0 obj\n" +
         stream("/Type/XRef/W[1 4 1]/Index[25 1 198 2]/Size 200/Root 1 0 R/Info 25 0 R/Prev " +
                    std::to_string(previous),
                entry(2, 199) + entry(1, section) + entry(1, objects)) +
         "\nendobj\nstartxref\n" + std::to_string(section) + "\n%%EOF\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(examiner)

BOOST_AUTO_TEST_CASE(it_says_what_the_verifier_says) {
  const Pki& pki = Pki::shared();
  const base::Bytes letter = sampleLetter();
  const auto timed = sealed(appended(letter, addedSignature()), pki.otherSigner(), Stamp::OfThis);
  Trust open;
  open.at = pki.trust().at;
  Trust full = pki.trust();
  full.crls = {pki.crl()};
  full.ocsps = {pki.ocsp("kadis")};
  Examiner examiner;
  for (const base::Bytes& pdf :
       {letter, timed, appended(letter, filledName("Tuan")), stamped(appended(letter, addedTimeStamp())),
        sealed(appended(letter, secondSignature()), pki.strangeSigner()), base::Bytes("sesuatu"),
        base::Bytes("%PDF-1.7\n")})
    for (const Trust& trust : {full, pki.trust(), open})
      BOOST_TEST((examiner.verify(pdf, trust) == verify(pdf, trust)), told(verify(pdf, trust)));
}

BOOST_AUTO_TEST_CASE(what_inflates_without_end_is_not_waited_for) {
  Examiner examiner({128UL << 20, 20, 64UL << 20, 1000});
  const Trust trust = Pki::shared().trust();
  BOOST_TEST((examiner.verify(bombed(10), trust).overall == Overall::Valid), told(verify(bombed(10), trust)));
  BOOST_TEST((examiner.verify(bombed(2'000'000), trust).overall == Overall::Invalid));  // 516 MB
  BOOST_TEST((examiner.verify(sampleLetter(), trust).overall == Overall::Valid));
}

BOOST_AUTO_TEST_SUITE_END()
