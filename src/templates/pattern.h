// One text in the template language, for example the number pattern
// {klasifikasi}/{urut|nol:'000'}/{unit}/{tahun}.
#pragma once

#include <memory>
#include <string>

#include "base/error.h"
#include "templates/fields.h"
#include "xml/element.h"

namespace templates {

// Immutable; cheap to copy; safe to use from several threads.
class Pattern {
 public:
  // `fields` is a Group that declares the data document. `place` is the pattern's place, for messages.
  // InvalidInput with every problem.
  static Pattern parse(const std::string& text, const Field& fields, const base::Place& place);

  // InvalidInput with every problem when `data`, whose root is <data>, does not match `fields`.
  std::string merge(const xml::Element& data) const;

 private:
  struct Parsed;
  explicit Pattern(std::shared_ptr<const Parsed> parsed) : parsed_(std::move(parsed)) {}
  std::shared_ptr<const Parsed> parsed_;
};

}  // namespace templates
