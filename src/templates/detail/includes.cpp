#include "templates/detail/includes.h"

#include <algorithm>

#include "base/text.h"
#include "xml/reader.h"

namespace templates::detail {

void Includes::visit(const xml::Element& element, const std::string& fileName,
                     const std::function<void(const xml::Element&, const std::string&)>& use) {
  const base::Place place{fileName, element.line(), element.column()};
  const std::string name(element.attributeOr("berkas"));
  if (name.empty() || name.find('/') != std::string::npos || name[0] == '.') {
    return report(place, "<sisip> needs berkas=\"…\": the name of a file in the template's folder");
  }
  if (std::find(chain_.begin(), chain_.end(), name) != chain_.end() || chain_.size() >= kDeepestInclude) {
    return report(place, "files include each other: " + base::joined(chain_, " → ") + " → " + name);
  }
  const auto content = source_(name);
  if (!content) return report(place, "there is no file \"" + name + "\" in the template's folder");
  chain_.push_back(name);
  try {
    const xml::Element root = xml::read(*content, name);
    if (root.name() == "potongan") {
      use(root, name);
    } else {
      report({name, root.line(), root.column()}, "the root element of an included file must be <potongan>");
    }
  } catch (const base::InvalidInput& problem) {
    problems_.insert(problems_.end(), problem.problems().begin(), problem.problems().end());
  }
  chain_.pop_back();
}

}  // namespace templates::detail
