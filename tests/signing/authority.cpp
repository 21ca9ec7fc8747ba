#include "signing/authority.h"

#include <fstream>

#include "base/disk.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace signing_tests {
namespace {

std::vector<std::string> keyWords(const std::string& algorithm) {
  const std::size_t colon = algorithm.find(':');
  const std::string name = algorithm.substr(0, colon);
  const std::string size = algorithm.substr(colon + 1);
  return {"-algorithm", name, "-pkeyopt", (name == "RSA" ? "rsa_keygen_bits:" : "ec_paramgen_curve:") + size};
}

}  // namespace

Authority::Authority() {
  openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
           "-subj", "/CN=Akar Uji", "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-keyout",
           path("root.key"), "-out", path("root.pem")});
  openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
           "/CN=Penerbit Uji", "-keyout", path("issuer.key"), "-out", path("issuer.csr")});
  std::ofstream(path("issuer.cnf"))
      << "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n";
  openssl({"x509", "-req", "-in", path("issuer.csr"), "-CA", path("root.pem"), "-CAkey", path("root.key"),
           "-set_serial", "4711", "-days", "2", "-extfile", path("issuer.cnf"), "-out", path("issuer.pem")});
}

const Authority& Authority::shared() {
  static const Authority kAuthority;
  return kAuthority;
}

base::Bytes Authority::pkcs12(const std::string& algorithm, const std::string& passphrase,
                              const std::string& extensions) const {
  const std::string name = "signer-" + std::to_string(++files_);
  std::vector<std::string> key = {"genpkey", "-out", path(name + ".key")};
  const auto words = keyWords(algorithm);
  key.insert(key.end(), words.begin(), words.end());
  openssl(key);
  openssl({"req", "-new", "-key", path(name + ".key"), "-utf8", "-subj", "/O=Kota Uji/CN=Ḥasan Contoh",
           "-out", path(name + ".csr")});
  std::ofstream(path(name + ".cnf")) << extensions << '\n';
  openssl({"x509", "-req", "-in", path(name + ".csr"), "-CA", path("issuer.pem"), "-CAkey",
           path("issuer.key"), "-set_serial", std::to_string(1000 + files_), "-days", "2", "-extfile",
           path(name + ".cnf"), "-out", path(name + ".pem")});
  openssl({"pkcs12", "-export", "-inkey", path(name + ".key"), "-in", path(name + ".pem"), "-certfile",
           path("issuer.pem"), "-passout", "pass:" + passphrase, "-out", path(name + ".p12")});
  return base::readFile(base::PosixDisk(), path(name + ".p12"));
}

std::unique_ptr<signing::DigestSigner> Authority::signer(const std::string& algorithm) const {
  return signing::openPkcs12(pkcs12(algorithm, "rahasia"), crypto::Secret("rahasia"), "uji.p12");
}

void Authority::openssl(std::vector<std::string> words) const {
  words.insert(words.begin(), "/usr/bin/openssl");
  words.insert(words.begin(), {"/bin/sh", "-c", "exec \"$0\" \"$@\" 2>/dev/null"});
  const auto result = support::runCommand(words);
  BOOST_REQUIRE_MESSAGE(result.status == 0, "openssl " << words[4] << " ended with " << result.status);
}

}  // namespace signing_tests
