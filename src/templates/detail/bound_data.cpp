#include "templates/detail/bound_data.h"

#include <algorithm>
#include <charconv>

#include "base/date.h"
#include "base/text.h"

namespace templates::detail {
namespace {

constexpr std::size_t kMostProblems = 50;

bool isNumber(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

// A list's item is a text, with attributes perhaps.
bool hasNoElements(const Field& field) {
  return std::all_of(field.children.begin(), field.children.end(),
                     [](const Field& child) { return child.name[0] == '@'; });
}

}  // namespace

class Binder {
 public:
  explicit Binder(BoundData& bound) : bound_(bound) {}

  void bind(const Field& declaration, const xml::Element& element, BoundGroup& group) {
    group.fields.resize(declaration.children.size());
    countItems(declaration, element, group);
    for (const xml::Attribute& attribute : element.attributes())
      bindAttribute(declaration, element, attribute, group);
    for (const xml::Node& node : element.nodes()) {
      if (const auto* child = std::get_if<xml::Element>(&node)) bindChild(declaration, *child, group);
    }
    for (std::size_t i = 0; i < group.fields.size(); ++i)
      demand(declaration.children[i], group.fields[i], element);
  }

  void finish() const {
    if (!problems_.empty()) throw base::InvalidInput(problems_);
  }

 private:
  // Lists are filled only after they have their full length, so that their items stay where they are.
  void countItems(const Field& declaration, const xml::Element& element, BoundGroup& group) {
    std::vector<std::size_t> counts(declaration.children.size(), 0);
    for (const xml::Node& node : element.nodes()) {
      const auto* child = std::get_if<xml::Element>(&node);
      const auto index = child ? declaration.find(child->name()) : std::nullopt;
      if (index) ++counts[*index];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (declaration.children[i].type >= FieldType::Group) group.fields[i].items.reserve(counts[i]);
    }
  }

  void bindChild(const Field& declaration, const xml::Element& child, BoundGroup& group) {
    const auto index = declaration.find(child.name());
    if (!index) {
      return report(child, "unknown field <" + child.name() + ">; did you mean <" +
                               base::nearest(child.name(), declaration.childNames()) + ">?");
    }
    const Field& field = declaration.children[*index];
    BoundField& slot = group.fields[*index];
    if (slot.present && field.type != FieldType::List)
      return report(child, "a second <" + child.name() + ">");
    if (field.type < FieldType::Group) return bindLeaf(field, child, textOf(child), slot);
    slot.present = true;
    BoundGroup& item = slot.items.emplace_back();
    item.parent = &group;
    if (hasNoElements(field)) item.text = textOf(child);
    bind(field, child, item);
  }

  void bindAttribute(const Field& declaration, const xml::Element& element, const xml::Attribute& attribute,
                     BoundGroup& group) {
    const auto index = declaration.find("@" + attribute.name);
    if (!index)
      return report(element, "unknown attribute \"" + attribute.name + "\" of <" + element.name() + ">");
    bindLeaf(declaration.children[*index], element, base::trimmed(attribute.value), group.fields[*index]);
  }

  void bindLeaf(const Field& field, const xml::Element& element, std::string_view text, BoundField& slot) {
    if (!text.empty() && field.type == FieldType::Date && !base::Date::parse(text)) {
      return report(element,
                    "\"" + field.name + "\" must be a date as 2026-11-23, not \"" + std::string(text) + "\"");
    }
    if (!text.empty() && field.type == FieldType::Number && !isNumber(text)) {
      return report(element,
                    "\"" + field.name + "\" must be a whole number, not \"" + std::string(text) + "\"");
    }
    slot.present = !text.empty();
    slot.text = text;
  }

  void demand(const Field& field, const BoundField& slot, const xml::Element& element) {
    if (slot.present || !field.required || field.type == FieldType::List) return;
    report(element, "<" + element.name() + "> lacks the field \"" + field.name + "\"");
  }

  std::string_view textOf(const xml::Element& element) {
    if (element.nodes().empty()) return {};
    if (element.nodes().size() == 1) {
      if (const auto* text = std::get_if<std::string>(&element.nodes().front())) return base::trimmed(*text);
    }
    bound_.texts_.push_back(std::make_unique<std::string>(element.text()));
    return base::trimmed(*bound_.texts_.back());
  }

  void report(const xml::Element& element, const std::string& message) {
    if (problems_.size() < kMostProblems)
      problems_.push_back({{"data", element.line(), element.column()}, message});
  }

  BoundData& bound_;
  base::Problems problems_;
};

BoundData::BoundData(const Field& declaration, const xml::Element& data) {
  Binder binder(*this);
  binder.bind(declaration, data, root_);
  binder.finish();
}

}  // namespace templates::detail
