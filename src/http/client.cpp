#include "http/client.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/URI.h>
#include <sys/socket.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "base/error.h"

namespace http {
namespace {

using Clock = std::chrono::steady_clock;
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;

constexpr int kMostRedirections = 3;

base::Unavailable away(const std::string& url, const std::string& why, base::Retry retry,
                       const std::string& cause = {}) {
  return base::Unavailable(url + " cannot be used now: " + why + ".", retry, cause);
}

// Ends connections when the time is over, whatever part of them is under way: a sender who drips keeps every
// single wait short.
class Deadline {
 public:
  Deadline(const std::string& url, int seconds)
      : url_(url), end_(Clock::now() + std::chrono::seconds(seconds)) {}

  Poco::Timespan left() const {
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(end_ - Clock::now()).count();
    if (left <= 0) throw missed();
    return Poco::Timespan(left);
  }
  bool isOver() const { return Clock::now() >= end_; }
  base::Unavailable missed(const std::string& cause = {}) const {
    return away(url_, "it did not answer in time", base::Retry::Worthwhile, cause);
  }

  // Shuts `socket` down at the deadline, unless what is returned is gone by then.
  std::jthread guard(int socket) const {
    return std::jthread([socket, end = end_](const std::stop_token& done) {
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any stopped;
      stopped.wait_until(lock, done, end, [] { return false; });
      if (!done.stop_requested()) ::shutdown(socket, SHUT_RDWR);
    });
  }

 private:
  std::string url_;
  Clock::time_point end_;
};

Poco::Net::Context::Ptr trustOfTheSystem() {
  static const Poco::Net::Context::Ptr kContext = new Poco::Net::Context(
      Poco::Net::Context::TLS_CLIENT_USE, "", "", "", Poco::Net::Context::VERIFY_STRICT, 9, true);
  return kContext;
}

std::unique_ptr<Poco::Net::HTTPClientSession> sessionFor(const Poco::URI& address) {
  if (address.getScheme() == "http")
    return std::make_unique<Poco::Net::HTTPClientSession>(address.getHost(), address.getPort());
  if (address.getScheme() == "https")
    return std::make_unique<Poco::Net::HTTPSClientSession>(address.getHost(), address.getPort(),
                                                           trustOfTheSystem());
  throw base::InvalidInput("\"" + address.toString() + "\" is no address of http or https.");
}

base::Bytes readAll(std::istream& in, const HTTPResponse& head, const Bounds& bounds,
                    const std::string& url) {
  in.exceptions(std::ios::badbit);  // else a connection that breaks looks like the end of the answer
  base::Bytes body;
  std::array<char, 4096> piece{};
  while (in.good()) {
    in.read(piece.data(), piece.size());
    body.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (body.size() > bounds.answerBytes)
      throw away(url, "its answer is larger than " + std::to_string(bounds.answerBytes) + " bytes",
                 base::Retry::Useless);
  }
  if (head.hasContentLength() && body.size() != static_cast<std::size_t>(head.getContentLength64()))
    throw away(url, "its answer breaks off", base::Retry::Worthwhile);
  return body;
}

struct Answer {
  int status = 0;
  std::string location;
  base::Bytes body;
};

Answer exchange(const Poco::URI& address, const Request& request, const Bounds& bounds,
                const Deadline& deadline) {
  const auto session = sessionFor(address);
  session->setTimeout(deadline.left(), deadline.left(), deadline.left());
  const std::string path = address.getPathAndQuery();
  HTTPRequest head(request.body.empty() ? HTTPRequest::HTTP_GET : HTTPRequest::HTTP_POST,
                   path.empty() ? "/" : path, HTTPRequest::HTTP_1_1);
  head.setKeepAlive(false);
  if (!request.body.empty()) {
    head.setContentType(request.contentType);
    head.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
  }
  std::ostream& out = session->sendRequest(head);
  const std::jthread guard = deadline.guard(session->socket().impl()->sockfd());
  out << request.body << std::flush;
  HTTPResponse response;
  std::istream& in = session->receiveResponse(response);
  Answer answer{response.getStatus(), response.get("Location", ""),
                readAll(in, response, bounds, request.url)};
  deadline.left();  // an answer without a length ends with the connection
  return answer;
}

Poco::URI addressOf(const std::string& url) {
  try {
    Poco::URI address(url);
    if (!address.getHost().empty()) return address;
  } catch (const Poco::SyntaxException&) {
  }
  throw base::InvalidInput("\"" + url + "\" is no address; one begins with http:// or https:// and a host.");
}

}  // namespace

base::Bytes fetch(const Request& request, const Bounds& bounds) {
  Poco::URI address = addressOf(request.url);
  const Deadline deadline(request.url, bounds.seconds);
  try {
    for (int hop = 0; hop <= kMostRedirections; ++hop) {
      Answer answer = exchange(address, request, bounds, deadline);
      if (answer.status == HTTPResponse::HTTP_OK) return std::move(answer.body);
      const bool moves = answer.status >= 301 && answer.status <= 308 && !answer.location.empty();
      if (!moves || !request.body.empty())
        throw away(request.url, "it answers with status " + std::to_string(answer.status),
                   base::Retry::Useless);
      address.resolve(answer.location);
    }
  } catch (const Poco::Net::SSLException& problem) {
    if (deadline.isOver()) throw deadline.missed(problem.displayText());
    throw away(request.url, "it cannot prove who it is", base::Retry::Useless, problem.displayText());
  } catch (const Poco::TimeoutException& problem) {
    throw deadline.missed(problem.displayText());
  } catch (const Poco::Exception& problem) {
    if (deadline.isOver()) throw deadline.missed(problem.displayText());
    throw away(request.url, "it does not answer", base::Retry::Worthwhile, problem.displayText());
  }
  throw away(request.url, "it sends from one address to the next", base::Retry::Useless);
}

}  // namespace http
