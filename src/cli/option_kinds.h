// What a word of the command line may be. Each option declares its kind: a validator of CLI11 that judges the
// word, and makes it tidy and NFC, before any command sees it. What is wrong ends as InvalidInput, with the
// name of the option in front (cli/run.h).
#pragma once

#include <CLI/CLI.hpp>

#include "base/message.h"

namespace cli::kind {

// Thrown by a kind, which does not know the option: a validator could return no more than a text.
struct WrongWord {
  base::Message problem;
};

// A text of one line: a name, a subject, words to be found.
CLI::Validator line(std::size_t most = 200);
// A text that may have several lines: a reason, a remark.
CLI::Validator paragraphs();
// What names something on record: a ticket, an id, the number of a letter, a user.
CLI::Validator reference();
// What names something of the office's data: ASCII letters, digits, '-', '_' and '.', 64 at most.
CLI::Validator code();
// A code of that kind, alone or with numbers behind a colon: "DINSOS:1,3".
CLI::Validator commission();
// Where a file or folder lies, or is to lie.
CLI::Validator path();
// Of a document in its archived object (archive::NewFile).
CLI::Validator innerPath();
CLI::Validator email();
// A whole number, in decimal digits alone.
CLI::Validator number(int least, int most);
// A number of seconds, with a fraction or without.
CLI::Validator seconds(double least, double most);
// id or en.
CLI::Validator language();
// YYYY-MM-DD, from 1945 on.
CLI::Validator day();
// RFC 3339, from 1945 on.
CLI::Validator moment();
// RFC 3339, for a clock: from 1970 on, and early enough for all that is counted from it to have four digits
// of a year.
CLI::Validator present();

}  // namespace cli::kind
