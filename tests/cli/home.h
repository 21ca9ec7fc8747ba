// A demo home, and the program run on it as somebody would from a shell.
#pragma once

#include <string>
#include <vector>

#include "json/value.h"
#include "support/temporary_folder.h"

namespace cli_tests {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;

  // The output as one JSON value.
  json::Value json() const;
};

// How berkas is run: what stands on its standard input, with which umask, and, when root runs the test, as
// which other user.
struct Surroundings {
  std::string input;
  unsigned umask = 022;
  unsigned user = 0;            // 0: as whoever runs the test
  std::string language = "en";  // said with --lang; empty: not said
};

// Runs berkas with these words in a process of its own.
Outcome berkas(std::vector<std::string> words, const Surroundings& around = {});

class DemoHome {
 public:
  // Made by `berkas init --demo`, with a pemohon "bappeda" for the first sample request.
  DemoHome();
  // The same, at a place that is the test's own.
  explicit DemoHome(base::Path path);

  const base::Path& path() const { return path_; }
  // Runs a command on the home as a user.
  Outcome run(const std::string& user, const std::vector<std::string>& words,
              const Surroundings& around = {}) const;
  // Writes a setting into berkas.properties, in place of an earlier one.
  void set(const std::string& key, const std::string& value) const;
  // The same in this process: quicker, and a crash is the test's own.
  Outcome runHere(const std::string& user, std::vector<std::string> words) const;
  // As `run`; an error fails the test with what the program said.
  json::Value must(const std::string& user, const std::vector<std::string>& words) const;

  // Submits the first sample request with two attachments that are made here; returns its ticket.
  std::string submit() const;
  // From a new request to one that waits for its Surat Pengantar; returns the id of the letter's
  // draft, approved.
  std::string draftedLetter() const;

 private:
  void make() const;

  support::TemporaryFolder folder_;
  base::Path path_;
};

base::Path samples();

// What this process reads from its standard input during the lifetime of this.
class StandardInput {
 public:
  explicit StandardInput(const std::string& text);
  ~StandardInput();
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  int before_;
};

// Exit statuses (cli/exit_status.h).
inline constexpr int kUnseen = 66;
inline constexpr int kDenied = 77;

// Of a file; empty when there is none.
std::string contentOf(const base::Path& path);
std::vector<std::string> linesOf(const base::Path& path);

// Checks the status, and that the error says it.
void demandRefused(const Outcome& outcome, int status, const std::string& says);

}  // namespace cli_tests
