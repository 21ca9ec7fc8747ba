#include "cli/secret_prompt.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "base/error.h"
#include "crypto/constant_time.h"

namespace cli {
namespace {

constexpr std::size_t kLongest = 4096;

// Turns off the terminal's echo during its lifetime.
class Hidden {
 public:
  Hidden() {
    isTerminal_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!isTerminal_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~Hidden() {
    if (!isTerminal_) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;

  bool isTerminal() const { return isTerminal_; }

 private:
  termios before_{};
  bool isTerminal_ = false;
};

}  // namespace

// Reads byte by byte from the descriptor: a stream would keep a copy in its buffer.
crypto::Secret askSecret(const base::Message& what, base::Language language) {
  const Hidden hidden;
  if (hidden.isTerminal()) std::cerr << what.in(language) << ": " << std::flush;
  std::string line;
  line.reserve(kLongest);
  char byte = 0;
  bool isEnd = false;
  while (line.size() < kLongest) {
    isEnd = ::read(STDIN_FILENO, &byte, 1) != 1;
    if (isEnd || byte == '\n') break;
    line.push_back(byte);
  }
  if (isEnd && line.empty())
    throw base::Unavailable(base::Message("commands.secret-missing", {{"what", what}}));
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return crypto::Secret(std::move(line));
}

crypto::Secret askNewSecret(const base::Message& what, base::Language language) {
  crypto::Secret first = askSecret(what, language);
  if (::isatty(STDIN_FILENO) == 0) return first;
  const crypto::Secret again = askSecret(base::Message("sign-in.password-again", {}), language);
  if (!crypto::isSame({first.text(), first.size()}, {again.text(), again.size()}))
    throw base::InvalidInput(base::Message("sign-in.passwords-differ", {}));
  return first;
}

}  // namespace cli
