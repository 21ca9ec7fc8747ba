// E-mail addresses: what a header and an SMTP command can hold without being obeyed.
#pragma once

#include <string>
#include <string_view>

#include "base/message.h"

namespace base {

// Why `text` is no address that every mail server carries, to stand behind its name; empty when it is one:
// the dot-atom form of RFC 5322 3.4.1 in ASCII (no quoted local part, no SMTPUTF8, nothing that looks like
// an encoded word), a domain of two labels or more (RFC 1035 2.3.1), the lengths of RFC 5321 4.5.3.1. So an
// address holds neither blank nor bracket nor line break.
Message problemOfEmailAddress(std::string_view text);
bool isEmailAddress(std::string_view text);

// "b***@bappeda.example.go.id": enough for its owner to know it by, without telling it. Empty for what is no
// address.
std::string maskedEmailAddress(std::string_view text);

// Two labels or more: "example.go.id".
bool isMailDomain(std::string_view text);

// `text` as one or more of these characters between dots, none at an end and no two beside each other; at
// most 64 bytes: the local part of an address or of a message id.
bool isLocalPart(std::string_view text, bool (*isCharacter)(char));

}  // namespace base
