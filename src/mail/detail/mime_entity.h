// Reads mails of unknown origin: header fields and parts (RFC 5322, RFC 2046), as far as reports of delivery
// need them. Nothing is decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace mail::detail {

struct HeaderField {
  std::string name;   // in lower case
  std::string value;  // unfolded, without blanks at the ends
};

// The fields up to the first empty line, which is taken from `text` too; at most 500. A line that is no field
// is left out.
std::vector<HeaderField> takeFields(base::ByteView& text);

// The value of the first field of this name; empty when there is none.
std::string_view valueOf(const std::vector<HeaderField>& fields, std::string_view name);

// "multipart/report; boundary=x": the first word, in lower case.
std::string mediaType(std::string_view contentType);
// The value of a parameter, without quotation marks; empty when there is none.
std::string parameter(std::string_view contentType, std::string_view name);

// The parts between the lines of the boundary; at most 20. None when the boundary is empty.
std::vector<base::ByteView> partsOf(base::ByteView body, std::string_view boundary);

std::string lowerCase(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace mail::detail
