// QR codes (ISO/IEC 18004) as their modules, for whoever draws one.
#pragma once

#include <string>
#include <vector>

namespace pdf {

// A square of modules, without the quiet zone of four modules that belongs around it.
struct QrModules {
  int width = 0;
  std::vector<bool> dark;  // row by row, the upper left one first

  bool isDark(int row, int column) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(column)];
  }
};

// Error correction M. InvalidInput when the text is too long for a QR code.
QrModules qrModules(const std::string& content);

}  // namespace pdf
