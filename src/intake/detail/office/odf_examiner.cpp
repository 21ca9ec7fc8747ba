#include "intake/detail/office/odf_examiner.h"

#include <algorithm>
#include <array>

#include "intake/detail/media_types.h"
#include "intake/detail/office/package.h"
#include "intake/detail/office/tables.h"
#include "zip/reader.h"

namespace intake::detail {
namespace {

constexpr std::string_view kFamily = "application/vnd.oasis.opendocument.";
constexpr std::array<std::string_view, 3> kMembers = {"text", "spreadsheet", "presentation"};

constexpr std::array kOdfElements = {
    ElementRule{"meta-inf/manifest.xml", "encryption-data", "", "", "encrypted"},
    ElementRule{"", "event-listener", "", "", "office-macros"},
    ElementRule{"", "script", "language", "", "office-macros"},
    ElementRule{"", "library", "embedded", "", "office-macros"},
    ElementRule{"content.xml", "dde-source", "", "", "office-dde"},
    ElementRule{"content.xml", "dde-connection-decl", "", "", "office-dde"},
    ElementRule{"content.xml", "dde-link", "", "", "office-dde"},
    ElementRule{"content.xml", "table-source", "", "", "office-external-link"},
    ElementRule{"content.xml", "cell-range-source", "", "", "office-external-link"},
    ElementRule{"content.xml", "object-ole", "", "", "office-ole-object"},
    ElementRule{"content.xml", "applet", "", "", "office-macros"},
    ElementRule{"content.xml", "plugin", "", "", "office-media"},
    ElementRule{"content.xml", "floating-frame", "", "", "office-external-object"},
    ElementRule{"content.xml", "annotation", "", "", "outgoing-comments"},
    ElementRule{"content.xml", "changed-region", "", "", "outgoing-tracked-changes"},
    ElementRule{"content.xml", "table-row", "visibility", "collapse", "outgoing-hidden-rows"},
    ElementRule{"content.xml", "table-row", "visibility", "filter", "outgoing-hidden-rows"},
    ElementRule{"content.xml", "table-column", "visibility", "collapse", "outgoing-hidden-columns"},
    ElementRule{"content.xml", "hidden-text", "", "", "outgoing-hidden-text"},
    ElementRule{"content.xml", "data-pilot-table", "", "", "outgoing-pivot-cache"}};

// Links to files elsewhere; `element` → finding. A link within the package is relative.
struct LinkRule {
  std::string_view element;
  std::string_view code;
};
constexpr std::array kLinkRules = {LinkRule{"image", "office-external-image"},
                                   LinkRule{"object", "office-external-object"},
                                   LinkRule{"section-source", "office-external-link"},
                                   LinkRule{"fill-image", "office-external-image"},
                                   LinkRule{"background-image", "office-external-image"},
                                   LinkRule{"form", "office-external-link"}};

class Links final : public XmlHandler {
 public:
  explicit Links(PackageNotes& notes) : notes_(notes) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    for (const LinkRule& rule : kLinkRules) {
      if (rule.element != name) continue;
      const std::string target = attributes.value("href");
      const bool isOutside =
          target.find(':') != std::string::npos || target.starts_with("../../") || target.starts_with('/');
      if (!isOutside) return;
      notes_.say(rule.code);
      notes_.say("outgoing-external-links");
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  PackageNotes& notes_;
};

// Sheets, and tables of texts: a hidden one has a style that does not display it; cells come with how often
// they repeat.
class OdfTables final : public XmlHandler {
 public:
  explicit OdfTables(PackageNotes& notes) : notes_(notes) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "style") style_ = attributes.value("name");
    if (name == "table-properties" && attributes.value("display") == "false") hidden_.insert(style_);
    if (name == "table") startTable(attributes);
    if (name == "table-row") tables_.startRow();
    if (isCell(name)) tables_.startCell(repeatsOf(attributes));
    if (name == "p") isText_ = true;
  }
  void end(std::string_view name) override {
    if (name == "p") {
      isText_ = false;
      tables_.endParagraph();
    }
    if (isCell(name)) tables_.endCell();
    if (name == "table") tables_.end(notes_.notes());
  }
  void text(std::string_view piece) override {
    if (isText_) tables_.text(piece);
  }

