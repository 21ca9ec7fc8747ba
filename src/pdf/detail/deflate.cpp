#include "pdf/detail/deflate.h"

#include <libdeflate.h>

#include "base/error.h"

namespace pdf::detail {
namespace {

int levelOf(Effort effort) {
  return effort == Effort::Once ? 6 : 1;
}

}  // namespace

void Deflater::Release::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater(Effort effort) : compressor_(libdeflate_alloc_compressor(levelOf(effort))) {
  base::require(compressor_ != nullptr, "there is no memory for compression");
}

base::Bytes Deflater::operator()(base::ByteView bytes) const {
  base::Bytes out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  out.shrink_to_fit();  // many results are kept until the file is written
  return out;
}

}  // namespace pdf::detail
