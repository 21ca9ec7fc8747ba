#include "web/site/kept_forms.h"

#include <algorithm>

#include "base/random.h"
#include "web/site/cookies.h"

namespace web {
namespace {

constexpr std::size_t kKeyBits = 160;

// The names of all fields for passwords have the word: "sandi", "sandi-baru", "frasa-sandi".
bool isForPassword(std::string_view field) {
  return field.find("sandi") != std::string_view::npos;
}

Fields withoutPasswords(const Fields& fields) {
  Fields kept;
  for (const auto& [name, value] : fields.list()) {
    if (!isForPassword(name)) kept.add(name, value);
  }
  return kept;
}

}  // namespace

std::string KeptForms::keep(const std::string& user, const std::string& address, const Fields& fields) {
  Kept kept{base::randomToken(kKeyBits), user, address, withoutPasswords(fields)};
  std::string key = kept.key;
  const std::lock_guard lock(mutex_);
  kept_.push_back(std::move(kept));
  if (kept_.size() > most_) kept_.pop_front();
  return key;
}

std::optional<Fields> KeptForms::take(const std::string& key, const std::string& user,
                                      const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
    return kept.key == key && kept.user == user && kept.address == address;
  });
  if (found == kept_.end()) return std::nullopt;
  Fields fields = std::move(found->fields);
  kept_.erase(found);
  return fields;
}

std::string keptFormCookie(const RequestHead& head) {
  return cookieName("berkas-isian", head.client.isSecure);
}

}  // namespace web
