// Moves the bytes of one connection without ever waiting.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include <Poco/Net/StreamSocket.h>

#include "base/bytes.h"

namespace web {

// Moved: `count` bytes. Blocked: nothing now; the socket becomes ready later. Closed: the client has closed
// its side, or the connection is broken.
enum class TransferState { Moved, Blocked, Closed };

struct Transfer {
  TransferState state = TransferState::Blocked;
  std::size_t count = 0;
  bool isDrained = false;  // a read found less than it had room for: the next one would be Blocked
};

// One thread at a time. Destroying it closes the socket.
class Transport {
 public:
  virtual ~Transport() = default;
  virtual Transfer read(std::span<char> room) = 0;
  virtual Transfer write(base::ByteView bytes) = 0;
  // Tells the client that nothing more follows. It can still be read.
  virtual void finish() = 0;
  virtual bool isEncrypted() const = 0;
  virtual int descriptor() const = 0;

  // What is not yet sent is forgotten when the transport is destroyed; else the kernel keeps it for a while.
  void forgetUnsent() const;
};

// `socket` does not block.
std::unique_ptr<Transport> plainTransport(Poco::Net::StreamSocket socket);

}  // namespace web
