// What is wrong with a command line that CLI11 does not take, for people: CLI11 itself says it in English.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "base/message.h"

namespace cli {

// `program` is as it was when the words made it throw the error.
base::Message problemOf(const CLI::App& program, const std::vector<std::string>& words,
                        const CLI::ParseError& error);

// The option whose word was being judged when a kind threw; empty when there is none.
std::string judgedOption(const CLI::App& program);

}  // namespace cli
