#include "app/home/settings.h"

#include <algorithm>
#include <optional>

#include "base/checked_text.h"
#include "base/text.h"

namespace app {
namespace {

using Type = SettingRule::Type;

constexpr std::size_t kLongestValue = 4000;  // characters

std::vector<SettingRule> generalRules() {
  return {
      {"operator", "operator", "user as whom commands act when --as is not given", Type::Text, {}},
      {"demo",
       "no",
       "a home for trying things out: the only kind in which --now may set the time",
       Type::YesNo,
       {}},
      {"database.kind", "sqlite", "where the working state is kept", Type::Choice, {"sqlite"}},
      {"disk.reserve-mib",
       "256",
       "free space in MiB below which nothing new is taken in or issued",
       Type::Number,
       {}},
      {"upload.limit-mib", "200", "the largest file in MiB that is accepted", Type::Number, {}},
      {"fonts", "", "path of fonts.xml; empty: the one that came with the program", Type::Text, {}},
      {"portal.url",
       "https://satudata.example.go.id",
       "address of the portal, named in mails and letters",
       Type::Text,
       {}},
  };
}

std::vector<SettingRule> archiveRules() {
  return {
      {"archive.replica",
       "",
       "folder of a second copy of the archive, best on another disk; relative to the home; empty: none",
       Type::Text,
       {}},
      {"fixity.days",
       "30",
       "in how many days the job \"fixity\" reads the whole archive again",
       Type::Number,
       {}},
      {"fixity.rate-mib",
       "20",
       "how many MiB a second it reads at most, on the average; 0: no bound",
       Type::Number,
       {}},
      {"alarm.mail", "", "address that is told of damage in the archive; empty: nobody", Type::Text, {}},
  };
}

std::vector<SettingRule> signerRules() {
  return {
      {"signer.kind", "pkcs12", "where the keys of the signatories lie", Type::Choice, {"pkcs12", "pkcs11"}},
      {"signer.pkcs12.file",
       "keys/{key}.p12",
       "PKCS#12 file of a key; relative to the home, {key} is its name in signatories.xml",
       Type::Text,
       {}},
      {"signer.pkcs11.module", "", "library of the token's maker", Type::Text, {}},
      {"signer.pkcs11.token", "{key}", "label of the token that holds the key", Type::Text, {}},
      {"signer.pkcs11.label", "{key}", "label of key and certificate in the token", Type::Text, {}},
      {"signer.secret",
       "ask",
       "passphrase or PIN of a key: ask, file:PATH (relative to the home) or credential:NAME (of systemd); "
       "may hold {key}",
       Type::Text,
       {}},
      {"signer.later-changes",
       "unstated",
       "what a letter's signature lets others do to its file: unstated, none, or signatures (a "
       "certification, "
       "DocMDP); time-stamps may always be added",
       Type::Choice,
       {"unstated", "none", "signatures"}},
      {"signer.tsa",
       "",
       "addresses of time-stamping authorities (RFC 3161), asked in this order, with blanks between; empty: "
       "none",
       Type::Text,
       {}},
      {"signer.level",
       "B-T",
       "level that the job \"signatures\" lifts letters to when the authorities of signer.tsa answer",
       Type::Choice,
       {"B-B", "B-T", "B-LT", "B-LTA"}},
      {"signer.tsa-seconds", "5", "how long each is waited for", Type::Number, {}},
  };
}

std::vector<SettingRule> logRules() {
  return {
      {"log.witnesses",
       "",
       "who cosigns the checkpoints of the transparency log (C2SP tlog-witness): for each, its verifier key "
       "and the address before /add-checkpoint, all with blanks between; empty: nobody",
       Type::Text,
       {}},
  };
}

std::vector<SettingRule> mailRules() {
  return {
      {"mail.transport",
       "maildir",
       "how mail leaves: a folder, or an SMTP server",
       Type::Choice,
       {"maildir", "smtp"}},
      {"mail.maildir", "maildir", "the Maildir folder; relative to the home", Type::Text, {}},
      {"mail.from", "statistik@kominfo.example.go.id", "sender address of all mails", Type::Text, {}},
      {"mail.from-name", "Walidata Kota Malang", "sender name of all mails", Type::Text, {}},
      {"mail.smtp.host", "localhost", "SMTP server", Type::Text, {}},
      {"mail.smtp.port", "587", "its port", Type::Number, {}},
      {"mail.smtp.security",
       "starttls",
       "how the connection is protected; none only for this machine itself",
       Type::Choice,
       {"starttls", "tls", "none"}},
      {"mail.smtp.user", "", "user name at the SMTP server; empty: no authentication", Type::Text, {}},
      {"mail.smtp.password-file",
       "",
       "file that holds the password, readable by the service alone",
       Type::Text,
       {}},
      {"mail.smtp.ca-file",
       "",
       "certificates trusted for the server; empty: those of the system",
       Type::Text,
       {}},
      {"mail.smtp.timeout-seconds", "60", "longest wait for any answer of the server", Type::Number, {}},
  };
}

SettingRule clearance(requests::Role role, const std::string& standard, const std::string& whose) {
  return {clearanceKey(role),
          standard,
          "highest klasifikasi keamanan that the role finds by `archive search`, " + whose,
          Type::Choice,
          {"biasa", "terbatas", "rahasia", "sangat-rahasia"}};
}

std::vector<SettingRule> clearanceRules() {
  using requests::Role;
  return {clearance(Role::Pemohon, "sangat-rahasia", "among the cases of its own agency"),
          clearance(Role::Produsen, "rahasia", "among the cases that are assigned to it"),
          clearance(Role::Walidata, "rahasia", "among all cases"),
          clearance(Role::Penandatangan, "sangat-rahasia", "among all cases"),
          clearance(Role::Auditor, "sangat-rahasia", "among all cases"),
          clearance(Role::Admin, "terbatas", "among all cases")};
}

std::vector<SettingRule> allRules() {
  std::vector<SettingRule> all = generalRules();
  for (const auto& group : {archiveRules(), signerRules(), logRules(), mailRules(), clearanceRules()})
    all.insert(all.end(), group.begin(), group.end());
  return all;
}

const SettingRule* ruleOf(const std::string& key) {
  const auto& rules = settingRules();
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.key == key; });
  return found == rules.end() ? nullptr : &*found;
}

