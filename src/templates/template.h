// A template of the one template language (docs/formats/template-language.md): loaded and checked once,
// merged with a data document as often as needed.
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
  // Reads `fileName` and what it includes from `source`. NotFound when `source` does not know it.
  // InvalidInput with every problem, each at its place in its file: what is not XML, an unknown element,
  // attribute, filter, variable or field (with the nearest right name), a filter on a value of another type,
  // a field that may be missing and is not tested. A file that is not XML at all is its only problem.
  static Template load(const std::string& fileName, const Source& source, const Vocabulary& vocabulary);

  // The template's root with all language elements carried out and every {…} filled in, without <bidang>.
  // Elements keep their place in the template. Data enters as text: no value becomes markup. InvalidInput
  // with every problem when `data`, whose root is <data>, is not what the template declares; InvalidInput
  // when it makes too large a document or a filter cannot say it (a Roman 0).
  xml::Element merge(const xml::Element& data) const;

  // The data document that it declares: a Group without a name.
  const Field& fields() const;
  // The root's attributes as written: what the template says of itself, before any data.
  const std::vector<xml::Attribute>& attributes() const;
  // The names of all files that it was read from, its own first.
  const std::vector<std::string>& files() const;

 private:
  explicit Template(std::shared_ptr<const detail::Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const detail::Program> program_;
};

}  // namespace templates
