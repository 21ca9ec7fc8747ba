#include "web/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include "web/http/characters.h"

namespace web_tests {
namespace {

constexpr int kPatience = 20;  // seconds

RawAnswer headIn(std::string_view text) {
  RawAnswer answer;
  answer.status = std::stoi(std::string(text.substr(9, 3)));
  for (std::size_t at = text.find("\r\n"); at != std::string_view::npos && at + 2 < text.size();) {
    const std::size_t end = std::min(text.find("\r\n", at + 2), text.size());
    const std::string_view line = text.substr(at + 2, end - at - 2);
    const std::size_t colon = line.find(": ");
    answer.headers[web::lowerCased(line.substr(0, colon))] = line.substr(colon + 2);
    at = end;
  }
  return answer;
}

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const timeval patience{kPatience, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("nobody listens");
}

RawClient::~RawClient() {
  ::close(socket_);
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void RawClient::finish() {
  ::shutdown(socket_, SHUT_WR);
}

void RawClient::breakAtEnd() {
  const linger immediately{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &immediately, sizeof immediately);
}

void RawClient::receiveLittle() {
  const int size = 4096;
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}

bool RawClient::receive() {
  std::array<char, 65536> room{};
  const ssize_t count = ::recv(socket_, room.data(), room.size(), 0);
  if (count <= 0) return false;
  received_.append(room.data(), static_cast<std::size_t>(count));
  return true;
}

RawAnswer RawClient::head() {
  std::size_t end = received_.find("\r\n\r\n");
  while (end == std::string::npos && receive()) end = received_.find("\r\n\r\n");
  if (end == std::string::npos) return {};
  const RawAnswer answer = headIn(std::string_view(received_).substr(0, end));
  received_.erase(0, end + 4);
  return answer;
}

RawAnswer RawClient::answer() {
  RawAnswer answer = head();
  const auto length = answer.headers.find("content-length");
  if (length == answer.headers.end()) return answer;
  const std::size_t size = std::stoul(length->second);
  while (received_.size() < size && receive()) {
  }
  answer.body = received_.substr(0, size);
  received_.erase(0, size);
  return answer;
}

bool RawClient::isClosed() {
  char byte = 0;
  return received_.empty() && (::recv(socket_, &byte, 1, 0) == 0 || errno == ECONNRESET);
}

RawAnswer RawClient::get(const std::string& path) {
  send(getFor(path));
  return answer();
}

std::string getFor(const std::string& path, const std::string& headers) {
  return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
}

std::string postFor(const std::string& path, const std::string& body, const std::string& headers) {
  return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n" + headers + "\r\n" + body;
}

}  // namespace web_tests
