// Builds the structure tree, Pages::structure, while the blocks are set.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/pages.h"

namespace layout::detail {

class Outline {
 public:
  // `nodes` must outlive it. Makes node 0, the document.
  explicit Outline(std::vector<StructureNode>& nodes) : nodes_(nodes) {
    nodes_.push_back({Role::Document, -1, {}, 1});
  }

  static constexpr StructureIndex kRoot = 0;

  // Adds a last child of `parent`. Inside an artifact, or for Role::Artifact, returns kArtifact.
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
