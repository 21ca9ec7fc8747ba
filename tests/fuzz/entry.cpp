// libFuzzer's way in; BERKAS_FUZZ_TARGET is the function of targets.h that the program is for.
#include <cstddef>
#include <cstdint>

#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::BERKAS_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
