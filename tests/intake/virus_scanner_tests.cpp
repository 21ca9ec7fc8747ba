#include "intake/virus_scanner.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <fstream>
#include <thread>

#include "support/boost_test.h"
#include "support/clamd.h"

namespace {

using intake::VirusScanner;

struct Scanning {
  support::TemporaryFolder folder;
  base::PosixDisk disk;

  base::Path file(const std::string& content) const {
    const base::Path path = folder.path() / "file";
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  // The code and the detail of what was found; "clean" for nothing.
  std::string scan(const std::string& address, const std::string& content) const {
    const VirusScanner::Scan scan =
        VirusScanner({address, std::chrono::seconds(2)}).scan(base::OpenFile(file(content)));
    return scan.finding ? scan.finding->code + " " + scan.finding->detail : "clean";
  }
};

// A server that says one thing to everybody and closes.
class Chatterbox {
 public:
  explicit Chatterbox(std::string answer) : answer_(std::move(answer)) {}
  ~Chatterbox() {
    isOver_ = true;
    Poco::Net::StreamSocket().connectNB(socket_.address());
    thread_.join();
  }

  std::string address() const { return socket_.address().toString(); }

 private:
  void serve() {
    while (!isOver_) {
      Poco::Net::StreamSocket client = socket_.acceptConnection();
      client.setReceiveTimeout(Poco::Timespan(0, 200'000));
      try {
        char bytes[256];
        client.receiveBytes(bytes, sizeof bytes);
        if (!answer_.empty()) client.sendBytes(answer_.data(), static_cast<int>(answer_.size()));
      } catch (const Poco::Exception&) {
      }
    }
  }

  std::string answer_;
  std::atomic<bool> isOver_ = false;
  Poco::Net::ServerSocket socket_{Poco::Net::SocketAddress("127.0.0.1", 0)};
  std::thread thread_{[this] { serve(); }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(virus_scanner, Scanning)

BOOST_AUTO_TEST_CASE(clamd_says_what_is_clean_and_names_what_is_not) {
  const support::Clamd clamd;
  BOOST_TEST(scan(clamd.address(), "nama,jumlah\nKlojen,1\n") == "clean");
  BOOST_TEST(scan(clamd.address(), "") == "clean");
  BOOST_TEST(scan(clamd.address(), support::eicar()).rfind("virus-found Eicar-Test-Signature", 0) == 0U);
  BOOST_TEST(scan(clamd.address(), std::string(300'000, 'x') + support::eicar()).rfind("virus-found", 0) ==
             0U);
  const VirusScanner scanner({clamd.address()});
  BOOST_TEST(scanner.isThere());
  BOOST_TEST(scanner.scan(base::OpenFile(file("a"))).scanner.rfind("ClamAV ", 0) == 0U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_for_clamd_is_not_clean) {
  const support::Clamd clamd(1);
  BOOST_TEST(scan(clamd.address(), std::string(3 << 20, 'x')) == "too-large-to-scan ");
}

BOOST_AUTO_TEST_CASE(nothing_but_ok_is_clean) {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> answers[] = {
      {"stream: OK\0"s, "clean"},
      {"stream: ok\0"s, "scan-failed stream: ok"},
      {"OK\0"s, "scan-failed OK"},
      {"stream: Can't allocate memory ERROR\0"s, "scan-failed stream: Can't allocate memory ERROR"},
      {"stream: \x1B[31mBad FOUND\0"s, "virus-found <U+001B>[31mBad"},
      {std::string(10'000, 'x'), "scan-failed " + std::string(200, 'x')},
      {"", "scanner-away "}};
  for (const auto& [answer, found] : answers) {
    const Chatterbox server(answer);
    const std::string said = scan(server.address(), "a");
    BOOST_TEST(said.substr(0, found.size()) == found, answer.substr(0, 40) << ": " << said.substr(0, 300));
  }
}

BOOST_AUTO_TEST_CASE(a_scanner_that_is_away_and_none_are_told_apart) {
  BOOST_TEST(scan((folder.path() / "no.sock").string(), "a") == "scanner-away ");
  BOOST_TEST(scan("127.0.0.1:1", "a") == "scanner-away ");
  BOOST_TEST(scan("", "a") == "not-scanned ");
  BOOST_TEST(!VirusScanner({(folder.path() / "no.sock").string()}).isThere());
}

BOOST_AUTO_TEST_CASE(an_address_is_a_path_or_a_host_with_its_port) {
  for (const char* right : {"/run/clamav/clamd.ctl", "127.0.0.1:3310", "localhost:3310"})
    BOOST_TEST(intake::isScannerAddress(right), right);
  for (const char* wrong : {"", "clamd", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:x"})
    BOOST_TEST(!intake::isScannerAddress(wrong), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
