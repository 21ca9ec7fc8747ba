#include "signing/stamp_server.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include <atomic>
#include <iterator>

#include "signing/trial_authority.h"

namespace signing_tests {
namespace {

using Answer = std::function<base::Bytes(const base::Bytes&)>;

class Handler final : public Poco::Net::HTTPRequestHandler {
 public:
  Handler(const Answer& answer, std::atomic<int>& questions) : answer_(answer), questions_(questions) {}
  void handleRequest(Poco::Net::HTTPServerRequest& request,
                     Poco::Net::HTTPServerResponse& response) override {
    ++questions_;
    const base::Bytes query(std::istreambuf_iterator<char>(request.stream()), {});
    const base::Bytes body = answer_(query);
    response.setContentType("application/timestamp-reply");
    response.sendBuffer(body.data(), body.size());
  }

 private:
  const Answer& answer_;
  std::atomic<int>& questions_;
};

class Factory final : public Poco::Net::HTTPRequestHandlerFactory {
 public:
  Factory(const Answer& answer, std::atomic<int>& questions) : answer_(answer), questions_(questions) {}
  Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
    return new Handler(answer_, questions_);
  }

 private:
  const Answer& answer_;
  std::atomic<int>& questions_;
};

base::Bytes stampKey(const signing::TrialAuthority& root) {
  return root.pkcs12("Waktu Uji", "Kota Uji", crypto::Secret("waktu"), crypto::KeyKind::EcP256,
                     signing::TrialUse::TimeStamps);
}

}  // namespace

Stamper::Stamper(const base::Clock& clock)
    : authority(
          [&] {
            const base::Instant now = base::SystemClock().now();
            const signing::TrialAuthority root("Akar Waktu Uji", now.plusSeconds(-86400),
                                               now.plusSeconds(86400));
            rootPem = root.certificatePem();
            return stampKey(root);
          }(),
          crypto::Secret("waktu"), "waktu.p12", clock) {}

struct StampServer::Parts {
  explicit Parts(Answer how)
      : answer(std::move(how)),
        socket(Poco::Net::SocketAddress("127.0.0.1", 0)),
        server(new Factory(answer, questions), pool, socket, new Poco::Net::HTTPServerParams) {
    server.start();
  }
  // Waits for those who are still answering: they hold on to what is here.
  ~Parts() {
    server.stopAll(false);
    pool.joinAll();
  }

  Answer answer;
  std::atomic<int> questions{0};
  Poco::ThreadPool pool;
  Poco::Net::ServerSocket socket;
  Poco::Net::HTTPServer server;
};

StampServer::StampServer(Answer answer) : parts_(std::make_unique<Parts>(std::move(answer))) {}
StampServer::~StampServer() = default;

std::string StampServer::url() const {
  return "http://127.0.0.1:" + std::to_string(parts_->socket.address().port()) + "/tsa";
}

int StampServer::questions() const {
  return parts_->questions;
}

}  // namespace signing_tests
