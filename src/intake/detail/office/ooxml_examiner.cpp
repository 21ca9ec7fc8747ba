#include "intake/detail/office/ooxml_examiner.h"

#include <algorithm>

#include "intake/detail/media_types.h"
#include "intake/detail/office/ooxml_rules.h"
#include "intake/detail/office/tables.h"
#include "intake/detail/office/workbook.h"

namespace intake::detail {
namespace {

constexpr std::string_view kContentTypes = "[content_types].xml";
constexpr std::string_view kWorkbook = "xl/workbook.xml";
constexpr std::string_view kWorkbookRelations = "xl/_rels/workbook.xml.rels";
constexpr std::string_view kSharedStrings = "xl/sharedstrings.xml";

std::string_view lastStep(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// [Content_Types].xml (ISO/IEC 29500-2, 10.1.2)
class ContentTypes final : public XmlHandler {
 public:
  explicit ContentTypes(PackageNotes& notes) : notes_(notes) {}
  void start(std::string_view, const XmlAttributes& attributes) override {
    const std::string type = inSmallLetters(attributes.value("ContentType"));
    for (const PartRule& rule : kContentTypeRules)
      if (type.starts_with(rule.text)) notes_.say(rule.code, attributes.value("PartName"));
    for (const MainPart& main : kMainParts)
      if (type == main.contentType && type_.empty()) type_ = main.mediaType;
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  const std::string& type() const { return type_; }

 private:
  PackageNotes& notes_;
  std::string type_;
};

// …/_rels/….rels (ISO/IEC 29500-2, 9.3)
class Relations final : public XmlHandler {
 public:
  Relations(PackageNotes& notes, std::string_view part) : notes_(notes), part_(part) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    const std::string target = attributes.value("Target");
    targets_[attributes.value("Id")] = target;
    if (attributes.value("TargetMode") == "External")
      lookAtExternal(inSmallLetters(lastStep(attributes.value("Type"))), inSmallLetters(target));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  const std::map<std::string, std::string>& targets() const { return targets_; }

 private:
  void lookAtExternal(const std::string& type, const std::string& target) {
    const bool isFile = target.starts_with("file:") || target.starts_with("\\\\");
    if (type == "hyperlink" && !isFile) return;
    const auto rule = std::find_if(kRelationRules.begin(), kRelationRules.end(),
                                   [&](const PartRule& one) { return one.text == type; });
    notes_.say(rule == kRelationRules.end() ? "office-external-link" : rule->code, part_);
    notes_.say("outgoing-external-links", part_);
  }

  PackageNotes& notes_;
  std::string part_;
  std::map<std::string, std::string> targets_;
};

// Instructions of fields (ISO/IEC 29500-1, 17.16), which may be spread over many runs.
class Fields final : public XmlHandler {
 public:
  Fields(PackageNotes& notes, std::string_view part) : notes_(notes), part_(part) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    isInstruction_ = name == "instrText";
    if (name == "fldSimple") lookAt(attributes.value("instr"));
    if (name == "fldChar") {
      lookAt(instruction_);
      instruction_.clear();
    }
  }
  void end(std::string_view) override { isInstruction_ = false; }
  void text(std::string_view piece) override {
    if (isInstruction_ && instruction_.size() < kLongest) instruction_.append(piece);
  }

 private:
  static constexpr std::size_t kLongest = 4096;

  void lookAt(const std::string& instruction) {
    std::string plain = inSmallLetters(resolved(instruction));
    plain.erase(0, std::min(plain.find_first_not_of(" \t\r\n"), plain.size()));
    if (plain.starts_with("dde")) notes_.say("office-dde", part_);
    const bool includes = plain.starts_with("includetext") || plain.starts_with("includepicture") ||
                          plain.starts_with("import ");
    if (includes && (plain.find("//") != std::string::npos || plain.find("\\\\") != std::string::npos))
      notes_.say("office-external-link", part_);
  }

  PackageNotes& notes_;
  std::string part_;
  bool isInstruction_ = false;
  std::string instruction_;
};

// Tables of a text (ISO/IEC 29500-1, 17.4), by their number in the part.
class WordTables final : public XmlHandler {
 public:
  WordTables(PackageNotes& notes, std::string_view part) : notes_(notes), part_(part) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "tbl") tables_.start(part_ + "#" + std::to_string(++count_));
    if (name == "tr") tables_.startRow();
    if (name == "tc") tables_.startCell();
    if (name == "gridSpan") tables_.setColumns(spanOf(attributes));
    isText_ = name == "t";
  }
  void end(std::string_view name) override {
    isText_ = false;
    if (name == "p") tables_.endParagraph();
    if (name == "tc") tables_.endCell();
    if (name == "tbl") tables_.end(notes_.notes());
  }
  void text(std::string_view piece) override {
    if (isText_) tables_.text(piece);
  }

