#include "zip/members.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <optional>

#include "base/error.h"
#include "zip/detail/piece.h"

namespace zip {
namespace {

using Archive = std::unique_ptr<struct archive, decltype(&archive_read_free)>;

Archive opened(base::ByteView zip) {
  Archive archive(archive_read_new(), archive_read_free);
  base::require(archive != nullptr && archive_read_support_format_zip_seekable(archive.get()) == ARCHIVE_OK,
                "libarchive reads no zips");
  if (archive_read_open_memory(archive.get(), zip.data(), zip.size()) != ARCHIVE_OK) archive.reset();
  return archive;
}

std::optional<base::Bytes> contentOf(struct archive* archive, std::uint64_t most) {
  base::Bytes content;
  base::Bytes buffer(detail::kPiece, '\0');
  for (;;) {
    const la_ssize_t got = archive_read_data(archive, buffer.data(), buffer.size());
    if (got == 0) return content;
    if (got < 0 || content.size() + static_cast<std::size_t>(got) > most) return std::nullopt;
    content.append(buffer, 0, static_cast<std::size_t>(got));
  }
}

}  // namespace

void readMembers(base::ByteView zip, std::uint64_t most,
                 const std::function<bool(const std::string&)>& isWanted,
                 const std::function<void(const std::string&, const base::Bytes&)>& take) {
  const Archive archive = opened(zip);
  archive_entry* entry = nullptr;
  while (archive && archive_read_next_header(archive.get(), &entry) >= ARCHIVE_WARN) {
    const char* written = archive_entry_pathname(entry);
    const std::string name = written != nullptr ? written : "";
    if (!isWanted(name)) continue;
    if (const auto content = contentOf(archive.get(), most)) take(name, *content);
  }
}

}  // namespace zip
