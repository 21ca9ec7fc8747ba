#include "web/site/visit.h"

#include "base/error.h"
#include "base/text.h"

namespace web {

const app::Actor& Visit::actor() const {
  if (!visitor) throw base::Denied(base::Message("pages.sign-in-first", {}));
  return visitor->actor;
}

const std::string& Visit::place(std::string_view name) const {
  static const std::string kNone;
  const auto found = places.find(name);
  return found == places.end() ? kNone : found->second;
}

std::string Visit::field(std::string_view name) const {
  return std::string(base::trimmed(form.fields[name]));
}

}  // namespace web
