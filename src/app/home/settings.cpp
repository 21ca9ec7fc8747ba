#include "app/home/settings.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>

#include "base/checked_text.h"
#include "base/email_address.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tlog/note.h"

namespace app {
namespace {

using Type = SettingRule::Type;

constexpr std::size_t kLongestValue = 4000;  // characters

using Bounds = SettingRule::Bounds;

// A choice is one of the last words, a number within the bounds.
SettingRule choice(std::string key, std::string standard, std::string meaning,
                   std::vector<std::string> choices) {
  return {std::move(key), std::move(standard), std::move(meaning), Type::Choice, std::move(choices)};
}

SettingRule number(std::string key, std::string standard, std::string meaning, Bounds bounds) {
  return {std::move(key), std::move(standard), std::move(meaning), Type::Number, {}, bounds};
}

std::vector<SettingRule> generalRules() {
  return {
      {"operator", "operator", "user as whom commands act when --as is not given", Type::Account},
      {"demo", "no", "a home for trying things out: the only kind in which --now may set the time",
       Type::YesNo},
      choice("database.kind", "sqlite", "where the working state is kept", {"sqlite"}),
      number("disk.reserve-mib", "256", "free space in MiB below which nothing new is taken in or issued",
             {}),
      number("upload.limit-mib", "200", "the largest file in MiB that is accepted", {1, 1'000'000}),
      number("lock.wait-seconds", "15",
             "how long a command waits for others who work in the home, on a record, in the log or in the "
             "database",
             {0, 3600}),
      {"fonts", "", "path of fonts.xml; empty: the one that came with the program", Type::File},
      {"portal.url", "https://satudata.example.go.id", "address of the portal, named in mails and letters",
       Type::Url},
  };
}

std::vector<SettingRule> archiveRules() {
  return {
      {"archive.replica", "",
       "folder of a second copy of the archive, best on another disk; relative to the home; empty: none",
       Type::Folder},
      number("fixity.days", "30", "in how many days the job \"fixity\" reads the whole archive again",
             {1, 3650}),
      number("fixity.rate-mib", "20", "how many MiB a second it reads at most, on the average; 0: no bound",
             {0, 1'000'000}),
      {"alarm.mail", "", "address that is told of damage in the archive; empty: nobody", Type::Mails},
  };
}

std::vector<SettingRule> signerRules() {
  return {
      choice("signer.kind", "pkcs12", "where the keys of the signatories lie", {"pkcs12", "pkcs11"}),
      {"signer.pkcs12.file", "keys/{key}.p12",
       "PKCS#12 file of a key; relative to the home, {key} is its name in signatories.xml"},
      {"signer.pkcs11.module", "", "library of the token's maker", Type::File},
      {"signer.pkcs11.token", "{key}", "label of the token that holds the key"},
      {"signer.pkcs11.label", "{key}", "label of key and certificate in the token"},
      {"signer.secret", "ask",
       "passphrase or PIN of a key: ask, file:PATH (relative to the home) or credential:NAME (of systemd); "
       "may hold {key}",
       Type::Secret},
      choice("signer.later-changes", "unstated",
             "what a letter's signature lets others do to its file: unstated, none, or signatures (a "
             "certification, DocMDP); time-stamps may always be added",
             {"unstated", "none", "signatures"}),
      {"signer.tsa", "",
       "addresses of time-stamping authorities (RFC 3161), asked in this order, with blanks between; empty: "
       "none",
       Type::Urls},
      choice("signer.level", "B-T",
             "level that the job \"signatures\" lifts letters to when the authorities of signer.tsa answer",
             {"B-B", "B-T", "B-LT", "B-LTA"}),
      number("signer.tsa-seconds", "5", "how long each is waited for", {1, 300}),
  };
}

std::vector<SettingRule> logRules() {
  return {
      {"log.witnesses", "",
       "who cosigns the checkpoints of the transparency log (C2SP tlog-witness): for each, its verifier key "
       "and the address before /add-checkpoint, all with blanks between; empty: nobody",
       Type::Witnesses},
  };
}

std::vector<SettingRule> mailRules() {
  return {
      choice("mail.transport", "maildir", "how mail leaves: a folder, or an SMTP server",
             {"maildir", "smtp"}),
      {"mail.maildir", "maildir", "the Maildir folder; relative to the home", Type::Folder},
      {"mail.from", "statistik@kominfo.example.go.id", "sender address of all mails", Type::Mail},
      {"mail.from-name", "Walidata Kota Malang", "sender name of all mails"},
      {"mail.smtp.host", "localhost", "SMTP server", Type::Host},
      number("mail.smtp.port", "587", "its port", {1, 65535}),
      choice("mail.smtp.security", "starttls",
             "how the connection is protected; none only for this machine itself",
             {"starttls", "tls", "none"}),
      {"mail.smtp.user", "", "user name at the SMTP server; empty: no authentication"},
      {"mail.smtp.password-file", "", "file that holds the password, readable by the service alone",
       Type::File},
      {"mail.smtp.ca-file", "", "certificates trusted for the server; empty: those of the system",
       Type::File},
      number("mail.smtp.timeout-seconds", "60", "longest wait for any answer of the server", {1, 3600}),
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

// What a host's name, or an address in a URL, may consist of (RFC 3986, 3.2.2).
bool isHost(std::string_view text) {
  return !text.empty() && text.size() <= 253 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '.' || c == '-' || c == ':' || c == '[' || c == ']' || c == '_';
  });
}

bool isUrl(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.substr(0, scheme.size()) != scheme) continue;
    const std::string_view rest = text.substr(scheme.size());
    const bool isPlain =
        std::all_of(rest.begin(), rest.end(), [](unsigned char c) { return c > ' ' && c < 127; });
    return isPlain && isHost(rest.substr(0, rest.find_first_of("/?#")));
  }
  return false;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream words(text);
  return {std::istream_iterator<std::string>(words), {}};
}

