#include "signing/judge.h"

#include <fstream>

#include "signing/authority.h"

namespace signing_tests {

base::Bytes digestFor(const signing::DigestSigner& signer, base::ByteView content) {
  return crypto::digest(signing::digestOf(signer.certificates().front().keyKind()), content);
}

support::CommandResult judged(const base::Bytes& cms, base::ByteView content,
                              const std::vector<std::string>& how) {
  const support::TemporaryFolder folder;
  std::ofstream(folder.path() / "cms.der", std::ios::binary) << cms;
  std::ofstream(folder.path() / "content", std::ios::binary) << content;
  std::vector<std::string> words = {"/bin/sh", "-c", "exec /usr/bin/openssl cms \"$@\" 2>&1", "cms"};
  words.insert(words.end(), how.begin(), how.end());
  words.insert(words.end(), {"-inform", "DER", "-in", (folder.path() / "cms.der").string()});
  if (how.front() == "-verify")
    words.insert(words.end(), {"-content", (folder.path() / "content").string(), "-binary", "-cades",
                               "-purpose", "any", "-CAfile", Authority::shared().root().string()});
  return support::runCommand(words);
}

}  // namespace signing_tests
