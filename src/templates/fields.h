// The data document that a template declares in its <bidang>: a tree of fields. Every path of the template is
// held against it when the template is loaded, and every data document when it is merged.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/error.h"
#include "xml/element.h"

namespace templates {

enum class FieldType {
  Text,    // <teks>
  Date,    // <tanggal>: YYYY-MM-DD
  Number,  // <angka>: a whole number
  Group,   // <kelompok>: one element with fields of its own
  List,    // <daftar>: elements of this name, any number of them, each with fields of its own or, without
           // fields, a text
};

struct Field {
  std::string name;  // of the element; "@name" for an attribute of the element around it
  FieldType type = FieldType::Text;
  bool required = true;         // lists may always be empty
  std::vector<Field> children;  // of a Group or List

  // Position among `children`, if there is one of this name.
  std::optional<std::size_t> find(std::string_view childName) const;
  std::vector<std::string> childNames() const;
};

// Answers with the text of a file that belongs to the template; nothing when there is none.
using Source = std::function<std::optional<base::Bytes>(const std::string& fileName)>;

// Reads declarations: the children of <bidang>, with <sisip> carried out. The result is a Group without a
// name. Problems are added to `problems`, each with its place.
Field readFields(const xml::Element& declarations, const std::string& fileName, const Source& source,
                 base::Problems& problems);

// `data` without the elements at its top level that `fields` does not declare: a document gets of all that is known what its
// template asks for.
xml::Element selected(const xml::Element& data, const Field& fields);

}  // namespace templates
