// Data for verifying a signature decades later: certificates and their revocation status.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/message.h"
#include "crypto/certificate.h"
#include "net/http_client.h"

namespace signing {

// Fetches from an address in a certificate: net::fetch, or a test's replacement.
using Fetch = std::function<base::Bytes(const net::Request&)>;

struct ValidationData {
  std::set<base::Bytes> certificates, crls, ocsps;  // DER
  base::Message shortfall;  // what could not be had, in sentences; empty: all is there
};

// Adds every certificate, and for each one issued by another of them an OCSP answer or else a revocation
// list. A self-issued certificate at the end of a chain needs none. A source that does not answer, or not for
// this certificate, adds to the shortfall.
void collect(const std::vector<crypto::Certificate>& certificates, const Fetch& fetch, base::Instant now,
             ValidationData& data);

}  // namespace signing
