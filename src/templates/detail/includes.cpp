#include "templates/detail/includes.h"

#include <algorithm>

#include "base/text.h"
#include "templates/detail/findings.h"
#include "templates/detail/language.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

bool isFileName(const std::string& name) {
  return !name.empty() && name[0] != '.' && name.find_first_of("/\\") == std::string::npos;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

SourceFile Includes::openTemplate(const std::string& fileName) {
  auto content = source_(fileName);
  if (!content) throw base::NotFound(base::Message("template.unknown", {{"name", fileName}}));
  noteFile(fileName);
  chain_ = {fileName};
  return SourceFile(fileName, std::move(*content));
}

void Includes::visit(const xml::Element& element, const SourceFile& from,
                     const std::function<void(const SourceFile&)>& use) {
  checkAttributes(element, *findDeclaration("sisip"), from, problems_);
  const std::string* name = element.attribute("berkas");
  if (!name || bytes_ > kMostBytes) return;
  auto content = read(element, from, *name);
  if (!content) return;
  chain_.push_back(*name);
  try {
    const SourceFile file(*name, std::move(*content));
    if (file.root().name() == "potongan" && file.root().attributes().empty()) {
      use(file);
    } else {
      addProblem(problems_, {file.placeOf(file.root()), base::Message("template.include-root", {})});
    }
  } catch (const base::InvalidInput& error) {
    for (const base::Problem& problem : error.problems()) addProblem(problems_, problem);
  }
  chain_.pop_back();
}

std::optional<base::Bytes> Includes::read(const xml::Element& element, const SourceFile& from,
                                          const std::string& name) {
  base::Message wrong = objection(name);
  std::optional<base::Bytes> content;
  if (wrong.empty()) {
    content = source_(name);
    if (!content) wrong = base::Message("template.include-missing", {{"name", quoted(name)}});
  }
  if (content) {
    noteFile(name);
    bytes_ += content->size();
    if (bytes_ > kMostBytes) wrong = base::Message("template.too-large", {});
  }
  if (wrong.empty()) return content;
  addProblem(problems_, {from.placeOfAttribute(element, "berkas"), wrong});
  return std::nullopt;
}

base::Message Includes::objection(const std::string& name) const {
  const std::string chain = base::joined(chain_, " → ") + " → " + name;
  if (!isFileName(name)) return {"template.include-no-name", {{"name", quoted(name)}}};
  if (holds(chain_, name)) return {"template.includes-itself", {{"chain", chain}}};
  if (chain_.size() <= kDeepestInclude) return {};
  return {"template.includes-too-deep", {{"most", kDeepestInclude}, {"chain", chain}}};
}

void Includes::noteFile(const std::string& name) {
  if (!holds(files_, name)) files_.push_back(name);
}

}  // namespace templates::detail
