// The field of an electronic signature: signature dictionary, widget, and its place in the structure tree
// (ISO 32000-1, 12.7.4.5 and 12.8.1; ISO 14289-1, 7.18).
#pragma once

#include <string>

#include "pdf/detail/content.h"
#include "pdf/detail/haru.h"
#include "pdf/writer.h"

namespace pdf::detail {

// Must outlive the document's `save`.
class SignatureField {
 public:
  SignatureField() = default;
  SignatureField(const SignatureField&) = delete;
  SignatureField& operator=(const SignatureField&) = delete;

  // Call it at most once, before adding the pages. Adds the widget's element to the pages' structure and the
  // widget to `contents`. InvalidInput when the pages have no place for a field.
  void addTo(HaruDocument& document, layout::Pages& pages, Contents& contents, const Signature& signature,
             const Metadata& metadata);
  // Empty without a signature.
  const std::string& catalogEntries() const { return catalogEntries_; }
  // Writes the byte ranges into the saved file and returns the place between them.
  signing::SignaturePlace open(base::Bytes& file) const;

 private:
  std::string catalogEntries_;
  std::size_t room_ = 0;     // hexadecimal digits
  std::size_t offset_ = 0;   // of the dictionary's entries, known when the file is saved
  std::size_t ranges_ = 0;   // of "[" within them
  std::size_t content_ = 0;  // of "<" within them
};

}  // namespace pdf::detail