std::string nearestKey(const std::string& key) {
  std::vector<std::string> keys;
  for (const SettingRule& rule : settingRules()) keys.push_back(rule.key);
  return base::nearest(key, keys);
}

bool isNumber(const std::string& value) {
  return !value.empty() && value.size() <= 9 && value.find_first_not_of("0123456789") == std::string::npos;
}

// What is wrong with the value, if anything.
std::optional<std::string> objection(const SettingRule& rule, const std::string& value) {
  const std::string problem = base::checkText(value, {kLongestValue}).problem;
  if (!problem.empty()) return problem;
  switch (rule.type) {
    case Type::Number:
      if (!isNumber(value)) return "must be a whole number";
      break;
    case Type::YesNo:
      if (value != "yes" && value != "no") return "must be yes or no";
      break;
    case Type::Choice:
      if (std::find(rule.choices.begin(), rule.choices.end(), value) == rule.choices.end()) {
        return "must be one of " + base::joined(rule.choices, ", ");
      }
      break;
    case Type::Text:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::string clearanceKey(requests::Role role) {
  return "clearance." + std::string(requests::nameOf(role));
}

const std::vector<SettingRule>& settingRules() {
  static const std::vector<SettingRule> rules = allRules();
  return rules;
}

Settings::Settings() {
  for (const SettingRule& rule : settingRules()) values_[rule.key] = rule.standard;
}

base::Problems Settings::take(const std::map<std::string, std::string>& properties,
                              const std::string& fileName) {
  base::Problems problems;
  for (const auto& [key, value] : properties) {
    const SettingRule* rule = ruleOf(key);
    if (!rule) {
      problems.push_back(
          {{fileName}, "unknown setting \"" + key + "\"; did you mean \"" + nearestKey(key) + "\"?"});
    } else if (const auto wrong = objection(*rule, value)) {
      problems.push_back({{fileName}, "setting \"" + key + "\" " + *wrong + ", not \"" + value + "\""});
    } else {
      values_[key] = value;
    }
  }
  return problems;
}

const std::string& Settings::text(const std::string& key) const {
  const auto found = values_.find(key);
  base::require(found != values_.end(), "a setting was asked for that is not in settingRules()");
  return found->second;
}

std::int64_t Settings::number(const std::string& key) const {
  return std::stoll(text(key));
}
bool Settings::isYes(const std::string& key) const {
  return text(key) == "yes";
}

}  // namespace app
