// What a check of a home finds.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/message.h"

namespace app {

struct Finding {
  bool isError = true;  // else a warning
  base::Problem problem;
};

// Collects them. What a part of the check throws is a finding, and the next part goes on.
class Findings {
 public:
  void error(const std::string& file, const base::Message& message) { add(true, file, message); }
  void errors(const base::Problems& problems);
  void warnings(const base::Problems& problems);
  void warning(const std::string& file, const base::Message& message) { add(false, file, message); }

  // `where` is the place of what `part` throws without one of its own.
  template <typename Part>
  void run(const std::string& where, Part part) {
    try {
      part();
    } catch (const base::InvalidInput& problem) {
      if (problem.problems().empty()) error(where, problem.message());
      errors(problem.problems());
    } catch (const base::Error& problem) {
      error(where, problem.message());
    }
  }

  const std::vector<Finding>& all() const { return findings_; }

 private:
  void add(bool isError, const std::string& file, const base::Message& message) {
    findings_.push_back({isError, {{file}, message}});
  }

  std::vector<Finding> findings_;
};

}  // namespace app
