// The parts of a face made once for all documents: the subset of the characters that nearly every letter
// uses, with its widths and its character map, compressed.
#pragma once

#include <memory>
#include <string>

#include "base/bytes.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/subset.h"
#include "pdf/detail/truetype.h"

namespace pdf::detail {

// A subset in the form that documents embed.
struct EmbeddedSubset {
  std::string name;            // ABCDEF+LiberationSans
  base::Bytes file;            // FontFile2, deflated
  std::size_t fileLength = 0;  // before that
  base::Bytes toUnicode;       // CMap, deflated
  std::string widths;          // the array W
};

struct PreparedFace {
  TrueTypeFace face;
  std::string sha256;  // of the file
  Subset common;
  EmbeddedSubset commonEmbedded;

  PreparedFace(base::Bytes file, const std::string& name, std::string digest);
  PreparedFace(const PreparedFace&) = delete;
  PreparedFace& operator=(const PreparedFace&) = delete;
};

// Completes the subset. InvalidSetup when an outline is damaged.
EmbeddedSubset embed(const TrueTypeFace& face, Subset& subset, const Deflater& deflate);

}  // namespace pdf::detail
