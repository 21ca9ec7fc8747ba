#include "templates/template.h"

#include <algorithm>

#include "base/text.h"
#include "templates/detail/includes.h"
#include "templates/detail/program.h"
#include "xml/reader.h"

namespace templates {

using namespace detail;  // the inside of this module

struct Template::Loaded {
  Field fields;
  std::vector<xml::Attribute> attributes;
  std::string root;
  Steps steps;
  std::vector<std::string> files;
};

class TemplateLoader {
 public:
  TemplateLoader(const Source& source, const Vocabulary& vocabulary)
      : loaded_(std::make_shared<Template::Loaded>()),
        source_([this, &source](const std::string& name) { return remembered(source, name); }),
        vocabulary_(vocabulary),
        includes_(source_, problems_) {}

  Template load(const std::string& fileName) {
    const auto content = source_(fileName);
    if (!content) throw base::NotFound("There is no template " + fileName + ".");
    const xml::Element root = xml::read(*content, fileName);
    if (root.name() != vocabulary_.root) {
      throw base::InvalidInput(
          base::Problems{{{fileName, root.line(), root.column()},
                          "the root element must be <" + vocabulary_.root + ">, not <" + root.name() + ">"}});
    }
    loaded_->root = root.name();
    loaded_->attributes = root.attributes();
    readDeclarations(root, fileName);
    const ElementRule* rule = vocabulary_.find(root.name());
    base::require(rule != nullptr, "a vocabulary does not describe its root");
    checkAttributes(root, *rule, {fileName, root.line(), root.column()});
    loaded_->steps = compileChildren(root, fileName, *rule);
    if (!problems_.empty()) throw base::InvalidInput(problems_);
    return Template(loaded_);
  }

 private:
  std::optional<base::Bytes> remembered(const Source& source, const std::string& name) {
    auto content = source(name);
    auto& files = loaded_->files;
    if (content && std::find(files.begin(), files.end(), name) == files.end()) files.push_back(name);
    return content;
  }

  void readDeclarations(const xml::Element& root, const std::string& fileName) {
    loaded_->fields.type = FieldType::Group;
    if (const xml::Element* declarations = root.child("bidang")) {
      loaded_->fields = readFields(*declarations, fileName, source_, problems_);
    }
    scope_.frames.push_back({"data", {&loaded_->fields}});
  }

  Steps compileChildren(const xml::Element& parent, const std::string& fileName, const ElementRule& rule) {
    Steps steps;
    for (const xml::Node& node : parent.nodes()) {
      if (const auto* text = std::get_if<std::string>(&node)) {
        compileText(*text, parent, fileName, rule, steps);
      } else {
        compileElement(std::get<xml::Element>(node), fileName, rule, steps);
      }
    }
    return steps;
  }

  void compileText(const std::string& text, const xml::Element& parent, const std::string& fileName,
                   const ElementRule& rule, Steps& steps) {
    const base::Place place{fileName, parent.line(), parent.column()};
    if (!rule.text) {
      if (!base::trimmed(text).empty()) {
        report(place,
               "text stands directly in <" + rule.name + ">; it belongs into " + namesOf(rule.children));
      }
      return;
    }
    steps.push_back(
        {TextStep{MergedText::parse(text, MergedText::WhiteSpace::Collapse, scope_, place, problems_)}});
  }

  void compileElement(const xml::Element& element, const std::string& fileName, const ElementRule& parent,
                      Steps& steps) {
    const base::Place place{fileName, element.line(), element.column()};
    if (element.name() == "bidang") {
      if (parent.name != vocabulary_.root) report(place, "<bidang> stands at the top of the template only");
    } else if (element.name() == "jika") {
      compileCondition(element, fileName, parent, steps);
    } else if (element.name() == "lain") {
      compileOtherwise(element, fileName, parent, steps);
    } else if (element.name() == "ulang") {
      compileLoop(element, fileName, parent, steps);
    } else if (element.name() == "sisip") {
      demandOnly(element, {"berkas"}, place);
      includes_.visit(element, fileName, [&](const xml::Element& root, const std::string& name) {
        for (Step& step : compileChildren(root, name, parent)) steps.push_back(std::move(step));
      });
    } else {
      compileOwnElement(element, place, parent, steps);
    }
  }

