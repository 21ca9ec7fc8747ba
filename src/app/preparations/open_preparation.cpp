#include "app/preparations/open_preparation.h"

#include "app/cases/open_case.h"
#include "base/error.h"

namespace app {
namespace {

[[noreturn]] void throwUnknownPreparation(std::string_view id) {
  throw base::NotFound(base::Message("preparation.unknown", {{"id", id}}));
}

}  // namespace

std::vector<const PreparedFile*> Preparation::filesFor(std::string_view purpose) const {
  std::vector<const PreparedFile*> found;
  for (const PreparedFile& file : files) {
    if (file.purpose == purpose) found.push_back(&file);
  }
  return found;
}

bool isRefused(const PreparedFile& file) {
  return file.examination && file.examination->verdict == intake::Verdict::Reject;
}

UseCase useCaseOf(PreparedAs as) {
  switch (as) {
    case PreparedAs::Request:
      return UseCase::RequestSubmit;
    case PreparedAs::Completion:
      return UseCase::RequestComplete;
    case PreparedAs::Answer:
      return UseCase::AnswerSubmit;
    case PreparedAs::Balikan:
      break;
  }
  return UseCase::BalikanSubmit;
}

requests::Role ownerRoleOf(PreparedAs as) {
  return as == PreparedAs::Answer ? requests::Role::Produsen : requests::Role::Pemohon;
}

bool isSeenBy(const Workplace& workplace, const PreparationRow& row, const Actor& actor) {
  if (!row.medium.empty()) return actor.has(requests::Role::Walidata);
  const requests::Role role = ownerRoleOf(row.as);
  return actor.has(role, role == requests::Role::Pemohon ? workplace.office().letters.agencies.idOf(row.owner)
                                                         : row.owner);
}

Preparation openPreparation(const Workplace& workplace, const Actor& actor, std::string_view id) {
  std::optional<PreparationRow> row;
  std::vector<PreparedFile> files;
  workplace.database.read([&](Transaction& transaction) {
    row = transaction.preparations().find(id);
    files = transaction.preparations().files(id);
  });
  if (!row || !isSeenBy(workplace, *row, actor)) throwUnknownPreparation(id);
  Preparation preparation{*std::move(row), std::move(files)};
  if (preparation.row.as == PreparedAs::Request) {
    preparation.rules = &workplace.office().rulesOf(kDataRequests);
  } else {
    preparation.caseFile = openCase(workplace, actor, preparation.row.object);
    preparation.rules = &rulesFor(workplace, preparation.caseFile->row);
  }
  preparation.rule = &eventOf(preparation.rules->procedure, useCaseOf(preparation.row.as));
  return preparation;
}

Preparation openUnsent(const Workplace& workplace, const Actor& actor, std::string_view id) {
  Preparation preparation = openPreparation(workplace, actor, id);
  if (preparation.isSent()) throw base::Conflict(base::Message("preparation.sent", {}));
  return preparation;
}

OpenFileOfPreparation openPreparedFile(const Workplace& workplace, const Actor& actor, std::string_view id) {
  std::optional<PreparedFile> file;
  workplace.database.read([&](Transaction& transaction) { file = transaction.preparations().findFile(id); });
  if (!file) throwUnknownPreparation(id);
  try {
    return {openUnsent(workplace, actor, file->preparation), *std::move(file)};
  } catch (const base::NotFound&) {
    throwUnknownPreparation(id);  // named as it was asked for: nothing is told of another's preparation
  }
}

base::Path folderOf(const Workplace& workplace, const PreparationRow& row) {
  return workplace.home.preparations() / row.id;
}

}  // namespace app
