// What Python's email package understands of mails (parse_mail.py), and what must hold for the bytes of each.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"

namespace mail_tests {

// A fact a line.
using Facts = std::string;

Facts readByPython(const base::Bytes& mail);
std::vector<Facts> readByPython(const std::vector<base::Bytes>& mails);

void expectLine(const Facts& facts, const std::string& line);
// ASCII, CRLF, no more than `most` characters a line.
void requireCleanLines(base::ByteView mail, std::size_t most = 78);

std::string sha256(base::ByteView bytes);

}  // namespace mail_tests
