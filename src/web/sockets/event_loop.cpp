#include "web/sockets/event_loop.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/error.h"
#include "web/http/access_line.h"

namespace web {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kRoom = 64 << 10;
constexpr std::size_t kEvents = 256;
constexpr milliseconds kCheckEvery{250};
// Clients that are taken in one round, so that the other loops have their share.
constexpr int kClientsAtOnce = 16;
// What an event is for; connections have the numbers above.
constexpr std::uint64_t kListener = 0;
constexpr std::uint64_t kAlarm = 1;

void watch(const Descriptor& epoll, int descriptor, std::uint32_t events, std::uint64_t number) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = number;
  base::require(::epoll_ctl(epoll.number(), EPOLL_CTL_ADD, descriptor, &event) == 0,
                "the kernel does not watch a socket");
}

}  // namespace

Descriptor::Descriptor(int number) : number_(number) {
  base::require(number >= 0, "the kernel gives no descriptor");
}

Descriptor::~Descriptor() {
  ::close(number_);
}

EventLoop::EventLoop(const ServerParts& parts)
    : parts_(parts),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      alarm_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      room_(kRoom),
      lastNumber_(kAlarm) {
  watch(epoll_, alarm_.number(), EPOLLIN, kAlarm);
}

void EventLoop::run() {
  now_ = nextCheck_ = std::chrono::steady_clock::now();
  listen();
  while (!isDone()) handleEvents();
  forEach([](Connection& connection) { connection.cutOff(); });
}

void EventLoop::stop() {
  isStopping_ = true;
  wake();
}

bool EventLoop::isDone() const {
  return end_ && (connections_.empty() || now_ >= *end_);
}

void EventLoop::handleEvents() {
  std::array<epoll_event, kEvents> events{};
  const int count =
      ::epoll_wait(epoll_.number(), events.data(), kEvents, static_cast<int>(kCheckEvery.count()));
  now_ = std::chrono::steady_clock::now();
  for (int i = 0; i < count; ++i) {
    const epoll_event& event = events.at(static_cast<std::size_t>(i));
    if (event.data.u64 == kListener)
      acceptClients();
    else if (event.data.u64 == kAlarm)
      takeReturned();
    else
      with(event.data.u64, [&](Connection& connection) { connection.becomeReady(event.events); });
  }
  if (isStopping_ && !end_) {
    stopListening();
    end_ = now_ + parts_.options.stopTime;
    forEach([](Connection& connection) { connection.windDown(); });
  }
  if (now_ >= nextCheck_) checkTimes();
}

void EventLoop::with(std::uint64_t connection, const std::function<void(Connection&)>& call) {
  const auto found = connections_.find(connection);
  if (found == connections_.end()) return;
  call(*found->second);
  removeIfClosed(connection);
}

void EventLoop::removeIfClosed(std::uint64_t connection) {
  const auto found = connections_.find(connection);
  if (!found->second->isClosed()) return;
  parts_.limits.leave(found->second->address());
  connections_.erase(found);
}

// Each loop watches the one listener; the kernel wakes one of them for a client.
void EventLoop::listen() {
  if (isListening_ || end_) return;
  watch(epoll_, parts_.listener.descriptor(), EPOLLIN | EPOLLEXCLUSIVE, kListener);
  isListening_ = true;
}

void EventLoop::stopListening() {
  if (isListening_) ::epoll_ctl(epoll_.number(), EPOLL_CTL_DEL, parts_.listener.descriptor(), nullptr);
  isListening_ = false;
}

// Without descriptors the listener would be ready for ever; the next check listens again.
void EventLoop::acceptClients() {
  for (int i = 0; i < kClientsAtOnce && isListening_; ++i) {
    std::optional<Accepted> client;
    const Listener::State state = parts_.listener.accept(client);
    if (state == Listener::State::Nobody) return;
    if (state == Listener::State::Exhausted) return stopListening();
    addClient(std::move(*client));
  }
}

