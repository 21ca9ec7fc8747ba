// A request to paint a page, and its answer: numbers in decimal, each with a blank behind it, then bytes.
#pragma once

#include <charconv>
#include <optional>
#include <string>

#include "extraction/painter.h"

namespace extraction::detail {

struct PaintOrder {
  int number = 0;  // of the page, from 1
  int width = 0;   // pixels
  base::ByteView pdf;
};

// Takes the number and its blank from the front of the message.
inline std::optional<int> takeNumber(base::ByteView& message) {
  int number = 0;
  const char* end = message.data() + message.size();
  const auto read = std::from_chars(message.data(), end, number);
  if (read.ec != std::errc() || read.ptr == end || *read.ptr != ' ') return std::nullopt;
  message.remove_prefix(static_cast<std::size_t>(read.ptr - message.data()) + 1);
  return number;
}

inline base::Bytes written(const PaintOrder& order) {
  base::Bytes message = std::to_string(order.number) + " " + std::to_string(order.width) + " ";
  return message.append(order.pdf);
}

inline std::optional<PaintOrder> orderIn(base::ByteView message) {
  const auto number = takeNumber(message);
  const auto width = number ? takeNumber(message) : std::nullopt;
  if (!width) return std::nullopt;
  return PaintOrder{*number, *width, message};
}

inline base::Bytes written(const PaintedPage& page) {
  return (std::to_string(page.pages) + " ").append(page.png);
}

inline std::optional<PaintedPage> paintedIn(base::ByteView message) {
  const auto pages = takeNumber(message);
  if (!pages) return std::nullopt;
  return PaintedPage{*pages, base::Bytes(message)};
}

}  // namespace extraction::detail
