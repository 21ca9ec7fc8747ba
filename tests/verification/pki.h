// Authorities, signers and time-stamps for tests, by the openssl command.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "signing/pkcs12_signer.h"
#include "support/temporary_folder.h"
#include "verification/verify.h"

namespace verification_tests {

// A root with its CRL, signers of its own, and a time-stamping authority.
class Pki {
 public:
  Pki();
  // One for all tests of a program: keys take time.
  static const Pki& shared();

  const signing::DigestSigner& signer() const { return *signer_; }
  const signing::DigestSigner& otherSigner() const { return *other_; }
  // One of another authority, that the trust below does not know.
  const signing::DigestSigner& strangeSigner() const { return *strange_; }
  const signing::DigestSigner& revokedSigner() const { return *revoked_; }
  // A token of RFC 3161 over these bytes.
  base::Bytes timeStamp(base::ByteView bytes) const;

  const base::Bytes& crl() const { return crl_; }  // DER, with the revoked signer
  // A list with these lines of openssl's index (with \t), of these days from now.
  base::Bytes crl(const std::string& index, int firstDay, int lastDay) const;
  // DER of what the root's responder says of a signer ("kadis", "dicabut").
  base::Bytes ocsp(const std::string& name) const;
  crypto::Certificate root() const;
  crypto::Certificate timeStamper() const;
  // The root, now.
  verification::Trust trust() const;

 private:
  void openssl(std::vector<std::string> words) const;
  base::Path path(const std::string& name) const { return folder_.path() / name; }
  base::Bytes read(const std::string& name) const;
  void makeRoot(const std::string& name) const;
  void makeCertificate(const std::string& name, const std::string& issuer, const std::string& serial,
                       const std::string& extensions) const;
  std::unique_ptr<signing::DigestSigner> makeSigner(const std::string& name, const std::string& issuer,
                                                    const std::string& serial) const;

  support::TemporaryFolder folder_;
  std::unique_ptr<signing::DigestSigner> signer_;
  std::unique_ptr<signing::DigestSigner> other_;
  std::unique_ptr<signing::DigestSigner> strange_;
  std::unique_ptr<signing::DigestSigner> revoked_;
  base::Bytes crl_;
};

}  // namespace verification_tests
