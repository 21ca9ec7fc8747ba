#include "crypto/detail/cms_certificates.h"

#include <openssl/asn1.h>
#include <openssl/err.h>

#include <algorithm>
#include <optional>

#include "crypto/detail/openssl.h"

namespace crypto::detail {
namespace {

constexpr unsigned char kSequence = 0x30;
constexpr unsigned char kContext0 = 0xA0;  // constructed

struct Element {
  unsigned char tag;
  base::ByteView whole, content;
};

// The first element of `bytes`; nothing when there is none or its length is indefinite.
std::optional<Element> firstOf(base::ByteView bytes) {
  const unsigned char* at = octets(bytes);
  long size = 0;
  int tag = 0;
  int kind = 0;
  const int form = ASN1_get_object(&at, &size, &tag, &kind, static_cast<long>(bytes.size()));
  ERR_clear_error();
  if (bytes.empty() || (form & 0x81) != 0) return std::nullopt;
  const auto header = static_cast<std::size_t>(at - octets(bytes));
  const auto length = static_cast<std::size_t>(size);
  return Element{octets(bytes)[0], bytes.substr(0, header + length), bytes.substr(header, length)};
}

// Nothing when elements do not fill `bytes` exactly.
std::optional<std::vector<Element>> elementsOf(base::ByteView bytes) {
  std::vector<Element> elements;
  while (!bytes.empty()) {
    const auto element = firstOf(bytes);
    if (!element) return std::nullopt;
    elements.push_back(*element);
    bytes.remove_prefix(element->whole.size());
  }
  return elements;
}

base::Bytes encoded(unsigned char tag, base::ByteView content) {
  const int size = static_cast<int>(content.size());
  const int number = tag & V_ASN1_PRIMITIVE_TAG;
  const int kind = tag & V_ASN1_PRIVATE;
  base::Bytes bytes(static_cast<std::size_t>(ASN1_object_size(1, size, number)), '\0');
  auto* at = reinterpret_cast<unsigned char*>(bytes.data());
  ASN1_put_object(&at, 1, size, number, kind);
  content.copy(reinterpret_cast<char*>(at), content.size());
  return bytes;
}

// ContentInfo ::= SEQUENCE { contentType, [0] EXPLICIT SignedData }
// SignedData ::= SEQUENCE { version, digestAlgorithms, encapContentInfo, [0] certificates, … }
std::optional<OpenedCms> opened(base::ByteView der) {
  const auto info = firstOf(der);
  const auto outer = info ? elementsOf(info->content) : std::nullopt;
  if (!outer || info->tag != kSequence || outer->size() != 2 || outer->back().tag != kContext0) return {};
  const auto data = firstOf(outer->back().content);
  const auto parts = data ? elementsOf(data->content) : std::nullopt;
  if (!parts || data->tag != kSequence || data->whole.size() != outer->back().content.size() ||
      parts->size() < 4 || (*parts)[3].tag != kContext0)
    return {};
  const auto certificates = elementsOf((*parts)[3].content);
  if (!certificates) return {};
  OpenedCms cms;
  for (const Element& certificate : *certificates) {
    if (certificate.tag != kSequence) return {};
    cms.certificates.push_back(certificate.whole);
  }
  base::Bytes rest;
  for (std::size_t i = 0; i < parts->size(); ++i)
    if (i != 3) rest += (*parts)[i].whole;
  const base::Bytes body = encoded(kContext0, encoded(kSequence, rest));
  cms.rest = encoded(kSequence, base::Bytes(outer->front().whole) + body);
  cms.rest += der.substr(info->whole.size());
  return cms;
}

}  // namespace

OpenedCms takeOutCertificates(base::ByteView der) {
  if (auto cms = opened(der)) return *std::move(cms);
  return {base::Bytes(der), {}};
}

}  // namespace crypto::detail
