// A small kind of template for the tests: a card with paragraphs, lists and a table-like box.
#pragma once

#include "templates/vocabulary.h"

namespace templates_tests {

inline const templates::Vocabulary& cardVocabulary() {
  static const templates::Vocabulary result{
      "kartu",
      {{"kartu", {{"jenis", true}, {"judul"}}, {"p", "daftar", "kotak"}},
       {"p", {{"rata", false, {"kiri", "kanan"}}, {"judul"}}, {"b", "ganti"}, true},
       {"b", {}, {"b"}, true},
       {"ganti"},
       {"kotak", {}, {"p", "kotak"}},
       {"daftar", {}, {"p"}}}};
  return result;
}

}  // namespace templates_tests
