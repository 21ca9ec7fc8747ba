// Clients that are slow, many or absent.
#include <thread>

#include "json/text.h"
#include "support/boost_test.h"
#include "web/raw_client.h"
#include "web/trial_application.h"

using namespace web_tests;
using namespace std::chrono_literals;

namespace {

web::ServerOptions impatient() {
  web::ServerOptions options;
  options.headTime = 500ms;
  options.idleTime = 800ms;
  options.lingerTime = 500ms;
  options.paceTime = 1000ms;
  options.bytesPerSecond = 10'000;
  return options;
}

struct Impatient : TrialServer {
  Impatient() : TrialServer(impatient()) {}
};

const std::string kUpload = "POST /terima HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(server_limits)

BOOST_FIXTURE_TEST_CASE(a_head_that_drips_is_ended, Impatient) {
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\n");
  for (int i = 0; i < 200 && client.send("X: y\r\n"); ++i) std::this_thread::sleep_for(50ms);
  BOOST_TEST(client.answer().status == 408);
}

BOOST_FIXTURE_TEST_CASE(who_says_nothing_is_let_go, Impatient) {
  RawClient fresh(server.port());
  BOOST_TEST(fresh.isClosed());
  RawClient used(server.port());
  BOOST_TEST(used.get("/halo").status == 200);
  BOOST_TEST(used.isClosed());
}

BOOST_FIXTURE_TEST_CASE(a_body_that_drips_is_ended, Impatient) {
  RawClient client(server.port());
  client.send(kUpload);
  for (int i = 0; i < 200 && client.send("x"); ++i) std::this_thread::sleep_for(50ms);
  BOOST_TEST(client.answer().status == 408);
  BOOST_TEST(application.nextSinkEnd() > 0U);
}

BOOST_FIXTURE_TEST_CASE(a_slow_body_that_is_fast_enough_is_taken, Impatient) {
  RawClient client(server.port());
  client.send("POST /terima HTTP/1.1\r\nHost: a\r\nContent-Length: 80000\r\n\r\n");
  for (int i = 0; i < 40; ++i) {
    BOOST_TEST_REQUIRE(client.send(std::string(2000, 'x')));
    std::this_thread::sleep_for(50ms);
  }
  BOOST_TEST(client.answer().body == "80000");
}

BOOST_FIXTURE_TEST_CASE(who_does_not_read_is_ended, Impatient) {
  RawClient client(server.port());
  client.receiveLittle();
  client.send(getFor("/besar"));
  BOOST_TEST_REQUIRE(hasLine("\"route\":\"/besar\""));
  BOOST_TEST(json::read(lines().at(0), "line").integerAt("bytes") < 8 << 20);
}

// More of each than there are threads of any kind.
BOOST_AUTO_TEST_CASE(idle_and_slow_clients_cost_others_nothing) {
  TrialServer trial;
  std::vector<std::unique_ptr<RawClient>> others;
  for (int i = 0; i < 40; ++i) {
    others.push_back(std::make_unique<RawClient>(trial.server.port()));
    if (i % 4 == 1) others.back()->send("GET / HT");
    if (i % 4 == 2) others.back()->send(kUpload + "x");
    if (i % 4 == 3) others.back()->send(getFor("/besar"));
  }
  RawClient client(trial.server.port());
  BOOST_TEST(client.get("/halo").body == "halo");
  BOOST_TEST(trial.server.connections() == 41U);
}

BOOST_AUTO_TEST_CASE(beyond_the_waiting_requests_one_more_is_refused) {
  web::ServerOptions options;
  options.workers = 1;
  options.waiting = 1;
  TrialServer trial(options);
  RawClient running(trial.server.port());
  running.send(getFor("/tunggu"));
  trial.application.awaitWaiting(1);
  // One of the two waits, the other is refused at once.
  RawClient first(trial.server.port());
  RawClient second(trial.server.port());
  first.send(getFor("/halo"));
  second.send(getFor("/halo"));
  BOOST_TEST(trial.hasLine("\"status\":503"));
  trial.application.release();
  BOOST_TEST(running.answer().status == 200);
  BOOST_TEST(first.answer().status + second.answer().status == 703);
}

BOOST_AUTO_TEST_CASE(beyond_the_most_connections_one_more_is_closed) {
  web::ServerOptions options;
  options.connections = 2;
  TrialServer trial(options);
  RawClient first(trial.server.port());
  RawClient second(trial.server.port());
  BOOST_TEST(first.get("/halo").status == 200);
  BOOST_TEST(second.get("/halo").status == 200);
  RawClient third(trial.server.port());
  BOOST_TEST(third.isClosed());
  BOOST_TEST(first.get("/halo").status == 200);
}

BOOST_AUTO_TEST_CASE(a_proxy_names_the_client) {
  web::ServerOptions options;
  options.proxies = {"127.0.0.1"};
  TrialServer trusting(options);
  RawClient proxy(trusting.server.port());
  const std::string headers = "X-Forwarded-For: 6.6.6.6, 198.51.100.7\r\nX-Forwarded-Proto: https\r\n";
  proxy.send(getFor("/siapa", headers));
  BOOST_TEST(proxy.answer().body == "198.51.100.7 secure");
  TrialServer alone;
  RawClient liar(alone.server.port());
  liar.send(getFor("/siapa", headers));
  BOOST_TEST(liar.answer().body == "127.0.0.1 plain");
}

BOOST_AUTO_TEST_CASE(a_stop_cuts_off_who_does_not_end) {
  web::ServerOptions options;
  options.stopTime = 300ms;
  TrialServer trial(options);
  RawClient slow(trial.server.port());
  slow.send(kUpload + "x");
  RawClient reader(trial.server.port());
  BOOST_TEST(reader.get("/halo").status == 200);  // by now the upload has begun, or is closed as idle
  trial.server.stop();
  BOOST_TEST(slow.isClosed());
}

BOOST_AUTO_TEST_SUITE_END()
