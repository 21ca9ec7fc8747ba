// A time-stamping authority in this process, for a home that runs its own and for trials.
#pragma once

#include <memory>

#include "base/clock.h"
#include "crypto/secret.h"
#include "signing/time_stamp_authority.h"

struct TS_resp_st;

namespace signing {

class OwnTimeStampAuthority final : public TimeStampAuthority {
 public:
  // Takes key and certificates from a PKCS#12 file; the certificate must be for time-stamps
  // (extendedKeyUsage). Stamps the time of `clock`, which must outlive this object. `name` is the file's.
  // InvalidInput when the file is unsuitable; Denied when the passphrase is wrong.
  OwnTimeStampAuthority(base::ByteView pkcs12, const crypto::Secret& passphrase, const std::string& name,
                        const base::Clock& clock);
  ~OwnTimeStampAuthority() override;

  base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const override;
  // The TimeStampResp for a TimeStampReq, as an RFC 3161 server answers.
  base::Bytes respond(base::ByteView query) const;

 private:
  struct Parts;
  using Response = std::unique_ptr<TS_resp_st, void (*)(TS_resp_st*)>;

  Response answer(base::ByteView query) const;

  std::unique_ptr<Parts> parts_;
  const base::Clock& clock_;
};

}  // namespace signing
