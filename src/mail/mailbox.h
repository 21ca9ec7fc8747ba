// Addresses and message ids: the two kinds of text that stand between angle brackets in a mail.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mail {

// A person or office and where mail reaches it. `name` may be empty and is UTF-8.
struct Mailbox {
  std::string name;
  std::string address;

  bool operator==(const Mailbox&) const = default;
};

// The identity of one mail, the same for all its delivery attempts (RFC 5322 3.6.4). It is public and names
// files and boundaries: it must not be made from personal data.
class MessageId {
 public:
  // `left`: 1 to 64 of A-Z a-z 0-9 - _ . (no dot at an end or beside another); `domain` as in an address.
  static std::optional<MessageId> of(std::string_view left, std::string_view domain);
  // Reads "left@domain", with or without angle brackets.
  static std::optional<MessageId> parse(std::string_view text);

  const std::string& left() const { return left_; }
  const std::string& domain() const { return domain_; }
  // "left@domain".
  std::string text() const { return left_ + "@" + domain_; }

  auto operator<=>(const MessageId&) const = default;

 private:
  MessageId(std::string left, std::string domain) : left_(std::move(left)), domain_(std::move(domain)) {}
  std::string left_;
  std::string domain_;
};

}  // namespace mail
