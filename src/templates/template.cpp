#include "templates/template.h"

#include "templates/detail/bound_data.h"
#include "templates/detail/compiler.h"
#include "templates/detail/run.h"

namespace templates {

Template Template::load(const std::string& fileName, const Source& source, const Vocabulary& vocabulary) {
  return Template(detail::compile(fileName, source, vocabulary));
}

xml::Element Template::merge(const xml::Element& data) const {
  return detail::run(program_->root, detail::BoundData(program_->fields, data));
}

const Field& Template::fields() const {
  return program_->fields;
}

const std::vector<xml::Attribute>& Template::attributes() const {
  return program_->attributes;
}

const std::vector<std::string>& Template::files() const {
  return program_->files;
}

}  // namespace templates
