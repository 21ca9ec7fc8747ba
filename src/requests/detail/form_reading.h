// What the three forms of strangers have in common.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "requests/detail/record.h"
#include "xml/element.h"

namespace requests::detail {

inline constexpr std::size_t kMostItems = 100;  // of data in one request

// Reads a form: at most 1 MiB, 8 levels, 5000 nodes. InvalidInput when the root has another name.
xml::Element readForm(base::ByteView bytes, const std::string& fileName, std::string_view rootName);

// The names of files that come with a form.
class FileNames {
 public:
  explicit FileNames(ProblemList& problems) : problems_(problems) {}

  // Tells whether the name can be used; a problem when it is no plain file name, or when the form names it
  // twice, be it in other letters.
  bool note(const xml::Element& at, const std::string& name);

 private:
  ProblemList& problems_;
  std::set<std::string> seen_;
};

// A problem for each text of the form that letters cannot show with these glyphs.
void demandPrintable(const xml::Element& root, const base::Glyphs& glyphs, ProblemList& problems);

// Throws InvalidInput when there are problems.
void refuseProblems(ProblemList& problems);

}  // namespace requests::detail
