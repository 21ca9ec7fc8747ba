#include "requests/balikan.h"

#include "requests/detail/form_reading.h"

namespace requests {
namespace {

constexpr std::size_t kMostBalikanFiles = 50;

}  // namespace

DataBalikan readDataBalikan(base::ByteView bytes, const std::string& fileName, const base::Glyphs& glyphs) {
  const xml::Element root = detail::readForm(bytes, fileName, "data-balikan");
  detail::ProblemList problems(fileName);
  detail::Record record(root, problems);
  detail::FileNames names(problems);
  DataBalikan balikan;
  balikan.title = record.text("judul", base::kLine);
  balikan.summary = record.text("ringkasan", base::kParagraphs);
  for (const xml::Element* child : record.children("berkas", 1, kMostBalikanFiles)) {
    detail::Record file(*child, problems);
    std::string name = file.attribute("nama");
    file.finish();
    if (names.note(*child, name)) balikan.files.push_back(std::move(name));
  }
  record.finish();
  detail::demandPrintable(root, glyphs, problems);
  detail::refuseProblems(problems);
  return balikan;
}

}  // namespace requests
