// The scope of an expression: the loops around it, and the optional fields known to be present.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "templates/detail/expression.h"

namespace templates::detail {

// One <ulang>; the outermost frame is the data document itself.
struct Frame {
  std::string variable;         // without "$"; "data" for the data document; may be empty
  const Field* item = nullptr;  // declaration of its item; null when its list was wrong
  Path list;                    // the list it iterates, in the frames around it; unused for the data document
};

// A frame and positions of fields from its item down: the unique form of what a Path names.
using Trail = std::pair<std::size_t, std::vector<std::uint32_t>>;
using Trails = std::set<Trail>;

struct Scope {
  std::vector<Frame> frames;
  Trails present;  // optional fields tested by a <jika> or <ulang> around it
  // Whether a test around it was wrong, so that its implications are unknown.
  bool isUnsure = false;
};

// The optional fields that are certainly present when the test yields `truth`.
Trails impliedBy(const Expression& test, bool truth);

// The optional fields on the way to what the path names, itself included.
Trails optionalsOn(const Path& path);

}  // namespace templates::detail
