// A passphrase or PIN. It can be used, but not printed, compared or copied; its memory is wiped.
#pragma once

#include <string>
#include <string_view>

namespace crypto {

class Secret {
 public:
  // Takes over the text and wipes the memory of `text`.
  explicit Secret(std::string&& text);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();

  // NUL-terminated. Valid as long as this object.
  const char* text() const { return text_.c_str(); }
  std::size_t size() const { return text_.size(); }

 private:
  void wipe();

  std::string text_;
};

}  // namespace crypto
