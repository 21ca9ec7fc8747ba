// A file of a template and the places in it. xml::Element knows the places of start tags only. The place of a
// character in a text or attribute is found by scanning the file again from the start tag; this happens only
// for messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/error.h"
#include "xml/element.h"

namespace templates::detail {

class SourceFile {
 public:
  // InvalidInput when it is not XML, or larger or deeper than a template may be.
  SourceFile(std::string name, base::Bytes bytes);

  const std::string& name() const { return name_; }
  const xml::Element& root() const { return root_; }

  // All elements must belong to this file's tree.
  base::Place placeOf(const xml::Element& element) const;
  // The place of the attribute's name; of the element when it has no such attribute.
  base::Place placeOfAttribute(const xml::Element& element, std::string_view attribute) const;
  // The place of the byte at `offset` of the attribute's value.
  base::Place placeInAttribute(const xml::Element& element, std::string_view attribute,
                               std::size_t offset) const;
  // The place of the byte at `offset` of the text that is the element's node `node`.
  base::Place placeInText(const xml::Element& element, std::size_t node, std::size_t offset) const;

 private:
  std::size_t offsetOf(const xml::Element& element) const;
  base::Place placeAt(std::size_t offset) const;

  std::string name_;
  base::Bytes bytes_;
  xml::Element root_;
};

}  // namespace templates::detail
