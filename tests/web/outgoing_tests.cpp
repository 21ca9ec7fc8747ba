#include "web/http/outgoing.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

using namespace web;

namespace {

const auto kNow = *base::Instant::parse("1994-11-06T08:49:37Z");

RequestHead asking(Method method, const std::string& name = {}, const std::string& value = {}) {
  RequestHead head;
  head.method = method;
  if (!name.empty()) head.headers.add(name, value);
  return head;
}

std::string sentAll(Outgoing outgoing) {
  std::string all;
  while (true) {
    if (outgoing.needsFile()) outgoing.readFile();
    const base::ByteView next = outgoing.next().substr(0, 1000);
    if (next.empty()) return all;
    all += next;
    outgoing.advance(next.size());
  }
}

std::string sentFor(const RequestHead& head, Response response) {
  return sentAll({&head, std::move(response), Persistence::KeepAlive, kNow});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Response tagged(const std::string& etag) {
  Response response = textResponse(200, "halo");
  response.with("ETag", etag);
  return response;
}

struct StoredFile {
  support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::Path path = folder.path() / "isi";
  std::string content;

  explicit StoredFile(std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) content += static_cast<char>('a' + i % 26);
    base::writeNewFile(disk, path, content);
  }
  Response response() const {
    Response answer;
    answer.with("ETag", "\"e\"");
    answer.body = Response::File{path, content.size()};
    return answer;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(outgoing)

BOOST_AUTO_TEST_CASE(an_answer_is_a_head_and_a_body) {
  BOOST_TEST(
      sentFor(asking(Method::Get), textResponse(200, "halo")) ==
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
      "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 4\r\nConnection: keep-alive\r\n\r\nhalo");
}

BOOST_AUTO_TEST_CASE(large_bodies_are_sent_whole) {
  const std::string large(300'000, 'x');
  Response shared;
  shared.body = std::make_shared<const base::Bytes>(large);
  for (const std::string& sent : {sentFor(asking(Method::Get), textResponse(200, large)),
                                  sentFor(asking(Method::Get), std::move(shared))})
    BOOST_TEST((sent.substr(sent.find("\r\n\r\n") + 4) == large));
}

BOOST_AUTO_TEST_CASE(head_gets_the_length_and_no_body) {
  const std::string sent = sentFor(asking(Method::Head), textResponse(200, "halo"));
  BOOST_TEST(has(sent, "Content-Length: 4\r\n"));
  BOOST_TEST(sent.substr(sent.size() - 4) == "\r\n\r\n");
  const StoredFile file(100);
  const std::string ofFile = sentFor(asking(Method::Head), file.response());
  BOOST_TEST(has(ofFile, "Content-Length: 100\r\n"));
  BOOST_TEST(ofFile.substr(ofFile.size() - 4) == "\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(what_the_client_has_is_not_sent_again) {
  const auto statusFor = [](const std::string& condition, const std::string& etag) {
    const auto head = asking(Method::Get, "if-none-match", condition);
    return Outgoing(&head, tagged(etag), Persistence::KeepAlive, kNow).status();
  };
  BOOST_TEST(statusFor("\"a\"", "\"a\"") == 304);
  BOOST_TEST(statusFor("\"b\", W/\"a\"", "\"a\"") == 304);
  BOOST_TEST(statusFor("*", "\"a\"") == 304);
  BOOST_TEST(statusFor("\"b\"", "\"a\"") == 200);
  const std::string sent = sentFor(asking(Method::Get, "if-none-match", "\"a\""), tagged("\"a\""));
  BOOST_TEST(!has(sent, "Content-Length"));
  BOOST_TEST(!has(sent, "halo"));
  const auto post = asking(Method::Post, "if-none-match", "\"a\"");
  BOOST_TEST(Outgoing(&post, tagged("\"a\""), Persistence::KeepAlive, kNow).status() == 200);
}

BOOST_AUTO_TEST_CASE(a_file_is_sent_whole_or_a_range_of_it) {
  const StoredFile file(400'000);
  const auto sent = [&](const std::string& range) {
    return sentFor(asking(Method::Get, "range", range), file.response());
  };
  const auto bodyOf = [](const std::string& all) { return all.substr(all.find("\r\n\r\n") + 4); };
  BOOST_TEST((bodyOf(sentFor(asking(Method::Get), file.response())) == file.content));
  BOOST_TEST(has(sent("bytes=2-5"), "HTTP/1.1 206 Partial Content\r\n"));
  BOOST_TEST(has(sent("bytes=2-5"), "Content-Range: bytes 2-5/400000\r\n"));
  BOOST_TEST(bodyOf(sent("bytes=2-5")) == "cdef");
  BOOST_TEST(bodyOf(sent("bytes=-3")) == file.content.substr(399'997));
  BOOST_TEST((bodyOf(sent("bytes=1-")) == file.content.substr(1)));
  BOOST_TEST(has(sent("bytes=399999-500000"), "Content-Range: bytes 399999-399999/400000\r\n"));
  BOOST_TEST(has(sent("bytes=400000-"), "HTTP/1.1 416 "));
  BOOST_TEST(has(sent("bytes=400000-"), "Content-Range: bytes */400000\r\n"));
  BOOST_TEST(has(sent("bytes=-0"), "HTTP/1.1 416 "));
  for (const char* ignored : {"bytes=5-2", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2", "bytes=", "bytes=-",
                              "bytes=99999999999999999999-"})
    BOOST_TEST(has(sent(ignored), "HTTP/1.1 200 "), ignored);
}

BOOST_AUTO_TEST_CASE(a_range_of_another_version_is_the_whole_file) {
  const StoredFile file(100);
  RequestHead head = asking(Method::Get, "range", "bytes=0-0");
  head.headers.add("if-range", "\"other\"");
  BOOST_TEST(has(sentFor(head, file.response()), "HTTP/1.1 200 "));
}

BOOST_AUTO_TEST_CASE(a_header_that_would_split_the_answer_is_a_bug) {
  for (const auto& [name, value] :
       std::vector<std::pair<std::string, std::string>>{{"X", "a\r\nY: b"},
                                                        {"X", "a\nb"},
                                                        {"X", std::string("a\0", 2)},
                                                        {"X: a\r\nY", "b"},
                                                        {"", "b"},
                                                        {"Content-Length", "5"},
                                                        {"transfer-encoding", "chunked"},
                                                        {"X", "\xff"}}) {
    Response response = textResponse(200, "halo");
    response.with(name, value);
    BOOST_CHECK_THROW(Outgoing(nullptr, response, Persistence::Close, kNow), base::Internal);
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_becomes_shorter_is_told) {
  const StoredFile file(10);
  Response response = file.response();
  std::get<Response::File>(response.body).size = 20;
  Outgoing sending(nullptr, std::move(response), Persistence::Close, kNow);
  sending.advance(sending.next().size());
  sending.readFile();
  sending.advance(sending.next().size());
  BOOST_TEST(sending.needsFile());
  BOOST_CHECK_THROW(sending.readFile(), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
