#include "templates/detail/run.h"

#include <algorithm>
#include <string>

#include "base/error.h"

namespace templates::detail {
namespace {

[[noreturn]] void refuseAsTooLarge(std::string_view code, std::size_t most) {
  throw base::InvalidInput(base::Message(code, {{"most", most}}));
}

// Drops one blank at the end of the text in `element`, in whichever descendant it ends.
bool dropLastBlank(xml::Element& element) {
  auto& nodes = element.nodes();
  for (std::size_t i = nodes.size(); i-- > 0;) {
    auto* text = std::get_if<std::string>(&nodes[i]);
    if (!text) {
      if (dropLastBlank(std::get<xml::Element>(nodes[i]))) return true;
      continue;
    }
    if (text->back() == ' ') text->pop_back();
    if (text->empty()) nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

std::string& openText(xml::Element& parent) {
  auto& nodes = parent.nodes();
  if (nodes.empty() || !std::holds_alternative<std::string>(nodes.back())) nodes.emplace_back(std::string());
  return std::get<std::string>(nodes.back());
}

class Run {
 public:
  explicit Run(const BoundData& data) : context_{data, {Item()}} {}

  xml::Element makeElement(const ElementStep& step) {
    xml::Element element(step.name);
    fill(element, step);
    return element;
  }

 private:
  void carryOut(const Steps& steps, xml::Element& parent) {
    for (const Step& step : steps) {
      std::visit([&](const auto& what) { carryOut(what, parent); }, step);
    }
  }

  void carryOut(const TextStep& step, xml::Element& parent) {
    count(1);
    std::string& text = openText(parent);
    const std::size_t before = text.size();
    for (const Piece& piece : step.text) appendPieceInFlow(text, piece);
    countBytes(text.size() - before);
    if (text.empty()) parent.nodes().pop_back();
  }

  // White space of the template collapses across steps too; white space of values is kept.
  void appendPieceInFlow(std::string& text, const Piece& piece) {
    const std::size_t before = text.size();
    if (piece.expression) {
      appendPiece(text, piece, context_);
      if (text.size() > before) afterBlank_ = false;
      return;
    }
    const bool isDoubled = afterBlank_ && piece.literal.front() == ' ';
    text.append(piece.literal, isDoubled ? 1 : 0);
    afterBlank_ = piece.literal.back() == ' ';
  }

  void carryOut(const ElementStep& step, xml::Element& parent) {
    fill(parent.append(xml::Element(step.name)), step);
  }

  void fill(xml::Element& element, const ElementStep& step) {
    count(1 + step.attributes.size());
    element.setPlace(step.line, step.column);
    for (const auto& [name, text] : step.attributes) {
      std::string value = merged(text, context_);
      countBytes(value.size());
      element.setAttribute(name, std::move(value));
    }
    if (step.flow == Flow::Block) afterBlank_ = true;
    element.nodes().reserve(step.children.size());
    carryOut(step.children, element);
    if (step.flow == Flow::Block && afterBlank_) dropLastBlank(element);
    if (step.flow == Flow::Object) afterBlank_ = false;
  }

  void carryOut(const ConditionStep& step, xml::Element& parent) {
    carryOut(isTrue(*step.test, context_) ? step.then : step.otherwise, parent);
  }

  void carryOut(const LoopStep& step, xml::Element& parent) {
    const Slot* list = slotAt(step.list, context_);
    if (!list) return;
    rounds_ += list->count;
    if (rounds_ > kMostRounds) refuseAsTooLarge("template.too-many-repetitions", kMostRounds);
    for (std::uint32_t i = 0; i < list->count; ++i) {
      context_.items.push_back({list->first + i * step.list.itemSlots, std::int64_t{i} + 1});
      carryOut(step.body, parent);
      context_.items.pop_back();
    }
  }

  void count(std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ > kMostNodes) refuseAsTooLarge("template.too-many-parts", kMostNodes);
  }

  void countBytes(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > kMostTextBytes) refuseAsTooLarge("template.too-many-bytes", kMostTextBytes >> 20);
  }

  Context context_;
  bool afterBlank_ = true;
  std::size_t rounds_ = 0;
  std::size_t nodes_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace

xml::Element run(const ElementStep& root, const BoundData& data) {
  return Run(data).makeElement(root);
}

}  // namespace templates::detail
