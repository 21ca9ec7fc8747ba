#include "intake/detail/archive/zip_examiner.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "intake/detail/archive/member.h"
#include "intake/detail/media_types.h"
#include "intake/detail/office/odf_examiner.h"
#include "intake/detail/office/ooxml_examiner.h"
#include "intake/detail/tail.h"
#include "zip/reader.h"

namespace intake::detail {
namespace {

constexpr zip::Limits kLimits{10'000, 4 << 20, 4ULL << 30, 200, 8ULL << 20};

struct FlawRule {
  std::string_view flaw;  // the code of its sentence, or its rule
  std::string_view code;
};

constexpr std::array kFlawRules = {
    FlawRule{"zip.ends-twice", "polyglot"},         FlawRule{"zip.stray-bytes", "polyglot"},
    FlawRule{"zip.stray-bytes-before", "polyglot"}, FlawRule{"zip.stray-bytes-after", "polyglot"},
    FlawRule{"zip-structure", "damaged"},           FlawRule{"zip-headers-differ", "archive-headers-differ"},
    FlawRule{"zip-overlap", "archive-overlap"},     FlawRule{"zip-limit", "bomb"},
    FlawRule{"zip-method", "archive-method"},       FlawRule{"zip-encrypted", "encrypted"},
    FlawRule{"zip-kind", "archive-link"},           FlawRule{"zip-name", "archive-path"},
    FlawRule{"zip-duplicate", "archive-duplicate"}, FlawRule{"zip-content", "damaged"}};

std::string_view codeOf(const zip::Flaw& flaw, const zip::Source& source) {
  if (flaw.message.code() == "zip.not-one") return endsLikeZip(source) ? "data-after-end" : "truncated";
  for (const FlawRule& rule : kFlawRules)
    if (rule.flaw == flaw.message.code() || rule.flaw == flaw.rule) return rule.code;
  return "damaged";
}

bool has(const zip::Survey& survey, std::string_view name) {
  return std::any_of(survey.entries.begin(), survey.entries.end(),
                     [&](const zip::Entry& entry) { return entry.name == name; });
}

// What file managers of other systems leave in archives.
bool isLitter(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') + 1);
  return name.starts_with("__MACOSX/") || last == ".DS_Store" || last == "Thumbs.db" || last == "desktop.ini";
}

bool hasHiddenSigns(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = base::nextCodePoint(name, at);
    if (base::isControl(c) || base::isBidiControl(c)) return true;
  }
  return false;
}

void checkNames(const zip::Survey& survey, const Notes& notes) {
  std::map<std::string, std::string> names;
  for (const zip::Entry& entry : survey.entries) {
    if (base::findInvalidUtf8(entry.name)) continue;
    if (hasHiddenSigns(entry.name)) notes.add("archive-path", entry.name);
    const auto [other, isNew] = names.emplace(base::upperCased(base::toNfc(entry.name)), entry.name);
    if (!isNew && other->second != entry.name) notes.add("archive-similar-names", entry.name);
  }
}

class Unpacker final : public zip::Sink {
 public:
  Unpacker(const Subject& subject, const ExamineInner& inner) : subject_(subject), inner_(inner) {}

  bool begin(const zip::Entry& entry) override {
    if (!subject_.budget.spendEntries(1) || !subject_.budget.spendBytes(entry.size)) isBomb_ = true;
    if (isLitter(entry.name)) subject_.notes.add("archive-litter", entry.name);
    if (isBomb_ || isLitter(entry.name)) return false;
    member_.emplace(subject_, entry.name, inner_);
    return true;
  }
  void take(base::ByteView piece) override { member_->take(piece); }
  void end(const zip::Entry&) override { member_->finish(); }

  bool isBomb() const { return isBomb_; }

 private:
  const Subject& subject_;
  const ExamineInner& inner_;
  std::optional<Member> member_;
  bool isBomb_ = false;
};

std::string examineArchive(const Subject& subject, const zip::Survey& survey, const ExamineInner& inner) {
  if (survey.entries.empty()) subject.notes.add("empty");
  Unpacker unpacker(subject, inner);
  for (const zip::Entry& entry : survey.entries) {
    if (const auto flaw = zip::readContent(subject.source, entry, unpacker))
      subject.notes.add(codeOf(*flaw, subject.source), flaw->entry);
    if (!unpacker.isBomb()) continue;
    subject.notes.add("bomb");
    break;
  }
  return std::string(kZip);
}

}  // namespace

std::string examineZip(const Subject& subject, const ExamineInner& inner) {
  const zip::Survey survey = zip::survey(subject.source, kLimits);
  for (const zip::Flaw& flaw : survey.flaws) subject.notes.add(codeOf(flaw, subject.source), flaw.entry);
  checkNames(survey, subject.notes);
  if (!survey.flaws.empty()) {
    subject.notes.add("archive-not-opened");
    return std::string(kZip);
  }
  if (has(survey, "[Content_Types].xml")) return examineOoxml(subject, survey, inner);
  if (has(survey, "mimetype") && has(survey, "META-INF/manifest.xml"))
    return examineOdf(subject, survey, inner);
  return examineArchive(subject, survey, inner);
}

}  // namespace intake::detail
