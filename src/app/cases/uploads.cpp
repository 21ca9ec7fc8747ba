#include "app/cases/uploads.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "base/checked_text.h"
#include "base/error.h"
#include "base/utf8.h"
#include "crypto/digest.h"

namespace app {
namespace {

constexpr std::size_t kPiece = 1 << 20;
constexpr std::size_t kLongestName = 255;  // bytes, of most file systems

// Both return an empty message when nothing is wrong.
base::Message objectionToName(const std::string& name, const base::Glyphs& glyphs) {
  if (name.empty() || name == "." || name == "..") return base::Message("upload.no-name", {});
  if (name.size() > kLongestName) return base::Message("upload.long-name", {{"most", kLongestName}});
  base::Message problem = base::problemOfEncoding(name);
  if (problem.empty() && name.find_first_of("/\\") != name.npos)
    return base::Message("upload.path-in-name", {});
  if (problem.empty()) problem = base::problemOfCharacters(name, base::Lines::One);
  if (problem.empty()) problem = base::problemOfPrinting(base::toNfc(name), glyphs);
  return problem.empty() ? problem : base::Message("upload.name", {{"problem", problem}});
}

base::Message objectionToFile(const base::Disk& disk, const Settings& settings, const Upload& upload) {
  const auto status = disk.status(upload.path);
  if (!status) throw base::NotFound(base::Message("upload.missing", {{"file", upload.path.string()}}));
  if (status->kind != base::FileKind::Regular) return base::Message("upload.not-regular", {});
  if (status->size == 0) return base::Message("upload.empty", {});
  const auto limit = static_cast<std::uint64_t>(settings.number("upload.limit-mib")) << 20;
  if (status->size > limit)
    return base::Message("upload.too-large", {{"most", settings.text("upload.limit-mib")}});
  return {};
}

// `next` gives the piece at an offset, an empty one at the end.
template <class Next>
FileDigest digestOfPieces(const Next& next) {
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
  std::uint64_t size = 0;
  for (base::Bytes piece = next(size); !piece.empty(); piece = next(size)) {
    hasher.update(piece);
    size += piece.size();
  }
  return {static_cast<std::int64_t>(size), hasher.finishHex()};
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
    base::Message objection = objectionToName(upload.name, glyphs);
    if (objection.empty()) objection = objectionToFile(workplace.disk, workplace.settings, upload);
    if (objection.empty() && !seen.insert(base::folded(upload.name)).second)
      objection = base::Message("upload.same-name", {});
    if (objection.empty()) continue;
    const bool printable = !base::findInvalidUtf8(upload.name);
    const base::Message file = printable ? upload.name : base::Message("upload.a-file", {});
    problems.push_back({{}, base::Message("upload.not-accepted", {{"file", file}, {"why", objection}})});
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
  document.mediaType = upload.examination ? upload.examination->type : mediaTypeOf(upload.name);
  document.examination = upload.examination;
  if (upload.digest) {
    document.size = upload.digest->size;
    document.sha256 = upload.digest->sha256;
  }
  return document;
}

FileDigest digestOf(const base::Disk& disk, const base::Path& path) {
  const auto file = disk.openForReading(path);
  return digestOfPieces([&](std::uint64_t) { return file->read(kPiece); });
}

FileDigest digestOf(const base::OpenFile& file) {
  return digestOfPieces([&](std::uint64_t offset) { return file.read(offset, kPiece); });
}

FileDigest digestOf(base::ByteView bytes) {
  return {static_cast<std::int64_t>(bytes.size()), crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes)};
}

void demandUnchanged(const Upload& upload, const FileDigest& found) {
  if (upload.digest && *upload.digest != found)
    throw base::Conflict(base::Message("upload.changed", {{"file", upload.name}}));
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
