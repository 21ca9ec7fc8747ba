#include "xml/texts.h"

#include "base/utf8.h"

namespace xml {
namespace {

class Walk {
 public:
  Walk(const std::string& fileName, const TextJudge& judge) : fileName_(fileName), judge_(judge) {}

  void take(const Element& element) {
    const std::string tag = "<" + element.name() + ">";
    for (const Attribute& attribute : element.attributes())
      judge(element, "the attribute \"" + attribute.name + "\" of " + tag, attribute.value);
    for (const Node& node : element.nodes()) {
      if (const auto* text = std::get_if<std::string>(&node)) {
        judge(element, tag, *text);
      } else {
        take(std::get<Element>(node));
      }
    }
  }

  base::Problems problems;

 private:
  void judge(const Element& at, const std::string& what, const std::string& text) {
    const std::string problem = judge_(base::toNfc(text));
    if (!problem.empty()) problems.push_back({{fileName_, at.line(), at.column()}, what + " " + problem});
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
