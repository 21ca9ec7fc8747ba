// The program's exceptions, and problems as values.
//
// A refusal that is foreseen is a value: std::optional for absence, Problems for a validator, which returns
// every problem it finds. Work that failed throws one of the classes below. Errors of libraries (Poco,
// libharu, OpenSSL, errno) are caught at the edge of the module that is the library's home and thrown again
// as one of these, with what was being done. They are caught where an answer is given: by the command line,
// by the job loop, and where work on one of many things must not end the work on the others.
//
// `what()` is the public text: what failed, why, and how to mend it, free of secrets and of personal data.
// `cause()` is for the log: the library's own message, or errno.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "base/message.h"

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
  Message message;

  bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

// "FILE:LINE:COLUMN: message".
std::string describe(const Problem& problem, Language language = Language::English);

class Error : public std::runtime_error {
 public:
  ErrorKind kind() const { return kind_; }
  const std::string& cause() const { return cause_; }
  // The public text in the reader's language; what() is English.
  virtual std::string in(Language language) const { return message_.in(language); }
  // Of an InvalidInput that was made from problems: empty.
  const Message& message() const { return message_; }

 protected:
  Error(ErrorKind kind, Message message, std::string cause)
      : std::runtime_error(message.in(Language::English)),
        kind_(kind),
        message_(std::move(message)),
        cause_(std::move(cause)) {}
  Error(ErrorKind kind, const std::string& text) : std::runtime_error(text), kind_(kind) {}

 private:
  ErrorKind kind_;
  Message message_;
  std::string cause_;
};

class InvalidInput : public Error {
 public:
  explicit InvalidInput(Message message, std::string cause = {})
      : Error(ErrorKind::InvalidInput, std::move(message), std::move(cause)) {}
  // The public text is one line for each problem; `problems` must not be empty.
  explicit InvalidInput(Problems problems);

  std::string in(Language language) const override;
  // Empty when the error was made from a message.
  const Problems& problems() const { return problems_; }

 protected:
  InvalidInput(ErrorKind kind, Message message, std::string cause)
      : Error(kind, std::move(message), std::move(cause)) {}
  InvalidInput(ErrorKind kind, Problems problems);

 private:
  Problems problems_;
};

class InvalidSetup : public InvalidInput {
 public:
  explicit InvalidSetup(Message message, std::string cause = {})
      : InvalidInput(ErrorKind::InvalidSetup, std::move(message), std::move(cause)) {}
  explicit InvalidSetup(Problems problems) : InvalidInput(ErrorKind::InvalidSetup, std::move(problems)) {}
};

class NotFound : public Error {
 public:
  explicit NotFound(Message message, std::string cause = {})
      : Error(ErrorKind::NotFound, std::move(message), std::move(cause)) {}
};

class Conflict : public Error {
 public:
  explicit Conflict(Message message, std::string cause = {})
      : Error(ErrorKind::Conflict, std::move(message), std::move(cause)) {}
};

class Denied : public Error {
 public:
  explicit Denied(Message message, std::string cause = {})
      : Error(ErrorKind::Denied, std::move(message), std::move(cause)) {}
};

class Corrupt : public Error {
 public:
  explicit Corrupt(Message message, std::string cause = {})
      : Error(ErrorKind::Corrupt, std::move(message), std::move(cause)) {}
};

// Whether the same call may succeed a little later, without a repair.
enum class Retry { Useless, Worthwhile };

class Unavailable : public Error {
 public:
  explicit Unavailable(Message message, Retry retry = Retry::Useless, std::string cause = {})
      : Error(ErrorKind::Unavailable, std::move(message), std::move(cause)), retry_(retry) {}
  Retry retry() const { return retry_; }

 private:
  Retry retry_;
};

class Internal : public Error {
 public:
  explicit Internal(Message message, std::string cause = {})
      : Error(ErrorKind::Internal, std::move(message), std::move(cause)) {}
};

// For conditions that only a bug can break, never for input. Throws Internal with `what`.
void require(bool condition, const char* what);

}  // namespace base
