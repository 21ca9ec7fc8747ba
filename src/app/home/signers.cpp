#include "app/home/signers.h"

#include <cstdlib>
#include <sstream>

#include "base/error.h"
#include "base/text.h"
#include "signing/pkcs11_signer.h"
#include "signing/pkcs12_signer.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestKeyFile = 1 << 20;
constexpr std::uint64_t kLargestSecret = 4096;
constexpr std::string_view kKey = "{key}";
constexpr std::string_view kFile = "file:";
constexpr std::string_view kCredential = "credential:";

bool startsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Takes the first line, since editors add a line end.
crypto::Secret secretIn(const base::Disk& disk, const base::Path& path) {
  base::Bytes text = base::readFile(disk, path, kLargestSecret);
  const std::size_t end = text.find_first_of("\r\n");
  if (end != base::Bytes::npos) text.resize(end);
  return crypto::Secret(std::move(text));
}

// systemd.exec(5), "Credentials".
base::Path credentialFile(const std::string& name) {
  const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
  if (!folder) throw base::InvalidSetup(base::Message("signer.no-credential", {{"name", name}}));
  return base::Path(folder) / name;
}

}  // namespace

std::unique_ptr<Signers> Signers::forRun(AskSecret ask) const {
  auto own = std::make_unique<Signers>(disk_, home_, settings_, std::move(ask));
  own->secrets_ = Secrets::Asked;
  return own;
}

std::shared_ptr<const signing::DigestSigner> Signers::open(const std::string& key,
                                                           Attendance attendance) const {
  const std::lock_guard guard(mutex_);
  const auto found = open_.find(key);
  if (found != open_.end()) return found->second;
  return open_[key] = openNow(key, secretOf(key, attendance));
}

const signing::TimeStampAuthority* Signers::timeStampAuthority() const {
  std::vector<std::string> urls;
  std::istringstream words(settings_.text("signer.tsa"));
  for (std::string url; words >> url;) urls.push_back(url);
  const std::lock_guard guard(mutex_);
  if (!authority_ && !urls.empty()) {
    net::Bounds bounds;
    bounds.seconds = static_cast<int>(settings_.number("signer.tsa-seconds"));
    authority_ = std::make_unique<signing::TimeStampServers>(urls, bounds);
  }
  return authority_.get();
}

Signers::Opened Signers::openNow(const std::string& key, crypto::Secret secret) const {
  if (settings_.text("signer.kind") == "pkcs11") {
    return signing::openPkcs11({setting("signer.pkcs11.module", key), setting("signer.pkcs11.token", key),
                                setting("signer.pkcs11.label", key)},
                               std::move(secret));
  }
  const base::Path path = home_.path() / setting("signer.pkcs12.file", key);
  if (!base::exists(disk_, path))
    throw base::InvalidSetup(base::Message("signer.key-missing", {{"key", key}, {"file", path.string()}}));
  return signing::openPkcs12(base::readFile(disk_, path, kLargestKeyFile), secret, path.string());
}

crypto::Secret Signers::secretOf(const std::string& key, Attendance attendance) const {
  if (secrets_ == Secrets::Asked) return ask_(base::Message("signer.passphrase", {{"key", key}}));
  const std::string from = setting("signer.secret", key);
  if (startsWith(from, kFile)) return secretIn(disk_, home_.path() / from.substr(kFile.size()));
  if (startsWith(from, kCredential)) return secretIn(disk_, credentialFile(from.substr(kCredential.size())));
  if (attendance == Attendance::Attended && ask_)
    return ask_(base::Message("signer.passphrase", {{"key", key}}));
  throw base::Unavailable(base::Message("signer.nobody-to-ask", {{"key", key}}));
}

std::string Signers::setting(const std::string& name, const std::string& key) const {
  std::string text = settings_.text(name);
  for (std::size_t at = text.find(kKey); at != std::string::npos; at = text.find(kKey, at + key.size()))
    text.replace(at, kKey.size(), key);
  return text;
}

void demandValidAt(const crypto::Certificate& certificate, base::Instant now, const base::TimeZone& zone) {
  if (now < certificate.notBefore()) {
    throw base::InvalidInput(
        base::Message("signer.not-valid-yet",
                      {{"subject", certificate.subject()}, {"from", certificate.notBefore().rfc3339(zone)}}));
  }
  if (now > certificate.notAfter()) {
    throw base::InvalidInput(
        base::Message("signer.ended",
                      {{"subject", certificate.subject()}, {"until", certificate.notAfter().rfc3339(zone)}}));
  }
}

}  // namespace app
