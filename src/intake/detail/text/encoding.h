// Text of unknown origin as UTF-8: which encoding it is in, by its bytes, and reading it piece by piece.
#pragma once

#include <string>

#include "base/bytes.h"

namespace intake::detail {

// None: not a text. Windows-1252 stands for every encoding of one byte a character.
enum class EncodingKind { None, Utf8, Utf16Little, Utf16Big, Windows1252 };

struct Encoding {
  EncodingKind kind = EncodingKind::None;
  std::size_t mark = 0;  // bytes of a byte order mark at its start
};

// By the first bytes. UTF-8 unless they say otherwise: a later byte can still turn out to be Windows-1252,
// which Decoder notices.
Encoding encodingOf(base::ByteView head);

// "utf-8", "utf-16le", "utf-16be", "windows-1252".
const char* nameOf(EncodingKind kind);

class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_(encoding), toSkip_(encoding.mark) {}

  // The next piece as UTF-8; valid until the next call. May hold back the beginning of a character.
  base::ByteView decode(base::ByteView piece);
  // Call it after the last piece; what was held back.
  base::ByteView finish();

  // Whether it held a NUL or another control character that no text has, or, in UTF-16, half a character.
  bool isBinary() const { return isBinary_; }
  // What it is in, as far as was read.
  EncodingKind kind() const { return encoding_.kind; }

 private:
  base::ByteView decodeUtf8(base::ByteView piece);
  base::ByteView decodeWindows1252(base::ByteView piece);
  base::ByteView decodeUtf16(base::ByteView piece);

  Encoding encoding_;
  std::size_t toSkip_;
  std::string held_;  // bytes of a character that is not whole yet
  std::string text_;
  bool isBinary_ = false;
};

}  // namespace intake::detail
