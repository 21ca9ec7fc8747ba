// `check` finds every problem of settings and modes in one run, each with how to mend it.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "cli/home.h"
#include "support/boost_test.h"
#include "support/problems.h"

using cli_tests::DemoHome;
using cli_tests::Outcome;

using support::holds;

namespace {

// What `check` says, a line each: "error place: message".
std::string findings(const DemoHome& home) {
  const Outcome outcome = home.run("", {"check"});
  std::string text;
  const json::Value table = outcome.json();
  for (const json::Value& row : *table.array())
    text += row.stringAt("severity") + " " + row.stringAt("place") + ": " + row.stringAt("message") + "\n";
  BOOST_TEST((outcome.status == 1) == holds(text, "error "), text);
  return text;
}

struct BadSetting {
  const char* key;
  const char* value;
  const char* says;
};

std::ostream& operator<<(std::ostream& out, const BadSetting& bad) {
  return out << bad.key << " = " << bad.value;
}

// A value that the key never allows.
const BadSetting kBadValues[] = {
    {"demo", "maybe", "must be yes or no"},
    {"database.kind", "oracle", "must be one of sqlite"},
    {"disk.reserve-mib", "two", "must be a whole number"},
    {"upload.limit-mib", "0", "must be a whole number from 1"},
    {"lock.wait-seconds", "9999999", "must be a whole number from 0 to 3600"},
    {"portal.url", "satudata.example.go.id", "must be an address that begins with https://"},
    {"portal.url", "https://", "must be an address that begins with https://"},
    {"fixity.days", "0", "must be a whole number from 1"},
    {"fixity.rate-mib", "-1", "must be a whole number"},
    {"alarm.mail", "operator", "must be empty or an e-mail address"},
    {"signer.kind", "smartcard", "must be one of pkcs12, pkcs11"},
    {"signer.secret", "KataSandi1", "must be ask, file:PATH or credential:NAME"},
    {"signer.tsa", "https://tsa.example.go.id tsa2", "must be addresses"},
    {"signer.level", "B-X", "must be one of"},
    {"signer.tsa-seconds", "0", "must be a whole number from 1"},
    {"log.witnesses", "witness https://w.example", "must be a verifier key"},
    {"mail.transport", "pigeon", "must be one of"},
    {"mail.from", "bukan surel", "must be an e-mail address"},
    {"mail.from", "statistik", "must be an e-mail address"},
    {"mail.smtp.host", "mail server", "must be the name or the address of a machine"},
    {"mail.smtp.port", "70000", "must be a whole number from 1 to 65535"},
    {"mail.smtp.security", "maybe", "must be one of"},
    {"mail.smtp.timeout-seconds", "0", "must be a whole number from 1"},
    {"clearance.walidata", "top-secret", "must be one of"},
};

// A value that is right, and names what is not there.
const BadSetting kMissing[] = {
    {"operator", "nobody", "has no account that he could use"},
    {"fonts", "/nowhere/fonts.xml", "there is no file /nowhere/fonts.xml"},
    {"archive.replica", "/nowhere/replica", "mount its disk"},
    {"archive.replica", "archive", "is the archive itself"},
    {"archive.replica", "archive/replica", "there is no folder"},
    {"archive.replica", ".", "is the archive itself"},
    {"signer.pkcs11.module", "/nowhere/pkcs11.so", "there is no file"},
    {"signer.secret", "file:keys/none", "there is no file"},
    {"mail.smtp.password-file", "/nowhere/password", "there is no file"},
    {"mail.smtp.ca-file", "/nowhere/ca.pem", "there is no file"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(
    every_value_that_a_key_does_not_allow_is_told_and_neither_written_under_nor_in_the_way_of_reading) {
  for (const BadSetting& bad : kBadValues) {
    static const DemoHome home;
    static const std::string ticket = home.submit();
    const base::Path file = home.path() / "berkas.properties";
    const base::Path kept = home.path() / "kept.properties";
    std::filesystem::copy_file(file, kept, std::filesystem::copy_options::overwrite_existing);
    home.set(bad.key, bad.value);
    const std::string found = findings(home);
    BOOST_TEST(holds(found, std::string("error berkas.properties: setting \"") + bad.key + "\" " + bad.says),
               bad << ":\n"
                   << found);
    BOOST_TEST(!holds(found, "KataSandi1"), found);
    const Outcome shown = home.run("sari", {"request", "show", ticket});
    BOOST_TEST(shown.status == 0, bad << ": " << shown.err);
    const Outcome written = home.run("sari", {"request", "return", ticket, "--reason", "x"});
    BOOST_TEST(written.status == 78, bad << ": " << written.err);
    std::filesystem::rename(kept, file);
    BOOST_TEST(home.must("sari", {"request", "show", ticket}).stringAt("state") == "diajukan");
  }
}

BOOST_AUTO_TEST_CASE(what_settings_name_and_is_not_there_is_told) {
  const DemoHome home;
  const base::Path file = home.path() / "berkas.properties";
  const base::Path kept = home.path() / "kept.properties";
  std::filesystem::copy_file(file, kept);
  for (const BadSetting& bad : kMissing) {
    home.set(bad.key, bad.value);
    const std::string found = findings(home);
    BOOST_TEST(holds(found, bad.says), bad << ":\n" << found);
    BOOST_TEST(holds(found, std::string("setting \"") + bad.key + "\""), bad << ":\n" << found);
    std::filesystem::copy_file(kept, file, std::filesystem::copy_options::overwrite_existing);
  }
  std::filesystem::remove(kept);
  BOOST_TEST(findings(home).empty(), findings(home));
}

BOOST_AUTO_TEST_CASE(all_problems_come_in_one_run) {
  const DemoHome home;
  std::ofstream(home.path() / "berkas.properties", std::ios::app)
      << "mail.from = salah\nmail.form = a@example.go.id\nupload.limit-mib = 10\nupload.limit-mib = 20\n";
  std::ofstream(home.path() / "office" / "series.xml") << "<all-series><serie/></all-series>";
  std::filesystem::permissions(home.path() / "keys" / "log.pem", std::filesystem::perms(0644));
  std::filesystem::remove(home.path() / "archive" / "0=ocfl_1.1");
  const std::string found = findings(home);
  for (const char* part : {"setting \"mail.from\" must be an e-mail address",
                           "unknown setting \"mail.form\"; did you mean \"mail.from\"?",
                           "setting \"upload.limit-mib\" stands there more than once", "series.xml",
                           "keys/log.pem: can be read", "archive"})
    BOOST_TEST(holds(found, part), part << " is not in\n" << found);
}

BOOST_AUTO_TEST_CASE(mail_in_the_clear_to_another_machine_is_an_error_and_to_this_one_is_not) {
  const DemoHome home;
  home.set("mail.transport", "smtp");
  home.set("mail.smtp.security", "none");
  home.set("mail.smtp.host", "127.0.0.1");
  BOOST_TEST(findings(home).empty(), findings(home));
  home.set("mail.smtp.host", "mail.example.go.id");
  BOOST_TEST(holds(findings(home), "set starttls or tls"), findings(home));
}

BOOST_AUTO_TEST_CASE(a_secret_that_others_can_read_is_an_error) {
  const DemoHome home;
  const base::Path password = home.path() / "smtp-password";
  std::ofstream(password) << "rahasia\n";
  home.set("mail.smtp.password-file", password.string());
  std::filesystem::permissions(password, std::filesystem::perms(0640));
  BOOST_TEST(holds(findings(home), "chmod 600 " + password.string()), findings(home));
  std::filesystem::permissions(password, std::filesystem::perms(0600));
  BOOST_TEST(findings(home).empty(), findings(home));
}

BOOST_AUTO_TEST_CASE(zones_that_disagree_are_an_error) {
  const DemoHome home;
  const base::Path path = home.path() / "office" / "procedure.xml";
  std::ifstream file(path);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  text.replace(text.find("Asia/Jakarta"), 12, "Asia/Makassar");
  std::ofstream(path) << text;
  BOOST_TEST(holds(findings(home), "make them the same"), findings(home));
}

BOOST_AUTO_TEST_CASE(a_new_home_is_its_owner_s_alone_whatever_the_umask_and_whatever_was_there) {
  const support::TemporaryFolder folder;
  const base::Path home = folder.path() / "home";
  std::filesystem::create_directory(home);
  std::filesystem::permissions(home, std::filesystem::perms(0777));
  BOOST_REQUIRE(cli_tests::berkas({"--home", home.string(), "init", "--demo"}, {{}, 0}).status == 0);
  BOOST_REQUIRE(cli_tests::berkas({"--home", home.string(), "jobs", "run"}, {{}, 0}).status == 0);
  std::size_t entries = 0;
  const auto judge = [&](const base::Path& path) {
    ++entries;
    const auto mode = std::filesystem::status(path).permissions();
    BOOST_TEST(((mode & std::filesystem::perms(077)) == std::filesystem::perms::none), path);
  };
  judge(home);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home)) judge(entry.path());
  BOOST_TEST(entries > 100U);
}

BOOST_AUTO_TEST_CASE(a_home_that_others_can_enter_is_told_part_by_part_with_the_chmod_that_mends_it) {
  const DemoHome home;
  home.submit();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path()))
    std::filesystem::permissions(entry.path(), std::filesystem::perms(entry.is_directory() ? 0777 : 0666));
  std::filesystem::permissions(home.path(), std::filesystem::perms(0777));
  const std::string found = findings(home);
  for (const char* part : {"error home: ", "error keys: ", "error keys/log.pem: ", "error keys/passphrase: ",
                           "error archive: ", "error database: ", "error work: "})
    BOOST_TEST(holds(found, part), part << " is not in\n" << found);
  BOOST_REQUIRE(std::system(("chmod -R go-rwx '" + home.path().string() + "'").c_str()) == 0);
  BOOST_TEST(findings(home).empty(), findings(home));
}

