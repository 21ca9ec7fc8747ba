// TLS for connections: one certificate, read once.
#pragma once

#include <memory>

#include <Poco/Net/StreamSocket.h>

#include "base/disk.h"
#include "web/sockets/transport.h"

namespace web {

// TLS 1.2 with forward secrecy, and TLS 1.3. Safe to use from several threads; it outlives its transports.
class TlsContext {
 public:
  // InvalidSetup when the files are no certificate and its key, in PEM.
  TlsContext(const base::Path& certificate, const base::Path& key);
  ~TlsContext();
  TlsContext(const TlsContext&) = delete;
  TlsContext& operator=(const TlsContext&) = delete;

  // The handshake happens with the first bytes. `socket` does not block.
  std::unique_ptr<Transport> secure(Poco::Net::StreamSocket socket) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace web
