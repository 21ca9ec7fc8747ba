#include "app/inspection/setting_check.h"

#include <sys/stat.h>

#include <algorithm>

#include "app/inspection/modes.h"
#include "base/error.h"

namespace app {
namespace {

constexpr const char* kSettingsFile = "berkas.properties";

using Type = SettingRule::Type;

// Whether the folder is the other, or lies inside it, whatever links lead there.
bool isWithin(const base::Path& folder, const base::Path& other) {
  const base::Path inner = std::filesystem::weakly_canonical(folder);
  const base::Path outer = std::filesystem::weakly_canonical(other);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

bool isOnTheSameDisk(const base::Path& one, const base::Path& other) {
  struct stat first {};
  struct stat second {};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev;
}

// This machine itself, whose network nobody listens to.
bool isLocal(const std::string& host) {
  return host == "localhost" || host == "::1" || host == "[::1]" || host.rfind("127.", 0) == 0;
}

class SettingChecker {
 public:
  SettingChecker(Findings& findings, const base::Disk& disk, const Home& home, const Settings& settings)
      : findings_(findings), disk_(disk), home_(home), settings_(settings) {}

  void run() {
    for (const SettingRule& rule : settingRules()) {
      if (rule.type == Type::File) checkFile(rule.key, settings_.text(rule.key));
    }
    checkSecrets();
    checkReplica();
    checkMail();
  }

 private:
  base::Path inHome(const std::string& path) const { return home_.path() / path; }

  void report(const std::string& key, const base::Message& problem) {
    findings_.error(kSettingsFile, told(key, problem));
  }

  static base::Message told(const std::string& key, const base::Message& problem) {
    return base::Message("settings.of", {{"key", key}, {"problem", problem}});
  }

  void checkFile(const std::string& key, const std::string& value) {
    if (value.empty()) return;
    std::error_code error;
    if (std::filesystem::is_regular_file(value, error)) return;
    report(key, base::Message("settings.no-file", {{"file", value}}));
  }

  void checkSecrets() {
    const std::string& secret = settings_.text("signer.secret");
    const std::string file = "file:";
    if (secret.rfind(file, 0) == 0 && secret.find("{key}") == std::string::npos)
      checkSecret("signer.secret", inHome(secret.substr(file.size())));
    checkPassword("mail.smtp");
    checkPassword("mail.bounces");
  }

  // Of the user at a mail server.
  void checkPassword(const std::string& group) {
    const std::string key = group + ".password-file";
    const std::string user = group + ".user";
    const std::string& password = settings_.text(key);
    if (!password.empty()) checkSecret(key, password);
    if (!settings_.text(user).empty() && password.empty())
      report(key, base::Message("settings.no-password-file", {{"user", user}}));
  }

  void checkSecret(const std::string& key, const base::Path& path) {
    if (!base::exists(disk_, path))
      return report(key, base::Message("settings.no-secret-file", {{"file", path.string()}}));
    if (accessOfOthers(path).any())
      report(key, base::Message("settings.secret-readable", {{"file", path.string()}}));
  }

  void checkReplica() {
    const std::string& named = settings_.text("archive.replica");
    if (named.empty()) return;
    const std::string key = "archive.replica";
    const base::Path folder = inHome(named);
    if (!base::exists(disk_, folder))
      return report(key, base::Message("settings.no-replica", {{"folder", folder.string()}}));
    if (isWithin(folder, home_.archive()) || isWithin(folder / "archive", home_.archive()) ||
        isWithin(home_.path(), folder))
      return report(key, base::Message("settings.replica-is-archive", {{"folder", folder.string()}}));
    if (isOnTheSameDisk(folder, home_.archive()))
      findings_.warning(kSettingsFile, told(key, base::Message("settings.replica-on-same-disk",
                                                               {{"folder", folder.string()}})));
  }

  void checkMail() {
    if (settings_.text("mail.bounces") == "imap" && settings_.text("mail.bounces.user").empty())
      report("mail.bounces.user", base::Message("delivery.mailbox-user", {}));
    if (settings_.text("mail.transport") != "smtp") return;
    const std::string& host = settings_.text("mail.smtp.host");
    if (settings_.text("mail.smtp.security") == "none" && !isLocal(host))
      report("mail.smtp.security", base::Message("settings.mail-unprotected", {{"host", host}}));
  }

  Findings& findings_;
  const base::Disk& disk_;
  const Home& home_;
  const Settings& settings_;
};

}  // namespace

void checkSettings(Findings& findings, const base::Disk& disk, const Home& home, const Settings& settings) {
  SettingChecker(findings, disk, home, settings).run();
}

}  // namespace app
