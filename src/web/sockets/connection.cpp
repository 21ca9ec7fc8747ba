#include "web/sockets/connection.h"

#include <sys/epoll.h>

#include <algorithm>
#include <utility>

namespace web {
namespace {

constexpr base::ByteView kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
// A body goes to its sink in pieces of at least this size, but for the last: each costs a worker's time.
constexpr std::size_t kBodyPiece = 64 << 10;
// What is still read of a client whose connection ends, so that it can read the answer.
constexpr std::size_t kMostDrained = 256 << 10;
// A client that pipelines has so many answers at once; then it waits for a worker, so that others have their
// turn.
constexpr int kMostAtOnce = 16;
// An idle connection keeps no more than this.
constexpr std::size_t kIdleBuffer = 1 << 10;

}  // namespace

Connection::Connection(std::uint64_t id, std::unique_ptr<Transport> transport, std::string address,
                       ConnectionHost& host)
    : id_(id),
      transport_(std::move(transport)),
      address_(std::move(address)),
      host_(host),
      pace_(host.options().bytesPerSecond, host.options().paceTime),
      head_(host.options().head) {
  setDeadline(host.options().headTime);
}

void Connection::becomeReady(std::uint32_t events) {
  hasHungUp_ = hasHungUp_ || (events & EPOLLRDHUP) != 0;
  // TLS may have to write in order to read, and to read in order to write.
  isReadable_ = isWritable_ = true;
  answeredAtOnce_ = 0;
  const bool isGone = (events & (EPOLLERR | EPOLLHUP)) != 0;
  if (isGone && state_ == State::Working) return close();
  advance();
}

void Connection::advance() {
  while (progress()) {
  }
}

bool Connection::progress() {
  switch (state_) {
    case State::Head:
      return readHead();
    case State::Continue:
      return writeContinue();
    case State::Body:
      return readBody();
    case State::Answer:
      return writeAnswer();
    case State::Linger:
      return drain();
    case State::Working:
    case State::Closed:
      return false;
  }
  return false;
}

// Reads what has come; false when nothing has, or the client has left.
bool Connection::fill() {
  if (!isReadable_) return false;
  const std::span<char> room = host_.room();
  const Transfer transfer = transport_->read(room);
  if (transfer.state == TransferState::Closed) {
    leave();
    return false;
  }
  if (transfer.state == TransferState::Blocked || (transfer.isDrained && !hasHungUp_)) isReadable_ = false;
  pending_.append(room.data(), transfer.count);
  return transfer.count > 0;
}

// How many bytes went; fewer than all, and the connection may be closed then.
std::size_t Connection::write(base::ByteView bytes) {
  if (!isWritable_) return 0;
  const Transfer transfer = transport_->write(bytes);
  if (transfer.state == TransferState::Closed) leave();
  if (transfer.state == TransferState::Blocked) isWritable_ = false;
  return transfer.count;
}

bool Connection::readHead() {
  if (pending_.empty() && !fill()) return false;
  if (!head_.hasBegun()) {
    turn_ = host_.begin();
    setDeadline(host_.options().headTime);
  }
  pending_.erase(0, head_.take(pending_));
  if (head_.refusal() != 0) {
    refuse(head_.refusal());
    return true;
  }
  return !head_.isComplete() || beginTurn();
}

bool Connection::beginTurn() {
  IncomingHead head = head_.head();
  static_cast<RequestHead&>(turn_->request) = std::move(head.request);
  turn_->request.client = host_.clientOf(address_, transport_->isEncrypted(), turn_->request.headers);
  turn_->hasHead = true;
  turn_->persistence = head.keepsAlive ? Persistence::KeepAlive : Persistence::Close;
  turn_->expectsContinue = head.expectsContinue;
  head_ = HeadReader(host_.options().head);
  deadline_.reset();
  if (answeredAtOnce_ < kMostAtOnce && host_.answerAtOnce(*turn_)) {
    ++answeredAtOnce_;
    state_ = State::Answer;
    return true;
  }
  if (!host_.offer(id_, turn_)) {
    refuse(503);
    return true;
  }
  turn_.reset();
  state_ = State::Working;
  return false;
}

void Connection::work(Step step) {
  pace_.pause(host_.now());
  state_ = State::Working;
  host_.hand(id_, std::move(turn_), step);
}

void Connection::takeBack(std::shared_ptr<Turn> turn) {
  answeredAtOnce_ = 0;
  turn_ = std::move(turn);
  if (turn_->isBroken) {
    leave();
  } else if (turn_->answer) {
    state_ = State::Answer;
  } else if (turn_->expectsContinue && turn_->received == 0 && pending_.empty()) {
    interim_ = kContinue;
    state_ = State::Continue;
  } else {
    state_ = State::Body;
  }
  advance();
}

bool Connection::writeContinue() {
  interim_.remove_prefix(write(interim_));
  if (interim_.empty() && state_ == State::Continue) {
    turn_->expectsContinue = false;
    state_ = State::Body;
    return true;
  }
  pace_.resume(host_.now());
  return state_ != State::Closed && isWritable_;
}

bool Connection::readBody() {
  if (pending_.empty() && !fill()) {
    pace_.resume(host_.now());
    return false;
  }
  const std::uint64_t missing = turn_->request.length - turn_->received;
  storeBody(static_cast<std::size_t>(std::min<std::uint64_t>(missing, pending_.size())));
  const bool isWhole = turn_->received == turn_->request.length;
  if (isWhole || turn_->piece.size() >= kBodyPiece) work(Step::Take);
  if (isWhole) pace_.restart();
  return state_ == State::Body;
}

void Connection::storeBody(std::size_t count) {
  base::Bytes& target = turn_->request.sink ? turn_->piece : turn_->request.body;
  if (target.empty() && count == pending_.size()) {
    target = std::exchange(pending_, {});
  } else {
    target.append(pending_, 0, count);
    pending_.erase(0, count);
  }
  turn_->received += count;
  pace_.moved(count);
}

bool Connection::writeAnswer() {
  Outgoing& answer = *turn_->answer;
  if (answer.next().empty()) {
    if (answer.needsFile())
      work(Step::ReadFile);
    else
      finishAnswer();
    return true;
  }
  const std::size_t count = write(answer.next());
  if (state_ == State::Closed) return false;
  answer.advance(count);
  pace_.moved(count);
  if (!isWritable_) pace_.resume(host_.now());
  return isWritable_;
}

void Connection::finishAnswer() {
  host_.record(*turn_);
  const bool isLast = isWindingDown_ || turn_->answer->persistence() == Persistence::Close;
  turn_.reset();
  if (isLast)
    linger();
  else
    awaitHead();
}

void Connection::awaitHead() {
  pace_.restart();
  state_ = State::Head;
  if (pending_.empty() && pending_.capacity() > kIdleBuffer) pending_ = {};
  setDeadline(host_.options().idleTime);
}

// Closing at once would make the kernel drop the answer when more bytes come (RFC 9112 9.6).
void Connection::linger() {
  transport_->finish();
  pending_ = {};
  state_ = State::Linger;
  setDeadline(host_.options().lingerTime);
}

bool Connection::drain() {
  if (!fill()) return false;
  drained_ += pending_.size();
  pending_.clear();
  if (drained_ > kMostDrained) close();
  return true;
}

void Connection::refuse(int status) {
  if (!turn_) turn_ = host_.begin();
  host_.refuse(*turn_, status);
  deadline_.reset();
  pace_.restart();
  state_ = State::Answer;
}

// The client has left: what it sent of a body is not lost.
void Connection::leave() {
  if (turn_ && turn_->hasHead) host_.record(*turn_);
  if (turn_ && !turn_->answer) host_.abandon(std::move(turn_));
  close();
}

void Connection::cutOff() {
  transport_->forgetUnsent();
  leave();
}

void Connection::close() {
  turn_.reset();
  state_ = State::Closed;
}

void Connection::checkTime() {
  if (state_ == State::Working || state_ == State::Closed) return;
  if (pace_.isTooSlow(host_.now())) {
    if (state_ == State::Answer) return cutOff();
    host_.abandon(std::move(turn_));
    refuse(408);
    return advance();
  }
  if (!deadline_ || host_.now() < *deadline_) return;
  if (state_ != State::Head || !head_.hasBegun()) return close();
  refuse(408);
  advance();
}

void Connection::windDown() {
  isWindingDown_ = true;
  if (state_ != State::Head) return;
  transport_->finish();
  close();
}

}  // namespace web
