#include "bench/shell.h"

#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "base/error.h"
#include "bench/measure.h"

namespace bench {
namespace {

// `output` becomes its standard output, unless negative.
pid_t start(const std::string& line, const std::vector<std::string>& arguments, int output) {
  std::vector<std::string> words = {"sh", "-c", line, "bench"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (output >= 0) posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  pid_t child = -1;
  if (posix_spawn(&child, "/bin/sh", &actions, nullptr, pointers.data(), environ) != 0) child = -1;
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

rusage demandEnd(pid_t child, const std::string& line) {
  int status = 0;
  rusage usage{};
  const bool ran = child > 0 && wait4(child, &status, 0, &usage) == child;
  if (!ran || status != 0)
    throw base::Unavailable("The other program to measure against did not end well: " + line);
  return usage;
}

}  // namespace

void runShell(const std::string& line, const std::vector<std::string>& arguments) {
  demandEnd(start(line, arguments, -1), line);
}

Ended runTimed(const std::string& line, const std::vector<std::string>& arguments) {
  const Stopwatch watch;
  const rusage usage = demandEnd(start(line, arguments, -1), line);
  return {watch.seconds(), static_cast<double>(usage.ru_maxrss) / 1024};
}

std::string outputOf(const std::string& line, const std::vector<std::string>& arguments) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0)
    throw base::Unavailable("There is no pipe left to read another program's output.");
  const pid_t child = start(line, arguments, ends[1]);
  ::close(ends[1]);
  std::string said;
  std::array<char, 4096> piece{};
  for (ssize_t size = 0; (size = ::read(ends[0], piece.data(), piece.size())) > 0;)
    said.append(piece.data(), static_cast<std::size_t>(size));
  ::close(ends[0]);
  demandEnd(child, line);
  return said;
}

Beside::Beside(const std::string& line, const std::vector<std::string>& arguments)
    : process_(start(line, arguments, -1)) {}

Beside::~Beside() {
  if (process_ <= 0) return;
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

}  // namespace bench
