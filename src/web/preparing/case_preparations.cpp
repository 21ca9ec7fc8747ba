#include "web/preparing/case_preparations.h"

#include "app/preparations/preparation_desk.h"
#include "base/words.h"

namespace web {
namespace {

constexpr base::Word<app::PreparedAs> kPreparedForCases[] = {{"kelengkapan", app::PreparedAs::Completion},
                                                             {"balikan", app::PreparedAs::Balikan}};

}  // namespace

std::optional<app::PreparedAs> preparedAsNamed(std::string_view name) {
  return base::valueOf(kPreparedForCases, name);
}

std::string findPreparation(const Visit& visit, app::PreparedAs as, const std::string& object) {
  for (const app::PreparationRow& row : app::PreparationDesk(visit.workplace).list(visit.actor())) {
    if (row.as == as && row.object == object && row.medium.empty()) return row.id;
  }
  return {};
}

}  // namespace web
