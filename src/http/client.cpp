#include "http/client.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/URI.h>

#include <array>
#include <chrono>
#include <memory>

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

// What is left of the time for one exchange.
class Deadline {
 public:
  Deadline(const std::string& url, int seconds)
      : url_(url), end_(Clock::now() + std::chrono::seconds(seconds)) {}

  Poco::Timespan left() const {
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(end_ - Clock::now()).count();
    if (left <= 0) throw away(url_, "it did not answer in time", base::Retry::Worthwhile);
    return Poco::Timespan(left);
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

// Piece by piece, so that a slow sender cannot take more than the time that is left.
base::Bytes readAll(std::istream& in, Poco::Net::HTTPClientSession& session, const Deadline& deadline,
                    const Bounds& bounds, const std::string& url) {
  base::Bytes body;
  std::array<char, 4096> piece{};
  while (in.good()) {
    session.socket().setReceiveTimeout(deadline.left());
    in.read(piece.data(), 1);
    if (in.gcount() == 0) break;
    const std::streamsize more =
        in.readsome(piece.data() + 1, static_cast<std::streamsize>(piece.size()) - 1);
    body.append(piece.data(), 1 + static_cast<std::size_t>(more));
    if (body.size() > bounds.answerBytes)
      throw away(url, "its answer is larger than " + std::to_string(bounds.answerBytes) + " bytes",
                 base::Retry::Useless);
  }
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
  session->sendRequest(head) << request.body << std::flush;
  HTTPResponse response;
  std::istream& in = session->receiveResponse(response);
  return {response.getStatus(), response.get("Location", ""),
          readAll(in, *session, deadline, bounds, address.toString())};
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
    throw away(request.url, "it cannot prove who it is", base::Retry::Useless, problem.displayText());
  } catch (const Poco::TimeoutException& problem) {
    throw away(request.url, "it did not answer in time", base::Retry::Worthwhile, problem.displayText());
  } catch (const Poco::Exception& problem) {
    throw away(request.url, "it does not answer", base::Retry::Worthwhile, problem.displayText());
  }
  throw away(request.url, "it sends from one address to the next", base::Retry::Useless);
}

}  // namespace http
