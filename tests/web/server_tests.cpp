#include "web/sockets/server.h"

#include <thread>

#include "json/text.h"
#include "support/boost_test.h"
#include "support/threads.h"
#include "web/raw_client.h"
#include "web/trial_application.h"

using namespace web_tests;

BOOST_FIXTURE_TEST_SUITE(server, TrialServer)

BOOST_AUTO_TEST_CASE(a_connection_serves_one_request_after_the_other) {
  RawClient client(server.port());
  for (int i = 0; i < 5; ++i) {
    const RawAnswer answer = client.get("/halo");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.body == "halo");
    BOOST_TEST(answer.headers.at("connection") == "keep-alive");
  }
  client.send(getFor("/halo", "Connection: close\r\n"));
  BOOST_TEST(client.answer().headers.at("connection") == "close");
  BOOST_TEST(client.isClosed());
}

BOOST_AUTO_TEST_CASE(what_is_pipelined_is_answered_in_order) {
  RawClient client(server.port());
  client.send(postFor("/isi", "satu") + getFor("/halo") + postFor("/isi", "dua") + getFor("/tidak-ada"));
  BOOST_TEST(client.answer().body == "satu");
  BOOST_TEST(client.answer().body == "halo");
  BOOST_TEST(client.answer().body == "dua");
  BOOST_TEST(client.answer().status == 404);
}

BOOST_AUTO_TEST_CASE(a_request_may_come_byte_by_byte) {
  RawClient client(server.port());
  for (const char byte : postFor("/isi", "isi surat")) client.send({&byte, 1});
  BOOST_TEST(client.answer().body == "isi surat");
}

BOOST_AUTO_TEST_CASE(a_client_that_has_said_all_still_gets_its_answer) {
  RawClient client(server.port());
  client.send(getFor("/halo"));
  client.finish();
  BOOST_TEST(client.answer().body == "halo");
}

BOOST_AUTO_TEST_CASE(head_is_answered_without_a_body) {
  RawClient client(server.port());
  client.send("HEAD /halo HTTP/1.1\r\nHost: a\r\n\r\n");
  BOOST_TEST(client.head().headers.at("content-length") == "4");
  BOOST_TEST(client.get("/halo").body == "halo");
}

