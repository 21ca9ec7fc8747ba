#include "web/pages/pages.h"

#include <optional>

#include "base/error.h"
#include "web/pages/components.h"
#include "web/pages/html_text.h"
#include "web/pages/page_words.h"
#include "web/pages/vocabulary.h"
#include "xml/reader.h"

namespace web {
namespace {

constexpr std::uint64_t kPageBytes = 256 << 10;
constexpr const char* kLooksFile = "data/keadaan.xml";
constexpr base::Language kPageLanguages[] = {base::Language::Indonesian, base::Language::English};

bool isPageFile(const base::DirectoryEntry& entry) {
  return entry.kind == base::FileKind::Regular && entry.name.ends_with(".xml") &&
         !entry.name.starts_with("potongan-") && !entry.name.starts_with(".");
}

templates::Source pageSource(const base::Disk& disk, const base::Path& folder, base::Language language) {
  return [&disk, folder, language](const std::string& name) -> std::optional<base::Bytes> {
    const base::Path path = folder / name;
    if (!base::exists(disk, path)) return std::nullopt;
    return withWords(base::readFile(disk, path, kPageBytes), name, language);
  };
}

xml::Element emptyElement(const char* name, std::initializer_list<xml::Attribute> attributes) {
  xml::Element element(name);
  for (const xml::Attribute& attribute : attributes) element.setAttribute(attribute.name, attribute.value);
  return element;
}

xml::Element headElement(const PageHead& head) {
  xml::Element element("head");
  element.append(emptyElement("meta", {{"charset", "utf-8"}}));
  element.append(xml::Element("title", head.title));
  element.append(
      emptyElement("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}));
  element.append(emptyElement("meta", {{"name", "color-scheme"}, {"content", "light dark"}}));
  if (!head.refreshSeconds.empty()) {
    element.append(emptyElement("meta", {{"http-equiv", "refresh"}, {"content", head.refreshSeconds}}));
  }
  element.append(emptyElement("link", {{"rel", "stylesheet"}, {"href", head.style}}));
  element.append(emptyElement("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", head.icon}}));
  element.append(emptyElement("script", {{"src", head.script}, {"defer", "defer"}}));
  return element;
}

void addProblems(base::Problems& problems, const std::string& file, const base::InvalidInput& error) {
  if (error.problems().empty()) problems.push_back({{file}, error.message()});
  problems.insert(problems.end(), error.problems().begin(), error.problems().end());
}

}  // namespace

Pages Pages::load(const base::Disk& disk, const base::Path& folder) {
  Pages pages;
  pages.looks_ = app::StateLooks::read(
      xml::read(base::readFile(disk, folder / kLooksFile, kPageBytes), kLooksFile), kLooksFile);
  base::Problems problems;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (!isPageFile(entry)) continue;
    for (const base::Language language : kPageLanguages) {
      try {
        pages.templates_.emplace(
            std::pair(base::Path(entry.name).stem().string(), language),
            templates::Template::load(entry.name, pageSource(disk, folder, language), pageVocabulary()));
      } catch (const base::InvalidInput& error) {
        addProblems(problems, entry.name, error);
      }
    }
  }
  if (!problems.empty()) throw base::InvalidSetup(problems);
  return pages;
}

std::vector<std::string> Pages::names() const {
  std::vector<std::string> names;
  for (const auto& [key, page] : templates_) {
    if (key.second == base::Language::Indonesian) names.push_back(key.first);
  }
  return names;
}

xml::Element Pages::merge(const std::string& name, base::Language language, const xml::Element& data) const {
  const auto found = templates_.find({name, language});
  if (found == templates_.end()) throw base::Internal("page-templates/ lacks the page " + name);
  return found->second.merge(templates::selected(data, found->second.fields()));
}

base::Bytes Pages::document(const PageHead& head, const xml::Element& frame, const xml::Element& page,
                            const FormState& state) {
  xml::Element html("html");
  html.setAttribute("lang", head.language == base::Language::English ? "en" : "id");
  html.append(headElement(head));
  xml::Element body("body");
  body.setAttribute("class", head.classes);
  if (head.idleSeconds > 0) body.setAttribute("data-jeda", std::to_string(head.idleSeconds));
  const xml::Element content = withComponents(frame, state, head.language, &page);
  body.nodes() = content.nodes();
  html.append(std::move(body));
  xml::Element document("document");
  document.append(std::move(html));
  return "<!DOCTYPE html>\n" + htmlText(document) + "\n";
}

}  // namespace web