BOOST_AUTO_TEST_CASE(what_a_user_asks_to_be_written_follows_his_umask) {
  const DemoHome home;
  home.submit();
  const std::string draft = home.draftedLetter();
  const support::TemporaryFolder folder;
  const std::string file = (folder.path() / "letter.pdf").string();
  BOOST_REQUIRE(home.run("sari", {"letter", "preview", draft, "-o", file}, {{}, 027}).status == 0);
  BOOST_TEST((std::filesystem::status(file).permissions() == std::filesystem::perms(0640)));
}

BOOST_AUTO_TEST_CASE(a_held_hand_in_whose_record_is_damaged_is_told_with_what_can_be_done) {
  const DemoHome home;
  const base::Path folder = home.path() / "quarantine" / "7K3QX";
  std::filesystem::create_directory(folder);
  std::filesystem::permissions(folder, std::filesystem::perms(0700));
  std::ofstream(folder / "serah-terima.json") << "{\"id\":";
  std::filesystem::permissions(folder / "serah-terima.json", std::filesystem::perms(0600));
  const std::string found = findings(home);
  BOOST_TEST(holds(found, "error quarantine/7K3QX: "), found);
  BOOST_TEST(holds(found, "quarantine discard 7K3QX"), found);
  home.must("sari", {"quarantine", "discard", "7K3QX", "--reason", "rusak"});
  BOOST_TEST(findings(home).empty(), findings(home));
}

BOOST_AUTO_TEST_CASE(check_changes_nothing) {
  const DemoHome home;
  home.submit();
  std::ofstream(home.path() / "office" / "catatan.txt") << "a change that the next command takes over";
  const auto heads = [&] { return home.must("auditor", {"log", "checkpoint"}).integerAt("size"); };
  const auto list = [&] {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path() / "archive"))
      all += entry.path().string() + "\n";
    return all;
  };
  const std::string before = list();
  BOOST_TEST(findings(home).empty(), findings(home));
  BOOST_TEST(list() == before);
  const auto size = heads();  // which takes it over
  BOOST_TEST(heads() == size);
}

BOOST_AUTO_TEST_SUITE_END()
