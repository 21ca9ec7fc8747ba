// zlib streams (RFC 1950) by libdeflate.
#pragma once

#include <memory>

#include "base/bytes.h"

struct libdeflate_compressor;

namespace pdf::detail {

// How much work a stream is worth.
enum class Effort {
  Letter,  // made for one letter: fast
  Once,  // made once and written into many letters: small, but without the 9 MiB that libdeflate takes above
         // level 9
};

// The same input gives the same output. Holds about 1 MiB at most; one thread at a time.
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
