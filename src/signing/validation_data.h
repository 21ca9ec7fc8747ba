// What a judge in thirty years will need: certificates, and what was known then of their revocation.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/message.h"
#include "crypto/certificate.h"
#include "net/http_client.h"

namespace signing {

// Fetches from an address that a certificate names; net::fetch, unless a test stands in.
using Fetch = std::function<base::Bytes(const net::Request&)>;

struct ValidationData {
  std::set<base::Bytes> certificates, crls, ocsps;  // DER
  base::Message shortfall;  // what could not be had, in sentences; empty: all is there
};

// Adds every certificate, and for each that another of them has issued an answer of its responder, or else
// its revocation list. A self-issued certificate at a chain's end needs none. A source that does not answer,
// or answers for something else, leaves a shortfall.
void collect(const std::vector<crypto::Certificate>& certificates, const Fetch& fetch, base::Instant now,
             ValidationData& data);

}  // namespace signing