bool isSecret(const std::string& value) {
  const auto names = [&](std::string_view start) {
    return value.size() > start.size() && value.compare(0, start.size(), start) == 0;
  };
  return value == "ask" || names("file:") || names("credential:");
}

bool areWitnesses(const std::string& value) {
  const std::vector<std::string> words = wordsOf(value);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i % 2 == 0 ? !tlog::VerifierKey::parse(words[i]) : !isUrl(words[i])) return false;
  }
  return words.size() % 2 == 0;
}

bool isWithin(const Bounds& bounds, const std::string& value) {
  if (value.empty() || value.size() > 9 || value.find_first_not_of("0123456789") != std::string::npos)
    return false;
  const std::int64_t number = std::stoll(value);
  return number >= bounds.least && number <= bounds.most;
}

// What a value must be, when it is not that.
std::optional<std::string> demandOf(const SettingRule& rule, const std::string& value) {
  const auto unless = [](bool isRight, std::string demand) {
    return isRight ? std::nullopt : std::optional(std::move(demand));
  };
  switch (rule.type) {
    case Type::Text:
    case Type::File:
    case Type::Folder:
    case Type::Account:
      return std::nullopt;
    case Type::Number:
      return unless(isWithin(rule.bounds, value), "a whole number from " + std::to_string(rule.bounds.least) +
                                                      " to " + std::to_string(rule.bounds.most));
    case Type::YesNo:
      return unless(value == "yes" || value == "no", "yes or no");
    case Type::Choice:
      return unless(std::find(rule.choices.begin(), rule.choices.end(), value) != rule.choices.end(),
                    "one of " + base::joined(rule.choices, ", "));
    case Type::Url:
      return unless(isUrl(value), "an address that begins with https:// or http:// and a host");
    case Type::Urls: {
      const std::vector<std::string> urls = wordsOf(value);
      return unless(std::all_of(urls.begin(), urls.end(), isUrl),
                    "addresses that begin with https:// or http://, with blanks between");
    }
    case Type::Mail:
      return unless(base::isEmailAddress(value), "an e-mail address as statistik@kominfo.example.go.id");
    case Type::Mails:
      return unless(value.empty() || base::isEmailAddress(value),
                    "empty or an e-mail address as operator@kominfo.example.go.id");
    case Type::Host:
      return unless(isHost(value), "the name or the address of a machine, as mail.example.go.id");
    case Type::Secret:
      return unless(isSecret(value), "ask, file:PATH or credential:NAME");
    case Type::Witnesses:
      return unless(areWitnesses(value),
                    "a verifier key and an https:// address for each witness, with blanks between");
  }
  return std::nullopt;
}

// What is wrong with the value, if anything. Somebody may have written a secret where its place is to be
// named, so that it is not repeated.
std::optional<std::string> objection(const SettingRule& rule, const std::string& value) {
  const std::string problem = base::checkText(value, {kLongestValue}).problem;
  if (!problem.empty()) return problem;
  const auto demand = demandOf(rule, value);
  if (!demand) return std::nullopt;
  if (rule.type == Type::Secret) return "must be " + *demand;
  return "must be " + *demand + ", not \"" + value + "\"";
}

}  // namespace

base::Problems SettingProblems::all() const {
  base::Problems all = unknown;
  all.insert(all.end(), wrong.begin(), wrong.end());
  return all;
}

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

SettingProblems Settings::take(const std::map<std::string, std::string>& properties,
                               const std::string& fileName) {
  SettingProblems problems;
  for (const auto& [key, value] : properties) {
    const SettingRule* rule = ruleOf(key);
    if (!rule) {
      problems.unknown.push_back(
          {{fileName}, "unknown setting \"" + key + "\"; did you mean \"" + nearestKey(key) + "\"?"});
    } else if (const auto wrong = objection(*rule, value)) {
      problems.wrong.push_back({{fileName}, "setting \"" + key + "\" " + *wrong});
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
