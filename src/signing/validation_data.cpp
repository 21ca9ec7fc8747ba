#include "signing/validation_data.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"
#include "crypto/revocation.h"

namespace signing {
namespace {

using crypto::Certificate;

class Collector {
 public:
  Collector(const std::vector<Certificate>& all, const Fetch& fetch, base::Instant now, ValidationData& data)
      : all_(all), fetch_(fetch), now_(now), data_(data) {}

  void collect(const Certificate& certificate) {
    data_.certificates.insert(certificate.der());
    if (certificate.isSelfIssued()) return;
    const auto issuer = std::find_if(all_.begin(), all_.end(), [&](const Certificate& other) {
      return !(other == certificate) && certificate.isIssuedBy(other);
    });
    if (issuer == all_.end()) {
      fail(base::Message("signing.issuer-missing", {{"subject", certificate.subject()}}));
    } else if (!isKnown(certificate, *issuer) && !ask(certificate, *issuer) &&
               !fetchList(certificate, *issuer)) {
      fail(unknown(certificate));
    }
  }

 private:
  bool isKnown(const Certificate& certificate, const Certificate& issuer) const {
    const auto byList = [&](const base::Bytes& crl) {
      return crypto::statusByCrl(crl, certificate, issuer, now_).isKnown;
    };
    const auto byAnswer = [&](const base::Bytes& ocsp) {
      return crypto::statusByOcsp(ocsp, certificate, issuer, all_, now_).isKnown;
    };
    return std::any_of(data_.crls.begin(), data_.crls.end(), byList) ||
           std::any_of(data_.ocsps.begin(), data_.ocsps.end(), byAnswer);
  }

  bool ask(const Certificate& certificate, const Certificate& issuer) {
    for (const std::string& url : certificate.ocspUrls()) {
      const auto answer = fetched({url, crypto::ocspQuery(certificate, issuer), "application/ocsp-request"});
      if (!answer || !crypto::statusByOcsp(*answer, certificate, issuer, all_, now_).isKnown) continue;
      data_.ocsps.insert(*answer);
      return true;
    }
    return false;
  }

  bool fetchList(const Certificate& certificate, const Certificate& issuer) {
    for (const std::string& url : certificate.crlUrls()) {
      const auto list = fetched({url});
      if (!list || !crypto::statusByCrl(*list, certificate, issuer, now_).isKnown) continue;
      data_.crls.insert(*list);
      return true;
    }
    return false;
  }

  std::optional<base::Bytes> fetched(const net::Request& request) {
    try {
      return fetch_(request);
    } catch (const base::Error& problem) {
      refusals_.push_back(base::messageOf(problem));
      return std::nullopt;
    }
  }

  base::Message unknown(const Certificate& certificate) const {
    if (refusals_.empty()) return {"signing.revocation-unasked", {{"subject", certificate.subject()}}};
    return {"signing.revocation-unknown",
            {{"subject", certificate.subject()}, {"refusals", base::inSequence(refusals_)}}};
  }

  void fail(base::Message sentence) {
    data_.shortfall = data_.shortfall.empty() ? std::move(sentence)
                                              : base::inSequence({data_.shortfall, std::move(sentence)});
  }

  const std::vector<Certificate>& all_;
  const Fetch& fetch_;
  base::Instant now_;
  ValidationData& data_;
  std::vector<base::Message> refusals_;
};

}  // namespace

void collect(const std::vector<Certificate>& certificates, const Fetch& fetch, base::Instant now,
             ValidationData& data) {
  for (const Certificate& certificate : certificates)
    Collector(certificates, fetch, now, data).collect(certificate);
}

}  // namespace signing
