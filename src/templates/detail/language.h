// The language's own elements, in the words in which a vocabulary describes others, and the check that both
// share.
#pragma once

#include <string_view>

#include "base/error.h"
#include "templates/detail/source_file.h"
#include "templates/vocabulary.h"

namespace templates::detail {

// <jika>, <lain>, <ulang>, <sisip> and <bidang>. Null when `name` is none of them.
const ElementRule* findLanguageElement(std::string_view name);

// <teks>, <tanggal>, <angka>, <kelompok>, <daftar> and <sisip>. Null when `name` is none of them.
const ElementRule* findDeclaration(std::string_view name);

// Reports attributes that are unknown, lacking, or not one of the values that they may have.
void checkAttributes(const xml::Element& element, const ElementRule& rule, const SourceFile& file,
                     base::Problems& problems);

}  // namespace templates::detail
