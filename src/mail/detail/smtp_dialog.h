// What was said in one SMTP dialog, and what it means for the message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/transport.h"

namespace mail::detail {

// In the order of the dialog. Before Sender the server judges us, from there on the message.
enum class Stage { Greeting, Hello, StartTls, Login, Sender, Recipient, Data, Message, Quit };

// One of our commands (or the connection, or the message) and the answer to it.
struct Exchange {
  Stage stage = Stage::Greeting;
  int code = 0;      // 0 while the answer is not complete or is none
  std::string text;  // the lines of the answer, separated by LF; cleaned of what is not text
};

// Takes down what both sides say. Of our commands it keeps the verb only, so that no secret stays.
class SmtpDialog {
 public:
  SmtpDialog() { exchanges_.push_back({}); }

  void sent(std::string_view command);
  // False when the answer is larger than any sensible one: the dialog should be broken off.
  bool received(std::string_view line);
  void messageHandedOver() { messageHandedOver_ = true; }

  const std::vector<Exchange>& exchanges() const { return exchanges_; }
  // The last exchange before QUIT.
  const Exchange& last() const;
  bool isMessageHandedOver() const { return messageHandedOver_; }
  bool hasQuit() const { return exchanges_.back().stage == Stage::Quit; }

 private:
  std::vector<Exchange> exchanges_;
  int lines_ = 0;  // of the answer that is coming in
  bool messageHandedOver_ = false;
};

// How the dialog ended from our side.
enum class Ending {
  Orderly,        // with an answer to every command that was sent
  Lost,           // no connection, none any more, too slow, or nonsense
  OperatorFault,  // broken off by us over TLS, login or settings
};

// What the dialog means. `explanation` is the answer where the server gave none. Carrier is left empty.
Outcome judge(const SmtpDialog& dialog, Ending ending, const std::string& explanation);

}  // namespace mail::detail
