// A time-stamping authority of one's own, in this process: for a home that runs one, and for trying things
// out.
#pragma once

#include <memory>

#include "base/clock.h"
#include "crypto/secret.h"
#include "signing/time_stamp_authority.h"

struct TS_resp_st;

namespace signing {

class OwnTimeStampAuthority final : public TimeStampAuthority {
 public:
  // With key and certificates of a PKCS#12 file; the certificate must be for time-stamps (extendedKeyUsage).
  // Stamps the time of `clock`, which must outlive this. InvalidInput when the file is not right, Denied when
  // the passphrase is wrong; `name` is the file's.
  OwnTimeStampAuthority(base::ByteView pkcs12, const crypto::Secret& passphrase, const std::string& name,
                        const base::Clock& clock);
  ~OwnTimeStampAuthority() override;

  base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const override;
  // A TimeStampResp for a TimeStampReq: what a server of RFC 3161 answers.
  base::Bytes respond(base::ByteView query) const;

 private:
  struct Parts;
  using Response = std::unique_ptr<TS_resp_st, void (*)(TS_resp_st*)>;

  Response answer(base::ByteView query) const;

  std::unique_ptr<Parts> parts_;
  const base::Clock& clock_;
};

}  // namespace signing
