// A token of SoftHSM with one key, made for a test.
#pragma once

#include <string>

#include "signing/pkcs11_signer.h"
#include "support/temporary_folder.h"

namespace signing_tests {

// SoftHSM looks for tokens once a process, so that all of a program's are made before the first is used.
class SoftToken {
 public:
  static constexpr const char* kPin = "4711";

  // With a key of "RSA:2048", "EC:P-256" or "EC:P-384" and its certificate, both labelled "kadis", and
  // the certificate of the shared authority.
  static const SoftToken& of(const std::string& algorithm);

  // Puts every token back as it was made. SoftHSM writes the token's flags anew at each login, so that a
  // process killed in the middle leaves a torn token; a device would not. No process may be using a token.
  static void restoreAll();

  signing::Pkcs11Key key() const { return {module(), label_, "kadis"}; }
  static base::Path module() { return "/usr/lib/softhsm/libsofthsm2.so"; }

 private:
  explicit SoftToken(const std::string& algorithm);
  void write(const base::Path& pem, const std::string& label, const std::string& id) const;

  std::string label_;
};

}  // namespace signing_tests
