// zlib streams (RFC 1950) by libdeflate.
#pragma once

#include <memory>

#include "base/bytes.h"

struct libdeflate_compressor;

namespace pdf::detail {

// How much work to spend on a stream.
enum class Effort {
  Letter,  // made for one letter: fast
  Once,    // made once for many letters: small; above level 9 libdeflate would take 9 MiB
};

// The same input gives the same output. Takes at most about 1 MiB; one thread at a time.
class Deflater {
 public:
  explicit Deflater(Effort effort);

  base::Bytes operator()(base::ByteView bytes) const;

 private:
  struct Release {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Release> compressor_;
};

}  // namespace pdf::detail