  void compileOwnElement(const xml::Element& element, const base::Place& place, const ElementRule& parent,
                         Steps& steps) {
    const ElementRule* rule = vocabulary_.find(element.name());
    const bool fits =
        std::find(parent.children.begin(), parent.children.end(), element.name()) != parent.children.end();
    if (!rule || !fits) return reportMisplaced(element, place, parent, rule != nullptr);
    ElementStep step;
    step.name = element.name();
    step.line = element.line();
    step.column = element.column();
    checkAttributes(element, *rule, place);
    for (const xml::Attribute& attribute : element.attributes()) {
      step.attributes.emplace_back(
          attribute.name,
          MergedText::parse(attribute.value, MergedText::WhiteSpace::Keep, scope_, place, problems_));
    }
    step.children = compileChildren(element, place.file, *rule);
    steps.push_back({std::move(step)});
  }

  void reportMisplaced(const xml::Element& element, const base::Place& place, const ElementRule& parent,
                       bool isKnown) {
    std::vector<std::string> candidates = parent.children;
    candidates.insert(candidates.end(), {"jika", "ulang", "sisip"});
    const std::string what = isKnown ? "<" + element.name() + "> does not belong into <" + parent.name + ">"
                                     : "unknown element <" + element.name() + ">";
    report(place, what + "; did you mean <" + base::nearest(element.name(), candidates) + ">?");
  }

  void checkAttributes(const xml::Element& element, const ElementRule& rule, const base::Place& place) {
    std::vector<std::string> known;
    for (const AttributeRule& attribute : rule.attributes) {
      known.push_back(attribute.name);
      if (attribute.required && !element.attribute(attribute.name)) {
        report(place, "<" + element.name() + "> lacks the attribute \"" + attribute.name + "\"");
      }
    }
    for (const xml::Attribute& attribute : element.attributes()) {
      const AttributeRule* own = rule.attribute(attribute.name);
      if (!own) {
        report(place,
               "unknown attribute \"" + attribute.name + "\" of <" + element.name() + ">" +
                   (known.empty() ? "; it has none"
                                  : "; did you mean \"" + base::nearest(attribute.name, known) + "\"?"));
      } else if (!own->values.empty() &&
                 std::find(own->values.begin(), own->values.end(), attribute.value) == own->values.end()) {
        report(place, attribute.name + "=\"" + attribute.value + "\" must be one of " +
                          base::joined(own->values, ", "));
      }
    }
  }

  void compileCondition(const xml::Element& element, const std::string& fileName, const ElementRule& parent,
                        Steps& steps) {
    const base::Place place{fileName, element.line(), element.column()};
    demandOnly(element, {"uji"}, place);
    ConditionStep step;
    try {
      step.test = parseExpression(element.attributeOr("uji"), scope_);
    } catch (const ExpressionError& error) {
      report(place, "<jika uji=…>: " + error.message);
    }
    const auto before = scope_.present;
    const auto implied = impliedFields(step.test);
    scope_.present.insert(implied.begin(), implied.end());
    step.then = compileChildren(element, fileName, parent);
    scope_.present = before;
    steps.push_back({std::move(step)});
  }

  // <lain> follows its <jika>, with nothing but white space between.
  void compileOtherwise(const xml::Element& element, const std::string& fileName, const ElementRule& parent,
                        Steps& steps) {
    const base::Place place{fileName, element.line(), element.column()};
    demandOnly(element, {}, place);
    while (!steps.empty() && std::holds_alternative<TextStep>(steps.back().what) &&
           std::get<TextStep>(steps.back().what).text.isBlank()) {
      steps.pop_back();
    }
    auto* condition = steps.empty() ? nullptr : std::get_if<ConditionStep>(&steps.back().what);
    if (!condition || !condition->otherwise.empty())
      return report(place, "<lain> must follow a <jika> directly");
    const auto before = scope_.present;
    if (condition->test.kind == Expression::Kind::Not) {
      const auto implied = impliedFields(condition->test.operands[0]);
      scope_.present.insert(implied.begin(), implied.end());
    }
    const std::size_t index = steps.size() - 1;
    Steps otherwise = compileChildren(element, fileName, parent);
    std::get<ConditionStep>(steps[index].what).otherwise = std::move(otherwise);
    scope_.present = before;
  }

