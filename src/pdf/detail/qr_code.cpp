#include "pdf/detail/qr_code.h"

#include <qrencode.h>

#include <memory>

#include "base/error.h"
#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

constexpr int kQuietZone = 4;  // modules

void appendRow(std::string& out, const QRcode& code, int row, double left, double bottom, double module) {
  const unsigned char* modules = code.data + static_cast<std::ptrdiff_t>(row) * code.width;
  for (int column = 0; column < code.width;) {
    int end = column;
    while (end < code.width && (modules[end] & 1) != 0) ++end;
    if (end > column) {
      appendNumber(out, left + (column + kQuietZone) * module);
      out += ' ';
      appendNumber(out, bottom + (code.width - 1 - row + kQuietZone) * module);
      out += ' ';
      appendNumber(out, (end - column) * module);
      out += ' ';
      appendNumber(out, module);
      out += " re\n";
    }
    column = end > column ? end : column + 1;
  }
}

}  // namespace

void appendQrCode(std::string& out, const std::string& content, double left, double bottom, double size) {
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(content.size()),
                        reinterpret_cast<const unsigned char*>(content.data()), 0, QR_ECLEVEL_M),
      QRcode_free);
  if (!code)
    throw base::InvalidInput("The text of a QR code is too long: " + std::to_string(content.size()) +
                             " bytes.");
  const double module = size / (code->width + 2 * kQuietZone);
  for (int row = 0; row < code->width; ++row) appendRow(out, *code, row, left, bottom, module);
  out += "f\n";
}

}  // namespace pdf::detail
