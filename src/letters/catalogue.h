// The letter templates of a folder, loaded and checked as a whole.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "templates/template.h"

namespace letters {

// An attribute of a template's root; empty when missing.
std::string saysOf(const templates::Template& letter, std::string_view attribute);

// A kind of letter, nota or lembar, named after its file: surat-pengantar.xml makes the kind
// "surat-pengantar".
struct LetterKind {
  templates::Template letter;
  // Digest over the template and its includes, in the order of reading: per file its name and its length in
  // bytes, each with a line end, and its content.
  std::string sha256;
  bool isNumbered = false;
};

class Catalogue {
 public:
  // `names` are the files of the folder; those that begin with "potongan-" are only included by others. Adds
  // every problem of every template to `problems`. A template must repeat its file's name as jenis="…".
  static Catalogue load(const std::vector<std::string>& names, const templates::Source& source,
                        base::Problems& problems);
  // Loads a single template. InvalidInput with every problem.
  static LetterKind loadOne(const std::string& name, const templates::Source& source);

  // NotFound, naming the existing kinds.
  const LetterKind& kind(std::string_view name) const;
  const std::map<std::string, LetterKind, std::less<>>& kinds() const { return kinds_; }
  bool has(std::string_view name) const { return kinds_.find(name) != kinds_.end(); }

 private:
  std::map<std::string, LetterKind, std::less<>> kinds_;
};

}  // namespace letters
