// A certification authority for tests, by the openssl command: a root, one below it, and signers of theirs.
#pragma once

#include <string>
#include <vector>

#include "signing/pkcs12_signer.h"
#include "support/temporary_folder.h"

namespace signing_tests {

class Authority {
 public:
  Authority();

  // One for all tests of a program: keys take time.
  static const Authority& shared();

  // A PKCS#12 file with key, certificate and the authority below the root. `algorithm` is openssl's:
  // "RSA:2048", "EC:P-256"; `extensions` are lines of openssl.cnf.
  base::Bytes pkcs12(
      const std::string& algorithm, const std::string& passphrase,
      const std::string& extensions = "keyUsage=critical,digitalSignature,nonRepudiation") const;
  std::unique_ptr<signing::DigestSigner> signer(const std::string& algorithm) const;
  // The files of the last one made: key and certificate in PEM.
  base::Path lastKey() const { return path("signer-" + std::to_string(files_) + ".key"); }
  base::Path lastCertificate() const { return path("signer-" + std::to_string(files_) + ".pem"); }

  base::Path issuer() const { return folder_.path() / "issuer.pem"; }
  base::Path root() const { return folder_.path() / "root.pem"; }

 private:
  void openssl(std::vector<std::string> words) const;
  base::Path path(const std::string& name) const { return folder_.path() / name; }

  support::TemporaryFolder folder_;
  mutable int files_ = 0;
};

}  // namespace signing_tests
