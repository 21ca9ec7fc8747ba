// The data document that a template declares in its <bidang>: a tree of fields. A template's paths are
// checked against it at load time, and each data document when it is merged.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "xml/element.h"

namespace templates {

enum class FieldType {
  Text,    // <teks>
  Date,    // <tanggal>: YYYY-MM-DD
  Number,  // <angka>: a whole number of 64 bits
  Group,   // <kelompok>: one element with fields of its own
  List,    // <daftar>: any number of elements of this name, each with fields of its own, or texts
};

struct Field {
  std::string name;  // of the element; "@name" for an attribute of the parent element
  FieldType type = FieldType::Text;
  bool required = true;              // ignored for a List, which may always be empty
  std::vector<Field> children = {};  // of a Group or List
  std::string note = {};             // keterangan="…": explains the field to the person who fills it in

  // Position among `children` of the one with this name, if any. The search starts at `from` and wraps
  // around, so names in their declared order are found at once.
  std::optional<std::size_t> find(std::string_view childName, std::size_t from = 0) const;
  std::vector<std::string> childNames() const;
  // Whether each item of this List is a text: the List declares no elements, but may declare attributes.
  bool holdsTexts() const;
};

// Returns the content of a file that belongs to the template; nothing when there is no such file.
using Source = std::function<std::optional<base::Bytes>(const std::string& fileName)>;

// `data` without the elements and attributes that `fields` does not declare, at every depth: of all that is
// known, a document gets what its template asks for.
xml::Element selected(const xml::Element& data, const Field& fields);

}  // namespace templates
