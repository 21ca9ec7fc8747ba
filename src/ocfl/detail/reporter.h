// Where findings about one object go out: codes fitted to the version of the standard, floods held back.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "ocfl/detail/standard.h"
#include "ocfl/finding.h"

namespace ocfl::detail {

// One thread at a time.
class Reporter {
 public:
  // `folder` stands before the paths of the findings; empty for none.
  Reporter(const TakeFinding& take, std::string folder) : take_(take), folder_(std::move(folder)) {}

  void setSpec(Spec spec) { spec_ = spec; }
  Spec spec() const { return spec_; }

  // `code` as 1.1 has it. Paths and messages may hold any bytes.
  void report(std::string_view code, std::string_view path, const base::Message& message);

  // Warnings with the codes that were told so far are not told again until `repeatWarnings`: what an earlier
  // inventory lacks is mostly what the newest one lacks.
  void muteWarnings() { muted_ = told_; }
  void repeatWarnings() { muted_.clear(); }

 private:
  void hand(std::string_view code, std::string_view path, const base::Message& message) const;

  const TakeFinding& take_;
  std::string folder_;
  Spec spec_ = kLatest;
  std::map<std::string, unsigned, std::less<>> counts_;
  std::set<std::string, std::less<>> told_;
  std::set<std::string, std::less<>> muted_;
};

// For messages: in quotes, cut when it is long, free of what a terminal would obey.
std::string inQuotes(std::string_view text);
// As it is when it is UTF-8; otherwise "<0xFF>" for each byte that is not.
std::string asUtf8(std::string_view path);

}  // namespace ocfl::detail
