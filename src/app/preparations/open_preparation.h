// What is being prepared, opened for somebody who may go on with it: its rows, its case, and the event that
// it becomes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/access/use_cases.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/records.h"

namespace app {

struct Preparation {
  PreparationRow row;
  std::vector<PreparedFile> files = {};    // oldest first
  std::optional<CaseFile> caseFile = {};   // its case; none of a request that is not archived
  const requests::Rules* rules = nullptr;  // of the office's data in force; the workplace outlives it
  const requests::EventRule* rule = nullptr;

  bool isSent() const { return row.sent.has_value(); }
  // Those of one purpose.
  std::vector<const PreparedFile*> filesFor(std::string_view purpose) const;
};

// Whether its bytes were refused and are gone: it must be taken out or replaced.
bool isRefused(const PreparedFile& file);

// The use case whose event it becomes, and who may bring that may prepare it.
UseCase useCaseOf(PreparedAs as);
// The role of its owner: a pemohon, or of an answer a Produsen.
requests::Role ownerRoleOf(PreparedAs as);

// Whether the actor may go on with it: everybody of its owner; staff with what came on paper or by mail, and
// nobody of them with another's.
bool isSeenBy(const Workplace& workplace, const PreparationRow& row, const Actor& actor);

// With the case as the actor may see it. NotFound, in the same words, when there is none and when it is not
// his.
Preparation openPreparation(const Workplace& workplace, const Actor& actor, std::string_view id);
// The same, for a change. Conflict when it was sent.
Preparation openUnsent(const Workplace& workplace, const Actor& actor, std::string_view id);
// The preparation of the file with this id, and the file.
struct OpenFileOfPreparation {
  Preparation preparation;
  PreparedFile file;
};
OpenFileOfPreparation openPreparedFile(const Workplace& workplace, const Actor& actor, std::string_view id);

// Where the files of a preparation lie.
base::Path folderOf(const Workplace& workplace, const PreparationRow& row);

}  // namespace app
