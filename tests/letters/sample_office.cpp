#include "letters/sample_office.h"

#include "base/disk.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "xml/reader.h"

namespace letters_tests {
namespace {

const base::PosixDisk kDisk;
constexpr std::uint64_t kMost = 1 << 20;

std::vector<std::string> namesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const base::DirectoryEntry& entry : kDisk.list(sourceFile(folder))) {
    if (entry.kind == base::FileKind::Regular) names.push_back(entry.name);
  }
  return names;
}

bool endsWith(const std::string& text, const std::string& end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

std::string sourceFile(const std::string& path) {
  return std::string(BERKAS_SOURCE_DIR) + "/" + path;
}

std::string readSource(const std::string& path) {
  return base::readFile(kDisk, sourceFile(path), kMost);
}

std::vector<std::string> sampleNames() {
  std::vector<std::string> names;
  for (const std::string& name : namesIn("tests/letters/data"))
    names.push_back(name.substr(0, name.size() - 4));
  return names;
}

std::string kindOf(const std::string& sample) {
  for (const std::string variant : {"-tte", "-konsep"}) {
    if (endsWith(sample, variant)) return sample.substr(0, sample.size() - variant.size());
  }
  return sample;
}

xml::Element sampleData(const std::string& sample) {
  return xml::read(readSource("tests/letters/data/" + sample + ".xml"), sample + ".xml",
                   xml::WhiteSpace::Drop);
}

templates::Source letterTemplates() {
  return [](const std::string& name) -> std::optional<base::Bytes> {
    const base::Path path = sourceFile("letter-templates/" + name);
    return base::exists(kDisk, path) ? std::optional(base::readFile(kDisk, path, kMost)) : std::nullopt;
  };
}

const letters::Catalogue& catalogue() {
  static const letters::Catalogue loaded = [] {
    base::Problems problems;
    letters::Catalogue all =
        letters::Catalogue::load(namesIn("letter-templates"), letterTemplates(), problems);
    if (!problems.empty()) throw base::InvalidInput(problems);
    return all;
  }();
  return loaded;
}

Texts officeTexts() {
  Texts texts;
  for (const char* name : {"issuers", "signatories", "series", "classifications", "retention", "natures",
                           "produsen", "instansi"}) {
    texts[std::string(name) + ".xml"] = readSource("samples/office/" + std::string(name) + ".xml");
  }
  return texts;
}

letters::OfficeData read(const Texts& texts) {
  base::Problems problems;
  letters::OfficeData data = letters::readOfficeData(
      [&](const std::string& name) -> std::optional<base::Bytes> {
        const auto found = texts.find(name);
        return found == texts.end() ? std::nullopt : std::optional(found->second);
      },
      problems);
  if (!problems.empty()) throw base::InvalidInput(problems);
  return data;
}

const letters::OfficeData& sampleOffice() {
  static const letters::OfficeData data = read(officeTexts());
  return data;
}

base::Date day(int year, int month, int dayOfMonth) {
  return *base::Date::of(year, month, dayOfMonth);
}

letters::OfficeData readChanged(const std::string& file, const std::string& from, const std::string& to) {
  Texts texts = officeTexts();
  std::string& text = texts.at(file);
  text = support::changed(text, from, to);
  return read(texts);
}

}  // namespace letters_tests
