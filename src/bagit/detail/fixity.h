// Computes the digests of a bag's files; reads each file once for all its algorithms.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "bagit/container.h"

namespace bagit::detail {

struct Fixity {
  // Path → algorithm → digest. Without unreadable files.
  std::map<std::string, std::map<std::string, std::string>> digests;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

bool isPayload(std::string_view path);

// Uses the algorithms `payload` for the payload and `tags` for every other file; only algorithms of
// crypto/fixity_digest.h.
Fixity computeFixity(const Container& container, const std::set<std::string>& payload,
                     const std::set<std::string>& tags, Findings& findings);

}  // namespace bagit::detail
