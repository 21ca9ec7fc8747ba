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
         "the root element is " + quoted(root.name()) + "; expected <" + std::string(rootName) + ">"}});
  }
  return root;
}

bool FileNames::note(const xml::Element& at, const std::string& name) {
  if (name.empty()) return false;
  const std::string problem = base::problemOfFileName(name);
  if (!problem.empty()) {
    problems_.add(at, "the file name " + quoted(name) + " " + problem);
    return false;
  }
  if (seen_.insert(base::folded(name)).second) return true;
  problems_.add(at, "the file " + quoted(name) + " is named twice; names may not differ in case alone");
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