 private:
  static std::size_t spanOf(const XmlAttributes& attributes) {
    return std::max(1UL, std::strtoul(attributes.value("val").c_str(), nullptr, 10));
  }

  PackageNotes& notes_;
  std::string part_;
  std::size_t count_ = 0;
  bool isText_ = false;
  Tables tables_;
};

struct Part {
  const zip::Entry* entry;
  std::string name;  // in small letters
  int rank;          // what others need comes first
};

int rankOf(std::string_view name) {
  constexpr std::array<std::string_view, 4> kFirst = {kContentTypes, kWorkbookRelations, kWorkbook,
                                                      kSharedStrings};
  return static_cast<int>(std::find(kFirst.begin(), kFirst.end(), name) - kFirst.begin());
}

std::vector<Part> partsOf(const zip::Survey& survey) {
  std::vector<Part> parts;
  for (const zip::Entry& entry : survey.entries) {
    if (entry.kind == zip::EntryKind::Folder) continue;
    std::string name = inSmallLetters(entry.name);
    const int rank = rankOf(name);
    parts.push_back({&entry, std::move(name), rank});
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.rank < b.rank; });
  return parts;
}

class OoxmlExaminer {
 public:
  OoxmlExaminer(const Subject& subject, const ExamineInner& inner)
      : subject_(subject), notes_(subject.notes), reader_(subject, notes_, inner), types_(notes_) {}

  std::string run(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      lookAtName(part.name);
      if (part.name.ends_with(".xml") || part.name.ends_with(".rels"))
        readXml(part);
      else
        reader_.readOther(*part.entry);
    }
    if (!types_.type().empty()) return types_.type();
    subject_.notes.add("type-unknown");
    return std::string(kUnknownType);
  }

 private:
  void lookAtName(const std::string& name) {
    for (const PartRule& rule : kPartRules)
      if (name.find(rule.text) != std::string::npos) notes_.say(rule.code, name);
  }

  void readXml(const Part& part) {
    if (part.name == kContentTypes) return reader_.readXml(*part.entry, types_);
    if (part.name.ends_with(".rels")) return readRelations(part);
    if (part.name == kSharedStrings) {
      SharedStrings strings(workbook_);
      return reader_.readXml(*part.entry, strings);
    }
    if (part.name.starts_with("xl/worksheets/")) return readSheet(part);
    ElementCounter elements(kOoxmlElements, part.name);
    SheetList sheets(workbook_, notes_);
    Fields fields(notes_, part.name);
    WordTables tables(notes_, part.name);
    PersonNames persons(notes_);
    std::vector<XmlHandler*> handlers = {&elements};
    if (part.name == kWorkbook) handlers.push_back(&sheets);
    if (part.name.starts_with("word/")) handlers.insert(handlers.end(), {&fields, &tables});
    if (part.name.starts_with("docprops/")) handlers.push_back(&persons);
    XmlHandlers all(std::move(handlers));
    reader_.readXml(*part.entry, all);
    elements.tell(notes_, part.name);
  }

  void readRelations(const Part& part) {
    Relations relations(notes_, part.name);
    reader_.readXml(*part.entry, relations);
    if (part.name != kWorkbookRelations) return;
    for (const auto& [id, target] : relations.targets()) {
      const std::string small = inSmallLetters(target);
      workbook_.targets[id] = small.starts_with('/') ? small.substr(1) : "xl/" + small;
    }
  }

  void readSheet(const Part& part) {
    ElementCounter elements(kOoxmlElements, part.name);
    Sheet cells(workbook_);
    XmlHandlers all({&elements, &cells});
    reader_.readXml(*part.entry, all);
    const auto name = workbook_.sheets.find(part.name);
    const std::string sheet = name == workbook_.sheets.end() ? part.name : name->second;
    elements.tell(notes_, sheet);
    cells.tell(notes_, sheet);
  }

  const Subject& subject_;
  PackageNotes notes_;
  PackageReader reader_;
  ContentTypes types_;
  Workbook workbook_;
};

}  // namespace

std::string examineOoxml(const Subject& subject, const zip::Survey& survey, const ExamineInner& inner) {
  if (!subject.budget.spendEntries(survey.entries.size())) {
    subject.notes.add("bomb");
    return std::string(kUnknownType);
  }
  return OoxmlExaminer(subject, inner).run(partsOf(survey));
}

}  // namespace intake::detail
