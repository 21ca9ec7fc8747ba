#include "cli/help.h"

#include <set>
#include <sstream>

#include "base/text.h"
#include "cli/output.h"

namespace cli {
namespace {

bool isFlag(const CLI::Option& option) {
  return option.get_items_expected_max() == 0;
}

bool isMany(const CLI::Option& option) {
  return option.get_expected_max() >= CLI::detail::expected_max_vector_size;
}

std::string namesOf(const std::set<CLI::Option*>& options) {
  std::set<std::string> names;  // several commands have such an option
  for (const CLI::Option* one : options) names.insert(one->get_name());
  return base::joined({names.begin(), names.end()}, ", ");
}

}  // namespace

HelpPage::HelpPage(base::Language language) : language_(language) {
  label("Usage", words(base::Message("help.usage", {})));
  label("Positionals", words(base::Message("help.arguments", {})));
  label("Options", words(base::Message("help.options", {})));
}

std::string HelpPage::make_description(const CLI::App* app) const {
  return inWords(app->get_description(), language_) + "\n\n";
}

// Whatever must be given stands there: "berkas request receive ID --produsen CODE... [OPTIONS]".
std::string HelpPage::make_usage(const CLI::App* app, std::string name) const {
  std::string line = get_label("Usage") + ": " + name;
  for (const CLI::Option* one : app->get_options([](const CLI::Option* o) { return o->get_positional(); }))
    line += " " + make_option_usage(one);
  const auto mustBeGiven = [](const CLI::Option* o) { return o->nonpositional() && o->get_required(); };
  for (const CLI::Option* one : app->get_options(mustBeGiven))
    line += " " + one->get_name() + make_option_opts(one);
  line += " [" + words(base::Message("help.options-place", {})) + "]";
  if (!app->get_subcommands({}).empty()) line += " " + words(base::Message("help.command-place", {}));
  return line + "\n";
}

std::string HelpPage::make_group(std::string group, bool isPositional,
                                 std::vector<const CLI::Option*> options) const {
  return CLI::Formatter::make_group(get_label(group), isPositional, std::move(options));
}

std::string HelpPage::make_subcommands(const CLI::App* app, CLI::AppFormatMode) const {
  const std::vector<const CLI::App*> commands = app->get_subcommands({});
  if (commands.empty()) return {};
  std::string list = "\n" + words(base::Message("help.commands", {})) + ":\n";
  for (const CLI::App* one : commands) list += make_subcommand(one);
  return list;
}

std::string HelpPage::make_subcommand(const CLI::App* command) const {
  std::ostringstream line;
  CLI::detail::format_help(line, command->get_name(), inWords(command->get_description(), language_),
                           column_width_);
  return line.str();
}

std::string HelpPage::make_footer(const CLI::App* app) const {
  if (app->get_parent() == nullptr) return {};
  return words(base::Message("help.of-all-commands", {})) + "\n";
}

std::string HelpPage::make_option_name(const CLI::Option* option, bool isPositional) const {
  if (isPositional) return option->get_name(true);
  std::vector<std::string> names;
  for (const std::string& one : option->get_snames()) names.push_back("-" + one);
  for (const std::string& one : option->get_lnames()) names.push_back("--" + one);
  return base::joined(names, ", ");
}

// The last part of the type is what the kind of the option says.
std::string HelpPage::make_option_opts(const CLI::Option* option) const {
  if (option->get_positional() || isFlag(*option)) return {};
  const std::string type = option->get_type_name();
  return " " + inWords(type.substr(type.rfind(':') + 1), language_) + (isMany(*option) ? "..." : "");
}

std::string HelpPage::make_option_desc(const CLI::Option* option) const {
  std::vector<std::string> notes;
  const auto note = [&](const base::Message& message) { notes.push_back(words(message)); };
  if (option->get_required()) note(base::Message("help.required", {}));
  if (const std::string standard = option->get_default_str(); !standard.empty())
    note(base::Message("help.default", {{"value", standard}}));
  if (const auto needs = option->get_needs(); !needs.empty())
    note(base::Message("help.only-with", {{"options", namesOf(needs)}}));
  if (const auto excludes = option->get_excludes(); !excludes.empty())
    note(base::Message("help.not-with", {{"options", namesOf(excludes)}}));
  const std::string description = inWords(option->get_description(), language_);
  return notes.empty() ? description : description + " (" + base::joined(notes, "; ") + ")";
}

}  // namespace cli
