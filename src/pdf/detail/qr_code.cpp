#include "pdf/detail/qr_code.h"

#include <qrencode.h>

#include <memory>

#include "base/error.h"
#include "pdf/detail/syntax.h"

// Exported by libqrencode 4 but not declared in its header: like QRcode_encodeInput, but the caller chooses
// the mask (docs/decisions/0014-one-qr-mask.md).
extern "C" QRcode* QRcode_encodeMask(QRinput* input, int mask);

namespace pdf::detail {
namespace {

constexpr int kQuietZone = 4;  // modules
constexpr int kMask = 3;       // ISO/IEC 18004, 7.8.2: (row + column) mod 3 = 0

using Code = std::unique_ptr<QRcode, void (*)(QRcode*)>;

// Null when the text is too long.
Code encoded(const std::string& content) {
  const std::unique_ptr<QRinput, void (*)(QRinput*)> input(QRinput_new2(0, QR_ECLEVEL_M), QRinput_free);
  const bool fits = input && QRinput_append(input.get(), QR_MODE_8, static_cast<int>(content.size()),
                                            reinterpret_cast<const unsigned char*>(content.data())) == 0;
  return {fits ? QRcode_encodeMask(input.get(), kMask) : nullptr, QRcode_free};
}

// Adjacent modules form one rectangle. The unit is a module; the origin is the lower left corner.
void appendRow(std::string& out, const QRcode& code, int row) {
  const unsigned char* modules = code.data + static_cast<std::ptrdiff_t>(row) * code.width;
  for (int column = 0; column < code.width;) {
    int end = column;
    while (end < code.width && (modules[end] & 1) != 0) ++end;
    if (end > column) {
      for (const int value : {column, code.width - 1 - row, end - column, 1}) {
        appendInteger(out, value);
        out += ' ';
      }
      out += "re\n";
    }
    column = end > column ? end : column + 1;
  }
}

}  // namespace

void appendQrCode(std::string& out, const std::string& content, double left, double bottom, double size) {
  const Code code = encoded(content);
  if (!code) throw base::InvalidInput(base::Message("pdf.qr-too-long", {{"bytes", content.size()}}));
  const double module = size / (code->width + 2 * kQuietZone);
  out += "q ";
  for (const double value :
       {module, 0.0, 0.0, module, left + kQuietZone * module, bottom + kQuietZone * module}) {
    appendNumber(out, value, 5);
    out += ' ';
  }
  out += "cm\n";
  for (int row = 0; row < code->width; ++row) appendRow(out, *code, row);
  out += "f Q\n";
}

}  // namespace pdf::detail
