// A record of an SMTP dialog, and its meaning for the message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/transport.h"

namespace mail::detail {

// In the order of the dialog. Before Sender, answers concern us; from there on, the message.
enum class Stage { Greeting, Hello, StartTls, Login, Sender, Recipient, Data, Message };

// One of our commands (or the connection, or the message) and the answer to it.
struct Exchange {
  Stage stage = Stage::Greeting;
  int code = 0;      // 0 while the answer is incomplete or invalid
  std::string text;  // the answer's lines, separated by LF; printable text only
};

// The server closes the connection (RFC 5321 3.8).
inline constexpr int kClosing = 421;
// The most bytes of a line that a server may send.
inline constexpr std::size_t kLineBytes = 4096;

// Records both sides. Keeps only the verbs of our commands, so that no secret stays. Several commands may
// wait for their answers, which come in their order (RFC 2920).
class SmtpDialog {
 public:
  // A dialog that begins with the server's greeting.
  static SmtpDialog fromGreeting();
  // One for a message, on a connection that is ready for it.
  SmtpDialog() = default;

  void sent(std::string_view command);
  // False when the answer is unreasonably large; the dialog should be ended.
  bool received(std::string_view line);
  void messageHandedOver() { messageHandedOver_ = true; }

  const std::vector<Exchange>& exchanges() const { return exchanges_; }
  // Whether a command, or the message, still waits for its answer.
  bool isWaiting() const { return answered_ < exchanges_.size(); }
  bool isMessageHandedOver() const { return messageHandedOver_; }

 private:
  std::vector<Exchange> exchanges_;
  std::size_t answered_ = 0;  // exchanges
  int lines_ = 0;             // of the incoming answer
  bool messageHandedOver_ = false;
};

// How the dialog ended from our side.
enum class Ending {
  Orderly,        // every command was answered
  Lost,           // no connection, connection lost, too slow, or invalid answers
  OperatorFault,  // ended by us because of TLS, login or settings
};

// The outcome of the dialog, without its carrier. `explanation` replaces a missing answer.
Outcome judge(const SmtpDialog& dialog, Ending ending, const std::string& explanation);

// Whether the line begins as every line of an answer does: "250 ", "250-" or "250" alone.
bool isAnswerLine(std::string_view line);

// Whether at least one recipient was accepted, so that the message is to follow.
bool hasRecipient(const SmtpDialog& dialog);

// What a server says that it can do (RFC 5321 4.1.1.1), as far as it concerns us.
struct Capabilities {
  bool pipelining = false;      // RFC 2920
  bool deliveryStatus = false;  // RFC 3461
  bool size = false;            // RFC 1870
  std::size_t mostBytes = 0;    // of a message; 0: it does not say

  bool operator==(const Capabilities&) const = default;
};

// Those of the last greeting that was answered; none when there was none.
Capabilities capabilitiesIn(const SmtpDialog& dialog);

}  // namespace mail::detail
