#include "pdf/detail/deflate.h"

#include <libdeflate.h>

#include <memory>

#include "base/error.h"

namespace pdf::detail {

base::Bytes deflated(base::ByteView bytes, int level) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(level), libdeflate_free_compressor);
  base::require(compressor != nullptr, "no memory for compression");
  base::Bytes out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace pdf::detail
