#include "bagit/detail/completeness.h"

#include "bagit/manifest.h"
#include "base/utf8.h"

namespace bagit::detail {

Names::Names(const Container& container, Findings& findings) : container_(container) {
  std::map<std::string, const Item*> byCase;
  for (const Item& item : container.items()) {
    if (base::findInvalidUtf8(item.path)) {
      findings.push_back(
          {"name-encoding", "", Severity::Warning, item.path, base::Message("bag.name-not-utf8", {})});
      continue;
    }
    const std::string normal = base::toNfc(item.path);
    byNormalForm_.emplace(normal, &item);
    const auto [known, isNew] = byCase.emplace(base::upperCased(normal), &item);
    if (!isNew)
      findings.push_back({"name-clash", "5.1", Severity::Warning, item.path,
                          base::Message("bag.name-clash", {{"path", known->second->path}})});
  }
}

const Item* Names::resolve(const std::string& path, const std::string& manifest, Findings& findings) const {
  if (const Item* item = container_.find(path)) return item;
  if (const Item* item = container_.find(encodedPath(path))) {
    findings.push_back({"manifest-percent", "2.1.3", Severity::Warning, manifest,
                        base::Message("bag.percent", {{"path", item->path}})});
    return item;
  }
  const auto found =
      base::findInvalidUtf8(path) ? byNormalForm_.end() : byNormalForm_.find(base::toNfc(path));
  if (found == byNormalForm_.end()) return nullptr;
  findings.push_back({"name-normalisation", "", Severity::Warning, manifest,
                      base::Message("bag.other-normal-form", {{"path", found->second->path}})});
  return found->second;
}

}  // namespace bagit::detail
