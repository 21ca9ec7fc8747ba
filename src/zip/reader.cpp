#include "zip/reader.h"

#include "base/error.h"
#include "zip/detail/inflater.h"

namespace zip {

std::optional<Flaw> readContent(const Source& source, const Entry& entry, Sink& sink) {
  if (entry.kind == EntryKind::Folder && entry.size == 0) return std::nullopt;
  const bool isWanted = entry.kind == EntryKind::File && sink.begin(entry);
  const bool isWhole = detail::unpack(source, entry, [&](base::ByteView piece) {
    if (isWanted) sink.take(piece);
  });
  if (!isWhole || entry.kind == EntryKind::Folder)
    return Flaw{"zip-content", entry.name, base::Message("zip.content-damaged", {})};
  if (isWanted) sink.end(entry);
  return std::nullopt;
}

Flaws readContents(const Source& source, const Survey& survey, Sink& sink) {
  base::require(survey.flaws.empty(), "a zip with flaws is not read");
  for (const Entry& entry : survey.entries) {
    if (auto flaw = readContent(source, entry, sink)) return {*std::move(flaw)};
  }
  return {};
}

}  // namespace zip
