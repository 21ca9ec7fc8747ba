// The id of an archived object: a URI (OCFL 1.1, 3.5.1, W005), ours are "urn:uuid:…".
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace archive {

class ObjectId {
 public:
  // Parameters of layout 0003-hash-and-id-n-tuple, as in the storage root's configuration.
  static constexpr int kTuples = 2;
  static constexpr std::size_t kTupleSize = 2;

  // Nothing unless `text` is a URI (RFC 3986, 3) of 3 to 200 visible ASCII characters.
  static std::optional<ObjectId> parse(std::string_view text);
  // For our own ids: Internal when `text` is not an id.
  static ObjectId of(std::string_view text);

  const std::string& text() const { return text_; }
  // The object's folder relative to the storage root, by SHA-256: "3c/c0/urn%3auuid%3a…".
  std::string folder() const;

  auto operator<=>(const ObjectId&) const = default;

 private:
  explicit ObjectId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace archive
