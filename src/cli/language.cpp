#include "cli/language.h"

#include <cstdlib>
#include <exception>
#include <string_view>

#include "base/message.h"
#include "house/settings_file.h"

namespace cli {
namespace {

constexpr const char* kStandard = "id";

// What is given to an option: "--lang en" or "--lang=en". Empty without it.
std::string valueOf(std::string_view option, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string& word = words[i];
    if (word == option) return i + 1 < words.size() ? words[i + 1] : std::string();
    if (word.rfind(option, 0) == 0 && word[option.size()] == '=') return word.substr(option.size() + 1);
  }
  return {};
}

}  // namespace

std::string chosenLanguage(const base::Disk& disk, const std::vector<std::string>& words) {
  const std::string asked = valueOf("--lang", words);
  if (base::languageNamed(asked)) return asked;
  const char* fromEnvironment = std::getenv("BERKAS_HOME");
  std::string home = valueOf("--home", words);
  if (home.empty() && fromEnvironment != nullptr) home = fromEnvironment;
  if (home.empty()) return kStandard;
  try {
    return house::readSettings(disk, app::Home(home)).settings.text("language");
  } catch (const std::exception&) {
    return kStandard;  // whoever opens the home says what is wrong with it
  }
}

}  // namespace cli
