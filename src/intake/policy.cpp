#include "intake/policy.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/error.h"
#include "base/text.h"
#include "base/words.h"
#include "intake/codes.h"

namespace intake {
namespace {

constexpr const char* kUnknownType = "application/octet-stream";

// What dokumen.xml calls the media types.
constexpr base::Word<std::string_view> kTypes[] = {
    {"pdf", "application/pdf"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odp", "application/vnd.oasis.opendocument.presentation"},
    {"csv", "text/csv"},
    {"txt", "text/plain"},
    {"json", "application/json"},
    {"geojson", "application/geo+json"},
    {"xml", "application/xml"},
    {"png", "image/png"},
    {"jpeg", "image/jpeg"},
    {"zip", "application/zip"}};

constexpr std::uint64_t kMostMib = 1'000'000;
constexpr int kMostFiles = 1000;

using Verdicts = std::map<std::string, Verdict>;

class PolicyReader {
 public:
  explicit PolicyReader(const std::string& fileName) : fileName_(fileName) {}

  std::vector<DocumentRule> readKinds(const xml::Element& root) {
    if (root.name() != "documents") report(root, base::Message("documents.root", {{"found", root.name()}}));
    std::vector<DocumentRule> kinds;
    for (const xml::Element* element : root.children("document")) {
      kinds.push_back(readKind(*element));
      if (!names_.insert(kinds.back().kind).second)
        report(*element, base::Message("documents.kind-twice", {{"kind", kinds.back().kind}}));
    }
    if (names_.count(kOtherKind) == 0)
      report(root, base::Message("documents.no-other", {{"kind", kOtherKind}}));
    return kinds;
  }

  // Of the findings below an element; other children than `also` are problems.
  Verdicts readVerdicts(const xml::Element& parent, std::string_view also) {
    Verdicts verdicts;
    for (const xml::Element* element : parent.children()) {
      if (element->name() == also) continue;
      if (element->name() != "finding") {
        report(*element, base::Message("documents.element-unknown", {{"element", element->name()}}));
        continue;
      }
      const std::string code = wanted(*element, "code");
      if (!code.empty() && ruleOf(code) == nullptr)
        report(*element, base::Message("documents.code-unknown", {{"code", code}}));
      const std::string word = wanted(*element, "verdict");
      const auto verdict = base::valueOf(kVerdicts, word);
      if (!word.empty() && !verdict)
        report(*element, base::Message("documents.verdict", {{"verdict", word}}));
      if (!verdicts.emplace(code, verdict.value_or(Verdict::Reject)).second)
        report(*element, base::Message("documents.code-twice", {{"code", code}}));
    }
    return verdicts;
  }

  void finish() const {
    if (!problems_.empty()) throw base::InvalidSetup(problems_);
  }

 private:
  DocumentRule readKind(const xml::Element& element) {
    DocumentRule rule;
    rule.kind = wanted(element, "kind");
    rule.title = wanted(element, "title");
    for (const std::string& word : base::splitWords(element.attributeOr("types"))) {
      if (const auto type = base::valueOf(kTypes, word))
        rule.types.emplace_back(*type);
      else
        report(element, base::Message("documents.type", {{"type", word}, {"known", base::namesOf(kTypes)}}));
    }
    rule.largest = number(element, "largest-mib", kMostMib) << 20;
    rule.most = static_cast<int>(number(element, "most", kMostFiles));
    rule.verdicts = readVerdicts(element, {});
    return rule;
  }

  std::string wanted(const xml::Element& element, std::string_view name) {
    const std::string_view value = element.attributeOr(name);
    if (value.empty()) report(element, base::Message("documents.attribute", {{"attribute", name}}));
    return std::string(value);
  }

  // 0 when it is not said.
  std::uint64_t number(const xml::Element& element, std::string_view name, std::uint64_t most) {
    const std::string* text = element.attribute(name);
    if (text == nullptr) return 0;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error == std::errc() && end == text->data() + text->size() && value >= 1 && value <= most)
      return value;
    report(element, base::Message("documents.number", {{"attribute", name}, {"most", std::to_string(most)}}));
    return 0;
  }

  void report(const xml::Element& element, const base::Message& message) {
    problems_.push_back({{fileName_, element.line(), element.column()}, message});
  }

  const std::string& fileName_;
  base::Problems problems_;
  std::set<std::string> names_;
};

bool accepts(const DocumentRule& rule, const std::string& type) {
  return rule.types.empty() || std::find(rule.types.begin(), rule.types.end(), type) != rule.types.end();
}

// What the kind takes, in the words of dokumen.xml.
std::string typesOf(const DocumentRule& rule) {
  std::vector<std::string> names;
  for (const std::string& type : rule.types) names.emplace_back(base::nameOf(kTypes, std::string_view(type)));
  return base::joined(names, ", ");
}

}  // namespace

Policy Policy::standard() {
  Policy policy;
  policy.kinds_.push_back({kOtherKind, "Dokumen"});
  return policy;
}

Policy Policy::read(const xml::Element& root, const std::string& fileName) {
  PolicyReader reader(fileName);
  Policy policy;
  policy.kinds_ = reader.readKinds(root);
  policy.verdicts_ = reader.readVerdicts(root, "document");
  reader.finish();
  return policy;
}

const DocumentRule& Policy::rule(std::string_view kind) const {
  const auto named = [&](std::string_view name) {
    return std::find_if(kinds_.begin(), kinds_.end(),
                        [&](const DocumentRule& rule) { return rule.kind == name; });
  };
  const auto own = named(kind);
  return own == kinds_.end() ? *named(kOtherKind) : *own;
}

Verdict Policy::verdictOf(std::string_view kind, const Finding& finding) const {
  for (const Verdicts* verdicts : {&rule(kind).verdicts, &verdicts_}) {
    const auto said = verdicts->find(finding.code);
    if (said != verdicts->end()) return said->second;
  }
  const CodeRule* known = ruleOf(finding.code);
  return known == nullptr ? Verdict::Reject : known->verdict;
}

Verdict Policy::judge(std::string_view kind, std::uint64_t size, Inspection& inspection) const {
  const DocumentRule& rule = this->rule(kind);
  // Of what is nothing that we know, another finding says so.
  if (inspection.type != kUnknownType && !accepts(rule, inspection.type))
    inspection.findings.push_back({kTypeNotAccepted, {}, typesOf(rule)});
  if (rule.largest > 0 && size > rule.largest)
    inspection.findings.push_back({kLargerThanAccepted, {}, std::to_string(rule.largest >> 20) + " MiB"});
  Verdict worst = Verdict::Accept;
  for (const Finding& finding : inspection.findings) worst = std::max(worst, verdictOf(kind, finding));
  return worst;
}

}  // namespace intake
