#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/error.h"
#include "base/utf8.h"
#include "json/text.h"

namespace json {
namespace {

bool needsEscape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscape(std::string& out, char c) {
  static constexpr std::string_view kMeant = "\"\\\b\f\n\r\t";
  static constexpr std::string_view kWritten = "\"\\bfnrt";
  if (const std::size_t which = kMeant.find(c); which != std::string_view::npos) {
    out += '\\';
    out += kWritten[which];
    return;
  }
  char escape[8];
  std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
  out += escape;
}

// RFC 8785, 3.2.2.2.
void appendString(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto plain =
        static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needsEscape) - text.begin());
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    appendEscape(out, text.front());
    text.remove_prefix(1);
  }
  out += '"';
}

// The shortest digits that read back as the same number; never an exponent.
void appendFraction(std::string& out, double value) {
  base::require(std::isfinite(value), "a number that is not finite was to be written as JSON");
  char digits[512];
  const auto result = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  out.append(digits, result.ptr);
}

std::u16string utf16(std::string_view text) {
  std::u16string units;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::nextCodePoint(text, offset);
    if (c < 0x10000) {
      units += static_cast<char16_t>(c);
    } else {
      units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return units;
}

bool hasSurrogates(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
}

using Member = Object::value_type;

// RFC 8785, 3.2.3: the bytewise order of UTF-8, in which members are stored, differs from that of UTF-16 only
// where surrogates occur.
template <class Visit>
void forEachMember(const Object& object, const Visit& visit) {
  if (std::none_of(object.begin(), object.end(),
                   [](const Member& one) { return hasSurrogates(one.first); })) {
    for (const Member& member : object) visit(member);
    return;
  }
  std::vector<const Member*> members;
  for (const Member& member : object) members.push_back(&member);
  std::stable_sort(members.begin(), members.end(),
                   [](const Member* a, const Member* b) { return utf16(a->first) < utf16(b->first); });
  for (const Member* member : members) visit(*member);
}

class Writer {
 public:
  explicit Writer(bool indent) : indent_(indent) {}

  void append(const Value& value, int level) {
    if (const bool* truth = value.boolean()) {
      out += *truth ? "true" : "false";
    } else if (const std::int64_t* number = value.integer()) {
      out += std::to_string(*number);
    } else if (const double* fraction = value.fraction()) {
      appendFraction(out, *fraction);
    } else if (const std::string* text = value.string()) {
      appendString(out, *text);
    } else if (const Array* array = value.array()) {
      appendArray(*array, level);
    } else if (const Object* object = value.object()) {
      appendObject(*object, level);
    } else {
      out += "null";
    }
  }

  std::string out;

 private:
  void appendArray(const Array& array, int level) {
    out += '[';
    bool first = true;
    for (const Value& item : array) {
      startItem(first, level);
      append(item, level + 1);
    }
    end(']', array.empty(), level);
  }

  void appendObject(const Object& object, int level) {
    out += '{';
    bool first = true;
    forEachMember(object, [&](const Member& member) {
      startItem(first, level);
      appendString(out, member.first);
      out += indent_ ? ": " : ":";
      append(member.second, level + 1);
    });
    end('}', object.empty(), level);
  }

  void startItem(bool& first, int level) {
    if (!first) out += ',';
    first = false;
    newLine(level + 1);
  }

  void end(char bracket, bool empty, int level) {
    if (!empty) newLine(level);
    out += bracket;
  }

  void newLine(int level) {
    if (indent_) out += '\n' + std::string(static_cast<std::size_t>(level) * 2, ' ');
  }

  bool indent_;
};

std::string write(const Value& value, bool indent) {
  Writer writer(indent);
  writer.append(value, 0);
  return std::move(writer.out);
}

}  // namespace

std::string canonical(const Value& value) {
  return write(value, false);
}
std::string indented(const Value& value) {
  return write(value, true);
}

}  // namespace json
