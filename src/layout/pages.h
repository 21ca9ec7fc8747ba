// The result of layout: pages of placed items, and their structure tree. Knows no PDF. Lengths are in points;
// the origin is the page's upper left corner and y grows downwards.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "layout/document.h"

namespace layout {

// Index into Pages::structure; kArtifact marks items without meaning of their own.
using StructureIndex = std::int32_t;
inline constexpr StructureIndex kArtifact = -1;

// A node of the structure tree. Children follow their parent in the array, in reading order.
struct StructureNode {
  Role role = Role::Paragraph;
  StructureIndex parent = -1;  // -1 for the root, which is node 0 and a Document
  std::string alternative;     // Figure: its description; Table: its summary
  int columnSpan = 1;          // cells
};

// Text in one face on one baseline. The last text of a broken line ends with U+0020, whose width does not
// matter, so that extracted words do not run together.
struct Text {
  StructureIndex node = kArtifact;
  double x = 0;
  double y = 0;  // of the baseline
  FaceId face{};
  float size = 11;
  float gray = 0;
  double extraPerSpace = 0;  // points added to each U+0020 (justification); may be negative
  std::string text;
  std::string link = {};  // an address that it leads to
};

// A straight line; an artifact.
struct Stroke {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  float thickness = 0.5F;
  float gray = 0;
};

// A stroked rounded rectangle; an artifact, apart from the form field that it may hold.
struct Frame {
  double x = 0, y = 0, width = 0, height = 0;
  float radius = 3;
  float thickness = 0.5F;
  float gray = 0.5F;
  std::string field = {};  // description of a form field at this place; empty: no field
};

struct PlacedImage {
  StructureIndex node = kArtifact;
  int image = 0;
  double x = 0, y = 0, width = 0, height = 0;  // upper left corner
};

struct PlacedQrCode {
  StructureIndex node = kArtifact;
  std::string content;
  double x = 0, y = 0, size = 0;
};

// Words across the page, rotated by 45 degrees about its middle; an artifact.
struct Watermark {
  std::string text;
  FaceId face{};
  float size = 90;
  float gray = 0.88F;
};

using Item = std::variant<Text, Stroke, Frame, PlacedImage, PlacedQrCode, Watermark>;

struct Page {
  std::vector<Item> items;  // in reading order, artifacts aside
};

struct Pages {
  double width = 0;
  double height = 0;
  std::vector<Page> pages;
  std::vector<StructureNode> structure;
};

}  // namespace layout
