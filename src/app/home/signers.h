// The signing keys of a home's signatories (docs/signing.md).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/home/home.h"
#include "app/home/settings.h"
#include "base/disk.h"
#include "base/message.h"
#include "crypto/secret.h"
#include "letters/office_data.h"
#include "signing/digest_signer.h"
#include "signing/time_stamp_authority.h"

namespace app {

// Asks a person for a passphrase or PIN; `what` names the key.
using AskSecret = std::function<crypto::Secret(const base::Message& what)>;

// Whether a person can be asked.
enum class Attendance { Attended, Unattended };

// Thread-safe. A key stays open once it was, so that a command asks for its passphrase once, however often it
// signs. The passphrase itself is not kept.
class Signers {
 public:
  // Opens nothing. With an empty `ask` nobody is ever asked.
  Signers(const base::Disk& disk, const Home& home, const Settings& settings, AskSecret ask)
      : disk_(disk), home_(home), settings_(settings), ask_(std::move(ask)) {}

  // The same keys, for one run of one person: each key is opened anew with what `ask` answers, whatever the
  // setting signer.secret says, and is closed with the run. What this one refers to outlives it.
  std::unique_ptr<Signers> forRun(AskSecret ask) const;

  // By its name in signatories.xml. NotFound, InvalidInput or InvalidSetup when the key is not where the
  // settings say or must not sign letters; Denied when the secret is wrong; Unavailable when the secret must
  // be asked for but nobody is there, or a token does not answer.
  std::shared_ptr<const signing::DigestSigner> open(const std::string& key, Attendance attendance) const;
  // The time-stamping authority; null when the settings name none.
  const signing::TimeStampAuthority* timeStampAuthority() const;

 private:
  enum class Secrets { AsSet, Asked };
  using Opened = std::shared_ptr<const signing::DigestSigner>;

  Opened openNow(const std::string& key, crypto::Secret secret) const;
  crypto::Secret secretOf(const std::string& key, Attendance attendance) const;
  // The setting with the key's name in the place of {key}.
  std::string setting(const std::string& name, const std::string& key) const;

  const base::Disk& disk_;
  const Home& home_;
  const Settings& settings_;
  AskSecret ask_;
  Secrets secrets_ = Secrets::AsSet;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Opened> open_;
  mutable std::unique_ptr<const signing::TimeStampAuthority> authority_;
};

// InvalidInput when the certificate is not valid at that moment: not yet, or no more. `zone` is that of the
// office that signs with it, for the message.
void demandValidAt(const crypto::Certificate& certificate, base::Instant now, const base::TimeZone& zone);

}  // namespace app
