// One request and its answer, as values: what the server hands to the portal, and what it gets back.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/disk.h"

namespace web {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

std::string_view nameOf(Method method);
std::optional<Method> methodNamed(std::string_view name);

// Names with their values, in the order in which they came; a name may come several times.
class Fields {
 public:
  void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
  // The first of this name; empty when there is none.
  const std::string& operator[](std::string_view name) const;
  // The same, taken out, for a secret that is kept nowhere else.
  std::string take(std::string_view name);
  bool has(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& list() const { return fields_; }
  bool empty() const { return fields_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// Names and values of form data and queries as the browser sends them (application/x-www-form-urlencoded):
// decoded, all of it UTF-8 without controls but line ends and tabs. Nothing when it is malformed.
std::optional<Fields> readUrlEncoded(std::string_view text);
// A text for a part of an address.
std::string urlEncoded(std::string_view text);

// Who asks, as far as the network says.
struct Client {
  std::string address;       // numeric; behind a trusted proxy the one that it names
  bool isSecure = false;     // by TLS, here or at the trusted proxy
  bool isForwarded = false;  // a header says that somebody forwarded it, trusted or not
};

// The head of a request that the guard let through (RFC 9110, RFC 9112).
struct RequestHead {
  Method method = Method::Get;
  // The segments of the path, each percent-decoded: UTF-8 without controls, "/", "." and "..". "/" has none;
  // a path that ends with "/" has an empty last one.
  std::vector<std::string> path;
  Fields query;
  // Names in lower case; values without controls.
  Fields headers;
  // Bytes of the body. Bodies without a length are refused before (411).
  std::uint64_t length = 0;
  Client client;

  // "/a/b", encoded anew.
  std::string address() const;
  // Whether a program asks, which wants JSON and no page.
  bool wantsJson() const;
  // The cookie of this name; nothing when there is none, or more than one.
  std::optional<std::string> cookie(std::string_view name) const;
};

// Where a body goes while it comes in. Its calls come in order, from one worker thread at a time, which may
// wait for the disk. When the client is cut off, what came until then was taken, and the sink is destroyed
// without Application::answer.
class BodySink {
 public:
  virtual ~BodySink() = default;
  virtual void take(base::ByteView bytes) = 0;
};

struct Request : RequestHead {
  base::Bytes body = {};                // when no sink was given for it
  std::unique_ptr<BodySink> sink = {};  // that has taken the whole body
};

struct Response {
  int status = 200;
  // In the order in which they are sent. Length, date and connection are the server's.
  std::vector<std::pair<std::string, std::string>> headers = {};
  // What is sent: bytes, or a file that is read while it is sent.
  struct File {
    base::Path path;
    std::uint64_t size = 0;
    // Of a file that is made for this answer: removes it when the answer is gone. It is open by then.
    std::shared_ptr<const void> owner = {};
  };
  std::variant<base::Bytes, std::shared_ptr<const base::Bytes>, File> body = base::Bytes();
  // Of a form: it tells what a form can bring about and tell of only once, such as a link or new codes. Who
  // sends the form again gets the same answer (memory/once.h).
  bool isToldOnce = false;
  // What the access log calls the address, such as "/v/TOKEN". The address itself may hold secrets.
  std::string route = {};

  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

Response textResponse(int status, std::string text);

// What becomes of the body of a request, decided by its head.
struct Admission {
  std::uint64_t limit = 0;              // in bytes; a longer body is refused (413) before any of it is read
  std::unique_ptr<BodySink> sink = {};  // null: it is kept in memory
};

// What answers. Its calls come from several threads.
class Application {
 public:
  virtual ~Application() = default;
  // For a request without a body, before all else: its answer, when that is at hand. It comes from the
  // threads that move the bytes of all connections, so it must not wait for anything. Nothing: the workers
  // ask.
  virtual std::optional<Response> atOnce(const RequestHead&) { return std::nullopt; }
  // Before any of the body is read. A Response refuses it.
  virtual std::variant<Admission, Response> admit(const RequestHead& head) = 0;
  // Throws nothing that is foreseen; what it throws is answered with 500.
  virtual Response answer(Request& request) = 0;
  // For a request that the server itself refuses (400, 408, 411, 413, 414, 417, 431, 501, 503, 505) before
  // anybody could be asked, and for one whose answer failed (500). It comes from the threads that move the
  // bytes of all connections, so it must not wait for anything.
  virtual Response refusal(int status) = 0;
};

}  // namespace web
