#include "web/preparing/case_preparations.h"

#include "base/words.h"

namespace web {
namespace {

constexpr base::Word<app::PreparedAs> kPreparedForCases[] = {{"kelengkapan", app::PreparedAs::Completion},
                                                             {"balikan", app::PreparedAs::Balikan},
                                                             {"jawaban", app::PreparedAs::Answer}};

}  // namespace

std::optional<app::PreparedAs> preparedAsNamed(std::string_view name) {
  return base::valueOf(kPreparedForCases, name);
}

std::optional<app::Preparation> findPreparation(const Visit& visit, app::PreparedAs as,
                                                const std::string& object, const std::string& owner) {
  app::PreparationDesk desk(visit.workplace);
  for (const app::PreparationRow& row : desk.list(visit.actor())) {
    const bool isOwners = owner.empty() || row.owner == owner;
    if (row.as == as && row.object == object && isOwners && row.medium.empty())
      return desk.show(visit.actor(), row.id);
  }
  return std::nullopt;
}

std::string uploadAddress(const app::PreparationOrder& order, const std::string& purpose) {
  return "/unggahan?tiket=" + urlEncoded(order.caseName) +
         "&untuk=" + std::string(base::nameOf(kPreparedForCases, order.as)) +
         (order.owner.empty() ? "" : "&pemilik=" + urlEncoded(order.owner)) + "&jenis=" + urlEncoded(purpose);
}

}  // namespace web
