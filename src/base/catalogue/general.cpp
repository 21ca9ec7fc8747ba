// What belongs to no subject: joining words, the command line, mistakes of the program itself.
#include "base/catalogue/parts.h"

namespace base {
namespace {

constexpr Words kWords[] = {
    {"list.comma", "{first}, {last}", "{first}, {last}"},
    {"list.and", "{first} dan {last}", "{first} and {last}"},
    {"list.or", "{first} atau {last}", "{first} or {last}"},
    {"mistake", "Ini kesalahan dalam Berkas sendiri: {what}", "This is a mistake in Berkas itself: {what}"},
};

}  // namespace

std::span<const Words> generalWords() {
  return kWords;
}

}  // namespace base
