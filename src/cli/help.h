// The pages of --help. Descriptions of commands and options are codes of the catalogue, or words that are the
// same in all languages; what is given to an option has its word from the option's kind (option_kinds.h).
#pragma once

#include <CLI/CLI.hpp>

#include <string>

#include "base/message.h"

namespace cli {

class HelpPage final : public CLI::Formatter {
 public:
  explicit HelpPage(base::Language language);

  std::string make_description(const CLI::App* app) const override;
  std::string make_usage(const CLI::App* app, std::string name) const override;
  std::string make_group(std::string group, bool isPositional,
                         std::vector<const CLI::Option*> options) const override;
  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override;
  std::string make_subcommand(const CLI::App* command) const override;
  std::string make_footer(const CLI::App* app) const override;
  std::string make_option_name(const CLI::Option* option, bool isPositional) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_option_desc(const CLI::Option* option) const override;

 private:
  std::string words(const base::Message& message) const { return message.in(language_); }

  base::Language language_;
};

}  // namespace cli
