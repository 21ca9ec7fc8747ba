#include "app/office/mail_plan.h"

#include <algorithm>

#include "base/error.h"

namespace app {
namespace {

class PlanReader {
 public:
  explicit PlanReader(const std::string& fileName) : fileName_(fileName) {}

  std::vector<MailRule> read(const xml::Element& root) {
    if (root.name() != "mails") report(root, base::Message("mails.root", {{"found", root.name()}}));
    for (const xml::Element* element : root.children()) readRule(*element);
    if (!problems_.empty()) throw base::InvalidSetup(problems_);
    return rules_;
  }

 private:
  void readRule(const xml::Element& element) {
    if (element.name() != "mail")
      return report(element, base::Message("mails.element-unknown", {{"element", element.name()}}));
    MailRule rule;
    rule.place = {fileName_, element.line(), element.column()};
    rule.event = wanted(element, "event");
    rule.mail = wanted(element, "template");
    const std::string to = wanted(element, "to");
    const auto reader = mailToNamed(to);
    if (!reader) report(element, base::Message("mails.to", {{"to", to}}));
    rule.to = reader.value_or(MailTo::Pemohon);
    const std::string_view attach = element.attributeOr("attach", "no");
    if (attach != "yes" && attach != "no") report(element, base::Message("mails.attach", {}));
    rule.attachLetter = attach == "yes";
    if (isTwin(rule)) report(element, base::Message("mails.second", {}));
    rules_.push_back(rule);
  }

  std::string wanted(const xml::Element& element, std::string_view name) {
    const std::string_view value = element.attributeOr(name);
    if (value.empty()) report(element, base::Message("mails.attribute-missing", {{"attribute", name}}));
    return std::string(value);
  }

  bool isTwin(const MailRule& rule) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const MailRule& other) {
      return other.event == rule.event && other.mail == rule.mail;
    });
  }

  void report(const xml::Element& element, const base::Message& message) {
    problems_.push_back({{fileName_, element.line(), element.column()}, message});
  }

  const std::string& fileName_;
  base::Problems problems_;
  std::vector<MailRule> rules_;
};

}  // namespace

std::optional<MailTo> mailToNamed(std::string_view name) {
  if (name == "pemohon") return MailTo::Pemohon;
  if (name == "produsen") return MailTo::Produsen;
  if (name == "walidata") return MailTo::Walidata;
  return std::nullopt;
}

MailPlan MailPlan::read(const xml::Element& root, const std::string& fileName) {
  MailPlan plan;
  plan.rules_ = PlanReader(fileName).read(root);
  return plan;
}

std::vector<MailRule> MailPlan::rulesFor(std::string_view event) const {
  std::vector<MailRule> found;
  std::copy_if(rules_.begin(), rules_.end(), std::back_inserter(found),
               [&](const MailRule& rule) { return rule.event == event; });
  return found;
}

}  // namespace app
