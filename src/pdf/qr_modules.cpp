#include "pdf/qr_modules.h"

#include <qrencode.h>

#include <memory>

#include "base/error.h"

// Exported by libqrencode 4 but not declared in its header: like QRcode_encodeInput, but the caller chooses
// the mask (docs/decisions/0014-one-qr-mask.md).
extern "C" QRcode* QRcode_encodeMask(QRinput* input, int mask);

namespace pdf {
namespace {

constexpr int kMask = 3;  // ISO/IEC 18004, 7.8.2: (row + column) mod 3 = 0

using Code = std::unique_ptr<QRcode, void (*)(QRcode*)>;

// Null when the text is too long.
Code encoded(const std::string& content) {
  const std::unique_ptr<QRinput, void (*)(QRinput*)> input(QRinput_new2(0, QR_ECLEVEL_M), QRinput_free);
  const bool fits = input && QRinput_append(input.get(), QR_MODE_8, static_cast<int>(content.size()),
                                            reinterpret_cast<const unsigned char*>(content.data())) == 0;
  return {fits ? QRcode_encodeMask(input.get(), kMask) : nullptr, QRcode_free};
}

}  // namespace

QrModules qrModules(const std::string& content) {
  const Code code = encoded(content);
  if (!code) throw base::InvalidInput(base::Message("pdf.qr-too-long", {{"bytes", content.size()}}));
  QrModules modules{code->width, {}};
  const std::ptrdiff_t count = static_cast<std::ptrdiff_t>(code->width) * code->width;
  for (std::ptrdiff_t i = 0; i < count; ++i) modules.dark.push_back((code->data[i] & 1) != 0);
  return modules;
}

}  // namespace pdf
