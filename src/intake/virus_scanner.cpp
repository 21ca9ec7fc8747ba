#include "intake/virus_scanner.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include "base/error.h"
#include "base/text.h"

namespace intake {
namespace {

using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;

constexpr std::size_t kPiece = 1 << 16;
constexpr std::size_t kLongestAnswer = 4096;
constexpr std::size_t kLongestDetail = 200;
constexpr std::string_view kStream = "stream: ";

SocketAddress addressOf(const std::string& text) {
  if (text.front() == '/') return {SocketAddress::UNIX_LOCAL, text};
  return SocketAddress(text);
}

class Conversation {
 public:
  explicit Conversation(const VirusScanner::Settings& settings) {
    const Poco::Timespan patience(static_cast<long>(settings.patience.count()), 0);
    socket_.connect(addressOf(settings.address), patience);
    socket_.setSendTimeout(patience);
    socket_.setReceiveTimeout(patience);
  }

  // A command of the z form: answers end with NUL.
  void say(std::string_view command) { send(std::string("z") + std::string(command) + '\0'); }

  void sendPiece(base::ByteView piece) {
    std::string head;
    for (int shift = 24; shift >= 0; shift -= 8) head += static_cast<char>((piece.size() >> shift) & 0xFF);
    send(head);
    send(piece);
  }

  std::string answer() {
    std::string text;
    char byte = 0;
    while (text.size() < kLongestAnswer && socket_.receiveBytes(&byte, 1) == 1 && byte != '\0') text += byte;
    return std::string(base::trimmed(text));
  }

 private:
  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const int sent = socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
      if (sent <= 0) throw Poco::Net::ConnectionResetException();
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  StreamSocket socket_;
};

// "stream: OK", "stream: NAME FOUND", "INSTREAM size limit exceeded. ERROR".
std::optional<Finding> findingIn(const std::string& answer) {
  const std::string said = base::printable(answer, kLongestDetail);
  if (answer == std::string(kStream) + "OK") return std::nullopt;
  if (answer.rfind(kStream, 0) == 0 && answer.ends_with(" FOUND")) {
    return Finding{kVirusFound, {}, said.substr(kStream.size(), said.size() - kStream.size() - 6)};
  }
  if (answer.find("size limit exceeded") != std::string::npos) return Finding{kTooLargeToScan};
  if (answer.empty()) return Finding{kScannerAway};
  return Finding{kScanFailed, {}, said};
}

std::string versionOf(const VirusScanner::Settings& settings) {
  Conversation conversation(settings);
  conversation.say("VERSION");
  return base::printable(conversation.answer(), kLongestDetail);
}

// clamd may end the stream before its end, with an answer: that counts.
std::string answerTo(const VirusScanner::Settings& settings, const base::OpenFile& file) {
  Conversation conversation(settings);
  conversation.say("INSTREAM");
  try {
    std::uint64_t sent = 0;
    for (base::Bytes piece = file.read(0, kPiece); !piece.empty(); piece = file.read(sent, kPiece)) {
      conversation.sendPiece(piece);
      sent += piece.size();
    }
    conversation.sendPiece({});
  } catch (const Poco::Exception&) {
    return conversation.answer();
  }
  return conversation.answer();
}

}  // namespace

VirusScanner::Scan VirusScanner::scan(const base::OpenFile& file) const {
  if (settings_.address.empty()) return {Finding{kNotScanned}, {}};
  try {
    std::string version = versionOf(settings_);
    return {findingIn(answerTo(settings_, file)), std::move(version)};
  } catch (const Poco::Exception&) {
    return {Finding{kScannerAway}, {}};
  }
}

bool VirusScanner::isThere() const {
  if (settings_.address.empty()) return true;
  try {
    Conversation conversation(settings_);
    conversation.say("PING");
    return conversation.answer() == "PONG";
  } catch (const Poco::Exception&) {
    return false;
  }
}

bool isScannerAddress(const std::string& address) {
  if (address.empty()) return false;
  if (address.front() == '/') return true;
  try {
    return SocketAddress(address).port() > 0;
  } catch (const Poco::Exception&) {
    return false;
  }
}

}  // namespace intake
