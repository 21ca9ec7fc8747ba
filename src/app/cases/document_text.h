// Extracts the words of archived documents for search: at once when no decoding is needed, otherwise later,
// in a job.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "app/records/event_record.h"
#include "extraction/text.h"

namespace app {

// By path of the document.
using DocumentTexts = std::map<std::string, extraction::Text>;

// Returns a document's content; throws when that fails.
using ContentOf = std::function<base::Bytes(const EventDocument&)>;

// The texts of the documents. Slow: call it outside transactions. Never throws because of a document: the
// outcome tells when a text is unreadable or pending (docs/formats/search.md).
DocumentTexts textsAtOnce(const std::vector<EventDocument>& documents, const ContentOf& contentOf);

inline constexpr std::int64_t kLargestAtOnce = 8 << 20;  // bytes; a larger file is found by its metadata

struct ReadTexts {
  int read = 0;        // now searchable
  int unreadable = 0;  // without readable text
  int missing = 0;     // not available in the archive now; they stay pending
};

// Reads at most `most` pending texts, newest first; documents that the archive cannot supply do not count.
// Records each text singly, so an interrupted run loses nothing. Unavailable when no reader can be started.
ReadTexts readPendingTexts(const Workplace& workplace, int most);

}  // namespace app
