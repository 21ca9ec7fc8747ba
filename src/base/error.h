// The program's exceptions, and problems as values.
//
// A foreseen refusal is a value: std::optional for absence, Problems from a validator, which returns every
// problem it finds. Failed work throws one of the classes below. The module that is a library's home (Poco,
// libharu, OpenSSL, errno) catches the library's errors and throws one of these, naming the operation that
// failed. A caller catches only what it can answer, such as a missing file or one damaged object of many;
// cli::run catches the rest and turns it into a message and an exit status.
//
// `what()` is the public text: what failed, why, and how to mend it, free of secrets and of personal data.
// `cause()` is for the log: the library's own message, or errno.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace base {

enum class ErrorKind {
  InvalidInput,  // the input is wrong; nothing was changed
  InvalidSetup,  // settings or office data are wrong; the operator must mend them
  NotFound,      // the named thing does not exist
  Conflict,      // it exists already, or its state has changed
  Denied,        // not allowed to this user or in this state
  Corrupt,       // stored data is damaged, or the disk cannot read or write
  Unavailable,   // something outside does not answer, or is full
  Internal,      // a bug
};

// Where in a text a problem was found. Lines and columns count from 1; columns count bytes. 0 means unknown.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;

  bool operator==(const Place&) const = default;
};

// "FILE:LINE:COLUMN" without the unknown parts.
std::string describe(const Place& place);

// One finding of a check. `message` says what is wrong and what would be right.
struct Problem {
  Place place;
  std::string message;

  bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

// "FILE:LINE:COLUMN: message".
std::string describe(const Problem& problem);

class Error : public std::runtime_error {
 public:
  ErrorKind kind() const { return kind_; }
  const std::string& cause() const { return cause_; }

 protected:
  Error(ErrorKind kind, const std::string& text, std::string cause)
      : std::runtime_error(text), kind_(kind), cause_(std::move(cause)) {}

 private:
  ErrorKind kind_;
  std::string cause_;
};

class InvalidInput : public Error {
 public:
  explicit InvalidInput(const std::string& text, std::string cause = {})
      : Error(ErrorKind::InvalidInput, text, std::move(cause)) {}
  // The public text is one line for each problem; `problems` must not be empty.
  explicit InvalidInput(Problems problems);

  // Empty when the error was made from a text.
  const Problems& problems() const { return problems_; }

 protected:
  InvalidInput(ErrorKind kind, const std::string& text, std::string cause)
      : Error(kind, text, std::move(cause)) {}
  InvalidInput(ErrorKind kind, Problems problems);

 private:
  Problems problems_;
};

class InvalidSetup : public InvalidInput {
 public:
  explicit InvalidSetup(const std::string& text, std::string cause = {})
      : InvalidInput(ErrorKind::InvalidSetup, text, std::move(cause)) {}
  explicit InvalidSetup(Problems problems) : InvalidInput(ErrorKind::InvalidSetup, std::move(problems)) {}
};

class NotFound : public Error {
 public:
  explicit NotFound(const std::string& text, std::string cause = {})
      : Error(ErrorKind::NotFound, text, std::move(cause)) {}
};

class Conflict : public Error {
 public:
  explicit Conflict(const std::string& text, std::string cause = {})
      : Error(ErrorKind::Conflict, text, std::move(cause)) {}
};

class Denied : public Error {
 public:
  explicit Denied(const std::string& text, std::string cause = {})
      : Error(ErrorKind::Denied, text, std::move(cause)) {}
};

class Corrupt : public Error {
 public:
  explicit Corrupt(const std::string& text, std::string cause = {})
      : Error(ErrorKind::Corrupt, text, std::move(cause)) {}
};

// Whether the same call may succeed a little later, without a repair.
enum class Retry { Useless, Worthwhile };

class Unavailable : public Error {
 public:
  explicit Unavailable(const std::string& text, Retry retry = Retry::Useless, std::string cause = {})
      : Error(ErrorKind::Unavailable, text, std::move(cause)), retry_(retry) {}
  Retry retry() const { return retry_; }

 private:
  Retry retry_;
};

class Internal : public Error {
 public:
  explicit Internal(const std::string& text, std::string cause = {})
      : Error(ErrorKind::Internal, text, std::move(cause)) {}
};

// For conditions that only a bug can break, never for input. Throws Internal with `what`.
void require(bool condition, const char* what);

}  // namespace base
