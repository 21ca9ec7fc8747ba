// A small application for the server's tests, and a server that runs it.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.h"
#include "support/temporary_folder.h"
#include "web/http/form.h"
#include "web/sockets/server.h"

namespace web_tests {

// /halo        "halo"
// /langsung    "langsung", at once when the server asks for that
// /celaka      throws at once
// /siapa       "ADDRESS secure|plain"
// /besar       8 MiB
// /berkas      a file of 1 MiB
// /galat       throws
// /belah       answers with a header that would split the answer
// /tunggu      answers when release() was called
// /isi         POST: the body again
// /terima      POST: how many bytes the sink took
// /formulir    POST of a form: its fields and the sizes of its files
// /tolak       refused with 403 before the body is read
class TrialApplication : public web::Application {
 public:
  static constexpr std::uint64_t kMostBody = 64 << 20;

  TrialApplication();

  std::optional<web::Response> atOnce(const web::RequestHead& head) override;
  std::variant<web::Admission, web::Response> admit(const web::RequestHead& head) override;
  web::Response answer(web::Request& request) override;
  web::Response refusal(int status) override;

  // Returns when so many requests for /tunggu have come.
  void awaitWaiting(int count);
  void release();
  // Of sinks that ended, how many bytes each took; waits until there is one.
  std::uint64_t nextSinkEnd();
  std::size_t filesInFolder() const;

 private:
  class Sink;

  web::Response whenReleased();
  web::Response formAnswer(web::Request& request) const;

  support::TemporaryFolder folder_;
  base::PosixDisk disk_;
  base::Path file_;
  std::mutex mutex_;
  std::condition_variable change_;
  int waiting_ = 0;
  bool isReleased_ = false;
  std::vector<std::uint64_t> sinkEnds_;
};

struct TrialServer {
  // On any free port.
  explicit TrialServer(web::ServerOptions options = {});
  // The lines of the access log so far.
  std::vector<std::string> lines();
  // Waits for a line that holds `part`.
  bool hasLine(const std::string& part);
  std::vector<std::string> failures();

  TrialApplication application;
  base::SystemClock clock;
  std::mutex mutex;
  std::vector<std::string> accessLines;
  std::vector<std::string> failureLines;
  web::Server server;
};

}  // namespace web_tests
