#include "cli/home.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "cli/run.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/text_pdf.h"

namespace cli_tests {
namespace {

[[noreturn]] void execute(const std::vector<std::string>& words, const base::Path& folder,
                          const Surroundings& around) {
  if (!std::freopen((folder / "in").c_str(), "r", stdin) ||
      !std::freopen((folder / "out").c_str(), "w", stdout) ||
      !std::freopen((folder / "err").c_str(), "w", stderr))
    ::_exit(126);
  ::umask(around.umask);
  if (around.user != 0 && ::geteuid() == 0 && (::setgid(around.user) != 0 || ::setuid(around.user) != 0))
    ::_exit(126);
  std::vector<char*> arguments = {const_cast<char*>(BERKAS_PROGRAM)};
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execv(BERKAS_PROGRAM, arguments.data());
  ::_exit(127);
}

}  // namespace

std::string contentOf(const base::Path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> linesOf(const base::Path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

void demandRefused(const Outcome& outcome, int status, const std::string& says) {
  BOOST_TEST(outcome.status == status, outcome.status << ": " << outcome.err);
  BOOST_TEST(support::holds(outcome.err, says), outcome.err);
}

StandardInput::StandardInput(const std::string& text) : before_(::dup(STDIN_FILENO)) {
  int ends[2];
  BOOST_REQUIRE(::pipe(ends) == 0);
  BOOST_REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  ::close(ends[1]);
  ::dup2(ends[0], STDIN_FILENO);
  ::close(ends[0]);
}

StandardInput::~StandardInput() {
  if (before_ < 0) return;
  ::dup2(before_, STDIN_FILENO);
  ::close(before_);
}

json::Value Outcome::json() const {
  return json::read(out, "output");
}

base::Path samples() {
  return base::Path(BERKAS_SOURCE_DIR) / "samples";
}

Outcome berkas(std::vector<std::string> words, const Surroundings& around) {
  if (!around.language.empty()) words.insert(words.begin(), {"--lang", around.language});
  const support::TemporaryFolder folder;
  std::ofstream(folder.path() / "in") << around.input;
  std::fflush(nullptr);  // or the child writes it again
  const pid_t child = ::fork();
  if (child == 0) execute(words, folder.path(), around);
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contentOf(folder.path() / "out"),
          contentOf(folder.path() / "err")};
}

DemoHome::DemoHome() : path_(folder_.path() / "a home with a blank") {
  make();
}

DemoHome::DemoHome(base::Path path) : path_(std::move(path)) {
  make();
}

void DemoHome::set(const std::string& key, const std::string& value) const {
  std::istringstream before(contentOf(path_ / "berkas.properties"));
  std::string after;
  for (std::string line; std::getline(before, line);)
    if (line.rfind(key + " =", 0) != 0) after += line + "\n";
  std::ofstream(path_ / "berkas.properties") << after << key << " = " << value << '\n';
}

void DemoHome::make() const {
  must("", {"init", "--demo"});
  must("", {"user", "add", "bappeda", "--name", "Pemohon", "--role", "pemohon", "--agency",
            "Badan Perencanaan Pembangunan Daerah Kota Malang"});
}

Outcome DemoHome::run(const std::string& user, const std::vector<std::string>& words,
                      const Surroundings& around) const {
  std::vector<std::string> line = {"--home", path_.string()};
  if (!user.empty()) line.insert(line.end(), {"--as", user});
  line.insert(line.end(), words.begin(), words.end());
  line.emplace_back("--json");
  return berkas(line, around);
}

Outcome DemoHome::runHere(const std::string& user, std::vector<std::string> words) const {
  words.insert(words.begin(), {"--lang", "en", "--home", path_.string(), "--as", user});
  words.emplace_back("--json");
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::run(words, out, err);
  return {status, out.str(), err.str()};
}

json::Value DemoHome::must(const std::string& user, const std::vector<std::string>& words) const {
  const Outcome outcome = run(user, words);
  BOOST_TEST_REQUIRE(outcome.status == 0,
                     words.front() + " ended with " + std::to_string(outcome.status) + ": " + outcome.err);
  const bool isJson = !outcome.out.empty() && (outcome.out[0] == '{' || outcome.out[0] == '[');
  return isJson ? outcome.json() : json::Value();
}

std::string DemoHome::submit() const {
  const base::Path folder = samples() / "requests" / "bappeda";
  const support::TemporaryFolder files;
  const std::string statement = (files.path() / "Surat Pernyataan.pdf").string();
  const std::string terms = (files.path() / "KAK Profil Kemiskinan.pdf").string();
  std::ofstream(statement) << support::pdfShowing("pernyataan");
  std::ofstream(terms) << support::pdfShowing("kak");
  return must("bappeda", {"request", "submit", (folder / "form.xml").string(), statement, terms})
      .stringAt("ticket");
}

std::string DemoHome::draftedLetter() const {
  const std::string ticket = submit();
  must("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
  std::string draft =
      must("sari", {"letter", "draft", ticket, "surat-pengantar", "--produsen", "DINSOS"}).stringAt("id");
  for (const char* approver : {"kabid-statistik", "sekretaris"}) must(approver, {"letter", "approve", draft});
  return draft;
}

}  // namespace cli_tests
