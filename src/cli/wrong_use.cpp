#include "cli/wrong_use.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace cli {
namespace {

using Apps = std::vector<const CLI::App*>;
using Names = std::vector<std::string>;

// The program and the commands that were recognised, in their order.
Apps recognised(const CLI::App& program) {
  Apps apps = {&program};
  while (!apps.back()->get_subcommands().empty()) apps.push_back(apps.back()->get_subcommands().front());
  return apps;
}

std::vector<const CLI::Option*> optionsOf(const Apps& apps) {
  std::vector<const CLI::Option*> all;
  for (const CLI::App* app : apps)
    for (const CLI::Option* one : app->get_options({})) all.push_back(one);
  return all;
}

// "berkas request".
std::string wordsOf(const Apps& apps) {
  Names words;
  for (const CLI::App* app : apps) words.push_back(app->get_name());
  return base::joined(words, " ");
}

Names commandsBelow(const CLI::App& app) {
  Names names;
  for (const CLI::App* one : app.get_subcommands({})) names.push_back("`" + one->get_name() + "`");
  return names;
}

// What was probably meant; empty when nothing is like the word.
std::string likely(const std::string& word, const Names& known) {
  const std::string nearest = base::nearest(word, known);
  return base::editDistance(word, nearest) <= word.size() / 2 ? nearest : std::string();
}

base::Message withNearest(const base::Message& problem, const std::string& nearest) {
  return {"suggest.nearest", {{"problem", problem}, {"nearest", nearest}}};
}

base::Message unknownCommand(const Apps& apps, const std::string& word) {
  const base::Message problem("commands.unknown-command", {{"command", wordsOf(apps) + " " + word}});
  const Names known = commandsBelow(*apps.back());
  const std::string nearest = likely("`" + word + "`", known);
  if (!nearest.empty()) return withNearest(problem, nearest);
  return {"suggest.known", {{"problem", problem}, {"known", base::listed(known, base::Conjunction::And)}}};
}

base::Message unknownOption(const Apps& apps, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  const base::Message problem("commands.unknown-option", {{"option", name}, {"command", wordsOf(apps)}});
  Names known;
  for (const CLI::Option* one : optionsOf(apps))
    if (one->nonpositional()) known.push_back(one->get_name());
  const std::string nearest = likely(name, known);
  return nearest.empty() ? problem : withNearest(problem, "`" + nearest + "`");
}

// Those of the recognised that stand before the word.
Apps before(const std::string& word, const Apps& apps, const Names& words) {
  Apps found = {apps.front()};
  for (auto one = words.begin(); one != words.end() && *one != word && found.size() < apps.size(); ++one)
    if (*one == apps[found.size()]->get_name()) found.push_back(apps[found.size()]);
  return found;
}

// The first word that is no command, no option, and belongs to none.
std::optional<base::Message> problemOfExtraWord(const Apps& apps, const Names& words) {
  const Names left = apps.front()->remaining(true);
  const auto word = std::find_if(left.begin(), left.end(), [](const auto& one) { return one != "--"; });
  if (word == left.end()) return std::nullopt;
  if (word->size() > 1 && word->front() == '-') return unknownOption(apps, *word);
  const Apps leading = before(*word, apps, words);
  if (!leading.back()->get_subcommands({}).empty()) return unknownCommand(leading, *word);
  return base::Message("commands.extra-word", {{"word", *word}});
}

base::Message problemOfMissing(const Apps& apps) {
  for (const CLI::Option* one : optionsOf(apps))
    if (one->get_required() && one->count() == 0)
      return {"commands.option-missing", {{"option", one->get_name()}}};
  const Names known = commandsBelow(*apps.back());
  return {"commands.command-missing",
          {{"command", wordsOf(apps)}, {"known", base::listed(known, base::Conjunction::Or)}}};
}

// Of options that want others beside them, or suffer none.
std::optional<base::Message> problemOfCompany(const Apps& apps) {
  for (const CLI::Option* one : optionsOf(apps)) {
    if (one->count() == 0) continue;
    for (const CLI::Option* other : one->get_needs())
      if (other->count() == 0)
        return base::Message("commands.option-needs",
                             {{"option", one->get_name()}, {"other", other->get_name()}});
    for (const CLI::Option* other : one->get_excludes())
      if (other->count() != 0)
        return base::Message("commands.option-excludes",
                             {{"option", one->get_name()}, {"other", other->get_name()}});
  }
  return std::nullopt;
}

// Of how often something was given. CLI11 has the option's name in front.
base::Message problemOfCount(const Apps& apps, const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string name = text.substr(0, text.find(':'));
  for (const CLI::Option* one : optionsOf(apps))
    if (one->get_name() == name && one->count() > 1) return {"commands.option-repeated", {{"option", name}}};
  return {"commands.option-without-value", {{"option", name}}};
}

base::Message problemOfFlag(const Apps& apps, const CLI::ParseError& error) {
  for (const CLI::Option* one : optionsOf(apps)) {
    const bool isFlag = one->get_items_expected_max() == 0;
    if (isFlag && one->count() > 0 && one->results().back() != "true")
      return {"commands.flag-with-value", {{"option", one->get_name()}, {"value", one->results().back()}}};
  }
  return error.what();
}

}  // namespace

base::Message problemOf(const CLI::App& program, const Names& words, const CLI::ParseError& error) {
  const Apps apps = recognised(program);
  if (auto problem = problemOfExtraWord(apps, words)) return *std::move(problem);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return problemOfMissing(apps);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return problemOfCount(apps, error);
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) return problemOfFlag(apps, error);
  if (auto problem = problemOfCompany(apps)) return *std::move(problem);
  return error.what();
}

// CLI11 takes the options in their order, and marks those that it is through with.
std::string judgedOption(const CLI::App& program) {
  for (const CLI::Option* one : optionsOf(recognised(program)))
    if (one->count() > 0 && !one->get_callback_run()) return one->get_name();
  return {};
}

}  // namespace cli
