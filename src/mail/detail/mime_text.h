// Writes any text in the ASCII lines of a mail. Results have no line breaks except the CRLF that folds or
// wraps them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "mail/mailbox.h"

namespace mail::detail {

// The mark, and the byte as two digits: "=3D", "%20", "+2B".
std::string hexOctet(char mark, char c);

// A header's value in pieces; lines may be folded between them.
using Tokens = std::vector<std::string>;

// "Name: token token", folded before a token that would make a line longer than 78 characters (RFC 5322
// 2.2.3); ends with CRLF. A token longer than a line gets a line of its own.
std::string header(std::string_view name, const Tokens& tokens);

// Text of an unstructured header: words as they are, or encoded words (RFC 2047) of at most 60 characters.
Tokens unstructured(std::string_view text);

// "Name <address>" or "<address>", in a list with commas.
Tokens mailboxes(const std::vector<Mailbox>& list);

// A parameter of a MIME header; `value` is the text after the equals sign.
struct Parameter {
  std::string name;
  std::string value;
};
// name="value" in 50 characters of ASCII; others are replaced by '_'.
Parameter asciiParameter(std::string_view name, std::string_view value);
// name="value" when the value is short ASCII; otherwise RFC 2231: name*=UTF-8''percent-encoded, split into
// name*0*, name*1* … when long.
std::vector<Parameter> textParameter(std::string_view name, std::string_view value);
// "value; name=value; …".
Tokens withParameters(std::string value, const std::vector<Parameter>& parameters);

// RFC 2045 6.7, for text with LF line ends. Also encodes dots and "From " at the start of a line, which some
// carriers misinterpret.
std::string quotedPrintable(std::string_view text);

// RFC 2045 6.8, lines of 76 characters, each with CRLF.
std::string base64Lines(base::ByteView bytes);

}  // namespace mail::detail
