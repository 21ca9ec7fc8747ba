#include "web/sockets/server.h"

#include <optional>
#include <thread>
#include <vector>

#include "web/http/proxies.h"
#include "web/sockets/connection_limits.h"
#include "web/sockets/event_loop.h"
#include "web/sockets/listener.h"
#include "web/sockets/quiet_thread.h"
#include "web/sockets/tls.h"
#include "web/sockets/turn.h"
#include "web/sockets/worker_pool.h"

namespace web {
namespace {

std::unique_ptr<TlsContext> tlsOf(const ServerOptions& options) {
  if (options.certificate.empty()) return nullptr;
  return std::make_unique<TlsContext>(options.certificate, options.key);
}

}  // namespace

struct Server::Running {
  Running(ServerOptions given, Application& application, const base::Clock& clock, ServerLogs givenLogs)
      : options(std::move(given)),
        logs(std::move(givenLogs)),
        proxies(options.proxies),
        tls(tlsOf(options)),
        listener(options.host, options.port),
        limits(options.connections, options.connectionsPerAddress),
        service(application, clock, logs.failure),
        workers(options.workers, options.waiting) {
    const ServerParts parts{options, clock,  logs.access, listener, tls.get(),
                            proxies, limits, service,     workers};
    for (std::size_t i = 0; i < options.loops; ++i) loops.push_back(std::make_unique<EventLoop>(parts));
    for (const auto& loop : loops) threads.push_back(quietThread([&loop = *loop] { loop.run(); }));
  }

  // The loops need the workers until their requests have ended, and the workers give back to the loops.
  void stop() {
    listener.close();
    for (const auto& loop : loops) loop->stop();
    for (std::thread& thread : threads) thread.join();
    threads.clear();
    workers.stop();
  }

  ServerOptions options;
  ServerLogs logs;
  TrustedProxies proxies;
  std::unique_ptr<TlsContext> tls;
  Listener listener;
  ConnectionLimits limits;
  Service service;
  std::vector<std::unique_ptr<EventLoop>> loops;
  WorkerPool workers;
  std::vector<std::thread> threads;
};

Server::Server(ServerOptions options, Application& application, const base::Clock& clock, ServerLogs logs)
    : running_(std::make_unique<Running>(std::move(options), application, clock, std::move(logs))) {}

Server::~Server() {
  stop();
}

std::uint16_t Server::port() const {
  return running_->listener.port();
}

std::size_t Server::connections() const {
  return running_->limits.count();
}

void Server::stop() {
  running_->stop();
}

}  // namespace web
