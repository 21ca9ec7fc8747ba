// A passphrase or PIN: it can be used, but not printed, compared or copied, and its memory is wiped.
#pragma once

#include <string>
#include <string_view>

namespace crypto {

class Secret {
 public:
  // Takes the text; what `text` held before is wiped from its memory.
  explicit Secret(std::string&& text);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();

  // For the call that needs it. Ends with a NUL. Valid as long as this object.
  const char* text() const { return text_.c_str(); }
  std::size_t size() const { return text_.size(); }

 private:
  void wipe();

  std::string text_;
};

}  // namespace crypto
