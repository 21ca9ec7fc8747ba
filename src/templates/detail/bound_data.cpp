#include "templates/detail/bound_data.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "templates/detail/findings.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
constexpr std::size_t kMostSlots = 2'000'000;

std::optional<std::int64_t> numberIn(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool isLeaf(const Field& field) {
  return field.type != FieldType::Group && field.type != FieldType::List;
}

std::optional<std::size_t> findAttribute(const Field& declaration, std::string_view name) {
  for (std::size_t i = 0; i < declaration.children.size(); ++i) {
    const std::string_view own = declaration.children[i].name;
    if (own.front() == '@' && own.substr(1) == name) return i;
  }
  return std::nullopt;
}

class Binder {
 public:
  Binder(std::vector<Slot>& slots, base::Problems& problems) : slots_(slots), problems_(problems) {}

  // The item's slots exist already and are empty.
  void bindItem(const Field& declaration, const xml::Element& element, std::uint32_t item) {
    for (const xml::Attribute& attribute : element.attributes()) {
      bindAttribute(declaration, element, attribute, item);
    }
    const std::size_t mark = indices_.size();
    countChildren(declaration, element, item);
    makeRoom(declaration, element, item);
    bindChildren(declaration, element, item, mark);
    indices_.resize(mark);
    demand(declaration, element, item);
  }

 private:
  static std::uint32_t slotOf(std::uint32_t item, std::size_t index) {
    return item + 1 + static_cast<std::uint32_t>(index);
  }

  // Finds the field of each child element, and counts how often each field occurs.
  void countChildren(const Field& declaration, const xml::Element& element, std::uint32_t item) {
    std::size_t expected = 0;
    for (const xml::Node& node : element.nodes()) {
      const auto* child = std::get_if<xml::Element>(&node);
      if (!child) continue;
      const auto index = declaration.find(child->name(), expected);
      indices_.push_back(index ? static_cast<std::uint32_t>(*index) : kUnknown);
      if (!index) {
        reportUnknown(declaration, *child);
        continue;
      }
      const bool isSecond = slots_[slotOf(item, *index)].count++ > 0;
      const bool isList = declaration.children[*index].type == FieldType::List;
      if (isSecond && !isList)
        report(*child, base::Message("template.data-second", {{"element", child->name()}}));
      expected = isList ? *index : *index + 1;
    }
  }

  void makeRoom(const Field& declaration, const xml::Element& element, std::uint32_t item) {
    for (std::size_t i = 0; i < declaration.children.size(); ++i) {
      if (isLeaf(declaration.children[i])) continue;
      Slot& slot = slots_[slotOf(item, i)];
      const std::size_t wanted = std::size_t{slot.count} * slotsOf(declaration.children[i]);
      if (slots_.size() + wanted > kMostSlots) {
        throw base::InvalidInput(
            base::Problems{{placeOf(element), base::Message("template.data-too-large", {})}});
      }
      slot.first = static_cast<std::uint32_t>(slots_.size());
      slot.number = slot.first;  // the slot of its next item
      slots_.resize(slots_.size() + wanted);
    }
  }

  void bindChildren(const Field& declaration, const xml::Element& element, std::uint32_t item,
                    std::size_t mark) {
    for (const xml::Node& node : element.nodes()) {
      if (const auto* child = std::get_if<xml::Element>(&node)) {
        const std::uint32_t index = indices_[mark++];
        if (index != kUnknown) bindChild(declaration.children[index], *child, slotOf(item, index));
      } else {
        bindOwnText(declaration, element, std::get<std::string>(node), item);
      }
    }
  }

  void bindOwnText(const Field& declaration, const xml::Element& element, const std::string& text,
                   std::uint32_t item) {
    const std::string_view trimmed = base::trimmed(text);
    if (trimmed.empty()) return;
    if (declaration.holdsTexts()) {
      slots_[item].text = trimmed;
      slots_[item].count = 1;
    } else {
      report(element, base::Message("template.data-text-directly", {{"element", element.name()}}));
    }
  }

  void bindChild(const Field& field, const xml::Element& child, std::uint32_t slot) {
    if (isLeaf(field)) return bindLeafElement(field, child, slot);
    const auto item = static_cast<std::uint32_t>(slots_[slot].number);
    slots_[slot].number += slotsOf(field);
    bindItem(field, child, item);
  }

  void bindLeafElement(const Field& field, const xml::Element& child, std::uint32_t slot) {
    const bool isText = child.nodes().empty() || (child.nodes().size() == 1 &&
                                                  std::holds_alternative<std::string>(child.nodes().front()));
    if (!isText || !child.attributes().empty()) {
      return report(child, base::Message("template.data-leaf", {{"element", child.name()}}));
    }
    std::string_view text;
    if (!child.nodes().empty()) text = std::get<std::string>(child.nodes().front());
    bindLeaf(field, child, text, slot);
  }

  void bindAttribute(const Field& declaration, const xml::Element& element, const xml::Attribute& attribute,
                     std::uint32_t item) {
    const auto index = findAttribute(declaration, attribute.name);
    if (!index) {
      return report(element,
                    base::Message("template.data-unknown-attribute", {{"attribute", quoted(attribute.name)},
                                                                      {"element", excerpt(element.name())}}));
    }
    bindLeaf(declaration.children[*index], element, attribute.value, slotOf(item, *index));
  }

  void bindLeaf(const Field& field, const xml::Element& element, std::string_view written, std::uint32_t at) {
    Slot& slot = slots_[at];
    slot.text = base::trimmed(written);
    slot.count = slot.text.empty() ? 0 : 1;
    if (slot.text.empty() || field.type == FieldType::Text) return;
    const bool isDate = field.type == FieldType::Date;
    if (const auto number = isDate ? daysIn(slot.text) : numberIn(slot.text)) {
      slot.number = *number;
    } else {
      report(element, base::Message(isDate ? "template.data-date" : "template.data-number",
                                    {{"field", field.name}, {"found", quoted(slot.text)}}));
    }
  }

  static std::optional<std::int64_t> daysIn(std::string_view text) {
    const auto date = base::Date::parse(text);
    if (!date) return std::nullopt;
    return date->daysSince1970();
  }

  void demand(const Field& declaration, const xml::Element& element, std::uint32_t item) {
    for (std::size_t i = 0; i < declaration.children.size(); ++i) {
      const Field& field = declaration.children[i];
      if (field.type == FieldType::List || !field.required || slots_[slotOf(item, i)].isPresent()) continue;
      report(element, missing(element, field));
    }
  }

  static base::Message missing(const xml::Element& element, const Field& field) {
    if (field.note.empty())
      return {"template.data-missing", {{"element", element.name()}, {"field", field.name}}};
    return {"template.data-missing-noted",
            {{"element", element.name()}, {"field", field.name}, {"note", field.note}}};
  }

  void reportUnknown(const Field& declaration, const xml::Element& child) {
    report(child, suggesting(base::Message("template.data-unknown-field", {{"field", excerpt(child.name())}}),
                             child.name(), declaration.childNames(), "<", ">"));
  }

  static base::Place placeOf(const xml::Element& element) {
    return {"data", element.line(), element.column()};
  }

  void report(const xml::Element& element, const base::Message& message) {
    addProblem(problems_, {placeOf(element), message});
  }

  std::vector<Slot>& slots_;
  base::Problems& problems_;
  std::vector<std::uint32_t> indices_;  // fields of the children of all elements being bound
};

}  // namespace

BoundData::BoundData(const Field& declaration, const xml::Element& data) {
  base::Problems problems;
  if (data.name() != "data") {
    addProblem(problems, {{"data", data.line(), data.column()},
                          base::Message("template.data-root", {{"found", excerpt(data.name())}})});
  }
  slots_.resize(slotsOf(declaration));
  Binder(slots_, problems).bindItem(declaration, data, kRoot);
  if (problems.empty()) return;
  std::stable_sort(problems.begin(), problems.end(),
                   [](const base::Problem& left, const base::Problem& right) {
                     return std::pair(left.place.line, left.place.column) <
                            std::pair(right.place.line, right.place.column);
                   });
  throw base::InvalidInput(problems);
}

}  // namespace templates::detail
