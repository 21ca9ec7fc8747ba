#include "verification/detail/revisions.h"

#include <algorithm>

#include "verification/detail/raw_syntax.h"

namespace verification::detail {
namespace {

constexpr base::ByteView kWord = "startxref";
constexpr base::ByteView kMarker = "%%EOF";
constexpr std::size_t kLongestEnding = 100;  // bytes; no honest ending is longer

// "startxref N %%EOF".
struct Ending {
  std::size_t index = 0;
  std::size_t marker = 0;
};

std::optional<Ending> endingAt(base::ByteView file, std::size_t at) {
  file = file.substr(0, at + kLongestEnding);
  Scanner scanner(file, at);
  if (!scanner.take(kWord)) return std::nullopt;
  const auto index = scanner.number();
  if (!index) return std::nullopt;
  std::size_t marker = scanner.at();
  while (marker < file.size() && isBlank(file[marker])) ++marker;
  if (file.substr(marker, kMarker.size()) != kMarker) return std::nullopt;
  return Ending{*index, marker + kMarker.size()};
}

std::optional<Ending> lastEnding(base::ByteView file) {
  for (std::size_t at = file.rfind(kWord); at != base::ByteView::npos; at = file.rfind(kWord, at - 1)) {
    if (const auto ending = endingAt(file, at)) return ending;
    if (at == 0) break;
  }
  return std::nullopt;
}

// The ending of the section at `index`, whose dictionary ends at `from`.
std::optional<Ending> endingOf(base::ByteView file, std::size_t index, std::size_t from) {
  for (std::size_t at = file.find(kWord, from); at != base::ByteView::npos; at = file.find(kWord, at + 1)) {
    const auto ending = endingAt(file, at);
    if (ending && ending->index == index) return ending;
  }
  return std::nullopt;
}

// The trailer of a table, or the dictionary of a cross-reference stream.
std::optional<RawDictionary> dictionaryOf(base::ByteView file, std::size_t index) {
  if (index >= file.size()) return std::nullopt;
  Scanner scanner(file, index);
  if (!scanner.take("xref")) {
    const auto value = valueOfObject(file, index);
    return value ? readDictionary(file, *value) : std::nullopt;
  }
  while (!scanner.take("trailer")) {
    if (!scanner.number()) return std::nullopt;
    const auto count = scanner.number();
    scanner.skipBlank();
    constexpr std::size_t kEntry = 20;  // bytes, 7.5.4
    if (!count || *count > (file.size() - scanner.at()) / kEntry) return std::nullopt;
    scanner = Scanner(file, scanner.at() + *count * kEntry);
  }
  return readDictionary(file, scanner.at());
}

std::size_t behindLineEnd(base::ByteView file, std::size_t at) {
  if (at < file.size() && file[at] == '\r') ++at;
  if (at < file.size() && file[at] == '\n') ++at;
  return at;
}

std::optional<std::size_t> numberOf(base::ByteView file, const RawDictionary& dictionary, const char* key) {
  const auto value = dictionary.find(key);
  return value ? numberIn(file, *value) : std::nullopt;
}

}  // namespace

std::vector<Revision> readRevisions(base::ByteView file, std::size_t most) {
  std::vector<Revision> revisions;  // newest first
  const auto last = lastEnding(file);
  std::optional<std::size_t> index = last ? std::optional(last->index) : std::nullopt;
  while (index) {
    const auto dictionary = dictionaryOf(file, *index);
    if (!dictionary || revisions.size() == most) return {};
    const auto previous = numberOf(file, *dictionary, "/Prev");
    if (!previous && dictionary->find("/Prev")) return {};
    // The next revision begins after the ending of this one.
    const base::ByteView rest = file.substr(0, revisions.empty() ? file.size() : revisions.back().index);
    const auto ending = endingOf(rest, *index, dictionary->span.end);
    // A linearized file (Annex F) has only the ending of the first of its two sections.
    const bool isSecondHalf = !ending && !previous && !revisions.empty() && *index > revisions.back().index;
    if (isSecondHalf) break;
    if (!ending) return {};
    revisions.push_back({*index, ending->marker, behindLineEnd(file, ending->marker),
                         numberOf(file, *dictionary, "/XRefStm")});
    index = previous;
  }
  std::reverse(revisions.begin(), revisions.end());
  return revisions;
}

}  // namespace verification::detail
