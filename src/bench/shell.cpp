#include "bench/shell.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"

namespace bench {

void runShell(const std::string& line, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"sh", "-c", line, "bench"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t child = 0;
  int status = 0;
  const bool ran = posix_spawn(&child, "/bin/sh", nullptr, nullptr, pointers.data(), environ) == 0 &&
                   waitpid(child, &status, 0) == child;
  if (!ran || status != 0)
    throw base::Unavailable("The other program to measure against did not end well: " + line);
}

}  // namespace bench
