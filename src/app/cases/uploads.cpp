#include "app/cases/uploads.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "base/checked_text.h"
#include "base/error.h"
#include "base/utf8.h"

namespace app {
namespace {

constexpr std::size_t kLongestName = 255;  // bytes, of most file systems

std::optional<std::string> objectionToName(const std::string& name, const base::Glyphs& glyphs) {
  if (name.empty() || name == "." || name == "..") return "it has no name";
  if (name.size() > kLongestName) return "its name is longer than 255 bytes";
  if (std::string problem = base::problemOfEncoding(name); !problem.empty()) return "its name " + problem;
  if (name.find_first_of("/\\") != name.npos) return "its name holds a path";
  std::string problem = base::problemOfCharacters(name, base::Lines::One);
  if (problem.empty()) problem = base::problemOfPrinting(base::toNfc(name), glyphs);
  return problem.empty() ? std::nullopt : std::optional("its name " + problem);
}

std::optional<std::string> objectionToFile(const base::Disk& disk, const Settings& settings,
                                           const Upload& upload) {
  const auto status = disk.status(upload.path);
  if (!status) throw base::NotFound("There is no file " + upload.path.string() + ".");
  if (status->kind != base::FileKind::Regular) return "it is no regular file";
  if (status->size == 0) return "it is empty";
  const auto limit = static_cast<std::uint64_t>(settings.number("upload.limit-mib")) << 20;
  if (status->size > limit) {
    return "it is larger than the " + settings.text("upload.limit-mib") + " MiB that are accepted";
  }
  return std::nullopt;
}

// ".pdf" of "Kerangka Acuan.PDF"; nothing when the ending is no short ASCII word.
std::string extensionOf(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot > 9 || name.size() - dot < 2) return {};
  std::string extension = ".";
  for (const char c : name.substr(dot + 1)) {
    const bool isUpper = c >= 'A' && c <= 'Z';
    if (!isUpper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return {};
    extension += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return extension;
}

}  // namespace

void checkUploads(const Workplace& workplace, const std::vector<Upload>& uploads) {
  const base::Glyphs glyphs = workplace.typesetter.glyphs();
  base::Problems problems;
  std::set<std::string> seen;
  for (const Upload& upload : uploads) {
    auto objection = objectionToName(upload.name, glyphs);
    if (!objection) objection = objectionToFile(workplace.disk, workplace.settings, upload);
    if (!objection && !seen.insert(base::folded(upload.name)).second) {
      objection = "another file handed in with it has the same name";
    }
    const bool printable = !base::findInvalidUtf8(upload.name);
    if (objection) problems.push_back({{printable ? upload.name : "a file"}, "not accepted: " + *objection});
  }
  if (!problems.empty()) throw base::InvalidInput(problems);
}

EventDocument describeUpload(const Upload& upload, std::string_view folder, int number,
                             std::string_view kind) {
  char prefix[16];
  std::snprintf(prefix, sizeof prefix, "%02d-", number);
  EventDocument document;
  document.path = std::string(folder) + "/" + prefix + std::string(kind) + extensionOf(upload.name);
  document.kind = kind;
  document.originalName = base::toNfc(upload.name);
  document.mediaType = mediaTypeOf(upload.name);
  return document;
}

std::string mediaTypeOf(std::string_view name) {
  static const std::map<std::string, std::string> types = {
      {".pdf", "application/pdf"},
      {".csv", "text/csv"},
      {".xml", "application/xml"},
      {".json", "application/json"},
      {".txt", "text/plain"},
      {".zip", "application/zip"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
      {".ods", "application/vnd.oasis.opendocument.spreadsheet"},
      {".odt", "application/vnd.oasis.opendocument.text"},
      {".odp", "application/vnd.oasis.opendocument.presentation"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"}};
  const auto found = types.find(extensionOf(name));
  return found == types.end() ? "application/octet-stream" : found->second;
}

}  // namespace app
