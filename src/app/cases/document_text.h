// The words of archived documents, for finding them: had at once where that takes no decoding, otherwise
// later, by a job.
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

// Answers with a document's content; throws when it cannot be had.
using ContentOf = std::function<base::Bytes(const EventDocument&)>;

// Of each document. Takes time and belongs outside of transactions. Throws nothing for what a document is: a
// text that cannot be had, or not yet (kPendingText), is on record in the outcome (docs/formats/search.md).
DocumentTexts textsAtOnce(const std::vector<EventDocument>& documents, const ContentOf& contentOf);

inline constexpr std::int64_t kLargestAtOnce = 8 << 20;  // bytes; a larger file is found by its metadata

struct ReadTexts {
  int read = 0;        // whose words can be searched now
  int unreadable = 0;  // of which none can be had
  int missing = 0;     // that the archive cannot give now; they stay pending
};

// Reads at most so many that are pending, the newest first, since they are looked for, those not counted that
// the archive cannot give. Each text is recorded by itself, so that a run which ends in the middle loses
// nothing. Unavailable when no reader can be started.
ReadTexts readPendingTexts(const Workplace& workplace, int most);

}  // namespace app
