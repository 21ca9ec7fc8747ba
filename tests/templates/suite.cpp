#include "templates/suite.h"

#include <algorithm>
#include <fstream>

#include "base/error.h"
#include "templates/card_vocabulary.h"
#include "templates/template.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace templates_tests {
namespace {

const std::string kCase = "### ";
const std::string kSection = "--- ";
const std::vector<std::string> kOutcomes = {"gives", "load refuses", "merge refuses"};

bool startsWith(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

bool isOutcome(const Section& section) {
  return std::find(kOutcomes.begin(), kOutcomes.end(), section.title) != kOutcomes.end();
}

void write(std::ofstream& out, const Case& one) {
  if (!one.name.empty()) out << kCase << one.name << "\n";
  for (const Section& section : one.sections) out << kSection << section.title << "\n" << section.text;
}

templates::Source sourceOf(const Case& shared, const Case& one) {
  return [&shared, &one](const std::string& name) -> std::optional<base::Bytes> {
    const std::string title = name == "t.xml" ? "template" : "file " + name;
    for (const Case* part : {&one, &shared}) {
      if (const std::string* text = part->find(title)) return *text;
    }
    return std::nullopt;
  };
}

std::string linesOf(const base::InvalidInput& error) {
  return std::string(error.what()) + "\n";
}

}  // namespace

const std::string* Case::find(const std::string& title) const {
  const auto found =
      std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.title == title; });
  return found == sections.end() ? nullptr : &found->text;
}

const Section* Case::outcome() const {
  const auto found = std::find_if(sections.begin(), sections.end(), isOutcome);
  return found == sections.end() ? nullptr : &*found;
}

File read(const std::filesystem::path& path) {
  File file;
  Case* current = &file.shared;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (startsWith(line, kCase)) {
      current = &file.cases.emplace_back();
      current->name = line.substr(kCase.size());
    } else if (startsWith(line, kSection)) {
      current->sections.push_back({line.substr(kSection.size()), ""});
    } else if (!current->sections.empty()) {
      current->sections.back().text += line + "\n";
    }
  }
  return file;
}

void write(const std::filesystem::path& path, const File& file) {
  std::ofstream out(path);
  write(out, file.shared);
  for (const Case& one : file.cases) write(out, one);
}

Section replayed(const Case& shared, const Case& one) {
  std::optional<templates::Template> loaded;
  try {
    loaded = templates::Template::load("t.xml", sourceOf(shared, one), cardVocabulary());
  } catch (const base::InvalidInput& error) {
    return {"load refuses", linesOf(error)};
  }
  const std::string* data = one.find("data") ? one.find("data") : shared.find("data");
  if (!data) return {"gives", "\n"};
  try {
    const std::string text = xml::write(loaded->merge(xml::read(*data, "data", xml::WhiteSpace::Drop)));
    return {"gives", text.substr(text.find('\n') + 1)};
  } catch (const base::InvalidInput& error) {
    return {"merge refuses", linesOf(error)};
  }
}

}  // namespace templates_tests
