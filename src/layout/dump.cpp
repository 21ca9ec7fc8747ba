#include "layout/dump.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace layout {
namespace {

constexpr std::array kRoleNames = {"Document", "Section", "Heading1", "Heading2", "Paragraph", "List",
                                   "ListItem", "Label",   "ListBody", "Table",    "TableRow",  "HeaderCell",
                                   "DataCell", "Figure",  "Link",     "Form",     "Artifact"};
static_assert(kRoleNames.size() == static_cast<std::size_t>(Role::Artifact) + 1);

// At most two decimals, no trailing zeros, never "-0".
std::string number(double value) {
  const long hundredths = std::lround(value * 100);
  const long magnitude = std::labs(hundredths);
  char text[40];
  std::snprintf(text, sizeof text, "%s%ld.%02ld", hundredths < 0 ? "-" : "", magnitude / 100,
                magnitude % 100);
  std::string result(text);
  while (result.back() == '0') result.pop_back();
  if (result.back() == '.') result.pop_back();
  return result;
}

std::string point(double x, double y) {
  return number(x) + ", " + number(y);
}

std::string nodeName(StructureIndex node) {
  return node == kArtifact ? std::string() : " node " + std::to_string(node);
}

std::string grayName(float gray) {
  return gray == 0 ? std::string() : " gray " + number(gray);
}

std::string quoted(const std::string& text) {
  return " \"" + text + "\"";
}

struct Describer {
  std::string operator()(const Text& text) const {
    const double extra = text.extraPerSpace;
    const std::string blank =
        number(extra) == "0" ? "" : " blank " + std::string(extra > 0 ? "+" : "") + number(extra);
    return "text " + point(text.x, text.y) + " face " + std::to_string(static_cast<int>(text.face)) +
           " size " + number(text.size) + grayName(text.gray) + blank + nodeName(text.node) +
           quoted(text.text) + (text.link.empty() ? std::string() : " link" + quoted(text.link));
  }
  std::string operator()(const Stroke& stroke) const {
    return "stroke " + point(stroke.x1, stroke.y1) + " to " + point(stroke.x2, stroke.y2) + " thick " +
           number(stroke.thickness) + grayName(stroke.gray);
  }
  std::string operator()(const Frame& frame) const {
    return "frame " + point(frame.x, frame.y) + " " + number(frame.width) + " x " + number(frame.height) +
           " radius " + number(frame.radius) + " thick " + number(frame.thickness) + grayName(frame.gray) +
           (frame.field.empty() ? std::string() : " field" + quoted(frame.field));
  }
  std::string operator()(const PlacedImage& image) const {
    return "image " + std::to_string(image.image) + " " + point(image.x, image.y) + " " +
           number(image.width) + " x " + number(image.height) + nodeName(image.node);
  }
  std::string operator()(const PlacedQrCode& code) const {
    return "qr " + point(code.x, code.y) + " size " + number(code.size) + nodeName(code.node) +
           quoted(code.content);
  }
  std::string operator()(const Watermark& watermark) const {
    return "watermark face " + std::to_string(static_cast<int>(watermark.face)) + " size " +
           number(watermark.size) + grayName(watermark.gray) + quoted(watermark.text);
  }
};

std::string describeNode(const StructureNode& node) {
  std::string text = kRoleNames[static_cast<std::size_t>(node.role)];
  if (node.columnSpan != 1) text += " span " + std::to_string(node.columnSpan);
  if (!node.alternative.empty()) text += quoted(node.alternative);
  return text;
}

std::string describeStructure(const std::vector<StructureNode>& nodes) {
  std::string text = "structure\n";
  std::vector<std::size_t> depths;
  for (const StructureNode& node : nodes) {
    depths.push_back(node.parent < 0 ? 1 : depths[static_cast<std::size_t>(node.parent)] + 1);
    text += std::string(2 * depths.back(), ' ') + std::to_string(depths.size() - 1) + " " +
            describeNode(node) + "\n";
  }
  return text;
}

}  // namespace

std::string dump(const Pages& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    text += "page " + std::to_string(i + 1) + " of " + std::to_string(pages.pages.size()) + ", " +
            number(pages.width) + " x " + number(pages.height) + "\n";
    for (const Item& item : pages.pages[i].items) text += "  " + std::visit(Describer{}, item) + "\n";
  }
  return text + describeStructure(pages.structure);
}

}  // namespace layout
