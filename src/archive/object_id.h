// The id of an archived object: a URI, as OCFL 1.1 asks (3.5.1, W005), here "urn:uuid:…".
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace archive {

class ObjectId {
 public:
  // Of layout 0003-hash-and-id-n-tuple, as the storage root's configuration says it.
  static constexpr int kTuples = 2;
  static constexpr std::size_t kTupleSize = 2;

  // Nothing when `text` is no URI (RFC 3986, 3) of 3 to 200 visible ASCII characters.
  static std::optional<ObjectId> parse(std::string_view text);
  // For ids that we made ourselves: Internal when it is none.
  static ObjectId of(std::string_view text);

  const std::string& text() const { return text_; }
  // The object's folder below the storage root, by SHA-256: "3c/c0/urn%3auuid%3a…".
  std::string folder() const;

  auto operator<=>(const ObjectId&) const = default;

 private:
  explicit ObjectId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace archive
