#include "web/sockets/transport.h"

#include <sys/socket.h>

#include <cerrno>

namespace web {
namespace {

Transfer transferOf(ssize_t count, std::size_t room) {
  if (count > 0) {
    const auto moved = static_cast<std::size_t>(count);
    return {TransferState::Moved, moved, moved < room};
  }
  const bool isBlocked = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
  return {isBlocked ? TransferState::Blocked : TransferState::Closed};
}

class PlainTransport : public Transport {
 public:
  explicit PlainTransport(Poco::Net::StreamSocket socket) : socket_(std::move(socket)) {}

  Transfer read(std::span<char> room) override {
    return transferOf(::recv(descriptor(), room.data(), room.size(), 0), room.size());
  }
  Transfer write(base::ByteView bytes) override {
    return transferOf(::send(descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL), bytes.size());
  }
  void finish() override { ::shutdown(descriptor(), SHUT_WR); }
  bool isEncrypted() const override { return false; }
  int descriptor() const override { return socket_.impl()->sockfd(); }

 private:
  Poco::Net::StreamSocket socket_;
};

}  // namespace

void Transport::forgetUnsent() const {
  const linger immediately{1, 0};
  ::setsockopt(descriptor(), SOL_SOCKET, SO_LINGER, &immediately, sizeof immediately);
}

std::unique_ptr<Transport> plainTransport(Poco::Net::StreamSocket socket) {
  return std::make_unique<PlainTransport>(std::move(socket));
}

}  // namespace web
