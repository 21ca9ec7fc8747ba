#include "signing/soft_token.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "base/disk.h"
#include "signing/authority.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace signing_tests {
namespace {

void run(std::vector<std::string> words) {
  words.insert(words.begin(), {"/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/null 2>&1"});
  BOOST_REQUIRE_MESSAGE(support::runCommand(words).status == 0, words[3] << " " << words[4]);
}

const base::Path& tokens() {
  static const support::TemporaryFolder kFolder;
  static const base::Path kTokens = [] {
    base::PosixDisk disk;
    disk.makeDirectory(kFolder.path() / "tokens");
    const base::Path configuration = kFolder.path() / "softhsm2.conf";
    std::ofstream(configuration) << "directories.tokendir = " << (kFolder.path() / "tokens").string()
                                 << "\nobjectstore.backend = file\nlog.level = ERROR\n";
    ::setenv("SOFTHSM2_CONF", configuration.c_str(), 1);
    return kFolder.path() / "tokens";
  }();
  return kTokens;
}

base::Path asMade() {
  return tokens().parent_path() / "as-made";
}

void copyAll(const base::Path& from, const base::Path& to) {
  std::filesystem::copy(
      from, to, std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

const SoftToken& SoftToken::of(const std::string& algorithm) {
  static const std::map<std::string, SoftToken> kTokens = [] {
    std::map<std::string, SoftToken> made;
    for (const char* each : {"RSA:2048", "EC:P-256", "EC:P-384"}) made.emplace(each, SoftToken(each));
    copyAll(tokens(), asMade());
    return made;
  }();
  return kTokens.at(algorithm);
}

void SoftToken::restoreAll() {
  copyAll(asMade(), tokens());
}

SoftToken::SoftToken(const std::string& algorithm) {
  static int count = 0;
  label_ = "uji-" + std::to_string(++count);
  tokens();
  const Authority& authority = Authority::shared();
  authority.pkcs12(algorithm, "x");
  run({"/usr/bin/softhsm2-util", "--init-token", "--free", "--label", label_, "--pin", kPin, "--so-pin",
       "0815"});
  const base::Path key = tokens().parent_path() / (label_ + ".p8");
  run({"/usr/bin/openssl", "pkcs8", "-topk8", "-nocrypt", "-in", authority.lastKey(), "-out", key});
  run({"/usr/bin/softhsm2-util", "--import", key, "--token", label_, "--label", "kadis", "--id", "01",
       "--pin", kPin});
  write(authority.lastCertificate(), "kadis", "01");
  write(authority.issuer(), "penerbit", "02");
}

void SoftToken::write(const base::Path& pem, const std::string& label, const std::string& id) const {
  const base::Path der = tokens().parent_path() / (label_ + "-" + label + ".der");
  run({"/usr/bin/openssl", "x509", "-outform", "DER", "-in", pem, "-out", der});
  run({"/usr/bin/pkcs11-tool", "--module", module(), "--token-label", label_, "--login", "--pin", kPin,
       "--write-object", der, "--type", "cert", "--label", label, "--id", id});
}

}  // namespace signing_tests
