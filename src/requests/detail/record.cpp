#include "requests/detail/record.h"

#include <charconv>

namespace requests::detail {
namespace {

constexpr std::size_t kMostTold = 50;

std::string listed(const std::set<std::string, std::less<>>& names) {
  return names.empty() ? "none" : base::joined({names.begin(), names.end()}, ", ");
}

std::string tag(std::string_view name) {
  return "<" + std::string(name) + ">";
}

bool isWhiteSpace(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

std::string cleanOrProblem(const xml::Element& at, ProblemList& problems, const std::string& subject,
                           std::string_view raw, const TextRule& rule, Presence presence) {
  base::CheckedText checked = base::checkText(raw, rule, presence);
  if (!checked.problem.empty()) problems.add(at, subject + " " + checked.problem);
  return std::move(checked.text);
}

}  // namespace

base::Place ProblemList::placeOf(const xml::Element& element) const {
  return {fileName_, element.line(), element.column()};
}

void ProblemList::add(const base::Place& at, const base::Message& message) {
  if (problems_.size() < kMostTold) {
    problems_.push_back({at, message});
  } else {
    ++untold_;
  }
}

void ProblemList::add(base::Problems problems) {
  for (base::Problem& one : problems) add(one.place, one.message);
}

base::Problems ProblemList::take() {
  if (untold_ > 0) problems_.push_back({{fileName_}, "and " + std::to_string(untold_) + " more problems"});
  return std::move(problems_);
}

std::string Record::attribute(std::string_view name, Presence presence, const TextRule& rule) {
  knownAttributes_.emplace(name);
  const std::string* raw = element_.attribute(name);
  const std::string subject = "the attribute \"" + std::string(name) + "\" of " + tag(element_.name());
  if (!raw) {
    if (presence == Presence::Required) problem(subject + " is missing");
    return {};
  }
  return cleanOrProblem(element_, problems_, subject, *raw, rule, presence);
}

std::vector<std::string> Record::words(std::string_view name, Presence presence) {
  return base::splitWords(attribute(name, presence, {4000}));
}

int Record::number(std::string_view name, int least, int most) {
  const std::string text = attribute(name);
  if (text.empty()) return least;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) {
    wrongWord(name, text, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
  }
  return value;
}

std::optional<base::Date> Record::date(std::string_view name) {
  const std::string text = attribute(name);
  if (text.empty()) return std::nullopt;
  const auto date = base::Date::parse(text);
  if (!date) wrongWord(name, text, "a date that exists, as 2026-11-23");
  return date;
}

const xml::Element* Record::child(std::string_view name, Presence presence) {
  const auto found = children(name, presence == Presence::Required ? 1 : 0, 1);
  return found.empty() ? nullptr : found.front();
}

std::vector<const xml::Element*> Record::children(std::string_view name, std::size_t least,
                                                  std::size_t most) {
  knownChildren_.emplace(name);
  auto found = element_.children(name);
  if (found.size() < least) {
    problem(tag(element_.name()) + " has no " + tag(name) + (least > 1 ? " or too few of them" : ""));
  }
  if (found.size() > most) {
    problems_.add(*found[most], tag(element_.name()) + " has " + std::to_string(found.size()) + " " +
                                    tag(name) + ", more than " + std::to_string(most));
    found.resize(most);
  }
  return found;
}

std::string Record::text(std::string_view childName, const TextRule& rule, Presence presence) {
  const xml::Element* found = child(childName, presence);
  return found ? plainText(*found, problems_, rule, presence) : std::string();
}

void Record::finish() {
  for (const xml::Attribute& attribute : element_.attributes()) {
    if (knownAttributes_.count(attribute.name) > 0) continue;
    problem("unknown attribute " + quoted(attribute.name) + " of " + tag(element_.name()) +
            "; known: " + listed(knownAttributes_));
  }
  for (const xml::Node& node : element_.nodes()) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      if (!isWhiteSpace(*text)) problem("text " + quoted(*text) + " stands between elements; remove it");
    } else if (const auto& child = std::get<xml::Element>(node); knownChildren_.count(child.name()) == 0) {
      problems_.add(child, "unknown element " + quoted(child.name()) + " in " + tag(element_.name()) +
                               "; known: " + listed(knownChildren_));
    }
  }
}

void Record::wrongWord(std::string_view name, const std::string& word, const std::string& allowed) {
  problem("the attribute \"" + std::string(name) + "\" of " + tag(element_.name()) + " is " + quoted(word) +
          "; write one of: " + allowed);
}

std::string plainText(const xml::Element& element, ProblemList& problems, const TextRule& rule,
                      Presence presence) {
  Record record(element, problems);
  if (!element.attributes().empty() || !element.children().empty()) {
    record.problem(tag(element.name()) + " holds text only; remove its attributes and elements");
    return {};
  }
  return cleanOrProblem(element, problems, tag(element.name()), element.text(), rule, presence);
}

}  // namespace requests::detail
