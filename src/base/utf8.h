// UTF-8 text (RFC 3629): checking, walking, and the one normal form that we store and compare (NFC, UAX 15).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// The offset of the first byte that is not well-formed UTF-8 (a surrogate or an overlong form is not), if
// any.
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

// The code point at `offset`; moves `offset` past it. `text` must be well-formed and `offset` inside it.
char32_t nextCodePoint(std::string_view text, std::size_t& offset);

void appendUtf8(std::string& text, char32_t codePoint);

std::u32string toUtf32(std::string_view text);
std::string toUtf8(std::u32string_view text);

// Canonical composition. `text` must be well-formed. What is composed already, as Latin letters and their
// punctuation are, is returned unchanged after one scan.
std::string toNfc(std::string_view text);

// Case-folded and without diacritics, to search and to find duplicates; never stored as the value itself.
std::string folded(std::string_view text);

// Every character in upper case, where its upper case is a single character.
std::string upperCased(std::string_view text);

// U+0000 to U+001F and U+007F to U+009F.
bool isControl(char32_t codePoint);
// The characters that reorder their neighbours on screen: U+202A-202E, U+2066-2069, U+200E, U+200F, U+061C.
bool isBidiControl(char32_t codePoint);

// Takes no room, breaks lines on its own or chooses another form of its neighbour: two texts that look alike
// would differ. Unicode's default ignorable characters (soft hyphen, U+200B-200D, U+FEFF, variation
// selectors, tags …), U+2028, U+2029 and U+FFF9-FFFB.
bool isInvisible(char32_t codePoint);

// A mark that belongs to the character before it (general category M), or U+200D, which joins its
// neighbours: nothing may come between them.
bool isCombiningMark(char32_t codePoint);

// "U+1E25".
std::string codePointName(char32_t codePoint);

}  // namespace base
