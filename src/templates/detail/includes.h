// <sisip berkas="…"/>: the content of another file's root, <potongan>, stands in its place.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "templates/fields.h"

namespace templates::detail {

// Deeper chains are refused, and so is a file that includes itself.
inline constexpr std::size_t kDeepestInclude = 8;

class Includes {
 public:
  Includes(const Source& source, base::Problems& problems) : source_(source), problems_(problems) {}

  // Calls `use` with the root of the file that `element` names and that file's name. Reports what is wrong
  // with the element, the file or the chain instead.
  void visit(const xml::Element& element, const std::string& fileName,
             const std::function<void(const xml::Element& root, const std::string& includedName)>& use);

 private:
  void report(const base::Place& place, const std::string& message) { problems_.push_back({place, message}); }

  const Source& source_;
  base::Problems& problems_;
  std::vector<std::string> chain_;
};

}  // namespace templates::detail
