#include "cage/detail/channel.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace cage::detail {
namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kPiece = 1UL << 20;  // memory is taken for bytes that arrive, not for announced ones

// Room for one descriptor beside a message, aligned as cmsg(3) asks.
struct Control {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

msghdr messageOf(iovec& piece, Control& control) {
  msghdr message{};
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.bytes.data();
  message.msg_controllen = control.bytes.size();
  return message;
}

bool shouldRetry() {
  return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
}

}  // namespace

void Channel::wait(short events) const {
  using std::chrono::milliseconds;
  int timeout = -1;
  if (deadline_ != Deadline::max()) {
    const auto left = std::chrono::ceil<milliseconds>(deadline_ - std::chrono::steady_clock::now());
    if (left.count() <= 0) throw ChannelEnd::OutOfTime;
    timeout = static_cast<int>(std::min<milliseconds::rep>(left.count(), 1 << 30));
  }
  pollfd one{descriptor_, events, 0};
  const int ready = ::poll(&one, 1, timeout);
  if (ready == 0) throw ChannelEnd::OutOfTime;
  if (ready < 0 && errno != EINTR) throw ChannelEnd::Gone;
}

void Channel::write(base::ByteView bytes) const {
  while (!bytes.empty()) {
    wait(POLLOUT);
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && !shouldRetry()) throw ChannelEnd::Gone;
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::size_t Channel::writeWith(base::ByteView bytes, int file) const {
  Control control;
  iovec piece{const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message = messageOf(piece, control);
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &file, sizeof(int));
  for (;;) {
    wait(POLLOUT);
    const ssize_t sent = ::sendmsg(descriptor_, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) return static_cast<std::size_t>(sent);
    if (sent < 0 && !shouldRetry()) throw ChannelEnd::Gone;
  }
}

// As recv(2), and keeps the file that came with the piece.
ssize_t Channel::receivePiece(char* to, std::size_t size) {
  Control control;
  iovec piece{to, size};
  msghdr message = messageOf(piece, control);
  const ssize_t got = ::recvmsg(descriptor_, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
  const cmsghdr* header = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
  if (header != nullptr && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
    std::memcpy(&file_, CMSG_DATA(header), sizeof(int));
  return got;
}

std::size_t Channel::read(char* to, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    wait(POLLIN);
    const ssize_t got = receivePiece(to + done, size - done);
    if (got == 0) break;
    if (got < 0 && !shouldRetry()) throw ChannelEnd::Gone;
    if (got > 0) done += static_cast<std::size_t>(got);
  }
  return done;
}

void Channel::send(base::ByteView message, int file) const {
  base::Bytes length;
  for (std::size_t shift = 8 * kLengthBytes; shift > 0; shift -= 8)
    length += static_cast<char>(message.size() >> (shift - 8) & 0xFFU);
  write(file == kNoFile ? base::ByteView(length) : base::ByteView(length).substr(writeWith(length, file)));
  write(message);
}

std::optional<base::Bytes> Channel::receive(std::size_t most) {
  file_ = kNoFile;
  std::array<char, kLengthBytes> length{};
  const std::size_t got = read(length.data(), length.size());
  if (got == 0) return std::nullopt;
  if (got < length.size()) throw ChannelEnd::Gone;
  std::size_t size = 0;
  for (const char one : length) size = size << 8 | static_cast<unsigned char>(one);
  if (size > most) throw ChannelEnd::TooMuch;
  base::Bytes message;
  while (message.size() < size) {
    const std::size_t at = message.size();
    message.resize(std::min(size, at + std::max(at, kPiece)));
    if (read(message.data() + at, message.size() - at) < message.size() - at) throw ChannelEnd::Gone;
  }
  return message;
}

}  // namespace cage::detail
