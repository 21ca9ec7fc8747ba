// A record of an SMTP dialog, and its meaning for the message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/transport.h"

namespace mail::detail {

// In the order of the dialog. Before Sender, answers concern us; from there on, the message.
enum class Stage { Greeting, Hello, StartTls, Login, Sender, Recipient, Data, Message, Quit };

// One of our commands (or the connection, or the message) and the answer to it.
struct Exchange {
  Stage stage = Stage::Greeting;
  int code = 0;      // 0 while the answer is incomplete or invalid
  std::string text;  // the answer's lines, separated by LF; printable text only
};

// Records both sides. Keeps only the verbs of our commands, so that no secret stays.
class SmtpDialog {
 public:
  SmtpDialog() { exchanges_.push_back({}); }

  void sent(std::string_view command);
  // False when the answer is unreasonably large; the dialog should be ended.
  bool received(std::string_view line);
  void messageHandedOver() { messageHandedOver_ = true; }

  const std::vector<Exchange>& exchanges() const { return exchanges_; }
  // The last exchange before QUIT.
  const Exchange& last() const;
  bool isMessageHandedOver() const { return messageHandedOver_; }
  bool hasQuit() const { return exchanges_.back().stage == Stage::Quit; }

 private:
  std::vector<Exchange> exchanges_;
  int lines_ = 0;  // of the incoming answer
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

}  // namespace mail::detail
