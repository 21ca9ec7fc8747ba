// The digests of a bag's files, each file read once for all its algorithms.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "bagit/container.h"

namespace bagit::detail {

struct Fixity {
  // Path → algorithm → digest. A file that could not be read is missing here.
  std::map<std::string, std::map<std::string, std::string>> digests;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

bool isPayload(std::string_view path);

// The payload by the algorithms `payload`, every other file by `tags`; only algorithms of
// crypto/fixity_digest.h.
Fixity computeFixity(const Container& container, const std::set<std::string>& payload,
                     const std::set<std::string>& tags, Findings& findings);

}  // namespace bagit::detail