BOOST_AUTO_TEST_CASE(a_body_is_asked_for_after_its_head_was_admitted) {
  RawClient client(server.port());
  client.send("POST /isi HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  BOOST_TEST(client.head().status == 100);
  client.send("baik");
  BOOST_TEST(client.answer().body == "baik");
  client.send("POST /tolak HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  BOOST_TEST(client.answer().status == 403);
  BOOST_TEST(client.isClosed());
}

BOOST_AUTO_TEST_CASE(a_body_that_was_not_read_is_no_next_request) {
  RawClient client(server.port());
  client.send(postFor("/tolak", getFor("/halo") + getFor("/halo")));
  BOOST_TEST(client.answer().status == 403);
  BOOST_TEST(client.isClosed());
}

// Were the socket closed at once, sending would fail, and some kernels would drop the answer then.
BOOST_AUTO_TEST_CASE(who_is_still_sending_when_refused_can_read_why) {
  RawClient client(server.port());
  client.send("POST /tolak HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
  BOOST_TEST(hasLine("\"status\":403"));
  for (int i = 0; i < 20; ++i) BOOST_TEST_REQUIRE(client.send(std::string(10'000, 'x')));
  BOOST_TEST(client.answer().status == 403);
}

BOOST_AUTO_TEST_CASE(a_body_beyond_its_limit_is_refused_unread) {
  RawClient client(server.port());
  client.send("POST /isi HTTP/1.1\r\nHost: a\r\nContent-Length: 70000000\r\n\r\n");
  BOOST_TEST(client.answer().status == 413);
  BOOST_TEST(client.isClosed());
}

BOOST_AUTO_TEST_CASE(what_the_guard_refuses_ends_the_connection) {
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + getFor("/halo"));
  const RawAnswer answer = client.answer();
  BOOST_TEST(answer.status == 400);
  BOOST_TEST(answer.body == "status 400");
  BOOST_TEST(client.isClosed());
}

BOOST_AUTO_TEST_CASE(large_bodies_go_both_ways) {
  RawClient client(server.port());
  const std::string large(20 << 20, 'x');
  std::thread sender([&] { client.send(postFor("/terima", large)); });
  BOOST_TEST(client.answer().body == std::to_string(large.size()));
  sender.join();
  BOOST_TEST(client.get("/besar").body.size() == 8U << 20);
  BOOST_TEST(client.get("/berkas").body == std::string(1 << 20, 'f'));
  client.send(getFor("/berkas", "Range: bytes=5-9\r\n"));
  BOOST_TEST(client.answer().body == "fffff");
}

BOOST_AUTO_TEST_CASE(what_the_application_throws_is_answered_with_500) {
  RawClient client(server.port());
  BOOST_TEST(client.get("/galat").status == 500);
  BOOST_TEST_REQUIRE(failures().size() == 1U);
  BOOST_TEST(failures()[0] == "sengaja");
  RawClient next(server.port());
  const RawAnswer answer = next.get("/belah");
  BOOST_TEST(answer.status == 500);
  BOOST_TEST(answer.headers.count("set-cookie") == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_at_hand_needs_no_worker) {
  std::vector<std::unique_ptr<RawClient>> waiting;
  const std::size_t workers = web::ServerOptions().workers;
  for (std::size_t i = 0; i < workers; ++i) {
    waiting.push_back(std::make_unique<RawClient>(server.port()));
    waiting.back()->send(getFor("/tunggu"));
  }
  application.awaitWaiting(static_cast<int>(workers));
  RawClient client(server.port());
  BOOST_TEST(client.get("/langsung").body == "langsung");
  BOOST_TEST(client.get("/celaka").status == 500);
  application.release();
  for (const auto& one : waiting) BOOST_TEST(one->answer().body == "akhirnya");
}

BOOST_AUTO_TEST_CASE(answers_that_are_at_hand_and_others_come_in_the_order_of_their_requests) {
  RawClient client(server.port());
  std::string requests;
  for (int i = 0; i < 100; ++i) requests += getFor("/langsung") + (i % 30 == 0 ? getFor("/halo") : "");
  client.send(requests);
  for (int i = 0; i < 100; ++i) {
    BOOST_TEST_REQUIRE(client.answer().body == "langsung");
    if (i % 30 == 0) BOOST_TEST_REQUIRE(client.answer().body == "halo");
  }
}

BOOST_AUTO_TEST_CASE(a_body_that_is_cut_off_is_never_answered) {
  {
    RawClient client(server.port());
    client.send("POST /terima HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" +
                std::string(300'000, 'x'));
  }
  // All that came was given to the sink: an upload can go on from there.
  BOOST_TEST(application.nextSinkEnd() == 300'000U);
  BOOST_TEST(hasLine("\"status\":499"));
}

BOOST_AUTO_TEST_CASE(a_client_that_breaks_off_costs_nobody_else) {
  for (int i = 0; i < 50; ++i) {
    RawClient client(server.port());
    client.breakAtEnd();
    client.send(getFor("/besar"));
  }
  RawClient other(server.port());
  BOOST_TEST(other.get("/halo").body == "halo");
}

BOOST_AUTO_TEST_CASE(many_clients_get_their_own_answers) {
  support::onThreads(16, [&](int number) {
    RawClient client(server.port());
    for (int i = 0; i < 200; ++i) {
      const std::string text = std::to_string(number) + "-" + std::to_string(i);
      client.send(postFor("/isi", text));
      if (client.answer().body != text) throw std::runtime_error("a client got the answer of another");
    }
  });
}

BOOST_AUTO_TEST_CASE(a_request_leaves_a_line_without_its_address) {
  RawClient client(server.port());
  client.get("/halo/rahasia?token=rahasia");
  BOOST_TEST(hasLine("\"route\":\"/halo\""));
  const json::Value line = json::read(lines().at(0), "line");
  BOOST_TEST(line.stringAt("method") == "GET");
  BOOST_TEST(line.integerAt("status") == 200);
  BOOST_TEST(line.integerAt("bytes") == 4);
  BOOST_TEST(line.object()->size() == 6U);
  BOOST_TEST(lines().at(0).find("rahasia") == std::string::npos);
  BOOST_TEST(lines().at(0).find("127.0.0.1") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_stop_waits_for_the_request_that_runs) {
  RawClient idle(server.port());
  BOOST_TEST(idle.get("/halo").status == 200);
  RawClient busy(server.port());
  busy.send(getFor("/tunggu"));
  application.awaitWaiting(1);
  std::thread stopping([&] { server.stop(); });
  BOOST_TEST(idle.isClosed());
  BOOST_CHECK_THROW(RawClient(server.port()).get("/halo"), std::runtime_error);
  application.release();
  BOOST_TEST(busy.answer().body == "akhirnya");
  BOOST_TEST(busy.isClosed());
  stopping.join();
  BOOST_TEST(server.connections() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
