#include "mail/mail_templates.h"

#include <optional>

#include "base/error.h"
#include "base/text.h"

namespace mail {
namespace {

constexpr std::uint64_t kTemplateBytes = 256 << 10;

bool startsWith(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

// The kind that a file of this name describes, if it is a template.
std::optional<std::string> kindOf(const std::string& name) {
  const base::Path path = name;
  const bool isTemplate =
      path.extension() == ".xml" && !startsWith(name, "potongan-") && !startsWith(name, ".");
  if (!isTemplate) return std::nullopt;
  return path.stem().string();
}

templates::Source sourceIn(const base::Disk& disk, const base::Path& folder) {
  return [&disk, folder](const std::string& name) -> std::optional<base::Bytes> {
    const base::Path path = folder / name;
    if (!base::exists(disk, path)) return std::nullopt;
    return base::readFile(disk, path, kTemplateBytes);
  };
}

base::Problems problemsOf(const base::InvalidInput& error, const std::string& fileName) {
  if (!error.problems().empty()) return error.problems();
  return {{{fileName}, error.message()}};
}

}  // namespace

const templates::Vocabulary& mailVocabulary() {
  static const templates::Vocabulary vocabulary{"surel",
                                                {{"surel", {}, {"subjek", "isi"}, false},
                                                 {"subjek", {}, {}, true},
                                                 {"isi", {}, {"paragraf", "daftar", "baris"}, false},
                                                 {"paragraf", {}, {}, true},
                                                 {"daftar", {}, {"butir"}, false},
                                                 {"butir", {}, {}, true},
                                                 {"baris", {}, {}, true}}};
  return vocabulary;
}

MailTemplates MailTemplates::load(const base::Disk& disk, const base::Path& folder) {
  std::vector<std::string> names;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.kind == base::FileKind::Regular) names.push_back(entry.name);
  }
  return load(names, sourceIn(disk, folder));
}

MailTemplates MailTemplates::load(const std::vector<std::string>& names, const templates::Source& source) {
  MailTemplates result;
  base::Problems problems;
  for (const std::string& name : names) {
    const auto kind = kindOf(name);
    if (!kind) continue;
    try {
      result.templates_.emplace(*kind, templates::Template::load(name, source, mailVocabulary()));
    } catch (const base::InvalidInput& error) {
      const base::Problems found = problemsOf(error, name);
      problems.insert(problems.end(), found.begin(), found.end());
    }
  }
  if (!problems.empty()) throw base::InvalidSetup(problems);
  return result;
}

std::vector<std::string> MailTemplates::kinds() const {
  std::vector<std::string> kinds;
  for (const auto& [kind, loaded] : templates_) kinds.push_back(kind);
  return kinds;
}

const templates::Template& MailTemplates::find(const std::string& kind) const {
  const auto found = templates_.find(kind);
  if (found == templates_.end()) {
    throw base::NotFound(
        base::Message("mail.template-unknown", {{"kind", kind}, {"known", base::joined(kinds(), ", ")}}));
  }
  return found->second;
}

const templates::Field& MailTemplates::fields(const std::string& kind) const {
  return find(kind).fields();
}

MailText MailTemplates::merge(const std::string& kind, const xml::Element& data) const {
  return readMailText(find(kind).merge(data));
}

}  // namespace mail
