// Manifests (RFC 8493, 2.1.3 and 2.2.1): a digest and a path per line.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bagit/finding.h"

namespace bagit {

// Path → digest in lower-case hexadecimal; sorted by path, as in the bags that we write.
using Digests = std::map<std::string, std::string>;

struct Manifest {
  std::string file;       // "manifest-sha512.txt"
  std::string algorithm;  // "sha512"
  Digests digests;        // paths decoded
};

// "manifest" and "sha512" of "manifest-sha512.txt"; "tagmanifest" likewise. Nothing for other names.
struct ManifestName {
  std::string kind;
  std::string algorithm;
};
std::optional<ManifestName> manifestNameOf(std::string_view fileName);

// Percent-encodes only CR, LF and '%'.
std::string encodedPath(std::string_view path);
std::string decodedPath(std::string_view path);

// Empty when `path` stays below the bag; else the code of what is wrong with it, whose words have a gap for
// the {line} of the manifest.
std::string_view faultOfPath(std::string_view path);

// Adds every problem to `findings`: malformed lines, digests of the wrong length, paths that leave the bag,
// duplicate paths. `text` must be UTF-8.
Manifest readManifest(std::string_view text, const std::string& file, const std::string& algorithm,
                      Findings& findings);

// Lines sorted by path, with two blanks between digest and path, as in sha512sum.
std::string manifestText(const Digests& digests);

}  // namespace bagit
