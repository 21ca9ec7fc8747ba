// Texts of strangers, made fit to be stored, compared and printed: the one place that judges raw bytes,
// whether they come from a command, a form, office data or a network.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/message.h"

namespace base {

enum class Lines { One, Many };
// Whether something must be there.
enum class Presence { Required, Optional };

struct TextRule {
  std::size_t most = 200;  // code points
  Lines lines = Lines::One;
};
inline constexpr TextRule kLine{200};
inline constexpr TextRule kParagraphs{4000, Lines::Many};

struct CheckedText {
  std::string text;  // empty when there is a problem
  Message problem;   // what is wrong and how to mend it, to stand behind the name of the text; else empty
};

// NFC, blanks of other widths made plain, white space at both ends gone. One line: each run of white space is
// one blank. Many: lines end in LF, blanks at their ends are gone. Refused: what is not UTF-8 or is longer
// than the rule allows, control characters, characters that reorder their neighbours on screen, invisible
// ones, and an empty text that is required.
CheckedText checkText(std::string_view raw, const TextRule& rule, Presence presence = Presence::Optional);

// Where bytes are not UTF-8; empty when they are.
Message problemOfEncoding(std::string_view raw);
// Why a text in NFC is refused for its characters alone; empty when it is not.
Message problemOfCharacters(std::string_view text, Lines lines);

// What is wrong with the name of something in the office's data; empty when it is 1 to 64 of ASCII letters,
// digits, '-', '_' and '.'.
Message problemOfCode(std::string_view text);

// Whether the office's fonts can draw a character.
using Glyphs = std::function<bool(char32_t)>;

// Why a letter cannot show the text: a script whose letters must be shaped or run from right to left
// (base/script.h), or a character without a glyph; empty when it can. `text` is UTF-8. What
// problemOfCharacters objects to is not judged here; without `glyphs` scripts alone are.
Message problemOfPrinting(std::string_view text, const Glyphs& glyphs);

// What is wrong with a plain file name (one that `checkText` let pass); empty when nothing is: no path, no
// leading full stop, none of the characters that some file system forbids, at most 150 bytes.
Message problemOfFileName(std::string_view name);

}  // namespace base
