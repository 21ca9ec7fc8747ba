// A request to compare a page of two documents, and its answer: numbers in decimal, each with a blank behind
// it, then bytes.
#pragma once

#include <optional>
#include <string>

#include "extraction/comparer.h"
#include "extraction/detail/paint_order.h"

namespace extraction::detail {

struct CompareOrder {
  int number = 0;  // of the page, from 1
  int width = 0;   // pixels
  base::ByteView before;
  base::ByteView after;
};

inline base::Bytes written(const CompareOrder& order) {
  base::Bytes message = std::to_string(order.number) + " " + std::to_string(order.width) + " " +
                        std::to_string(order.before.size()) + " ";
  return message.append(order.before).append(order.after);
}

// Takes `size` bytes from the front of the message.
inline std::optional<base::ByteView> takeBytes(base::ByteView& message, int size) {
  if (size < 0 || static_cast<std::size_t>(size) > message.size()) return std::nullopt;
  const base::ByteView bytes = message.substr(0, static_cast<std::size_t>(size));
  message.remove_prefix(bytes.size());
  return bytes;
}

inline std::optional<CompareOrder> compareOrderIn(base::ByteView message) {
  int numbers[3] = {};
  for (int& number : numbers) {
    const auto taken = takeNumber(message);
    if (!taken) return std::nullopt;
    number = *taken;
  }
  const auto before = takeBytes(message, numbers[2]);
  if (!before) return std::nullopt;
  return CompareOrder{numbers[0], numbers[1], *before, message};
}

inline base::Bytes written(const ComparedPage& page) {
  base::Bytes message;
  for (const int number :
       {page.width, page.height, page.difference.left, page.difference.top, page.difference.width,
        page.difference.height, page.strip.left, page.strip.top, page.strip.width, page.strip.height})
    message += std::to_string(number) + " ";
  for (const base::Bytes* picture : {&page.before, &page.after, &page.stripBefore, &page.stripAfter})
    message += std::to_string(picture->size()) + " " + *picture;
  return message;
}

inline std::optional<ComparedPage> comparedIn(base::ByteView message) {
  ComparedPage page;
  for (int* number :
       {&page.width, &page.height, &page.difference.left, &page.difference.top, &page.difference.width,
        &page.difference.height, &page.strip.left, &page.strip.top, &page.strip.width, &page.strip.height}) {
    const auto taken = takeNumber(message);
    if (!taken) return std::nullopt;
    *number = *taken;
  }
  for (base::Bytes* picture : {&page.before, &page.after, &page.stripBefore, &page.stripAfter}) {
    const auto size = takeNumber(message);
    const auto bytes = size ? takeBytes(message, *size) : std::nullopt;
    if (!bytes) return std::nullopt;
    *picture = base::Bytes(*bytes);
  }
  return page;
}

}  // namespace extraction::detail
