// The language's own elements, described as a vocabulary describes others, and the attribute check for both.
#pragma once

#include <string_view>

#include "base/error.h"
#include "templates/detail/source_file.h"
#include "templates/vocabulary.h"

namespace templates::detail {

// <jika>, <lain>, <ulang>, <sisip> or <bidang>; null for any other name.
const ElementRule* findLanguageElement(std::string_view name);

// <teks>, <tanggal>, <angka>, <kelompok>, <daftar> or <sisip>; null for any other name.
const ElementRule* findDeclaration(std::string_view name);

// Reports attributes that are unknown, missing, or have a value that is not allowed.
void checkAttributes(const xml::Element& element, const ElementRule& rule, const SourceFile& file,
                     base::Problems& problems);

}  // namespace templates::detail
