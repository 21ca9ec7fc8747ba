// Reports findings about one object, with codes of the right version of the standard and a limit per code.
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
  // `folder` is prefixed to the paths of the findings; may be empty.
  Reporter(const TakeFinding& take, std::string folder) : take_(take), folder_(std::move(folder)) {}

  void setSpec(Spec spec) { spec_ = spec; }
  Spec spec() const { return spec_; }

  // `code` as 1.1 has it. Paths and messages may hold any bytes.
  void report(std::string_view code, std::string_view path, const base::Message& message);

  // Suppresses warnings with codes reported so far, until `repeatWarnings`: earlier inventories mostly lack
  // what the newest one lacks.
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

// For messages: quoted, shortened when long, without terminal control characters.
std::string inQuotes(std::string_view text);
// Replaces each byte that is not UTF-8 by a form such as "<0xFF>".
std::string asUtf8(std::string_view path);

}  // namespace ocfl::detail
