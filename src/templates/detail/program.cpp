#include "templates/detail/program.h"

#include "base/error.h"

namespace templates::detail {
namespace {

class Run {
 public:
  explicit Run(Items& items) : items_(items) {}

  void carryOut(const Steps& steps, xml::Element& parent) {
    for (const Step& step : steps) {
      std::visit([&](const auto& what) { carryOut(what, parent); }, step.what);
    }
  }

 private:
  void carryOut(const TextStep& step, xml::Element& parent) {
    count();
    parent.appendText(step.text.merged(items_));
  }

  void carryOut(const ElementStep& step, xml::Element& parent) {
    count();
    xml::Element& element = parent.append(xml::Element(step.name));
    element.setPlace(step.line, step.column);
    for (const auto& [name, text] : step.attributes) element.setAttribute(name, text.merged(items_));
    carryOut(step.children, element);
  }

  void carryOut(const ConditionStep& step, xml::Element& parent) {
    carryOut(isTrue(step.test, items_) ? step.then : step.otherwise, parent);
  }

  void carryOut(const LoopStep& step, xml::Element& parent) {
    const BoundField* list = follow(step.list, items_);
    if (!list) return;
    items_.emplace_back();
    std::int64_t position = 0;
    for (const BoundGroup& item : list->items) {
      items_.back() = {&item, ++position};
      carryOut(step.body, parent);
    }
    items_.pop_back();
  }

  void count() {
    if (++nodes_ > kMostNodes)
      throw base::InvalidInput("The data makes a document of more than 2,000,000 parts.");
  }

  Items& items_;
  std::size_t nodes_ = 0;
};

}  // namespace

void carryOut(const Steps& steps, Items& items, xml::Element& parent) {
  Run(items).carryOut(steps, parent);
}

}  // namespace templates::detail
