#include "net/connection.h"

#include <poll.h>

#include <algorithm>
#include <array>

namespace net {
namespace {

constexpr std::size_t kBlock = 16 << 10;  // a TLS record

int millisecondsTo(Connection::Deadline deadline) {
  const auto rest = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<std::int64_t>(rest.count(), 0));
}

}  // namespace

CURLcode Connection::open() {
  handle_.set(CURLOPT_CONNECT_ONLY, 1L);
  return handle_.perform();
}

bool Connection::send(base::ByteView bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (millisecondsTo(deadline) == 0) return false;
    std::size_t sent = 0;
    const CURLcode code = curl_easy_send(handle_.get(), bytes.data(), bytes.size(), &sent);
    bytes.remove_prefix(sent);
    if (code == CURLE_AGAIN && !waitFor(Wish::Write, deadline)) return false;
    if (code != CURLE_OK && code != CURLE_AGAIN) return false;
  }
  return true;
}

std::optional<std::string> Connection::line(std::size_t most, Deadline deadline) {
  std::size_t searched = 0;
  std::size_t end = 0;
  while ((end = received_.find('\n', searched)) == base::Bytes::npos) {
    searched = received_.size();
    if (searched > most || !receive(deadline)) return std::nullopt;
  }
  if (end > most) return std::nullopt;
  std::string line = taken(end + 1);
  line.pop_back();
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

std::optional<base::Bytes> Connection::bytes(std::size_t count, Deadline deadline) {
  while (received_.size() < count) {
    if (!receive(deadline)) return std::nullopt;
  }
  return taken(count);
}

base::Bytes Connection::taken(std::size_t count) {
  base::Bytes bytes = received_.substr(0, count);
  received_.erase(0, count);
  return bytes;
}

// TLS may hold bytes that the socket no longer shows, so it is read before it is waited for.
bool Connection::receive(Deadline deadline) {
  std::array<char, kBlock> block;
  while (millisecondsTo(deadline) > 0) {
    std::size_t count = 0;
    const CURLcode code = curl_easy_recv(handle_.get(), block.data(), block.size(), &count);
    if (code == CURLE_OK && count > 0) {
      received_.append(block.data(), count);
      return true;
    }
    if (code != CURLE_AGAIN || !waitFor(Wish::Read, deadline)) return false;
  }
  return false;
}

bool Connection::waitFor(Wish wish, Deadline deadline) const {
  curl_socket_t socket = CURL_SOCKET_BAD;
  curl_easy_getinfo(handle_.get(), CURLINFO_ACTIVESOCKET, &socket);
  if (socket == CURL_SOCKET_BAD) return false;
  pollfd watched{socket, static_cast<short>(wish == Wish::Write ? POLLOUT : POLLIN), 0};
  return ::poll(&watched, 1, millisecondsTo(deadline)) > 0;
}

}  // namespace net
