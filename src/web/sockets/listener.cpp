#include "web/sockets/listener.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocketImpl.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>

#include "base/error.h"
#include "web/http/proxies.h"

namespace web {
namespace {

constexpr int kBacklog = 1024;

// Poco takes the descriptor; answers are not held back to be joined (Nagle).
Poco::Net::StreamSocket socketOf(int descriptor) {
  Poco::Net::StreamSocket socket(new Poco::Net::StreamSocketImpl(descriptor));
  const int on = 1;
  ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
}

}  // namespace

Listener::Listener(const std::string& host, std::uint16_t port) {
  const std::string name = host + ":" + std::to_string(port);
  try {
    socket_.bind({Poco::Net::IPAddress(host), port}, true);
    socket_.listen(kBacklog);
    socket_.setBlocking(false);
    port_ = socket_.address().port();
  } catch (const Poco::Net::InvalidAddressException& error) {
    throw base::InvalidSetup(
        base::Message("web.cannot-listen", {{"address", name}, {"why", error.displayText()}}));
  } catch (const Poco::Exception& error) {
    throw base::Unavailable(
        base::Message("web.cannot-listen", {{"address", name}, {"why", error.displayText()}}));
  }
}

// The descriptor stays, since loops may still watch it.
void Listener::close() {
  ::shutdown(descriptor(), SHUT_RDWR);
}

Listener::State Listener::accept(std::optional<Accepted>& client) const {
  sockaddr_storage peer{};
  socklen_t length = sizeof peer;
  auto* const address = reinterpret_cast<sockaddr*>(&peer);
  const int descriptor = ::accept4(this->descriptor(), address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (descriptor < 0)
    return errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM ? State::Exhausted
                                                                                     : State::Nobody;
  client = Accepted{socketOf(descriptor),
                    canonicalAddress(Poco::Net::SocketAddress(address, length).host().toString())};
  return State::Accepted;
}

}  // namespace web
