#include "mail/mailbox.h"

#include "base/email_address.h"

namespace mail {
namespace {

constexpr std::size_t kMostBytes = 254;

bool isIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

}  // namespace

std::optional<MessageId> MessageId::of(std::string_view left, std::string_view domain) {
  const bool valid = base::isLocalPart(left, isIdCharacter) && base::isMailDomain(domain) &&
                     left.size() + 1 + domain.size() <= kMostBytes;
  if (!valid) return std::nullopt;
  return MessageId(std::string(left), std::string(domain));
}

std::optional<MessageId> MessageId::parse(std::string_view text) {
  if (text.size() >= 2 && text.front() == '<' && text.back() == '>') text = text.substr(1, text.size() - 2);
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  return of(text.substr(0, at), text.substr(at + 1));
}

}  // namespace mail
