#include "house/settings_file.h"

#include <Poco/Exception.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <map>
#include <set>
#include <sstream>

#include "base/error.h"

namespace house {
namespace {

constexpr std::uint64_t kLargestProperties = 1 << 20;

// Keeps the keys as they come: Poco's own reader lets the last of two win without a word.
class Properties final : public Poco::Util::PropertyFileConfiguration {
 public:
  explicit Properties(std::istream& text) { load(text); }

  const std::map<std::string, std::string>& values() const { return values_; }
  const std::set<std::string>& doubled() const { return doubled_; }

 protected:
  void setRaw(const std::string& key, const std::string& value) override {
    if (!values_.emplace(key, value).second) doubled_.insert(key);
  }

 private:
  std::map<std::string, std::string> values_;
  std::set<std::string> doubled_;
};

}  // namespace

SettingsFile readSettings(const base::Disk& disk, const app::Home& home) {
  const base::Path path = home.settings();
  if (!base::exists(disk, path)) {
    throw base::NotFound(base::Message("home.none", {{"folder", home.path().string()}}));
  }
  const std::string name = path.filename().string();
  std::istringstream text(base::readFile(disk, path, kLargestProperties));
  SettingsFile file;
  try {
    const Poco::AutoPtr<Properties> properties(new Properties(text));
    file.problems = file.settings.take(properties->values(), name);
    for (const std::string& key : properties->doubled())
      file.problems.wrong.push_back({{name}, base::Message("settings.twice", {{"key", key}})});
  } catch (const Poco::Exception& problem) {
    throw base::InvalidSetup(
        base::Message("home.properties-unreadable", {{"file", path.string()}, {"why", problem.message()}}));
  }
  return file;
}

}  // namespace house
