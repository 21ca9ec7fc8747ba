#include "pki.h"

#include <fstream>

#include "base/clock.h"
#include "base/disk.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace verification_tests {
namespace {

constexpr const char* kIndex =
    "R\t351231235959Z\t200101000000Z\t03EB\tunknown\t/CN=dicabut\n"
    "V\t351231235959Z\t\t03E9\tunknown\t/CN=kadis\n";

// "20261123091500Z", so many days from now.
std::string opensslTime(int days) {
  const auto time = base::SystemClock().now().plusSeconds(24LL * 3600 * days).rfc3339(base::TimeZone::utc());
  std::string digits;
  for (const char one : time.substr(0, 19))
    if (one >= '0' && one <= '9') digits += one;
  return digits + "Z";
}

}  // namespace

Pki::Pki() {
  makeRoot("root");
  makeRoot("stranger");
  signer_ = makeSigner("kadis", "root", "1001");
  other_ = makeSigner("tamu", "root", "1002");
  revoked_ = makeSigner("dicabut", "root", "1003");
  strange_ = makeSigner("asing", "stranger", "1004");
  makeCertificate("tsa", "root", "1005",
                  "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n");
  crl_ = crl(kIndex, -1, 2);
  std::ofstream(path("tsa.cnf")) << "[tsa]\nserial=" << path("tsa.serial").string()
                                 << "\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\n"
                                    "ess_cert_id_alg=sha256\n";
}

const Pki& Pki::shared() {
  static const Pki kPki;
  return kPki;
}

base::Bytes Pki::timeStamp(base::ByteView bytes) const {
  std::ofstream(path("stamped"), std::ios::binary) << bytes;
  openssl({"ts", "-query", "-data", path("stamped"), "-sha256", "-cert", "-out", path("query")});
  openssl({"ts", "-reply", "-queryfile", path("query"), "-config", path("tsa.cnf"), "-section", "tsa",
           "-signer", path("tsa.pem"), "-inkey", path("tsa.key"), "-token_out", "-out", path("token")});
  return read("token");
}

base::Bytes Pki::crl(const std::string& index, int firstDay, int lastDay) const {
  std::ofstream(path("index.txt")) << index;
  std::ofstream(path("ca.cnf")) << "[ca]\ndefault_ca=root\n[root]\ndatabase=" << path("index.txt").string()
                                << "\ndefault_md=sha256\n";
  openssl({"ca", "-gencrl", "-config", path("ca.cnf"), "-cert", path("root.pem"), "-keyfile",
           path("root.key"), "-crl_lastupdate", opensslTime(firstDay), "-crl_nextupdate",
           opensslTime(lastDay), "-out", path("crl.pem")});
  openssl({"crl", "-in", path("crl.pem"), "-outform", "DER", "-out", path("crl.der")});
  return read("crl.der");
}

base::Bytes Pki::ocsp(const std::string& name) const {
  std::ofstream(path("index.txt")) << kIndex;
  openssl({"ocsp", "-issuer", path("root.pem"), "-cert", path(name + ".pem"), "-reqout", path("ocsp.req")});
  openssl({"ocsp", "-index", path("index.txt"), "-CA", path("root.pem"), "-rsigner", path("root.pem"),
           "-rkey", path("root.key"), "-reqin", path("ocsp.req"), "-respout", path("ocsp.der"), "-ndays",
           "1"});
  return read("ocsp.der");
}

crypto::Certificate Pki::root() const {
  return crypto::Certificate::fromPem(read("root.pem"), "root.pem").front();
}

crypto::Certificate Pki::timeStamper() const {
  return crypto::Certificate::fromPem(read("tsa.pem"), "tsa.pem").front();
}

verification::Trust Pki::trust() const {
  // A little later than now, since what is stamped in this second must be in the past.
  return {{root()}, {}, {}, base::SystemClock().now().plusSeconds(60)};
}

base::Bytes Pki::read(const std::string& name) const {
  return base::readFile(base::PosixDisk(), path(name));
}

void Pki::makeRoot(const std::string& name) const {
  openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
           "-subj", "/CN=Akar " + name, "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-keyout",
           path(name + ".key"), "-out", path(name + ".pem")});
}

void Pki::makeCertificate(const std::string& name, const std::string& issuer, const std::string& serial,
                          const std::string& extensions) const {
  openssl({"req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
           "/O=Kota Uji/CN=" + name, "-keyout", path(name + ".key"), "-out", path(name + ".csr")});
  std::ofstream(path(name + ".cnf")) << extensions;
  openssl({"x509", "-req", "-in", path(name + ".csr"), "-CA", path(issuer + ".pem"), "-CAkey",
           path(issuer + ".key"), "-set_serial", serial, "-days", "2", "-extfile", path(name + ".cnf"),
           "-out", path(name + ".pem")});
}

std::unique_ptr<signing::DigestSigner> Pki::makeSigner(const std::string& name, const std::string& issuer,
                                                       const std::string& serial) const {
  makeCertificate(name, issuer, serial, "keyUsage=critical,digitalSignature,nonRepudiation\n");
  openssl({"pkcs12", "-export", "-inkey", path(name + ".key"), "-in", path(name + ".pem"), "-passout",
           "pass:rahasia", "-out", path(name + ".p12")});
  return signing::openPkcs12(read(name + ".p12"), crypto::Secret("rahasia"), name);
}

void Pki::openssl(std::vector<std::string> words) const {
  words.insert(words.begin(), "/usr/bin/openssl");
  words.insert(words.begin(), {"/bin/sh", "-c", "exec \"$0\" \"$@\" 2>/dev/null"});
  const auto result = support::runCommand(words);
  BOOST_REQUIRE_MESSAGE(result.status == 0, "openssl " << words[4] << " ended with " << result.status);
}

}  // namespace verification_tests
