// Moves the bytes of many connections on one thread (epoll(7)); whatever may wait is done by the workers.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "web/http/proxies.h"
#include "web/sockets/connection.h"
#include "web/sockets/connection_limits.h"
#include "web/sockets/listener.h"
#include "web/sockets/server_options.h"
#include "web/sockets/tls.h"
#include "web/sockets/turn.h"
#include "web/sockets/worker_pool.h"

namespace web {

// What all loops of a server share. It outlives them.
struct ServerParts {
  const ServerOptions& options;
  const base::Clock& clock;
  const std::function<void(std::string_view)>& accessLog;
  const Listener& listener;
  const TlsContext* tls;  // null: plain HTTP
  const TrustedProxies& proxies;
  ConnectionLimits& limits;
  Service& service;
  WorkerPool& workers;
};

// A descriptor of the kernel's, closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number);  // Internal when it is none
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

class EventLoop : private ConnectionHost {
 public:
  explicit EventLoop(const ServerParts& parts);

  // On the loop's own thread, until it was stopped and its requests have ended or the time for them is over.
  void run();
  // From any thread.
  void stop();

 private:
  const ServerOptions& options() const override { return parts_.options; }
  TimePoint now() const override { return now_; }
  std::span<char> room() override { return room_; }
  std::shared_ptr<Turn> begin() override;
  Client clientOf(const std::string& peer, bool isEncrypted, const Fields& headers) const override;
  bool answerAtOnce(Turn& turn) override { return parts_.service.answerAtOnce(turn); }
  bool offer(std::uint64_t connection, const std::shared_ptr<Turn>& turn) override;
  void hand(std::uint64_t connection, std::shared_ptr<Turn> turn, Step step) override;
  void refuse(Turn& turn, int status) override { parts_.service.refuse(turn, status); }
  void abandon(std::shared_ptr<Turn> turn) override;
  void record(const Turn& turn) override;

  WorkerPool::Task taskOf(std::uint64_t connection, std::shared_ptr<Turn> turn, Step step);
  void giveBack(std::uint64_t connection, std::shared_ptr<Turn> turn);  // from a worker
  void wake();

  bool isDone() const;
  void handleEvents();
  void acceptClients();
  void addClient(Accepted client);
  void listen();
  void stopListening();
  void takeReturned();
  void checkTimes();
  void forEach(const std::function<void(Connection&)>& call);
  // Calls it with the connection of this number, and forgets the connection when it is closed after that.
  void with(std::uint64_t connection, const std::function<void(Connection&)>& call);
  void removeIfClosed(std::uint64_t connection);

  const ServerParts parts_;
  Descriptor epoll_;
  Descriptor alarm_;  // an eventfd
  std::vector<char> room_;
  TimePoint now_;
  TimePoint nextCheck_;
  bool isListening_ = false;
  std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> connections_;
  std::uint64_t lastNumber_;

  std::mutex mutex_;
  std::vector<std::pair<std::uint64_t, std::shared_ptr<Turn>>> returned_;
  std::atomic<bool> isStopping_ = false;
  std::optional<TimePoint> end_;  // when stopping: no later than this
};

}  // namespace web
