#include "requests/detail/form_reading.h"

#include "base/utf8.h"
#include "xml/reader.h"
#include "xml/texts.h"

namespace requests::detail {

xml::Element readForm(base::ByteView bytes, const std::string& fileName, std::string_view rootName) {
  xml::Limits limits;
  limits.bytes = 1 << 20;
  limits.depth = 8;
  limits.nodes = 5000;
  xml::Element root = xml::read(bytes, fileName, xml::WhiteSpace::Drop, limits);
  if (root.name() != rootName) {
    throw base::InvalidInput(base::Problems{
        {{fileName, root.line(), root.column()},
         base::Message("form.other-root", {{"found", quoted(root.name())}, {"expected", rootName}})}});
  }
  return root;
}

bool FileNames::note(const xml::Element& at, const std::string& name) {
  if (name.empty()) return false;
  const base::Message problem = base::problemOfFileName(name);
  if (!problem.empty()) {
    problems_.add(at, base::Message("form.file-name", {{"name", quoted(name)}, {"problem", problem}}));
    return false;
  }
  if (seen_.insert(base::folded(name)).second) return true;
  problems_.add(at, base::Message("form.file-twice", {{"name", quoted(name)}}));
  return false;
}

void demandPrintable(const xml::Element& root, const base::Glyphs& glyphs, ProblemList& problems) {
  const auto judge = [&](std::string_view text) { return base::problemOfPrinting(text, glyphs); };
  problems.add(xml::judgeTexts(root, problems.fileName(), judge));
}

void refuseProblems(ProblemList& problems) {
  if (!problems.empty()) throw base::InvalidInput(problems.take());
}

}  // namespace requests::detail
