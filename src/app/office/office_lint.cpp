#include "app/office/office_lint.h"

#include <algorithm>

#include "letters/lint.h"
#include "xml/reader.h"
#include "xml/texts.h"

namespace app {
namespace {

void lintTemplates(const OfficeFiles& files, base::Problems& problems) {
  for (const auto& [path, content] : files) {
    if (path.rfind("letter-templates/", 0) != 0 || !path.ends_with(".xml")) continue;
    const base::Problems found = xml::judgeTexts(
        xml::read(content, path, xml::WhiteSpace::Drop), path,
        [](std::string_view text) { return letters::lintText(text, letters::TextKind::Template); });
    problems.insert(problems.end(), found.begin(), found.end());
  }
}

bool withholds(const requests::ReasonText& reason) {
  return std::any_of(reason.uses.begin(), reason.uses.end(),
                     [](requests::ReasonUse use) { return use != requests::ReasonUse::Return; });
}

void lintReasons(const requests::Reasons& reasons, base::Problems& problems) {
  for (const requests::ReasonText& reason : reasons.all()) {
    if (!withholds(reason) || reason.legalGround.find("Pasal ") != std::string::npos) continue;
    problems.push_back({{"reasons.xml"},
                        base::Message("lint.ground-without-pasal",
                                      {{"reason", reason.code}, {"excerpt", reason.legalGround}})});
  }
}

}  // namespace

base::Problems lintOffice(const OfficeFiles& files, const Office& office) {
  base::Problems problems;
  lintTemplates(files, problems);
  lintReasons(office.rules.reasons, problems);
  return problems;
}

}  // namespace app
