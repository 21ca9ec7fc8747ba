// A client that sends what it is told to, right or wrong.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace web_tests {

struct RawAnswer {
  int status = 0;                              // 0: none came
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  // False when the server has closed.
  bool send(std::string_view bytes);
  // Nothing more is sent; answers are still read.
  void finish();
  // The next answer; waits for 20 seconds at most.
  RawAnswer answer();
  // The head alone, as it is sent after HEAD and as an interim answer.
  RawAnswer head();
  // Whether the server closes the connection, within 20 seconds, without sending anything more.
  bool isClosed();
  // As soon as the client is destroyed the server's kernel is told that it is gone (RST).
  void breakAtEnd();
  // So little is taken from the server at once.
  void receiveLittle();

  RawAnswer get(const std::string& path);

 private:
  bool receive();

  int socket_;
  std::string received_;
};

// A GET for 127.0.0.1.
std::string getFor(const std::string& path, const std::string& headers = {});
std::string postFor(const std::string& path, const std::string& body, const std::string& headers = {});

}  // namespace web_tests
