#include "app/cases/document_text.h"

#include "archive/object_id.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "extraction/reader.h"

namespace app {
namespace {

using extraction::Form;
using extraction::Text;

bool needsReader(Form form) {
  return form == Form::Pdf || form == Form::Office;
}

Text textAtOnce(const EventDocument& document, const ContentOf& contentOf) {
  const Form form = extraction::formOf(document.mediaType);
  if (form == Form::None) return {"none", {}};
  if (document.size > (needsReader(form) ? extraction::kLargestFile : kLargestAtOnce))
    return {"too-large", {}};
  if (needsReader(form)) return {kPendingText, {}};
  try {
    const base::Bytes bytes = contentOf(document);
    return form == Form::Plain ? extraction::textOfPlain(bytes) : extraction::textOfMarkup(bytes);
  } catch (const base::Error&) {
    return {extraction::kUnreadable, {}};
  }
}

// Nothing when the document cannot be had now: its case was destroyed, or the archive is damaged there.
std::optional<Text> readNow(const Workplace& workplace, const PendingText& pending) {
  try {
    const auto inventory = workplace.store.find(archive::ObjectId::of(pending.object));
    if (!inventory || archive::isTombstone(*inventory)) return std::nullopt;
    return workplace.textReader.read(extraction::formOf(pending.mediaType),
                                     workplace.store.read(*inventory, pending.version, pending.path));
  } catch (const base::Corrupt&) {
    return std::nullopt;
  }
}

std::vector<PendingText> pendingBefore(const Workplace& workplace, std::int64_t before, int limit) {
  std::vector<PendingText> texts;
  workplace.database.read(
      [&](Transaction& transaction) { texts = transaction.search().pendingTexts(before, limit); });
  return texts;
}

void readOne(const Workplace& workplace, const PendingText& pending, ReadTexts& result) {
  const auto text = readNow(workplace, pending);
  if (!text) {
    ++result.missing;
    return;
  }
  workplace.database.write([&](Transaction& transaction) {
    transaction.search().setText(pending.position, text->outcome, text->words);
  });
  ++(text->outcome == extraction::kUnreadable ? result.unreadable : result.read);
}

}  // namespace

DocumentTexts textsAtOnce(const std::vector<EventDocument>& documents, const ContentOf& contentOf) {
  DocumentTexts texts;
  for (const EventDocument& document : documents) texts[document.path] = textAtOnce(document, contentOf);
  return texts;
}

ReadTexts readPendingTexts(const Workplace& workplace, int most) {
  ReadTexts result;
  std::int64_t before = kAboveAllEntries;
  for (int left = most; left > 0; left = most - result.read - result.unreadable) {
    const std::vector<PendingText> texts = pendingBefore(workplace, before, left);
    if (texts.empty()) break;
    for (const PendingText& pending : texts) readOne(workplace, pending, result);
    before = texts.back().position;
  }
  return result;
}

}  // namespace app
