#include "app/letters/letter_sight.h"

#include "app/cases/open_case.h"
#include "app/cases/seen_case.h"
#include "app/proposals/proposal_file.h"
#include "base/error.h"

namespace app {
namespace {

// The letters and drafts of one object as far as the actor sees them.
class Seer {
 public:
  Seer(const Workplace& workplace, const Actor& actor, const std::string& object)
      : isAll_(actor.isOfOffice()), file_(isAll_ ? std::nullopt : findCase(workplace, actor, object)) {
    if (file_) sight_.emplace(sightOf(workplace, actor, *file_));
  }

  bool sees(const LetterRow& letter) const {
    if (isAll_) return true;
    return sight_ && sight_->event(static_cast<std::size_t>(letter.version) - 1) == Sight::Whole;
  }
  bool sees(const DraftRow& draft) const { return isAll_ || (sight_ && sight_->draft(draft)); }

 private:
  bool isAll_;
  std::optional<CaseFile> file_;
  std::optional<CaseSight> sight_;
};

template <class Row>
bool seesRow(const Workplace& workplace, const Actor& actor, const Row& row) {
  return Seer(workplace, actor, row.object).sees(row);
}

SeenLetters allOf(const Workplace& workplace, const std::string& object) {
  SeenLetters all;
  workplace.database.read([&](Transaction& transaction) {
    all = {transaction.letters().list(object), transaction.letters().drafts(object)};
  });
  return all;
}

}  // namespace

SeenLetters lettersSeenBy(const Workplace& workplace, const Actor& actor, const std::string& object) {
  if (actor.isOfOffice()) return allOf(workplace, object);
  SeenLetters seen;
  if (object.empty()) {
    for (const RequestRow& row : casesSeenBy(workplace, actor)) {
      const SeenLetters more = lettersSeenBy(workplace, actor, row.object);
      seen.letters.insert(seen.letters.end(), more.letters.begin(), more.letters.end());
      seen.drafts.insert(seen.drafts.end(), more.drafts.begin(), more.drafts.end());
    }
    return seen;
  }
  seen = allOf(workplace, object);
  const Seer seer(workplace, actor, object);
  std::erase_if(seen.letters, [&](const LetterRow& one) { return !seer.sees(one); });
  std::erase_if(seen.drafts, [&](const DraftRow& one) { return !seer.sees(one); });
  return seen;
}

std::optional<LetterRow> findLetter(const Workplace& workplace, const Actor& actor,
                                    std::string_view numberOrId) {
  std::vector<LetterRow> letters;
  workplace.database.read(
      [&](Transaction& transaction) { letters = transaction.letters().find(numberOrId); });
  std::erase_if(letters, [&](const LetterRow& one) { return !seesRow(workplace, actor, one); });
  if (letters.empty()) return std::nullopt;
  if (letters.size() > 1)
    throw base::Conflict(base::Message("drafting.number-of-several", {{"number", numberOrId}}));
  return letters.front();
}

std::optional<DraftRow> findDraft(const Workplace& workplace, const Actor& actor, std::string_view id) {
  std::optional<DraftRow> draft;
  workplace.database.read([&](Transaction& transaction) { draft = transaction.letters().findDraft(id); });
  if (draft && !seesRow(workplace, actor, *draft)) draft.reset();
  return draft;
}

}  // namespace app
