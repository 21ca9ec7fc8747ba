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
  std::string standard;   // the default
  base::Message meaning;  // a sentence for the operator
  // What a value must be. All are one line of UTF-8 without controls. Those that are marked may also be
  // empty: there is none.
  enum class Type {
    Text,
    Number,  // whole, within `bounds`
    YesNo,
    Choice,     // one of `choices`
    Url,        // http:// or https://
    Urls,       // such, with blanks between, or empty
    Mail,       // an e-mail address
    Mails,      // one, or empty
    Listening,  // a numeric address of this machine and a port: "127.0.0.1:8080", "[::1]:8080"
    Host,       // a name or an address of the network
    Scanner,    // the socket of clamd: a path or host:port, or empty
    File,       // the path of a file that exists, or empty
    Folder,     // the path of a folder, or empty
    Secret,     // ask, file:PATH or credential:NAME
    Account,    // somebody of this home who can act
    Witnesses,  // verifier keys and addresses in turn, or empty
  } type = Type::Text;
  std::vector<std::string> choices = {};
  struct Bounds {
    std::int64_t least = 0;
    std::int64_t most = 999'999'999;
  } bounds = {};
};

// "clearance.walidata": the highest klasifikasi keamanan of documents that the role finds.
std::string clearanceKey(requests::Role role);

// All keys, in the order in which `berkas config` prints them.
const std::vector<SettingRule>& settingRules();

// Whether the text is one: "127.0.0.1:8080".
bool isListeningAddress(const std::string& text);

// What is wrong with a properties file, each with what would be right.
struct SettingProblems {
  // Keys that nobody knows: they may be meant for anything, so that nothing is done.
  base::Problems unknown;
  // Values that their keys do not allow, which stay at their defaults: reading can go on.
  base::Problems wrong;

  base::Problems all() const;
};

class Settings {
 public:
  // Every key at its default.
  Settings();

  // Takes the keys of a properties file. Whether files and accounts exist is not looked at
  // (app/inspection/check.h).
  SettingProblems take(const std::map<std::string, std::string>& properties, const std::string& fileName);

  // The key must be one of settingRules().
  const std::string& text(const std::string& key) const;
  std::int64_t number(const std::string& key) const;
  bool isYes(const std::string& key) const;

 private:
  std::map<std::string, std::string> values_;
};

}  // namespace app
