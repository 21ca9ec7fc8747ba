// Images that letters show, decoded and compressed once.
#pragma once

#include <deque>
#include <string>

#include "base/bytes.h"

namespace pdf {

struct PreparedImage {
  int width = 0;  // pixels
  int height = 0;
  base::Bytes colour;  // RGB, 8 bits each, deflated
  base::Bytes alpha;   // 8 bits each, deflated; empty when nothing is transparent
};

// Filled first, then read by any number of threads.
class ImageLibrary {
 public:
  // Its number. InvalidInput, naming `name`, when the bytes are no PNG or more than 4000 pixels wide or high.
  int add(base::ByteView png, const std::string& name);
  const PreparedImage& image(int number) const;

 private:
  std::deque<PreparedImage> images_;
};

}  // namespace pdf