 private:
  static bool isCell(std::string_view name) { return name == "table-cell" || name == "covered-table-cell"; }
  static std::size_t repeatsOf(const XmlAttributes& attributes) {
    const std::string repeated = attributes.value("number-columns-repeated");
    return repeated.empty() ? 1 : static_cast<std::size_t>(std::strtoul(repeated.c_str(), nullptr, 10));
  }

  void startTable(const XmlAttributes& attributes) {
    const std::string name = attributes.value("name");
    if (!tables_.isOpen() && hidden_.count(attributes.value("style-name")) != 0)
      notes_.say("outgoing-hidden-sheet", name);
    tables_.start(name);
  }

  PackageNotes& notes_;
  std::set<std::string> hidden_;  // styles
  std::string style_;
  bool isText_ = false;
  Tables tables_;
};

std::string typeIn(const Subject& subject, const zip::Survey& survey) {
  const auto entry = std::find_if(survey.entries.begin(), survey.entries.end(),
                                  [](const zip::Entry& one) { return one.name == "mimetype"; });
  if (entry->size > 100 || entry->method != zip::Method::Stored) return {};
  // Stored: 30 bytes of header and the name before it (ISO/IEC 26300-3, 3.3).
  base::Bytes type = zip::bytesAt(subject.source, entry->offset + 30 + entry->name.size(),
                                  static_cast<std::size_t>(entry->size));
  for (const std::string_view member : kMembers)
    if (type == std::string(kFamily).append(member)) return type;
  return {};
}

void readPart(PackageReader& reader, PackageNotes& notes, const zip::Entry& entry) {
  const std::string name = inSmallLetters(entry.name);
  if (!name.ends_with(".xml") && !name.ends_with(".rdf") && !name.ends_with(".xlb") &&
      !name.ends_with(".xba"))
    return reader.readOther(entry);
  ElementCounter elements(kOdfElements, name);
  Links links(notes);
  OdfTables tables(notes);
  PersonNames persons(notes);
  std::vector<XmlHandler*> handlers = {&elements, &links};
  if (name == "content.xml") handlers.push_back(&tables);
  if (name == "meta.xml") handlers.push_back(&persons);
  XmlHandlers all(std::move(handlers));
  reader.readXml(entry, all);
  elements.tell(notes, name);
}

// Folders of programs (ISO/IEC 26300-1, 3.17).
bool holdsPrograms(std::string_view name) {
  const bool isListOfNothing = name == "Basic/script-lc.xml";
  return (name.starts_with("Basic/") || name.starts_with("Scripts/")) && !name.ends_with('/') &&
         !isListOfNothing;
}

}  // namespace

std::string examineOdf(const Subject& subject, const zip::Survey& survey, const ExamineInner& inner) {
  PackageNotes notes(subject.notes);
  if (!subject.budget.spendEntries(survey.entries.size())) notes.say("bomb");
  PackageReader reader(subject, notes, inner);
  for (const zip::Entry& entry : survey.entries) {
    // Old versions of OpenOffice write empty parts of settings.
    const bool isEmpty = entry.size == 0 && entry.name != "content.xml";
    if (entry.kind == zip::EntryKind::Folder || entry.name == "mimetype" || isEmpty) continue;
    if (holdsPrograms(entry.name)) notes.say("office-macros", entry.name);
    readPart(reader, notes, entry);
  }
  std::string type = typeIn(subject, survey);
  if (!type.empty()) return type;
  subject.notes.add("type-unknown");
  return std::string(kUnknownType);
}

}  // namespace intake::detail
