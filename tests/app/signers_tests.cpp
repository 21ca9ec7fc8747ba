// Where keys are found, and what `berkas check` says of them.
#include "app/home/signers.h"

#include <cstdlib>

#include "app/app_home.h"
#include "app/inspection/check.h"
#include "base/clock.h"
#include "base/error.h"
#include "signing/authority.h"
#include "support/boost_test.h"

using app_tests::AppHome;

namespace {

base::Instant today() {
  return base::SystemClock().now();
}

std::string messages(AppHome& home, base::Instant now) {
  std::string text;
  const app::Workplace& at = home.workplace();
  app::Findings findings;
  app::checkFiles(findings,
                  {at.disk, at.home, at.settings, base::Path(BERKAS_SOURCE_DIR) / "fonts/fonts.xml",
                   app::Signers(at.disk, at.home, at.settings, {}), app::Attendance::Unattended, now});
  for (const app::Finding& finding : findings.all()) {
    text += std::string(finding.isError ? "error: " : "warning: ") +
            finding.problem.message.in(base::Language::English) + "\n";
  }
  return text;
}

void put(AppHome& home, const std::string& name, const base::Bytes& bytes) {
  base::PosixDisk disk;
  base::replaceDurably(disk, home.home().keys() / name, bytes);
}

bool tells(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signers)

BOOST_AUTO_TEST_CASE(a_passphrase_comes_from_a_file_a_credential_or_somebody_who_is_asked) {
  AppHome home(today());
  base::PosixDisk disk;
  const base::Bytes passphrase = base::readFile(disk, home.home().keys() / "passphrase");
  const support::TemporaryFolder credentials;
  base::writeNewFile(disk, credentials.path() / "segel-kadis", passphrase);
  int asked = 0;
  const app::Signers signers(disk, home.home(), home.workplace().settings, [&](const base::Message& what) {
    ++asked;
    BOOST_TEST(tells(what.in(base::Language::English), "\"kadis\""));
    return crypto::Secret(passphrase.substr(0, passphrase.find('\n')));
  });

  home.set("signer.secret", "credential:segel-{key}");
  ::unsetenv("CREDENTIALS_DIRECTORY");
  BOOST_CHECK_THROW(signers.open("kadis", app::Attendance::Attended), base::InvalidSetup);
  ::setenv("CREDENTIALS_DIRECTORY", credentials.path().c_str(), 1);
  const auto kept = signers.open("kadis", app::Attendance::Unattended);
  BOOST_TEST(signers.open("kadis", app::Attendance::Unattended) == kept);
  ::unsetenv("CREDENTIALS_DIRECTORY");

  const app::Signers asking(disk, home.home(), home.workplace().settings, [&](const base::Message&) {
    ++asked;
    return crypto::Secret(passphrase.substr(0, passphrase.find('\n')));
  });
  home.set("signer.secret", "ask");
  BOOST_CHECK_THROW(asking.open("kadis", app::Attendance::Unattended), base::Unavailable);
  const auto opened = asking.open("kadis", app::Attendance::Attended);
  BOOST_TEST(asking.open("kadis", app::Attendance::Attended) == opened);
  BOOST_TEST(asked == 1);
}

BOOST_AUTO_TEST_CASE(check_tells_what_is_wrong_with_a_key) {
  AppHome home(today());
  BOOST_TEST(!tells(messages(home, today()), "key"), messages(home, today()));
  const auto& authority = signing_tests::Authority::shared();
  base::PosixDisk disk;
  const std::string passphrase = home.workplace().settings.text("signer.secret").empty()
                                     ? ""
                                     : base::readFile(disk, home.home().keys() / "passphrase");
  const std::string word = passphrase.substr(0, passphrase.find('\n'));
  put(home, "kadis.p12", authority.pkcs12("EC:P-256", word, "keyUsage=critical,digitalSignature"));
  put(home, "sekretaris.p12", authority.pkcs12("EC:P-256", "lain"));
  put(home, "kabid-statistik.p12", authority.pkcs12("EC:P-256", word, "keyUsage=critical,keyAgreement"));
  base::removeAll(disk, home.home().keys() / "kadis-dinsos.p12");
  const std::string found = messages(home, today());
  BOOST_TEST(tells(found, "warning: the certificate of the key \"kadis\" ends on"), found);
  BOOST_TEST(tells(found, "warning: the certificate of the key \"kadis\" lacks nonRepudiation"), found);
  BOOST_TEST(tells(found, "is of CN=Ḥasan Contoh,O=Kota Uji, but signatories.xml has it for"), found);
  BOOST_TEST(tells(found, "error: The passphrase of"), found);
  BOOST_TEST(tells(found, "needs digitalSignature or nonRepudiation"), found);
  BOOST_TEST(tells(found, "error: The key \"kadis-dinsos\" of signatories.xml is not there"), found);
  BOOST_TEST(tells(messages(home, today().plusSeconds(5LL * 24 * 60 * 60)), "has ended on"));
}

BOOST_AUTO_TEST_SUITE_END()
