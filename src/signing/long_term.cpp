#include "signing/long_term.h"

#include <openssl/evp.h>

#include <algorithm>

#include "base/error.h"
#include "crypto/time_stamp.h"
#include "signing/detail/appended_signature.h"
#include "signing/revision.h"

namespace signing {
namespace {

using crypto::Certificate;

constexpr const char* kDocumentTimeStamp = "ETSI.RFC3161";

// A signature's name in VRI: upper-case hexadecimal SHA-1 of its Contents (EN 319 142-1, 5.4.2.3).
std::string vriName(base::ByteView contents) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  base::require(EVP_Digest(contents.data(), contents.size(), digest, &size, EVP_sha1(), nullptr) == 1,
                "OpenSSL cannot digest");
  std::string name = base::hex({reinterpret_cast<const char*>(digest), size});
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
  return name;
}

// All certificates of a signature and of its time-stamps.
std::vector<Certificate> certificatesOf(const crypto::SignedData& signature) {
  std::vector<Certificate> all = signature.certificates();
  for (const base::Bytes& token : signature.timeStamps()) {
    const auto more = crypto::TimeStampToken::fromDer(token, base::Message("time-stamp.a-time-stamp", {}))
                          .signedData()
                          .certificates();
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

struct Holdings {
  std::vector<Revision::Signature> signatures;
  bool isStamped = false;  // each signature has a time-stamp, or one covers the document
  bool hasStore = false;   // a document security store
  bool ends = false;       // with a document time-stamp after the store
};

Holdings holdingsOf(const Revision& revision) {
  Holdings holdings{revision.signatures()};
  if (holdings.signatures.empty()) throw base::InvalidInput(base::Message("signing.nothing-to-lift", {}));
  const auto isDocumentStamp = [](const Revision::Signature& one) {
    return one.subFilter == kDocumentTimeStamp;
  };
  const auto& all = holdings.signatures;
  holdings.ends = isDocumentStamp(all.back());
  holdings.isStamped =
      std::any_of(all.begin(), all.end(), isDocumentStamp) ||
      std::all_of(all.begin(), all.end(), [](const Revision::Signature& one) {
        return !crypto::SignedData::fromDer(one.contents, base::Message("signature.a-signature", {}))
                    .timeStamps()
                    .empty();
      });
  holdings.hasStore = revision.objectAt(revision.catalog(), {"DSS"}) != 0;
  return holdings;
}

class Lift {
 public:
  Lift(base::Bytes pdf, const LiftSources& sources) : pdf_(std::move(pdf)), sources_(sources) {}

  Lifted run(Level wanted) {
    Holdings holdings = holdingsOf(Revision(pdf_));
    const bool renews = holdings.hasStore && holdings.ends;
    if (renews && wanted < Level::LTA) return {std::move(pdf_), Level::LTA, {}};
    if (wanted >= Level::T && !holdings.isStamped) holdings.isStamped = stamp();
    if (holdings.isStamped) level_ = Level::T;
    if (wanted >= Level::LT && holdings.isStamped && (!holdings.hasStore || (renews && wanted == Level::LTA)))
      holdings.hasStore = store();
    if (holdings.isStamped && holdings.hasStore) level_ = Level::LT;
    if (wanted == Level::LTA && level_ == Level::LT && shortfall_.empty() && stamp()) level_ = Level::LTA;
    return {std::move(pdf_), level_, shortfall_.in(base::kRecordLanguage)};
  }

 private:
  // Adds a document time-stamp over the whole file.
  bool stamp() {
    detail::AppendedSignature stamp{
        "StempelWaktu",
        std::string("/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/") + kDocumentTimeStamp};
    try {
      stamp.room = sources_.authority.tokenRoom();
      auto stamped = detail::append(
          pdf_, stamp, [&](base::ByteView digest) { return sources_.authority.stamp(stamp.digest, digest); });
      if (stamped) {
        pdf_ = std::move(*stamped);
        return true;
      }
      shortfall_ = base::Message("time-stamp.too-large", {});
    } catch (const base::Unavailable& problem) {
      shortfall_ = problem.message();
    }
    return false;
  }

  bool store() {
    ValidationData data;
    Revision revision(pdf_);
    const std::vector<Revision::Signature> signatures = revision.signatures();
    for (const Revision::Signature& one : signatures)
      collect(certificatesOf(
                  crypto::SignedData::fromDer(one.contents, base::Message("signature.a-signature", {}))),
              sources_.fetch, sources_.now, data);
    if (!data.shortfall.empty()) {
      shortfall_ = data.shortfall;
      return false;
    }
    std::map<std::string, std::string> all;
    all["Certs"] = addStreams(revision, "Certs", data.certificates);
    if (!data.crls.empty()) all["CRLs"] = addStreams(revision, "CRLs", data.crls);
    if (!data.ocsps.empty()) all["OCSPs"] = addStreams(revision, "OCSPs", data.ocsps);
    // This store is for the newest signature or time-stamp; all share its data.
    std::string entry = "<</Cert " + all["Certs"];
    if (!data.crls.empty()) entry += "/CRL " + all["CRLs"];
    if (!data.ocsps.empty()) entry += "/OCSP " + all["OCSPs"];
    std::map<std::string, std::string> entries;
    for (const Revision::Signature& one : signatures) entries[vriName(one.contents)] = entry + ">>";
    revision.set(revision.catalog(), {"DSS"}, all);
    revision.set(revision.catalog(), {"DSS", "VRI"}, entries);
    pdf_ = revision.finish().pdf;
    return true;
  }

  // The store's array with these streams added.
  static std::string addStreams(Revision& revision, const char* name, const std::set<base::Bytes>& contents) {
    std::string array = revision.value(revision.catalog(), {"DSS", name});
    for (const base::Bytes& content : contents)
      array = detail::withMember(array, referenceTo(revision.addStream("", content)));
    return array;
  }

  base::Bytes pdf_;
  const LiftSources& sources_;
  Level level_ = Level::B;
  base::Message shortfall_;
};

}  // namespace

Lifted lift(base::Bytes pdf, Level wanted, const LiftSources& sources) {
  return Lift(std::move(pdf), sources).run(wanted);
}

std::optional<base::Instant> renewalDue(const base::Bytes& pdf) {
  const std::vector<Revision::Signature> all = Revision(pdf).signatures();
  if (all.empty() || all.back().subFilter != kDocumentTimeStamp) return std::nullopt;
  const auto token =
      crypto::TimeStampToken::fromDer(all.back().contents, base::Message("time-stamp.a-time-stamp", {}));
  if (!token.signedData().signer()) return std::nullopt;
  return token.signedData().signer()->notAfter();
}

}  // namespace signing
