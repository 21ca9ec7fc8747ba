// What belongs to no subject: joining words, the command line, mistakes of the program itself.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> generalWords() {
  static constexpr Words kWords[] = {
      {"list.comma", "{first}, {last}", "{first}, {last}"},
      {"list.and", "{first} dan {last}", "{first} and {last}"},
      {"list.or", "{first} atau {last}", "{first} or {last}"},
      {"list.sentences", "{first} {last}", "{first} {last}"},
      {"list.clauses", "{first}; {last}", "{first}; {last}"},
      {"list.lines", "{first}\n{last}", "{first}\n{last}"},
      {"problem.at", "{place}: {problem}", "{place}: {problem}"},
      {"suggest.nearest", "{problem}; apakah maksudnya {nearest}?", "{problem}; did you mean {nearest}?"},
      {"suggest.known", "{problem}; yang ada: {known}", "{problem}; there are {known}"},
      {"suggest.only", "{problem}; yang ada hanya {known}", "{problem}; there is only {known}"},
      {"suggest.none", "{problem}; tidak ada satu pun", "{problem}; there is none"},
      {"path-missing", "Tidak ada {path}.", "There is no {path}."},
      {"mistake", "Ini kesalahan dalam Berkas sendiri: {what}", "This is a mistake in Berkas itself: {what}"},
  };
  return kWords;
}

}  // namespace base
