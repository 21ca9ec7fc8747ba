// One client's connection: a state machine that an event loop drives.
//
//   Head -> Working -> [Continue ->] Body <-> Working -> Answer <-> Working -> Head | Linger -> Closed
//
// Working: a worker has the turn, and nothing is read meanwhile. So a client that sends more than it may
// waits in its own socket, and what it has pipelined is handled in order. An answer that is at hand needs no
// worker: Head -> Answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/bytes.h"
#include "web/http/guard.h"
#include "web/sockets/pace.h"
#include "web/sockets/server_options.h"
#include "web/sockets/transport.h"
#include "web/sockets/turn.h"

namespace web {

// The loop, as its connections need it.
class ConnectionHost {
 public:
  virtual ~ConnectionHost() = default;
  virtual const ServerOptions& options() const = 0;
  virtual TimePoint now() const = 0;
  // Room to read into, shared by all connections of the loop.
  virtual std::span<char> room() = 0;
  virtual std::shared_ptr<Turn> begin() = 0;
  virtual Client clientOf(const std::string& peer, bool isEncrypted, const Fields& headers) const = 0;

  // Whether the answer of a new request was at hand.
  virtual bool answerAtOnce(Turn& turn) = 0;
  // A new request. False when too many wait.
  virtual bool offer(std::uint64_t connection, const std::shared_ptr<Turn>& turn) = 0;
  // The turn comes back by Connection::takeBack.
  virtual void hand(std::uint64_t connection, std::shared_ptr<Turn> turn, Step step) = 0;
  virtual void refuse(Turn& turn, int status) = 0;
  // There will be no answer; what came of the body is given to its sink.
  virtual void abandon(std::shared_ptr<Turn> turn) = 0;
  // Its answer was sent, as far as it could be.
  virtual void record(const Turn& turn) = 0;
};

// Used by its loop's thread alone.
class Connection {
 public:
  Connection(std::uint64_t id, std::unique_ptr<Transport> transport, std::string address,
             ConnectionHost& host);

  // `events` as epoll(7) tells them, once for each change (EPOLLET).
  void becomeReady(std::uint32_t events);
  void takeBack(std::shared_ptr<Turn> turn);
  // Ends what takes too long. Called several times a second.
  void checkTime();
  // Closes when no request runs, or when the one that runs is answered.
  void windDown();
  // Closes at once, whatever runs.
  void cutOff();

  bool isClosed() const { return state_ == State::Closed; }
  const std::string& address() const { return address_; }

 private:
  enum class State { Head, Working, Continue, Body, Answer, Linger, Closed };

  // Goes on until it must wait for somebody.
  void advance();
  // One step; false when it must wait.
  bool progress();
  bool readHead();
  bool beginTurn();
  bool writeContinue();
  bool readBody();
  bool writeAnswer();
  bool drain();

  bool fill();
  std::size_t write(base::ByteView bytes);
  void storeBody(std::size_t count);
  void refuse(int status);
  void work(Step step);
  void finishAnswer();
  void awaitHead();
  void linger();
  void leave();
  void close();
  void setDeadline(std::chrono::milliseconds time) { deadline_ = host_.now() + time; }

  const std::uint64_t id_;
  std::unique_ptr<Transport> transport_;
  const std::string address_;
  ConnectionHost& host_;

  State state_ = State::Head;
  bool isReadable_ = false;
  bool isWritable_ = false;
  bool hasHungUp_ = false;  // the client will send nothing more
  bool isWindingDown_ = false;
  std::optional<TimePoint> deadline_;
  Pace pace_;

  base::Bytes pending_;  // read, and not yet used
  HeadReader head_;
  base::Instant begun_;
  std::shared_ptr<Turn> turn_;  // null while a worker has it
  base::ByteView interim_;      // what is left of "100 Continue"
  std::size_t drained_ = 0;
  int answeredAtOnce_ = 0;  // since it became ready
};

}  // namespace web
