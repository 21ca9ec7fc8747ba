#include "backup/manifest.h"

#include "backup/detail/piece.h"
#include "base/error.h"
#include "base/sentences.h"
#include "json/text.h"

namespace backup {
namespace {

constexpr int kVersion = 1;
constexpr std::size_t kLongestLine = 16 << 20;  // the totals name every file left out

[[noreturn]] void refuse(base::Message why) {
  throw base::Corrupt(base::inSequence({std::move(why), base::Message("backup.other-snapshot", {})}));
}
[[noreturn]] void refuse(const base::Path& path, std::string_view code) {
  refuse(base::Message(code, {{"path", path.string()}}));
}
[[noreturn]] void refuse(const base::Path& path, const base::InvalidInput& problem) {
  refuse(base::Message("backup.manifest-unreadable",
                       {{"path", path.string()}, {"why", base::messageOf(problem)}}));
}

}  // namespace

ManifestWriter::ManifestWriter(base::Disk& disk, const base::Path& path, const json::Object& head)
    : file_(disk.create(path)) {
  json::Object line = head;
  line["berkas_backup"] = kVersion;
  write(line);
}

void ManifestWriter::write(const json::Object& line) {
  const std::string text = json::canonical(line) + "\n";
  hasher_.update(text);
  waiting_ += text;
  if (waiting_.size() < detail::kPiece) return;
  file_->append(waiting_);
  waiting_.clear();
}

void ManifestWriter::add(const Entry& entry) {
  write(toJson(entry));
  ++totals_.files;
  totals_.bytes += entry.size;
}

void ManifestWriter::finish() {
  json::Array leftOut;
  for (const Flaw& flaw : totals_.leftOut) leftOut.push_back(toJson(flaw));
  write({{"files", static_cast<std::int64_t>(totals_.files)},
         {"bytes", static_cast<std::int64_t>(totals_.bytes)},
         {"left_out", std::move(leftOut)}});
  file_->append(waiting_);
  file_->append(json::canonical(json::Object{{"sha512", hasher_.finishHex()}}) + "\n");
  file_->close();
}

// The lines of a file, without line ends.
class EntryReader::Lines {
 public:
  Lines(const base::Disk& disk, base::Path path)
      : path_(std::move(path)), file_(disk.openForReading(path_)) {}

  std::optional<std::string> next() {
    for (;;) {
      const std::size_t end = buffer_.find('\n', at_);
      if (end != std::string::npos) {
        std::string line = buffer_.substr(at_, end - at_);
        at_ = end + 1;
        return line;
      }
      buffer_.erase(0, at_);
      at_ = 0;
      if (buffer_.size() > kLongestLine) refuse(path_, "backup.manifest-line-endless");
      const base::Bytes piece = file_->read(detail::kPiece);
      if (piece.empty()) break;
      buffer_ += piece;
    }
    if (!buffer_.empty()) refuse(path_, "backup.manifest-ends-early");
    return std::nullopt;
  }

 private:
  base::Path path_;
  std::unique_ptr<base::ReadableFile> file_;
  base::Bytes buffer_;
  std::size_t at_ = 0;
};

namespace {

Totals totalsOf(const json::Value& line) {
  Totals totals{static_cast<std::uint64_t>(line.integerAt("files")),
                static_cast<std::uint64_t>(line.integerAt("bytes")),
                {}};
  for (const json::Value& flaw : line.arrayAt("left_out"))
    totals.leftOut.push_back({flaw.stringAt("path"), flaw.stringAt("message")});
  return totals;
}

}  // namespace

Manifest openManifest(const base::Disk& disk, const base::Path& path) {
  const auto file = disk.openForReading(path);
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
  base::Bytes head, before, line;  // the first, the last but one, the last
  const auto pass = [&] {
    if (head.empty()) head = line;
    hasher.update(line);
    before = std::move(line);
    line.clear();
  };
  for (base::Bytes piece = file->read(detail::kPiece); !piece.empty(); piece = file->read(detail::kPiece)) {
    for (std::size_t begin = 0; begin < piece.size();) {
      // A complete line is passed on when the next begins, so the last one stays.
      if (!line.empty() && line.back() == '\n') pass();
      const std::size_t end = piece.find('\n', begin);
      const std::size_t next = end == base::Bytes::npos ? piece.size() : end + 1;
      line.append(piece, begin, next - begin);
      begin = next;
      if (line.size() > kLongestLine) refuse(path, "backup.manifest-line-endless");
    }
  }
  if (head.empty() || line.empty() || line.back() != '\n') refuse(path, "backup.manifest-cut-off");
  try {
    if (json::canonical(json::Object{{"sha512", hasher.finishHex()}}) + "\n" != line)
      refuse(path, "backup.manifest-changed");
    Manifest manifest{path, json::read(head, path.string()), totalsOf(json::read(before, path.string()))};
    if (manifest.head.integerAt("berkas_backup") != kVersion) refuse(path, "backup.manifest-other-version");
    return manifest;
  } catch (const base::InvalidInput& problem) {
    refuse(path, problem);
  }
}

EntryReader::EntryReader(const base::Disk& disk, const Manifest& manifest)
    : manifest_(manifest),
      left_(manifest.totals.files),
      lines_(std::make_unique<Lines>(disk, manifest.path)) {
  lines_->next();
}

EntryReader::~EntryReader() = default;

std::optional<Entry> EntryReader::next() {
  if (left_ == 0) return std::nullopt;
  --left_;
  const auto line = lines_->next();
  const std::string name = manifest_.path.string();
  if (!line) refuse(manifest_.path, "backup.manifest-lines-missing");
  try {
    return entryFromJson(json::read(*line, name), name);
  } catch (const base::InvalidInput& problem) {
    refuse(manifest_.path, problem);
  }
}

}  // namespace backup
