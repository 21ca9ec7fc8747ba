#include "intake/detail/naming.h"

#include "intake/detail/media_types.h"

namespace intake::detail {

void checkName(std::string_view type, std::string_view name, const Notes& notes) {
  const std::string ending = endingOf(name.substr(name.rfind('/') + 1));
  if (startsProgram(ending)) return notes.add("name-of-program", "", ending);
  if (!suits(ending, type)) notes.add("wrong-extension", "", type);
}

}  // namespace intake::detail
