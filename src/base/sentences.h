// Messages that are made of other messages.
#pragma once

#include <exception>
#include <vector>

#include "base/message.h"

namespace base {

// One behind the other: "The token failed. Try again." Empty for none.
Message inSequence(const std::vector<Message>& sentences);
// One behind the other within a sentence: "the token failed; nothing was signed". Empty for none.
Message inOneSentence(const std::vector<Message>& clauses);
// One below the other. Empty for none.
Message inLines(const std::vector<Message>& lines);

// All that an error says in public, to be told as a part of another message: of problems a line for each, of
// what is no base::Error its what().
Message messageOf(const std::exception& problem);

}  // namespace base
