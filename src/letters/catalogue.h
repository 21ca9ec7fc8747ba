// The letter templates of a folder, loaded and checked as a whole.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "templates/template.h"

namespace letters {

// What the root of a template says of itself in an attribute; empty when nothing.
std::string saysOf(const templates::Template& letter, std::string_view attribute);

// A kind of letter, nota or lembar, named like its file: surat-pengantar.xml makes kind "surat-pengantar".
struct LetterKind {
  templates::Template letter;
  // Over the template and all that it includes, in the order in which they were read: of each file its name,
  // its length in bytes, each with a line end, and its content.
  std::string sha256;
  bool isNumbered = false;
};

class Catalogue {
 public:
  // `names` are the files of the folder; those that begin with "potongan-" are included by others. Every
  // problem of every template is added to `problems`; a template must say the name of its file as jenis="…".
  static Catalogue load(const std::vector<std::string>& names, const templates::Source& source,
                        base::Problems& problems);
  // One template alone. InvalidInput with every problem.
  static LetterKind loadOne(const std::string& name, const templates::Source& source);

  // NotFound, with the kinds that there are.
  const LetterKind& kind(std::string_view name) const;
  const std::map<std::string, LetterKind, std::less<>>& kinds() const { return kinds_; }
  bool has(std::string_view name) const { return kinds_.find(name) != kinds_.end(); }

 private:
  std::map<std::string, LetterKind, std::less<>> kinds_;
};

}  // namespace letters
