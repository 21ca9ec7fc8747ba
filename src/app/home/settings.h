// The settings of a home: every key, its default and its meaning, and the values of one home.
//
// A secret is never a setting; the setting names a file.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "requests/role.h"

namespace app {

// One key of berkas.properties.
struct SettingRule {
  std::string key;
  std::string standard;  // the default
  std::string meaning;   // a sentence for the operator
  enum class Type { Text, Number, YesNo, Choice } type = Type::Text;
  std::vector<std::string> choices;  // of a Choice
};

// "clearance.walidata": the highest klasifikasi keamanan of documents that the role finds.
std::string clearanceKey(requests::Role role);

// All keys, in the order in which `berkas config` prints them.
const std::vector<SettingRule>& settingRules();

class Settings {
 public:
  // Every key at its default.
  Settings();

  // Takes the values of a properties file. Returns a problem, with what would be right, for each unknown key
  // and each invalid value; those keys keep their default.
  base::Problems take(const std::map<std::string, std::string>& properties, const std::string& fileName);

  // The key must be one of settingRules().
  const std::string& text(const std::string& key) const;
  std::int64_t number(const std::string& key) const;
  bool isYes(const std::string& key) const;

 private:
  std::map<std::string, std::string> values_;
};

}  // namespace app
