// Comparing what a reader or a check complains of, or a work is refused with.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/error.h"
#include "support/boost_test.h"

namespace support {

// The problems of the Exception that `call` throws, each as "FILE:LINE:COLUMN: message"; the test fails when
// it throws none.
template <class Exception, class Call>
std::vector<std::string> problemsOf(Call call) {
  std::vector<std::string> lines;
  try {
    call();
    BOOST_ERROR("was accepted");
  } catch (const Exception& error) {
    for (const base::Problem& problem : error.problems()) lines.push_back(base::describe(problem));
  }
  return lines;
}

// Each line of `expected` is part of one line of `problems`, in the same order, and no line is left over.
inline void requireProblems(const std::vector<std::string>& problems,
                            const std::vector<std::string>& expected) {
  for (std::size_t i = 0; i < std::max(problems.size(), expected.size()); ++i) {
    const std::string got = i < problems.size() ? problems[i] : "(nothing)";
    const std::string wanted = i < expected.size() ? expected[i] : "(nothing more)";
    BOOST_TEST(got.find(wanted) != std::string::npos, "\"" << got << "\" tells \"" << wanted << "\"");
  }
}

// What the work is refused with.
template <class Refusal, class Work>
std::string refusalOf(const Work& work) {
  try {
    work();
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "(not refused)";
}

// The work is refused with such an error, which says this.
template <class Error, class Work>
void mustThrow(const std::string& saying, const Work& work) {
  BOOST_CHECK_EXCEPTION(work(), Error, [&](const base::Error& error) {
    BOOST_TEST(std::string(error.what()).find(saying) != std::string::npos, error.what());
    return true;
  });
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace support
