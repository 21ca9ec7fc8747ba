#include "app/home/settings.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>
#include <string_view>

#include "base/checked_text.h"
#include "base/email_address.h"
#include "base/text.h"
#include "base/utf8.h"
#include "intake/virus_scanner.h"
#include "tlog/note.h"

namespace app {
namespace {

using Type = SettingRule::Type;

constexpr std::size_t kLongestValue = 4000;  // characters

using Bounds = SettingRule::Bounds;

// A choice is one of the last words, a number within the bounds.
SettingRule choice(std::string key, std::string standard, base::Message meaning,
                   std::vector<std::string> choices) {
  return {std::move(key), std::move(standard), std::move(meaning), Type::Choice, std::move(choices)};
}

SettingRule number(std::string key, std::string standard, base::Message meaning, Bounds bounds) {
  return {std::move(key), std::move(standard), std::move(meaning), Type::Number, {}, bounds};
}

std::vector<SettingRule> webRules() {
  return {{"web.address", "127.0.0.1:8080", base::Message("setting.web.address", {}), Type::Listening},
          {"web.certificate", "", base::Message("setting.web.certificate", {}), Type::File},
          {"web.key", "", base::Message("setting.web.key", {}), Type::File},
          {"web.proxies", "", base::Message("setting.web.proxies", {})},
          number("web.check-limit-mib", "20", base::Message("setting.web.check-limit-mib", {}), {1, 256}),
          number("web.checks-per-minute", "10", base::Message("setting.web.checks-per-minute", {}),
                 {1, 100'000})};
}

std::vector<SettingRule> generalRules() {
  return {
      {"operator", "operator", base::Message("setting.operator", {}), Type::Account},
      choice("language", "id", base::Message("setting.language", {}), {"id", "en"}),
      {"demo", "no", base::Message("setting.demo", {}), Type::YesNo},
      choice("database.kind", "sqlite", base::Message("setting.database.kind", {}), {"sqlite"}),
      number("disk.reserve-mib", "256", base::Message("setting.disk.reserve-mib", {}), {}),
      {"clamd.address", "", base::Message("setting.clamd.address", {}), Type::Scanner},
      number("clamd.wait-seconds", "60", base::Message("setting.clamd.wait-seconds", {}), {1, 3600}),
      number("quarantine.days", "30", base::Message("setting.quarantine.days", {}), {1, 3650}),
      number("preparations.days", "30", base::Message("setting.preparations.days", {}), {1, 3650}),
      number("preparations.most", "20", base::Message("setting.preparations.most", {}), {1, 1000}),
      number("preparations.limit-mib", "1000", base::Message("setting.preparations.limit-mib", {}),
             {1, 1'000'000}),
      number("upload.limit-mib", "200", base::Message("setting.upload.limit-mib", {}), {1, 1'000'000}),
      number("lock.wait-seconds", "15", base::Message("setting.lock.wait-seconds", {}), {0, 3600}),
      {"fonts", "", base::Message("setting.fonts", {}), Type::File},
      {"portal.url", "https://satudata.example.go.id", base::Message("setting.portal.url", {}), Type::Url},
  };
}

std::vector<SettingRule> archiveRules() {
  return {
      {"archive.replica", "", base::Message("setting.archive.replica", {}), Type::Folder},
      number("fixity.days", "30", base::Message("setting.fixity.days", {}), {1, 3650}),
      number("fixity.rate-mib", "20", base::Message("setting.fixity.rate-mib", {}), {0, 1'000'000}),
      {"alarm.mail", "", base::Message("setting.alarm.mail", {}), Type::Mails},
  };
}

std::vector<SettingRule> signerRules() {
  const char* key = "{key}";
  return {
      choice("signer.kind", "pkcs12", base::Message("setting.signer.kind", {}), {"pkcs12", "pkcs11"}),
      {"signer.pkcs12.file", "keys/{key}.p12", base::Message("setting.signer.pkcs12.file", {{"key", key}})},
      {"signer.pkcs11.module", "", base::Message("setting.signer.pkcs11.module", {}), Type::File},
      {"signer.pkcs11.token", "{key}", base::Message("setting.signer.pkcs11.token", {})},
      {"signer.pkcs11.label", "{key}", base::Message("setting.signer.pkcs11.label", {})},
      {"signer.secret", "ask", base::Message("setting.signer.secret", {{"key", key}}), Type::Secret},
      choice("signer.later-changes", "unstated", base::Message("setting.signer.later-changes", {}),
             {"unstated", "none", "signatures"}),
      {"signer.tsa", "", base::Message("setting.signer.tsa", {}), Type::Urls},
      choice("signer.level", "B-T", base::Message("setting.signer.level", {}),
             {"B-B", "B-T", "B-LT", "B-LTA"}),
      number("signer.tsa-seconds", "5", base::Message("setting.signer.tsa-seconds", {}), {1, 300}),
  };
}

std::vector<SettingRule> logRules() {
  return {{"log.witnesses", "", base::Message("setting.log.witnesses", {}), Type::Witnesses}};
}

std::vector<SettingRule> mailRules() {
  return {
      choice("mail.transport", "maildir", base::Message("setting.mail.transport", {}), {"maildir", "smtp"}),
      {"mail.maildir", "maildir", base::Message("setting.mail.maildir", {}), Type::Folder},
      {"mail.from", "statistik@kominfo.example.go.id", base::Message("setting.mail.from", {}), Type::Mail},
      {"mail.from-name", "Walidata Kota Malang", base::Message("setting.mail.from-name", {})},
      {"mail.smtp.host", "localhost", base::Message("setting.mail.smtp.host", {}), Type::Host},
      number("mail.smtp.port", "587", base::Message("setting.mail.smtp.port", {}), {1, 65535}),
      choice("mail.smtp.security", "starttls", base::Message("setting.mail.smtp.security", {}),
             {"starttls", "tls", "none"}),
      {"mail.smtp.user", "", base::Message("setting.mail.smtp.user", {})},
      {"mail.smtp.password-file", "", base::Message("setting.mail.smtp.password-file", {}), Type::File},
      {"mail.smtp.ca-file", "", base::Message("setting.mail.smtp.ca-file", {}), Type::File},
      number("mail.smtp.timeout-seconds", "60", base::Message("setting.mail.smtp.timeout-seconds", {}),
             {1, 3600}),
      number("mail.rate-per-minute", "0", base::Message("setting.mail.rate-per-minute", {}), {0, 100'000}),
      {"mail.telephone", "", base::Message("setting.mail.telephone", {})},
      {"mail.staff", "", base::Message("setting.mail.staff", {}), Type::Mails},
      choice("mail.bounces", "none", base::Message("setting.mail.bounces", {}), {"none", "maildir", "imap"}),
      {"mail.bounces.maildir", "maildir-masuk", base::Message("setting.mail.bounces.maildir", {}),
       Type::Folder},
      {"mail.bounces.host", "localhost", base::Message("setting.mail.bounces.host", {}), Type::Host},
      number("mail.bounces.port", "993", base::Message("setting.mail.bounces.port", {}), {1, 65535}),
      choice("mail.bounces.security", "tls", base::Message("setting.mail.bounces.security", {}),
             {"tls", "starttls"}),
      {"mail.bounces.user", "", base::Message("setting.mail.bounces.user", {})},
      {"mail.bounces.password-file", "", base::Message("setting.mail.bounces.password-file", {}), Type::File},
      {"mail.bounces.ca-file", "", base::Message("setting.mail.bounces.ca-file", {}), Type::File},
      {"mail.bounces.folder", "INBOX", base::Message("setting.mail.bounces.folder", {})},
  };
}

std::vector<SettingRule> signInRules() {
  return {
      number("sign-in.idle-minutes", "30", base::Message("setting.sign-in.idle-minutes", {}), {1, 1440}),
      number("sign-in.hours", "12", base::Message("setting.sign-in.hours", {}), {1, 168}),
      number("sign-in.tries", "5", base::Message("setting.sign-in.tries", {}), {1, 1000}),
      number("sign-in.address-tries", "30", base::Message("setting.sign-in.address-tries", {}), {1, 100'000}),
      number("sign-in.code-tries", "10", base::Message("setting.sign-in.code-tries", {}), {1, 1000}),
      number("sign-in.asks-per-hour", "5", base::Message("setting.sign-in.asks-per-hour", {}), {1, 100'000}),
      number("sign-in.invitation-days", "7", base::Message("setting.sign-in.invitation-days", {}), {1, 90}),
      number("sign-in.reset-minutes", "120", base::Message("setting.sign-in.reset-minutes", {}), {5, 1440}),
  };
}

SettingRule clearance(requests::Role role, std::string standard, base::Message meaning) {
  return choice(clearanceKey(role), std::move(standard), std::move(meaning),
                {"biasa", "terbatas", "rahasia", "sangat-rahasia"});
}

std::vector<SettingRule> clearanceRules() {
  using requests::Role;
  const base::Message all("setting.clearance.all", {});
  return {
      clearance(Role::Pemohon, "sangat-rahasia", base::Message("setting.clearance.own-agency", {})),
      clearance(Role::Produsen, "rahasia", base::Message("setting.clearance.assigned", {})),
      clearance(Role::Walidata, "rahasia", all),
      clearance(Role::Penandatangan, "sangat-rahasia", all),
      clearance(Role::Auditor, "sangat-rahasia", all),
      clearance(Role::Admin, "terbatas", all),
  };
}

std::vector<SettingRule> allRules() {
  std::vector<SettingRule> all = generalRules();
  for (const auto& group :
       {archiveRules(), signerRules(), logRules(), mailRules(), webRules(), signInRules(), clearanceRules()})
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

bool isWithin(const Bounds& bounds, const std::string& value) {
  if (value.empty() || value.size() > 9 || value.find_first_not_of("0123456789") != std::string::npos)
    return false;
  const std::int64_t number = std::stoll(value);
  return number >= bounds.least && number <= bounds.most;
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

// What a value must be, when it is not that; else empty.
base::Message demandOf(const SettingRule& rule, const std::string& value) {
  const auto unless = [](bool isRight, base::Message demand) {
    return isRight ? base::Message() : std::move(demand);
  };
  switch (rule.type) {
    case Type::Text:
    case Type::File:
    case Type::Folder:
    case Type::Account:
      return {};
    case Type::Number:
      return unless(
          isWithin(rule.bounds, value),
          base::Message("settings.a-number", {{"least", rule.bounds.least}, {"most", rule.bounds.most}}));
    case Type::YesNo:
      return unless(value == "yes" || value == "no", base::Message("settings.yes-or-no", {}));
    case Type::Choice:
      return unless(base::contains(rule.choices, value),
                    base::Message("settings.a-choice", {{"choices", base::joined(rule.choices, ", ")}}));
    case Type::Url:
      return unless(isUrl(value), base::Message("settings.a-url", {}));
    case Type::Urls: {
      const std::vector<std::string> urls = wordsOf(value);
      return unless(std::all_of(urls.begin(), urls.end(), isUrl), base::Message("settings.urls", {}));
    }
    case Type::Mail:
      return unless(base::isEmailAddress(value), base::Message("settings.a-mail", {}));
    case Type::Mails:
      return unless(value.empty() || base::isEmailAddress(value),
                    base::Message("settings.a-mail-or-empty", {}));
    case Type::Scanner:
      return unless(value.empty() || intake::isScannerAddress(value),
                    base::Message("settings.a-scanner", {}));
    case Type::Listening:
      return unless(isListeningAddress(value), base::Message("settings.a-listening-address", {}));
    case Type::Host:
      return unless(isHost(value), base::Message("settings.a-host", {}));
    case Type::Secret:
      return unless(isSecret(value), base::Message("settings.a-secret", {}));
    case Type::Witnesses:
      return unless(areWitnesses(value), base::Message("settings.witnesses", {}));
  }
  return {};
}

// What is wrong with the value; empty when nothing is. Somebody may have written a secret where its place is
// to be named, so that it is not repeated.
base::Message objection(const SettingRule& rule, const std::string& value) {
  const base::Message problem = base::checkText(value, {kLongestValue}).problem;
  if (!problem.empty()) return base::Message("settings.text", {{"key", rule.key}, {"problem", problem}});
  const base::Message demand = demandOf(rule, value);
  if (demand.empty()) return {};
  if (rule.type == Type::Secret)
    return base::Message("settings.hidden-value", {{"key", rule.key}, {"demand", demand}});
  return base::Message("settings.value", {{"key", rule.key}, {"demand", demand}, {"value", value}});
}

}  // namespace

bool isListeningAddress(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return false;
  const std::string host = text.substr(0, colon);
  return host.find_first_not_of("0123456789abcdefABCDEF.:[]") == std::string::npos &&
         isWithin({0, 65535}, text.substr(colon + 1));
}

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
          {{fileName}, base::Message("settings.unknown", {{"key", key}, {"nearest", nearestKey(key)}})});
    } else if (const base::Message wrong = objection(*rule, value); !wrong.empty()) {
      problems.wrong.push_back({{fileName}, wrong});
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
