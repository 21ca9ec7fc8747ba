// <sisip berkas="…"/>: replaced by the content of another file's root, <potongan>.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "templates/detail/source_file.h"
#include "templates/fields.h"

namespace templates::detail {

// Longest chain of includes.
inline constexpr std::size_t kDeepestInclude = 8;
// Of all files of one template together. A file counts each time it is included, so a few files cannot grow
// without end by including each other.
inline constexpr std::size_t kMostBytes = 4 << 20;

class Includes {
 public:
  // Borrows its arguments. Adds each file's name to `files` once.
  Includes(const Source& source, std::vector<std::string>& files, base::Problems& problems)
      : source_(source), files_(files), problems_(problems) {}

  // Reads the template's own file. NotFound when there is none; InvalidInput when it is not XML.
  SourceFile openTemplate(const std::string& fileName);

  // Calls `use` with the file that `element` of `from` names. When the element, the file or the chain is
  // wrong, reports the problem instead.
  void visit(const xml::Element& element, const SourceFile& from,
             const std::function<void(const SourceFile& included)>& use);

 private:
  std::optional<base::Bytes> read(const xml::Element& element, const SourceFile& from,
                                  const std::string& name);
  // What is wrong with including `name` here; empty when nothing is.
  base::Message objection(const std::string& name) const;
  void noteFile(const std::string& name);

  const Source& source_;
  std::vector<std::string>& files_;
  base::Problems& problems_;
  std::vector<std::string> chain_;
  std::size_t bytes_ = 0;
};

}  // namespace templates::detail
