#include "web/pages/form_state.h"

namespace web {

std::string fieldId(std::string_view field) {
  std::string id = "isian-";
  for (const char c : field) {
    const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    id += isPlain ? c : '-';
  }
  return id;
}

}  // namespace web
