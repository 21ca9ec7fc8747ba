#include "support/command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <sstream>

#include <array>
#include <stdexcept>

namespace support {
namespace {

struct Started {
  pid_t process;
  int output;
};

Started start(const std::vector<std::string>& words) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  pid_t process = 0;
  const int error = ::posix_spawn(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  if (error != 0) throw std::runtime_error("cannot run " + words[0]);
  return {process, pipe[0]};
}

int waitFor(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

CommandResult runCommand(const std::vector<std::string>& words) {
  const Started started = start(words);
  CommandResult result;
  std::array<char, 65536> buffer{};
  for (ssize_t size = 0; (size = ::read(started.output, buffer.data(), buffer.size())) > 0;) {
    result.output.append(buffer.data(), static_cast<std::size_t>(size));
  }
  ::close(started.output);
  result.status = waitFor(started.process);
  return result;
}

BackgroundCommand::BackgroundCommand(const std::vector<std::string>& words) {
  const Started started = start(words);
  process_ = started.process;
  output_ = started.output;
}

BackgroundCommand::~BackgroundCommand() {
  ::kill(process_, SIGTERM);
  waitFor(process_);
  ::close(output_);
}

std::string BackgroundCommand::readLine() {
  std::string line;
  for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

std::map<std::string, int> portsIn(const std::string& line) {
  std::map<std::string, int> ports;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    ports[word.substr(0, equals)] = std::stoi(word.substr(equals + 1));
  }
  return ports;
}

}  // namespace support
