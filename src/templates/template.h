// A template in the template language (docs/formats/template-language.md): loaded and checked once, then
// merged with any number of data documents.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "templates/fields.h"
#include "templates/vocabulary.h"
#include "xml/element.h"

namespace templates {

namespace detail {
struct Program;
}

// Immutable; cheap to copy; safe to use from several threads.
class Template {
 public:
  // Reads `fileName` and its includes from `source`. NotFound when `source` does not have it. InvalidInput
  // with every problem at its place: an unknown element, attribute, filter, variable or field (with the
  // nearest right name), a filter on a value of the wrong type, an optional field that is not tested. When a
  // file is not XML, that is its only problem.
  static Template load(const std::string& fileName, const Source& source, const Vocabulary& vocabulary);

  // The template's root, without <bidang>, with all language elements executed and every {…} filled in.
  // Elements keep their place in the template. Data enters as text: no value becomes markup. InvalidInput
  // with every problem when `data`, whose root is <data>, does not match the declaration; InvalidInput when
  // the result is too large or a filter cannot express a value (a Roman 0).
  xml::Element merge(const xml::Element& data) const;

  // The declared data document: a Group without a name.
  const Field& fields() const;
  // The root's attributes as written, before any data.
  const std::vector<xml::Attribute>& attributes() const;
  // The names of all files that were read, its own first.
  const std::vector<std::string>& files() const;

 private:
  explicit Template(std::shared_ptr<const detail::Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const detail::Program> program_;
};

}  // namespace templates
