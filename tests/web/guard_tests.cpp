#include "web/http/guard.h"

#include "support/boost_test.h"

using namespace web;

namespace {

const std::string kHost = "Host: kota.example\r\n";

HeadReader readWhole(const std::string& bytes) {
  HeadReader reader;
  reader.take(bytes);
  return reader;
}

int refusalOf(const std::string& bytes) {
  return readWhole(bytes).refusal();
}

RequestHead headOf(const std::string& bytes) {
  HeadReader reader = readWhole(bytes);
  BOOST_TEST_REQUIRE(reader.isComplete(), bytes);
  return reader.head().request;
}

RequestHead headWith(const std::string& headers) {
  return headOf("GET / HTTP/1.1\r\n" + kHost + headers + "\r\n");
}
int refusalWith(const std::string& headers, const std::string& method = "POST") {
  return refusalOf(method + " / HTTP/1.1\r\n" + kHost + headers + "\r\n");
}
int refusalOfTarget(const std::string& target) {
  return refusalOf("GET " + target + " HTTP/1.1\r\n" + kHost + "\r\n");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guard)

BOOST_AUTO_TEST_CASE(an_ordinary_head_is_read) {
  const RequestHead head = headOf("POST /permohonan/A%2dB%20c/?q=a+b&q=%C3%A9 HTTP/1.1\r\n" + kHost +
                                  "Content-Length: 12\r\nCookie: a=1; berkas-sesi=x\r\nX-A:\t z \r\n\r\n");
  BOOST_TEST((head.method == Method::Post));
  BOOST_TEST(head.path == (std::vector<std::string>{"permohonan", "A-B c", ""}),
             boost::test_tools::per_element());
  BOOST_TEST(head.query.all("q") == (std::vector<std::string>{"a b", "é"}), boost::test_tools::per_element());
  BOOST_TEST(head.length == 12U);
  BOOST_TEST(head.headers["x-a"] == "z");
  BOOST_TEST(head.cookie("berkas-sesi").value() == "x");
  BOOST_TEST(headOf("GET / HTTP/1.1\r\n" + kHost + "\r\n").path.empty());
}

BOOST_AUTO_TEST_CASE(a_head_may_come_in_pieces_of_any_size) {
  const std::string bytes = "GET /a?b=c HTTP/1.1\r\n" + kHost + "X: y\r\n\r\nREST";
  for (std::size_t size = 1; size <= bytes.size(); ++size) {
    HeadReader reader;
    std::size_t taken = 0;
    while (!reader.isComplete() && taken < bytes.size())
      taken += reader.take(std::string_view(bytes).substr(taken, size));
    BOOST_TEST(reader.isComplete());
    BOOST_TEST(taken == bytes.size() - 4);
    BOOST_TEST(reader.head().request.headers["x"] == "y");
  }
}

BOOST_AUTO_TEST_CASE(a_body_has_one_length_or_none) {
  BOOST_TEST(refusalWith("Content-Length: 5\r\nContent-Length: 5\r\n") == 400);
  BOOST_TEST(refusalWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") == 400);
  BOOST_TEST(refusalWith("Transfer-Encoding: chunked\r\n") == 411);
  BOOST_TEST(refusalWith("Transfer-Encoding: gzip, chunked\r\n") == 501);
  BOOST_TEST(refusalWith("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") == 501);
  BOOST_TEST(refusalWith("Transfer-Encoding : chunked\r\n") == 400);
  BOOST_TEST(refusalWith("") == 411);
  BOOST_TEST(refusalWith("", "PUT") == 411);
  BOOST_TEST(refusalWith("", "DELETE") == 0);
  for (const char* length : {"-1", "+5", "0x5", "5 5", "5,5", "", "1e3", "99999999999999999999999"})
    BOOST_TEST(refusalWith("Content-Length: " + std::string(length) + "\r\n") == 400, length);
}

BOOST_AUTO_TEST_CASE(lines_end_with_cr_lf_alone) {
  BOOST_TEST(refusalOf("GET / HTTP/1.1\n" + kHost + "\n") == 400);
  BOOST_TEST(refusalOf("GET / HTTP/1.1\r\nHost: a\n\r\n") == 400);
  BOOST_TEST(refusalOf("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n") == 400);
  BOOST_TEST(refusalWith("X: abc\n", "GET") == 400);
  BOOST_TEST(refusalOf("\r\nGET / HTTP/1.1\r\n" + kHost + "\r\n") == 400);
  BOOST_TEST(refusalOf("GET /\r\n") == 400);  // HTTP/0.9
}

BOOST_AUTO_TEST_CASE(headers_are_tokens_with_plain_values) {
  BOOST_TEST(refusalWith("X: a\r\n folded\r\n", "GET") == 400);
  BOOST_TEST(refusalWith("X: a\r\n\tfolded\r\n", "GET") == 400);
  BOOST_TEST(refusalWith(std::string("X: a\0b\r\n", 8), "GET") == 400);
  BOOST_TEST(refusalWith("X: a\x7f\r\n", "GET") == 400);
  BOOST_TEST(refusalWith("X: \xff\r\n", "GET") == 400);
  BOOST_TEST(refusalWith("X: \xc2\x85\r\n", "GET") == 400);  // U+0085, a line end to some
  BOOST_TEST(refusalWith("X Y: a\r\n", "GET") == 400);
  BOOST_TEST(refusalWith(": a\r\n", "GET") == 400);
  BOOST_TEST(refusalWith("no colon\r\n", "GET") == 400);
}

// Poco decodes them, and what comes out may hold line ends.
BOOST_AUTO_TEST_CASE(encoded_words_stay_the_text_that_they_are) {
  BOOST_TEST(headWith("X: =?UTF-8?Q?a=0D=0AX-Evil:_yes?=\r\n").headers["x"] ==
             "=?UTF-8?Q?a=0D=0AX-Evil:_yes?=");
}

BOOST_AUTO_TEST_CASE(there_is_one_host) {
  BOOST_TEST(refusalOf("GET / HTTP/1.1\r\n\r\n") == 400);
  BOOST_TEST(refusalOf("GET / HTTP/1.0\r\n\r\n") == 400);
  BOOST_TEST(refusalOf("GET / HTTP/1.1\r\n" + kHost + kHost + "\r\n") == 400);
  for (const char* host : {"", "a b", "a/b", "user@a", "a:b", "a:", ":80", "a:123456", "[::1", "[x]", "a,b"})
    BOOST_TEST(refusalOf("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n") == 400, host);
  for (const char* host : {"a", "a.b:80", "10.0.0.1", "[::1]", "[fd00::1]:8080"})
    BOOST_TEST(refusalOf("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n") == 0, host);
}

BOOST_AUTO_TEST_CASE(a_path_leads_nowhere_else) {
  for (const char* target :
       {"http://a/",     "*",    "a",      "//a",    "/a//b", "/.",   "/..",       "/a/../b",
        "/%2e%2e/a",     "/%2E", "/a%2fb", "/a%5cb", "/a\\b", "/%00", "/a%0a",     "/%7f",
        "/%c0%ae%c0%ae", "/%ff", "/%",     "/%2",    "/%zz",  "/a#b", "/\xc3\xa9", "/%ed%a0%80",
        "/%c2%85"})
    BOOST_TEST(refusalOfTarget(target) == 400, target);
  for (const char* target : {"/", "/a/", "/...", "/a.b", "/%C3%A9", "/a?x=/../%2f", "/a?", "/a%20b"})
    BOOST_TEST(refusalOfTarget(target) == 0, target);
  BOOST_TEST(refusalOfTarget("/a b") == 400);
}

BOOST_AUTO_TEST_CASE(a_query_is_text) {
  for (const char* target : {"/?a=%00", "/?a=%ff", "/?a=%1b", "/?%zz"})
    BOOST_TEST(refusalOfTarget(target) == 400, target);
  BOOST_TEST(headOf("GET /?a&b=&=c&&d=1=2 HTTP/1.1\r\n" + kHost + "\r\n").query.list().size() == 4U);
}

BOOST_AUTO_TEST_CASE(versions_and_methods_are_the_known_ones) {
  BOOST_TEST(refusalOf("GET / HTTP/2.0\r\n") == 505);
  BOOST_TEST(refusalOf("GET / HTTP/9.9\r\n") == 505);
  for (const char* version : {"HTTP/1", "HTTP/1.", "HTTP/11.1", "http/1.1", "HTTP/1.1 ", "HTTP/a.b"})
    BOOST_TEST(refusalOf("GET / " + std::string(version) + "\r\n") == 400, version);
  for (const char* method : {"TRACE", "CONNECT", "get", "FOO"})
    BOOST_TEST(refusalOf(std::string(method) + " / HTTP/1.1\r\n") == 501, method);
  BOOST_TEST(refusalOf("G@T / HTTP/1.1\r\n") == 400);
}

BOOST_AUTO_TEST_CASE(a_head_has_bounds) {
  BOOST_TEST(refusalOf("GET /" + std::string(9000, 'a')) == 414);
  BOOST_TEST(refusalWith("X: " + std::string(33'000, 'a') + "\r\n") == 431);
  std::string many;
  for (int i = 0; i < 100; ++i) many += "X: a\r\n";
  BOOST_TEST(refusalWith(many, "GET") == 431);
  many.resize(many.size() - 6);
  BOOST_TEST(refusalWith(many, "GET") == 0);
  HeadReader reader;
  reader.take("GET / HTTP/1.1\r\nX: ");
  for (int i = 0; i < 40 && reader.refusal() == 0; ++i) reader.take(std::string(1000, 'a'));
  BOOST_TEST(reader.refusal() == 431);
}

BOOST_AUTO_TEST_CASE(a_connection_is_kept_as_the_client_wishes) {
  const auto isKept = [](const std::string& version, const std::string& header) {
    return readWhole("GET / " + version + "\r\n" + kHost + header + "\r\n").head().keepsAlive;
  };
  BOOST_TEST(isKept("HTTP/1.1", ""));
  BOOST_TEST(!isKept("HTTP/1.1", "Connection: foo, Close\r\n"));
  BOOST_TEST(!isKept("HTTP/1.0", ""));
  BOOST_TEST(isKept("HTTP/1.0", "Connection: keep-alive\r\n"));
}

BOOST_AUTO_TEST_CASE(an_unknown_expectation_is_refused) {
  BOOST_TEST(refusalWith("Content-Length: 5\r\nExpect: 200-ok\r\n") == 417);
  BOOST_TEST(readWhole("PUT / HTTP/1.1\r\n" + kHost + "Content-Length: 5\r\nExpect: 100-Continue\r\n\r\n")
                 .head()
                 .expectsContinue);
}

BOOST_AUTO_TEST_SUITE_END()
