// The images of letters, decoded and compressed once.
#pragma once

#include <deque>
#include <mutex>
#include <string>

#include "base/bytes.h"

namespace pdf {

struct PreparedImage {
  int width = 0;  // pixels
  int height = 0;
  base::Bytes colour;  // RGB, 8 bits each, deflated
  base::Bytes alpha;   // 8 bits each, deflated; empty for an opaque image
};

// Only grows: images stay at their addresses. Thread-safe.
class ImageLibrary {
 public:
  // Returns its number. InvalidInput, naming `name`, and nothing is added, when the bytes are not a PNG
  // (ISO/IEC 15948), are damaged, or exceed 4000 pixels in width or height.
  int add(base::ByteView png, const std::string& name);
  const PreparedImage& image(int number) const;

 private:
  mutable std::mutex mutex_;
  std::deque<PreparedImage> images_;
};

}  // namespace pdf
