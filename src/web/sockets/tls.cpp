#include "web/sockets/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

#include "base/error.h"

namespace web {
namespace {

constexpr const char* kCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20";  // of TLS 1.2

using ContextHandle = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using SessionHandle = std::unique_ptr<SSL, decltype(&SSL_free)>;

std::string firstTlsError() {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  ERR_clear_error();
  return text.data();
}

class TlsTransport : public Transport {
 public:
  TlsTransport(SSL_CTX* context, Poco::Net::StreamSocket socket)
      : socket_(std::move(socket)), session_(SSL_new(context), &SSL_free) {
    base::require(session_ != nullptr && SSL_set_fd(session_.get(), descriptor()) == 1,
                  "a TLS session cannot be made");
    SSL_set_accept_state(session_.get());
  }

  Transfer read(std::span<char> room) override {
    ERR_clear_error();
    std::size_t count = 0;
    const int result = SSL_read_ex(session_.get(), room.data(), room.size(), &count);
    return transferOf(result, count);
  }
  Transfer write(base::ByteView bytes) override {
    ERR_clear_error();
    std::size_t count = 0;
    const int result = SSL_write_ex(session_.get(), bytes.data(), bytes.size(), &count);
    return transferOf(result, count);
  }
  // After a fatal error nothing may be said any more (SSL_shutdown(3)).
  void finish() override {
    if (!isBroken_ && SSL_is_init_finished(session_.get()) == 1) SSL_shutdown(session_.get());
    ERR_clear_error();
    ::shutdown(descriptor(), SHUT_WR);
  }
  bool isEncrypted() const override { return true; }
  int descriptor() const override { return socket_.impl()->sockfd(); }

 private:
  Transfer transferOf(int result, std::size_t count) {
    if (result == 1) return {TransferState::Moved, count};
    const int error = SSL_get_error(session_.get(), result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE) return {TransferState::Blocked};
    isBroken_ = error == SSL_ERROR_SSL || error == SSL_ERROR_SYSCALL;
    return {TransferState::Closed};
  }

  Poco::Net::StreamSocket socket_;
  SessionHandle session_;
  bool isBroken_ = false;
};

}  // namespace

struct TlsContext::Handle {
  ContextHandle context{SSL_CTX_new(TLS_server_method()), &SSL_CTX_free};
};

TlsContext::TlsContext(const base::Path& certificate, const base::Path& key)
    : handle_(std::make_unique<Handle>()) {
  SSL_CTX* const context = handle_->context.get();
  base::require(context != nullptr, "OpenSSL gives no context");
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context,
                      SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  // Idle connections hold no buffers; a write that was blocked may be tried again from another place.
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  const bool isGood = SSL_CTX_set_cipher_list(context, kCiphers) == 1 &&
                      SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) == 1 &&
                      SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) == 1 &&
                      SSL_CTX_check_private_key(context) == 1;
  if (!isGood)
    throw base::InvalidSetup(base::Message(
        "web.bad-certificate",
        {{"certificate", certificate.string()}, {"key", key.string()}, {"why", firstTlsError()}}));
}

TlsContext::~TlsContext() = default;

std::unique_ptr<Transport> TlsContext::secure(Poco::Net::StreamSocket socket) const {
  return std::make_unique<TlsTransport>(handle_->context.get(), std::move(socket));
}

}  // namespace web
