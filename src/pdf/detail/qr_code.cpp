#include "pdf/detail/qr_code.h"

#include "pdf/detail/syntax.h"
#include "pdf/qr_modules.h"

namespace pdf::detail {
namespace {

constexpr int kQuietZone = 4;  // modules

// Adjacent modules form one rectangle. The unit is a module; the origin is the lower left corner.
void appendRow(std::string& out, const QrModules& code, int row) {
  for (int column = 0; column < code.width;) {
    int end = column;
    while (end < code.width && code.isDark(row, end)) ++end;
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
  const QrModules code = qrModules(content);
  const double module = size / (code.width + 2 * kQuietZone);
  out += "q ";
  for (const double value :
       {module, 0.0, 0.0, module, left + kQuietZone * module, bottom + kQuietZone * module}) {
    appendNumber(out, value, 5);
    out += ' ';
  }
  out += "cm\n";
  for (int row = 0; row < code.width; ++row) appendRow(out, code, row);
  out += "f Q\n";
}

}  // namespace pdf::detail