void EventLoop::addClient(Accepted client) {
  const bool isKnown = isLoopback(client.address) || parts_.proxies.trusts(client.address);
  const auto counting =
      isKnown ? ConnectionLimits::Counting::InAllOnly : ConnectionLimits::Counting::ByAddress;
  if (!parts_.limits.enter(client.address, counting)) return;
  auto transport = parts_.tls != nullptr ? parts_.tls->secure(client.socket) : plainTransport(client.socket);
  const int descriptor = transport->descriptor();
  const std::uint64_t number = ++lastNumber_;
  ConnectionHost& host = *this;
  connections_[number] = std::make_unique<Connection>(number, std::move(transport), client.address, host);
  watch(epoll_, descriptor, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, number);
}

std::shared_ptr<Turn> EventLoop::begin() {
  auto turn = std::make_shared<Turn>();
  turn->begun = parts_.clock.now();
  turn->begunAt = now_;
  return turn;
}

Client EventLoop::clientOf(const std::string& peer, bool isEncrypted, const Fields& headers) const {
  return parts_.proxies.clientOf(peer, isEncrypted, headers);
}

WorkerPool::Task EventLoop::taskOf(std::uint64_t connection, std::shared_ptr<Turn> turn, Step step) {
  return [this, connection, turn = std::move(turn), step]() mutable {
    parts_.service.perform(*turn, step);
    giveBack(connection, std::move(turn));
  };
}

bool EventLoop::offer(std::uint64_t connection, const std::shared_ptr<Turn>& turn) {
  return parts_.workers.offer(taskOf(connection, turn, Step::Admit));
}

void EventLoop::hand(std::uint64_t connection, std::shared_ptr<Turn> turn, Step step) {
  parts_.workers.push(taskOf(connection, std::move(turn), step));
}

void EventLoop::abandon(std::shared_ptr<Turn> turn) {
  parts_.workers.push(
      [&service = parts_.service, turn = std::move(turn)] { service.perform(*turn, Step::Abandon); });
}

void EventLoop::record(const Turn& turn) {
  AccessLine line;
  line.begun = turn.begun;
  if (turn.hasHead) line.method = turn.request.method;
  line.status = turn.answer ? turn.answer->status() : kCutOff;
  if (turn.answer) {
    line.route = turn.answer->route();
    line.bytes = turn.answer->bodyBytesSent();
  }
  line.time = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - turn.begunAt);
  parts_.accessLog(textOf(line));
}

void EventLoop::giveBack(std::uint64_t connection, std::shared_ptr<Turn> turn) {
  bool isFirst = false;
  {
    const std::lock_guard lock(mutex_);
    isFirst = returned_.empty();
    returned_.emplace_back(connection, std::move(turn));
  }
  if (isFirst) wake();
}

void EventLoop::wake() {
  ::eventfd_write(alarm_.number(), 1);
}

void EventLoop::takeReturned() {
  eventfd_t ignored = 0;
  ::eventfd_read(alarm_.number(), &ignored);
  std::vector<std::pair<std::uint64_t, std::shared_ptr<Turn>>> returned;
  {
    const std::lock_guard lock(mutex_);
    returned.swap(returned_);
  }
  for (auto& [number, turn] : returned) {
    if (connections_.contains(number)) {
      with(number, [&turn = turn](Connection& connection) { connection.takeBack(std::move(turn)); });
    } else {
      record(*turn);
      abandon(std::move(turn));
    }
  }
}

void EventLoop::checkTimes() {
  nextCheck_ = now_ + kCheckEvery;
  listen();
  forEach([](Connection& connection) { connection.checkTime(); });
}

void EventLoop::forEach(const std::function<void(Connection&)>& call) {
  std::vector<std::uint64_t> numbers;
  numbers.reserve(connections_.size());
  for (const auto& [number, connection] : connections_) numbers.push_back(number);
  for (const std::uint64_t number : numbers) with(number, call);
}

}  // namespace web
