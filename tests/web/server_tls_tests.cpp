// TLS, as curl and openssl speak it.
#include "base/error.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "web/raw_client.h"
#include "web/trial_application.h"

using namespace web_tests;

namespace {

struct Encrypted {
  support::TemporaryFolder folder;
  base::Path certificate = folder.path() / "sertifikat.pem";
  base::Path key = folder.path() / "kunci.pem";
  std::unique_ptr<TrialServer> trial;

  Encrypted() {
    support::runCommand({"/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                         "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=localhost", "-addext",
                         "subjectAltName=IP:127.0.0.1", "-days", "2", "-keyout", key.string(), "-out",
                         certificate.string()});
    web::ServerOptions options;
    options.certificate = certificate;
    options.key = key;
    trial = std::make_unique<TrialServer>(options);
  }

  support::CommandResult curl(std::vector<std::string> words, const std::string& path) const {
    words.insert(words.begin(),
                 {"/usr/bin/curl", "-sS", "--max-time", "20", "--cacert", certificate.string()});
    words.push_back("https://127.0.0.1:" + std::to_string(trial->server.port()) + path);
    return support::runCommand(words);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(server_tls, Encrypted)

BOOST_AUTO_TEST_CASE(a_client_sees_a_certificate_and_is_secure) {
  BOOST_TEST(curl({}, "/siapa").output == "127.0.0.1 secure");
  BOOST_TEST(curl({"--tls-max", "1.2"}, "/siapa").output == "127.0.0.1 secure");
}

BOOST_AUTO_TEST_CASE(older_versions_are_refused) {
  const auto result = curl({"--silent", "--tls-max", "1.1", "--ciphers", "DEFAULT:@SECLEVEL=0"}, "/siapa");
  BOOST_TEST(result.status != 0);
  BOOST_TEST(result.output.empty());
}

BOOST_AUTO_TEST_CASE(large_bodies_go_both_ways_encrypted) {
  base::PosixDisk disk;
  const base::Path body = folder.path() / "isi";
  base::writeNewFile(disk, body, std::string(5 << 20, 'x'));
  BOOST_TEST(curl({"--data-binary", "@" + body.string()}, "/terima").output == std::to_string(5 << 20));
  BOOST_TEST(curl({}, "/besar").output.size() == 8U << 20);
  BOOST_TEST(curl({}, "/berkas").output.size() == 1U << 20);
}

BOOST_AUTO_TEST_CASE(who_speaks_no_tls_gets_no_answer) {
  RawClient client(trial->server.port());
  BOOST_TEST(client.get("/halo").status == 0);
  BOOST_TEST(curl({}, "/halo").output == "halo");
}

BOOST_AUTO_TEST_CASE(what_is_no_certificate_is_refused_at_the_start) {
  web::ServerOptions options;
  options.certificate = key;
  options.key = certificate;
  BOOST_CHECK_THROW(TrialServer{options}, base::InvalidSetup);
}

BOOST_AUTO_TEST_CASE(an_address_that_is_none_is_refused_at_the_start) {
  web::ServerOptions options;
  options.host = "not an address";
  BOOST_CHECK_THROW(TrialServer{options}, base::InvalidSetup);
  options.host = "203.0.113.1";
  BOOST_CHECK_THROW(TrialServer{options}, base::Unavailable);
}

BOOST_AUTO_TEST_SUITE_END()
