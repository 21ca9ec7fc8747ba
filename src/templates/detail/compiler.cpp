#include "templates/detail/compiler.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/text.h"
#include "templates/detail/declarations.h"
#include "templates/detail/includes.h"
#include "templates/detail/language.h"
#include "templates/detail/resolver.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Compiler {
 public:
  Compiler(const Source& source, const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), includes_(source, program_->files, problems_) {}

  std::shared_ptr<const Program> compile(const std::string& fileName) {
    const SourceFile file = includes_.openTemplate(fileName);
    const xml::Element& root = file.root();
    if (root.name() != vocabulary_.root) {
      throw base::InvalidInput(base::Problems{
          {file.placeOf(root), base::Message("template.root-element", {{"wanted", vocabulary_.root},
                                                                       {"found", excerpt(root.name())}})}});
    }
    file_ = &file;
    compileDeclarations(root);
    const ElementRule* rule = vocabulary_.find(root.name());
    base::require(rule != nullptr, "a vocabulary does not describe its root");
    program_->attributes = root.attributes();
    program_->root = compileElement(root, *rule, rule->text ? Flow::Block : Flow::Structure);
    if (problems_.empty()) return program_;
    sortByPlace();
    throw base::InvalidInput(problems_);
  }

 private:
  // What surrounds the children of an element, or of a language element in it.
  struct Surroundings {
    const ElementRule& rule;
    bool isRoot = false;
  };

  void compileDeclarations(const xml::Element& root) {
    if (const xml::Element* declarations = root.child("bidang")) {
      readDeclarations(*declarations, *file_, includes_, problems_, program_->fields);
    }
    scope_.frames.push_back({"data", &program_->fields, {}});
  }

  // <lain> belongs to the <jika> before it; nothing but white space may stand between.
  Steps compileChildren(const xml::Element& parent, const Surroundings& around) {
    Steps steps;
    std::size_t condition = kNone;  // the step to which a <lain> would belong
    for (std::size_t i = 0; i < parent.nodes().size(); ++i) {
      const auto* element = std::get_if<xml::Element>(&parent.nodes()[i]);
      if (!element) {
        compileText(parent, i, around.rule, steps);
        if (!steps.empty() && !isBlankStep(steps.back())) condition = kNone;
      } else if (element->name() == "lain") {
        compileOtherwise(*element, around, steps, condition);
        condition = kNone;
      } else {
        compileChild(*element, around, steps);
        condition = kNone;
      }
      if (element && element->name() == "jika") condition = steps.size() - 1;
    }
    return steps;
  }

  static bool isBlankStep(const Step& step) {
    const auto* text = std::get_if<TextStep>(&step);
    return !text || isBlank(text->text);
  }

  void compileText(const xml::Element& parent, std::size_t node, const ElementRule& rule, Steps& steps) {
    const auto& text = std::get<std::string>(parent.nodes()[node]);
    const Findings findings(problems_,
                            [&](std::size_t offset) { return file_->placeInText(parent, node, offset); });
    if (rule.text) {
      steps.emplace_back(TextStep{detail::compileText(text, WhiteSpace::Collapse, scope_, findings)});
    } else if (const std::size_t start = text.find_first_not_of(" \t\r\n"); start != std::string::npos) {
      findings.report(start, misplacedText(rule));
    }
  }

  static std::string childrenOf(const ElementRule& rule) {
    return "<" + base::joined(rule.children, ">, <") + ">";
  }

  static base::Message misplacedText(const ElementRule& rule) {
    if (rule.children.empty()) return {"template.text-nowhere", {{"element", rule.name}}};
    return {"template.text-directly", {{"element", rule.name}, {"children", childrenOf(rule)}}};
  }

  static base::Message misplaced(const std::string& element, const ElementRule& parent) {
    if (parent.children.empty())
      return {"template.element-within-leaf", {{"element", element}, {"parent", parent.name}}};
    return {"template.element-misplaced",
            {{"element", element}, {"parent", parent.name}, {"children", childrenOf(parent)}}};
  }

  void compileChild(const xml::Element& element, const Surroundings& around, Steps& steps) {
    if (const ElementRule* own = findLanguageElement(element.name())) {
      compileLanguageElement(element, *own, around, steps);
    } else if (const ElementRule* rule = ruleFor(element, around.rule)) {
      steps.emplace_back(compileElement(element, *rule, flowOf(*rule, around.rule)));
    }
  }

  void compileLanguageElement(const xml::Element& element, const ElementRule& own, const Surroundings& around,
                              Steps& steps) {
    if (element.name() == "sisip") return compileInclude(element, around, steps);
    checkAttributes(element, own, *file_, problems_);
    if (element.name() == "jika") {
      steps.emplace_back(compileCondition(element, around));
    } else if (element.name() == "ulang") {
      steps.emplace_back(compileLoop(element, around));
    } else {
      checkDeclarations(element, around);
    }
  }

  void checkDeclarations(const xml::Element& element, const Surroundings& around) {
    if (!around.isRoot) report(element, base::Message("template.declarations-misplaced", {}));
    if (around.isRoot && file_->root().child("bidang") != &element)
      report(element, base::Message("template.declarations-twice", {}));
  }

  // Null when the element is unknown. A misplaced element is reported and its rule returned.
  const ElementRule* ruleFor(const xml::Element& element, const ElementRule& parent) {
    const ElementRule* rule = vocabulary_.find(element.name());
    const auto& allowed = parent.children;
    if (rule && std::find(allowed.begin(), allowed.end(), element.name()) != allowed.end()) return rule;
    std::vector<std::string> candidates = allowed;
    candidates.insert(candidates.end(), {"jika", "lain", "ulang", "sisip"});
    const std::string name = excerpt(element.name());
    if (rule) {
      report(element, misplaced(name, parent));
    } else {
      report(element, suggesting(base::Message("template.unknown-element", {{"element", name}}),
                                 element.name(), candidates, "<", ">"));
    }
    return rule;
  }

  static Flow flowOf(const ElementRule& rule, const ElementRule& parent) {
    if (rule.text) return parent.text ? Flow::Inline : Flow::Block;
    return parent.text ? Flow::Object : Flow::Structure;
  }

  ElementStep compileElement(const xml::Element& element, const ElementRule& rule, Flow flow) {
    checkAttributes(element, rule, *file_, problems_);
    ElementStep step{element.name(), element.line(), element.column(), flow, {}, {}};
    for (const xml::Attribute& attribute : element.attributes()) {
      const Findings findings(problems_, [&](std::size_t offset) {
        return file_->placeInAttribute(element, attribute.name, offset);
      });
      step.attributes.emplace_back(attribute.name,
                                   detail::compileText(attribute.value, WhiteSpace::Keep, scope_, findings));
    }
    step.children = compileChildren(element, {rule, element.name() == vocabulary_.root});
    return step;
  }

  void compileInclude(const xml::Element& element, const Surroundings& around, Steps& steps) {
    includes_.visit(element, *file_, [&](const SourceFile& included) {
      const SourceFile* before = std::exchange(file_, &included);
      for (Step& step : compileChildren(included.root(), {around.rule})) steps.push_back(std::move(step));
      file_ = before;
    });
  }

  ConditionStep compileCondition(const xml::Element& element, const Surroundings& around) {
    ConditionStep step;
    step.test = parsed(element, "uji", resolveTest);
    const Sureness before = sureness();
    learn(step.test, true);
    step.then = compileChildren(element, {around.rule});
    restore(before);
    return step;
  }

  void compileOtherwise(const xml::Element& element, const Surroundings& around, Steps& steps,
                        std::size_t condition) {
    checkAttributes(element, *findLanguageElement("lain"), *file_, problems_);
    const Sureness before = sureness();
    if (condition == kNone) {
      report(element, base::Message("template.otherwise-alone", {}));
      scope_.isUnsure = true;
    } else {
      steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(condition) + 1, steps.end());  // white space
      learn(std::get<ConditionStep>(steps.back()).test, false);
    }
    Steps otherwise = compileChildren(element, {around.rule});
    if (condition != kNone) std::get<ConditionStep>(steps.back()).otherwise = std::move(otherwise);
    restore(before);
  }

  LoopStep compileLoop(const xml::Element& element, const Surroundings& around) {
    LoopStep step;
    const auto list = parsed(element, "pilih", resolveList);
    const std::string variable = checkedVariable(element);
    const Sureness before = sureness();
    if (list) {
      step.list = *list;
      scope_.present.merge(optionalsOn(*list));
    }
    scope_.frames.push_back({variable, step.list.field, step.list});
    step.body = compileChildren(element, {around.rule});
    scope_.frames.pop_back();
    restore(before);
    return step;
  }

  // Knowledge about optional fields is valid only within an element.
  using Sureness = std::pair<Trails, bool>;
  void learn(const std::optional<Expression>& test, bool truth) {
    if (test) {
      scope_.present.merge(impliedBy(*test, truth));
    } else {
      scope_.isUnsure = true;
    }
  }
  Sureness sureness() const { return {scope_.present, scope_.isUnsure}; }
  void restore(Sureness before) { std::tie(scope_.present, scope_.isUnsure) = std::move(before); }

  std::string checkedVariable(const xml::Element& element) {
    const std::string* name = element.attribute("sebagai");
    if (!name) return {};
    const bool isTaken = *name == "nomor" || std::any_of(scope_.frames.begin(), scope_.frames.end(),
                                                         [&](const Frame& f) { return f.variable == *name; });
    if (!isName(*name) || isTaken) {
      addProblem(problems_,
                 {file_->placeOfAttribute(element, "sebagai"),
                  isTaken ? base::Message("template.variable-taken", {{"name", *name}})
                          : base::Message("template.variable-no-name", {{"name", quoted(*name)}})});
    }
    return *name;
  }

  // `resolve` of the expression in an attribute; nothing when the attribute is missing or wrong.
  template <class Resolve>
  auto parsed(const xml::Element& element, const char* attribute, Resolve resolve)
      -> decltype(resolve(ExpressionSyntax(), Scope(), std::declval<const Findings&>())) {
    const std::string* text = element.attribute(attribute);
    if (!text) return std::nullopt;
    const Findings findings(
        problems_, [&](std::size_t offset) { return file_->placeInAttribute(element, attribute, offset); });
    const auto syntax = parseExpression(*text, findings);
    if (!syntax) return std::nullopt;
    return resolve(*syntax, scope_, findings);
  }

  // Files count in the order in which they were opened.
  void sortByPlace() {
    const auto rank = [this](const base::Problem& problem) {
      const auto& files = program_->files;
      const auto file = std::find(files.begin(), files.end(), problem.place.file) - files.begin();
      return std::tuple(file, problem.place.line, problem.place.column);
    };
    std::stable_sort(problems_.begin(), problems_.end(),
                     [&](const auto& left, const auto& right) { return rank(left) < rank(right); });
  }

  void report(const xml::Element& element, const base::Message& message) {
    addProblem(problems_, {file_->placeOf(element), message});
  }

  const Vocabulary& vocabulary_;
  std::shared_ptr<Program> program_ = std::make_shared<Program>();
  base::Problems problems_;
  Includes includes_;
  Scope scope_;
  const SourceFile* file_ = nullptr;  // the file being compiled
};

}  // namespace

std::shared_ptr<const Program> compile(const std::string& fileName, const Source& source,
                                       const Vocabulary& vocabulary) {
  return Compiler(source, vocabulary).compile(fileName);
}

}  // namespace templates::detail
