// QR codes (ISO/IEC 18004) as vector shapes.
#pragma once

#include <string>

namespace pdf::detail {

// Appends the drawing of `content`, black, in a square whose side includes the quiet zone of four modules.
// Error correction M. InvalidInput when it is too long for a QR code.
void appendQrCode(std::string& out, const std::string& content, double left, double bottom, double size);

}  // namespace pdf::detail
