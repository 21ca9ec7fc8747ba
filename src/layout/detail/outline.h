// Writes the tree of meaning, Pages::structure, while the blocks are set.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/pages.h"

namespace layout::detail {

class Outline {
 public:
  // `nodes` must outlive it; node 0, the document, is made here.
  explicit Outline(std::vector<StructureNode>& nodes) : nodes_(nodes) {
    nodes_.push_back({Role::Document, -1, {}, 1});
  }

  static constexpr StructureIndex kRoot = 0;

  // A new last child of `parent`. What stands inside of an artifact, or asks to be one, is an artifact.
  StructureIndex announce(Role role, StructureIndex parent, std::string alternative = {},
                          int columnSpan = 1) {
    if (parent == kArtifact || role == Role::Artifact) return kArtifact;
    nodes_.push_back({role, parent, std::move(alternative), columnSpan});
    return static_cast<StructureIndex>(nodes_.size()) - 1;
  }

 private:
  std::vector<StructureNode>& nodes_;
};

}  // namespace layout::detail
