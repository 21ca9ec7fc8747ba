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

// Immutable; cheap to copy; safe to use from several threads.
class Template {
 public:
  // Reads `fileName` and what it includes from `source`. InvalidInput with every problem: what is not XML, an
  // unknown element, attribute, filter, variable or field (with the nearest right name), a filter on a value
  // of the wrong type, a field that may be missing and is not tested.
  static Template load(const std::string& fileName, const Source& source, const Vocabulary& vocabulary);

  // The template's root with all language elements carried out and every {…} filled in, without <bidang>.
  // Elements keep their place in the template. Data enters as text: no value becomes markup. InvalidInput
  // with every problem when `data` is not what the template declares, or makes too large a document.
  xml::Element merge(const xml::Element& data) const;

  // The data document that it declares: a Group without a name.
  const Field& fields() const;
  // The root's attributes as written: what the template says of itself. No {…} stands in them.
  const std::vector<xml::Attribute>& attributes() const;
  // The names of all files that it was read from, its own first.
  const std::vector<std::string>& files() const;

 private:
  struct Loaded;
  explicit Template(std::shared_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}
  friend class TemplateLoader;
  std::shared_ptr<const Loaded> loaded_;
};

// One text in the same language: a number pattern as {klasifikasi}/{urut}/{unit}/{tahun}.
class Pattern {
 public:
  // `fields` is a Group. InvalidInput with every problem; `place` is where the pattern stands.
  static Pattern parse(const std::string& text, const Field& fields, const base::Place& place);

  // InvalidInput when `data` is not what `fields` declared.
  std::string merge(const xml::Element& data) const;

 private:
  struct Parsed;
  explicit Pattern(std::shared_ptr<const Parsed> parsed) : parsed_(std::move(parsed)) {}
  std::shared_ptr<const Parsed> parsed_;
};

}  // namespace templates
