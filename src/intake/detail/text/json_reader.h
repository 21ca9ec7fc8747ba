// JSON (RFC 8259) of any size, in pieces of UTF-8: whether it is well-formed, and what it holds.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "intake/detail/text/personal.h"

namespace intake::detail {

class JsonReader {
 public:
  void feed(std::string_view piece);
  // Call it after the last piece. Whether all was one JSON value.
  bool finish();
  // Whether the value is a GeoJSON object (RFC 7946), by the "type" of its root.
  bool isGeoJson() const { return isGeoJson_; }
  // Findings on what the texts and numbers look like, by the name of their member.
  void tell(const Notes& notes) const;

 private:
  enum class State { Value, FirstMember, Member, Colon, AfterValue, Text, Escape, Hex, Scalar, Broken };
  static constexpr std::size_t kDeepest = 200;
  static constexpr std::size_t kLongest = 128;      // bytes of a text that are looked at
  static constexpr std::size_t kMostNames = 1'000;  // of members

  void step(char c);
  void beginValue(char c);
  void open(char c);
  void close(char c);
  void endText();
  void endScalar();
  void endValue(std::string_view value);
  void separate(char c);
  std::size_t readText(std::string_view rest);

  State state_ = State::Value;
  std::string nesting_;  // '{' and '['
  bool isName_ = false;  // the text that is read is a member's name
  bool mayClose_ = false;
  int hexDigits_ = 0;
  std::string text_;
  std::string name_;  // of the last member
  bool isGeoJson_ = false;
  std::map<std::string, std::array<std::size_t, kPersonalKinds>, std::less<>> counts_;
};

}  // namespace intake::detail
