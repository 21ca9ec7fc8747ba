// A file of a template as it was read, and where things stand in it. The tree of xml::Element knows the
// places of start tags only; the place of a character inside of a text or attribute is found by reading the
// file once more, from the start tag on. That is done for messages alone.
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

  // All elements must be of this file's tree.
  base::Place placeOf(const xml::Element& element) const;
  // The attribute's name; the element when it has none of that name.
  base::Place placeOfAttribute(const xml::Element& element, std::string_view attribute) const;
  // The byte at `offset` of the attribute's value.
  base::Place placeInAttribute(const xml::Element& element, std::string_view attribute,
                               std::size_t offset) const;
  // The byte at `offset` of the text that is the element's node number `node`.
  base::Place placeInText(const xml::Element& element, std::size_t node, std::size_t offset) const;

 private:
  std::size_t offsetOf(const xml::Element& element) const;
  base::Place placeAt(std::size_t offset) const;

  std::string name_;
  base::Bytes bytes_;
  xml::Element root_;
};

}  // namespace templates::detail
