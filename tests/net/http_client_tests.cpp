#include "net/http_client.h"

#include <chrono>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace {

// A server of its own for each test.
struct Peer {
  support::BackgroundCommand server{{"/usr/bin/python3", BERKAS_SOURCE_DIR "/tests/net/http_peer.py"}};
  std::string address = "http://127.0.0.1:" + server.readLine();

  base::Bytes get(const std::string& path, const net::Bounds& bounds = {}) const {
    return net::fetch({address + path}, bounds);
  }
};

// The test fails unless it is Unavailable in these words.
template <class Call>
void mustBeAway(const std::string& words, base::Retry retry, Call call) {
  BOOST_CHECK_EXCEPTION(call(), base::Unavailable, [&](const base::Unavailable& problem) {
    BOOST_TEST(std::string(problem.what()).find(words) != std::string::npos, problem.what());
    return problem.retry() == retry;
  });
}

double secondsOf(const std::function<void()>& call) {
  const auto start = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(client)

BOOST_AUTO_TEST_CASE(an_answer_comes_byte_by_byte_as_it_was_sent) {
  const Peer peer;
  BOOST_TEST(peer.get("/ok") == base::Bytes("baik\0\xff", 6));
  BOOST_TEST(net::fetch({peer.address + "/echo", base::Bytes("a\0b", 3), "application/timestamp-query"}) ==
             base::Bytes("application/timestamp-query a\0b", 31));
}

BOOST_AUTO_TEST_CASE(redirections_are_followed_for_what_is_only_read) {
  const Peer peer;
  BOOST_TEST(peer.get("/moved") == base::Bytes("baik\0\xff", 6));
  mustBeAway("from one address to the next", base::Retry::Useless, [&] { peer.get("/loop"); });
  mustBeAway("not of http", base::Retry::Useless, [&] { peer.get("/to-a-file"); });
  mustBeAway("status 302", base::Retry::Useless, [&] {
    net::fetch({peer.address + "/moved", "x", "text/plain"});
  });
}

BOOST_AUTO_TEST_CASE(what_is_no_success_is_an_error_that_says_so) {
  const Peer peer;
  mustBeAway("status 404", base::Retry::Useless, [&] { peer.get("/missing"); });
  mustBeAway("does not answer", base::Retry::Worthwhile, [] { net::fetch({"http://127.0.0.1:1/"}); });
  mustBeAway("larger than 1000000 bytes", base::Retry::Useless, [&] { peer.get("/large", {10, 1'000'000}); });
  BOOST_CHECK_THROW(net::fetch({"ftp://127.0.0.1/"}), base::InvalidInput);
  BOOST_CHECK_THROW(net::fetch({"tsa.example"}), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(who_is_slow_is_left_when_the_time_is_over) {
  const Peer peer;
  for (const char* path : {"/silent", "/drip", "/drip-in-head"}) {
    const double seconds = secondsOf([&] {
      mustBeAway("did not answer in time", base::Retry::Worthwhile, [&] { peer.get(path, {1, 1000}); });
    });
    BOOST_TEST(seconds < 3);
  }
}

BOOST_AUTO_TEST_CASE(an_answer_that_breaks_off_is_none) {
  const Peer peer;
  mustBeAway("breaks off", base::Retry::Worthwhile, [&] { peer.get("/cut"); });
}

// A server that does not speak TLS cannot prove anything.
BOOST_AUTO_TEST_CASE(https_wants_proof) {
  const Peer peer;
  BOOST_CHECK_THROW(net::fetch({"https" + peer.address.substr(4) + "/ok"}, {3, 1000}), base::Unavailable);
}

BOOST_AUTO_TEST_SUITE_END()
