// Running other programs from a test.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace support {

struct CommandResult {
  int status = 0;  // as a shell shows it; 128 + the signal when one ended it
  std::string output;
};

// Runs to the end. `words[0]` is a path; standard error goes where the test's goes.
CommandResult runCommand(const std::vector<std::string>& words);

// Runs beside the test and is ended with it.
class BackgroundCommand {
 public:
  explicit BackgroundCommand(const std::vector<std::string>& words);
  ~BackgroundCommand();
  BackgroundCommand(const BackgroundCommand&) = delete;
  BackgroundCommand& operator=(const BackgroundCommand&) = delete;

  // Waits for the next line of its output; empty at the end.
  std::string readLine();

 private:
  pid_t process_;
  int output_;
};

// Of a server that says where it listens: "smtp=2525 imap=1143".
std::map<std::string, int> portsIn(const std::string& line);

}  // namespace support
