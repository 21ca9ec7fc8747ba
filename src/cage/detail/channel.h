// Messages over a stream socket: eight bytes of length in network order, then the bytes. An open file may
// come with a message (SCM_RIGHTS, unix(7)).
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>

#include "base/bytes.h"

namespace cage::detail {

using Deadline = std::chrono::steady_clock::time_point;

// The other side is gone, too slow, or sends too much.
enum class ChannelEnd { Gone, OutOfTime, TooMuch };

inline constexpr int kNoFile = -1;

// Does not own the descriptor. Throws ChannelEnd.
class Channel {
 public:
  explicit Channel(int descriptor, Deadline deadline = Deadline::max())
      : descriptor_(descriptor), deadline_(deadline) {}

  void send(base::ByteView message, int file = kNoFile) const;
  // Nothing when the other side closed before a message began.
  std::optional<base::Bytes> receive(std::size_t most = std::numeric_limits<std::size_t>::max());
  // The file that came with the last message; the receiver closes it.
  int file() const { return file_; }

 private:
  void wait(short events) const;
  void write(base::ByteView bytes) const;
  // Writes the first bytes of a message together with the file.
  std::size_t writeWith(base::ByteView bytes, int file) const;
  // Fewer than `size` when the other side closed.
  std::size_t read(char* to, std::size_t size);
  ssize_t receivePiece(char* to, std::size_t size);

  int descriptor_;
  Deadline deadline_;
  int file_ = kNoFile;
};

}  // namespace cage::detail
