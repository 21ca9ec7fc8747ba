// The command line: berkas [--home DIR] [--as USER] [--json] [--lang id|en] COMMAND.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/session.h"

namespace cli {

// Runs commands one after the other. A home that one of them opened stays open for those that follow, at the
// time that was told of then. `out` and `err` outlive it. For one thread.
class Program {
 public:
  Program(std::ostream& out, std::ostream& err) : session_(options_, out, err) {}

  // One command, its words without "berkas"; returns its exit status (exit_status.h). Never throws.
  int run(const std::vector<std::string>& words);

  // The words of every command that there is: "request submit".
  std::vector<std::string> commands();

 private:
  int parseAndRun(const std::vector<std::string>& words);

  GlobalOptions options_;
  Session session_;
};

// One command in a program of its own.
int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);

}  // namespace cli
