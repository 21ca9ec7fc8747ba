// Images that letters show, decoded and compressed once.
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
  base::Bytes alpha;   // 8 bits each, deflated; empty when nothing is transparent
};

// Grows only: what was added stays where it is. Thread-safe.
class ImageLibrary {
 public:
  // Its number. InvalidInput, naming `name`, when the bytes are no PNG (ISO/IEC 15948), are damaged, or more
  // than 4000 pixels wide or high; nothing was added then.
  int add(base::ByteView png, const std::string& name);
  const PreparedImage& image(int number) const;

 private:
  mutable std::mutex mutex_;
  std::deque<PreparedImage> images_;
};

}  // namespace pdf