  void compileLoop(const xml::Element& element, const std::string& fileName, const ElementRule& parent,
                   Steps& steps) {
    const base::Place place{fileName, element.line(), element.column()};
    demandOnly(element, {"pilih", "sebagai"}, place);
    LoopStep step;
    try {
      step.list = parseListPath(element.attributeOr("pilih"), scope_);
    } catch (const ExpressionError& error) {
      return report(place, "<ulang pilih=…>: " + error.message);
    }
    scope_.frames.push_back(frameFor(step.list, std::string(element.attributeOr("sebagai"))));
    step.body = compileChildren(element, fileName, parent);
    scope_.frames.pop_back();
    steps.push_back({std::move(step)});
  }

  Frame frameFor(const ResolvedPath& list, const std::string& variable) const {
    Frame frame;
    frame.variable = variable;
    const auto& above = scope_.frames[list.frame].declarations;
    frame.declarations.assign(above.begin(), above.end() - static_cast<std::ptrdiff_t>(list.up));
    for (const std::size_t index : list.down) {
      frame.declarations.push_back(&frame.declarations.back()->children[index]);
    }
    return frame;
  }

  void demandOnly(const xml::Element& element, const std::vector<std::string>& names,
                  const base::Place& place) {
    for (const xml::Attribute& attribute : element.attributes()) {
      if (std::find(names.begin(), names.end(), attribute.name) == names.end()) {
        report(place, "unknown attribute \"" + attribute.name + "\" of <" + element.name() + ">; it takes " +
                          (names.empty() ? "none" : base::joined(names, ", ")));
      }
    }
    if (!names.empty() && !element.attribute(names.front())) {
      report(place, "<" + element.name() + "> lacks the attribute \"" + names.front() + "\"");
    }
  }

  static std::string namesOf(const std::vector<std::string>& elements) {
    return elements.empty() ? "another element" : "<" + base::joined(elements, ">, <") + ">";
  }

  void report(const base::Place& place, const std::string& message) { problems_.push_back({place, message}); }

  std::shared_ptr<Template::Loaded> loaded_;
  Source source_;
  const Vocabulary& vocabulary_;
  base::Problems problems_;
  Includes includes_;
  Scope scope_;
};

Template Template::load(const std::string& fileName, const Source& source, const Vocabulary& vocabulary) {
  return TemplateLoader(source, vocabulary).load(fileName);
}

xml::Element Template::merge(const xml::Element& data) const {
  const BoundData bound(loaded_->fields, data);
  Items items = {{&bound.root(), 0}};
  xml::Element root(loaded_->root);
  for (const xml::Attribute& attribute : loaded_->attributes)
    root.setAttribute(attribute.name, attribute.value);
  carryOut(loaded_->steps, items, root);
  return root;
}

const Field& Template::fields() const {
  return loaded_->fields;
}
const std::vector<xml::Attribute>& Template::attributes() const {
  return loaded_->attributes;
}
const std::vector<std::string>& Template::files() const {
  return loaded_->files;
}

struct Pattern::Parsed {
  Field fields;
  MergedText text;
};

Pattern Pattern::parse(const std::string& text, const Field& fields, const base::Place& place) {
  auto parsed = std::make_shared<Parsed>();
  parsed->fields = fields;
  base::Problems problems;
  Scope scope;
  scope.frames.push_back({"data", {&parsed->fields}});
  parsed->text = MergedText::parse(text, MergedText::WhiteSpace::Keep, scope, place, problems);
  if (!problems.empty()) throw base::InvalidInput(problems);
  return Pattern(parsed);
}

std::string Pattern::merge(const xml::Element& data) const {
  const BoundData bound(parsed_->fields, data);
  return parsed_->text.merged({{&bound.root(), 0}});
}

}  // namespace templates
