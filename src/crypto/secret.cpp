#include "crypto/secret.h"

#include <openssl/crypto.h>

namespace crypto {
namespace {

void wipe(std::string& text) {
  text.resize(text.capacity());  // a moved-from string may keep its content
  OPENSSL_cleanse(text.data(), text.size());
  text.clear();
}

}  // namespace

// Copied and then wiped: moving a short string copies it and leaves the original in memory.
Secret::Secret(std::string&& text) : text_(text) {
  crypto::wipe(text);
}

Secret::Secret(Secret&& other) noexcept {
  text_ = other.text_;
  other.wipe();
}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this == &other) return *this;
  wipe();
  text_ = other.text_;
  other.wipe();
  return *this;
}

Secret::~Secret() {
  wipe();
}

void Secret::wipe() {
  crypto::wipe(text_);
}

}  // namespace crypto
