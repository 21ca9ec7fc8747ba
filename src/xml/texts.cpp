#include "xml/texts.h"

#include "base/utf8.h"

namespace xml {
namespace {

class Walk {
 public:
  Walk(const std::string& fileName, const TextJudge& judge) : fileName_(fileName), judge_(judge) {}

  void take(const Element& element) {
    const std::string& name = element.name();
    for (const Attribute& attribute : element.attributes()) {
      if (const base::Message problem = problemOf(attribute.value); !problem.empty()) {
        report(element,
               base::Message("text.of-attribute",
                             {{"attribute", attribute.name}, {"element", name}, {"problem", problem}}));
      }
    }
    for (const Node& node : element.nodes()) {
      if (const auto* text = std::get_if<std::string>(&node)) {
        if (const base::Message problem = problemOf(*text); !problem.empty())
          report(element, base::Message("text.of-element", {{"element", name}, {"problem", problem}}));
      } else {
        take(std::get<Element>(node));
      }
    }
  }

  base::Problems problems;

 private:
  base::Message problemOf(const std::string& text) const { return judge_(base::toNfc(text)); }

  void report(const Element& at, base::Message problem) {
    problems.push_back({{fileName_, at.line(), at.column()}, std::move(problem)});
  }

  const std::string& fileName_;
  const TextJudge& judge_;
};

}  // namespace

base::Problems judgeTexts(const Element& root, const std::string& fileName, const TextJudge& judge) {
  Walk walk(fileName, judge);
  walk.take(root);
  return std::move(walk.problems);
}

}  // namespace xml
