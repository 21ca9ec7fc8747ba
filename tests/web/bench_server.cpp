// For scripts/bench-web: serves one page, by our server or by Poco's bare HTTPServer, until it is ended.
//   web_bench_server own|poco THREADS [FILE]
// THREADS: workers of ours, beside two loops; or threads of Poco's, each of which holds a connection. FILE:
// the page; without it 6 kB. Says its port on the first line.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>

#include "base/clock.h"
#include "base/disk.h"
#include "web/sockets/server.h"

namespace {

constexpr const char* kType = "text/html; charset=utf-8";

base::Bytes& page() {
  static base::Bytes page = "<!doctype html>" + base::Bytes(6000, 'x');
  return page;
}

class PageApplication : public web::Application {
 public:
  std::variant<web::Admission, web::Response> admit(const web::RequestHead&) override {
    return web::Admission();
  }
  web::Response answer(web::Request&) override {
    web::Response response;
    response.with("Content-Type", kType);
    response.body = page();
    return response;
  }
  web::Response refusal(int status) override { return web::textResponse(status, {}); }
};

class PageHandler : public Poco::Net::HTTPRequestHandler {
 public:
  void handleRequest(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse& response) override {
    response.setContentType(kType);
    response.sendBuffer(page().data(), page().size());
  }
};

class PageFactory : public Poco::Net::HTTPRequestHandlerFactory {
 public:
  Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
    return new PageHandler;  // Poco deletes it
  }
};

void untilEnded(unsigned port) {
  std::cout << port << std::endl;
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  int signal = 0;
  sigwait(&ends, &signal);
}

void servePoco(int threads) {
  Poco::ThreadPool pool(2, threads);
  Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
  auto* const params = new Poco::Net::HTTPServerParams;  // counted by reference
  params->setMaxThreads(threads);
  params->setMaxQueued(1000);
  params->setMaxKeepAliveRequests(0);
  Poco::Net::HTTPServer server(new PageFactory, pool, socket, params);
  server.start();
  untilEnded(socket.address().port());
  server.stopAll(true);
}

void serveOwn(int threads) {
  PageApplication application;
  const base::SystemClock clock;
  web::ServerOptions options;
  options.port = 0;
  options.workers = static_cast<std::size_t>(threads);
  const web::Server server(options, application, clock);
  untilEnded(server.port());
}

}  // namespace

int main(int count, char** words) {
  if (count < 3 || count > 4) return 2;
  if (count == 4) page() = base::readFile(base::PosixDisk(), words[3], 1 << 20);
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigprocmask(SIG_BLOCK, &ends, nullptr);
  const int threads = std::atoi(words[2]);
  words[1] == std::string("poco") ? servePoco(threads) : serveOwn(threads);
  return 0;
}
