#include "requests/detail/record.h"

#include <charconv>

namespace requests::detail {
namespace {

constexpr std::size_t kMostTold = 50;

base::Message listed(const std::set<std::string, std::less<>>& names) {
  if (names.empty()) return {"form.none-known", {}};
  return base::joined({names.begin(), names.end()}, ", ");
}

bool isWhiteSpace(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
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
  if (untold_ > 0)
    problems_.push_back({{fileName_}, base::Message("form.more-problems", {{"number", untold_}})});
  return std::move(problems_);
}

void Record::textProblem(std::string_view name, const base::Message& problem) {
  problems_.add(element_, base::Message("text.of-element", {{"element", name}, {"problem", problem}}));
}

std::string Record::attribute(std::string_view name, Presence presence, const TextRule& rule) {
  knownAttributes_.emplace(name);
  const std::string* raw = element_.attribute(name);
  if (!raw) {
    if (presence == Presence::Required) {
      problem(base::Message("form.attribute-missing", {{"attribute", name}, {"element", element_.name()}}));
    }
    return {};
  }
  base::CheckedText checked = base::checkText(*raw, rule, presence);
  if (!checked.problem.empty()) {
    problem(base::Message("text.of-attribute",
                          {{"attribute", name}, {"element", element_.name()}, {"problem", checked.problem}}));
  }
  return std::move(checked.text);
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
    problem(base::Message("form.no-number", {{"attribute", name},
                                             {"element", element_.name()},
                                             {"word", quoted(text)},
                                             {"least", least},
                                             {"most", most}}));
    return least;
  }
  return value;
}

std::optional<base::Date> Record::date(std::string_view name) {
  const std::string text = attribute(name);
  if (text.empty()) return std::nullopt;
  const auto date = base::Date::parse(text);
  if (!date) {
    problem(base::Message("form.no-date",
                          {{"attribute", name}, {"element", element_.name()}, {"word", quoted(text)}}));
  }
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
    problem(base::Message("form.child-missing", {{"element", element_.name()}, {"child", name}}));
  }
  if (found.size() > most) {
    problems_.add(*found[most], base::Message("form.too-many-children", {{"element", element_.name()},
                                                                         {"number", found.size()},
                                                                         {"child", name},
                                                                         {"most", most}}));
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
    problem(base::Message("form.unknown-attribute", {{"attribute", quoted(attribute.name)},
                                                     {"element", element_.name()},
                                                     {"known", listed(knownAttributes_)}}));
  }
  for (const xml::Node& node : element_.nodes()) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      if (!isWhiteSpace(*text)) problem(base::Message("form.stray-text", {{"text", quoted(*text)}}));
    } else if (const auto& child = std::get<xml::Element>(node); knownChildren_.count(child.name()) == 0) {
      problems_.add(child, base::Message("form.unknown-element", {{"element", quoted(child.name())},
                                                                  {"parent", element_.name()},
                                                                  {"known", listed(knownChildren_)}}));
    }
  }
}

void Record::wrongWord(std::string_view name, const std::string& word, const std::string& allowed) {
  problem(base::Message(
      "form.wrong-word",
      {{"attribute", name}, {"element", element_.name()}, {"word", quoted(word)}, {"allowed", allowed}}));
}

std::string plainText(const xml::Element& element, ProblemList& problems, const TextRule& rule,
                      Presence presence) {
  Record record(element, problems);
  if (!element.attributes().empty() || !element.children().empty()) {
    record.problem(base::Message("form.text-only", {{"element", element.name()}}));
    return {};
  }
  base::CheckedText checked = base::checkText(element.text(), rule, presence);
  if (!checked.problem.empty()) record.textProblem(element.name(), checked.problem);
  return std::move(checked.text);
}

}  // namespace requests::detail
