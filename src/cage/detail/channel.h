// Messages over a stream socket: eight bytes of length in network order, then the bytes.
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>

#include "base/bytes.h"

namespace cage::detail {

using Deadline = std::chrono::steady_clock::time_point;

// The other side is gone, too slow, or sends too much.
enum class ChannelEnd { Gone, OutOfTime, TooMuch };

// Does not own the descriptor. Throws ChannelEnd.
class Channel {
 public:
  explicit Channel(int descriptor, Deadline deadline = Deadline::max())
      : descriptor_(descriptor), deadline_(deadline) {}

  void send(base::ByteView message) const;
  // Nothing when the other side closed before a message began.
  std::optional<base::Bytes> receive(std::size_t most = std::numeric_limits<std::size_t>::max()) const;

 private:
  void wait(short events) const;
  void write(base::ByteView bytes) const;
  // Fewer than `size` when the other side closed.
  std::size_t read(char* to, std::size_t size) const;

  int descriptor_;
  Deadline deadline_;
};

}  // namespace cage::detail
