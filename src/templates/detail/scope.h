// What stands around an expression of a template: the loops, and which optional fields are known to be there.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "templates/detail/expression.h"

namespace templates::detail {

// One <ulang>, the outermost being the data document itself.
struct Frame {
  std::string variable;         // without "$"; "data" for the data document; may be empty
  const Field* item = nullptr;  // the declaration of its item; null when its list was not understood
  Path list;                    // what it goes through, in the frames around it; not of the data document
};

// A frame and the positions of fields from its item down: what a Path names, in the one way to write it.
using Trail = std::pair<std::size_t, std::vector<std::uint32_t>>;
using Trails = std::set<Trail>;

struct Scope {
  std::vector<Frame> frames;
  Trails present;  // optional fields that a <jika> or <ulang> around it has tested
  // Whether a test around it was not understood, so that nobody can say what it made sure of.
  bool isUnsure = false;
};

// The optional fields that are certainly there when the test comes out as `truth`.
Trails impliedBy(const Expression& test, bool truth);

// Those on the way to what the path names, itself included.
Trails optionalsOn(const Path& path);

}  // namespace templates::detail
