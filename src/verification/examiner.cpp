#include "verification/examiner.h"

#include <charconv>

#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "verification/reasons.h"

namespace verification {
namespace {

// A request is a sequence of parts: a letter for the kind, eight bytes of length, the bytes.
enum class Part : char { Time = 't', Anchor = 'a', Crl = 'c', Ocsp = 'o', Pdf = 'p' };

void put(base::Bytes& request, Part part, base::ByteView bytes) {
  request += static_cast<char>(part);
  for (unsigned shift = 64; shift > 0; shift -= 8)
    request += static_cast<char>(bytes.size() >> (shift - 8) & 0xFFU);
  request.append(bytes);
}

base::Bytes written(base::ByteView pdf, const Trust& trust) {
  base::Bytes request;
  put(request, Part::Time, std::to_string(trust.at.microseconds()));
  for (const crypto::Certificate& anchor : trust.anchors) put(request, Part::Anchor, anchor.der());
  for (const base::Bytes& crl : trust.crls) put(request, Part::Crl, crl);
  for (const base::Bytes& ocsp : trust.ocsps) put(request, Part::Ocsp, ocsp);
  put(request, Part::Pdf, pdf);
  return request;
}

base::ByteView taken(base::ByteView& rest, std::size_t size) {
  base::require(size <= rest.size(), "a request to the verifier is cut short");
  const base::ByteView piece = rest.substr(0, size);
  rest.remove_prefix(size);
  return piece;
}

std::size_t lengthIn(base::ByteView digits) {
  std::size_t length = 0;
  for (const char one : digits) length = length << 8 | static_cast<unsigned char>(one);
  return length;
}

base::Instant instantIn(base::ByteView text) {
  std::int64_t microseconds = 0;
  std::from_chars(text.data(), text.data() + text.size(), microseconds);
  return base::Instant::fromMicroseconds(microseconds);
}

base::Bytes answer(base::ByteView request) {
  Trust trust;
  base::ByteView pdf;
  while (!request.empty()) {
    const auto part = static_cast<Part>(taken(request, 1).front());
    const base::ByteView bytes = taken(request, lengthIn(taken(request, 8)));
    switch (part) {
      case Part::Time:
        trust.at = instantIn(bytes);
        break;
      case Part::Anchor:
        trust.anchors.push_back(crypto::Certificate::fromDer(bytes, "anchor"));
        break;
      case Part::Crl:
        trust.crls.emplace_back(bytes);
        break;
      case Part::Ocsp:
        trust.ocsps.emplace_back(bytes);
        break;
      case Part::Pdf:
        pdf = bytes;
        break;
    }
  }
  return json::canonical(json::Value(toJson(verify(pdf, trust))));
}

// At first use, OpenSSL and the C++ library read settings from files.
void prepare() {
  crypto::digest(crypto::DigestAlgorithm::Sha256, "");
  verify("%PDF-1.7\n", {});
}

Report tooLarge() {
  return {Overall::Invalid, {}, {reason("too-large")}};
}

}  // namespace

cage::Work examinerWork() {
  return {prepare, answer};
}

Examiner::Examiner(cage::Limits limits, std::size_t workers) : cage_(kExaminerWork, limits, workers) {}

Report Examiner::verify(base::ByteView pdf, const Trust& trust) {
  if (pdf.size() > Bounds{}.bytes) return tooLarge();
  const cage::Result result = cage_.run(written(pdf, trust));
  if (result.outcome != cage::Outcome::Answered) return tooLarge();
  try {
    return fromJson(json::read(result.answer, "report"));
  } catch (const base::InvalidInput&) {
    return tooLarge();  // the worker's answer is not in our format
  }
}

}  // namespace verification
