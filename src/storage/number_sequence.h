// The register of numbers in SQL. letters/number_sequence.h documents each call.
//
// Between `next` and `add` nobody else may take the same number: SQLite has one writer at a time. With a
// database that has several, `next` must lock the register.
#pragma once

#include "letters/number_sequence.h"
#include "storage/connection.h"

namespace storage {

class SqlNumberSequence final : public letters::NumberSequence {
 public:
  explicit SqlNumberSequence(Connection& connection) : connection_(connection) {}

  int next(const letters::RegisterKey& where, base::Date date) override;
  void add(const letters::AgendaRow& row) override;
  void setStatus(const letters::RegisterKey& where, int urut, std::string_view insertion,
                 letters::NumberStatus status, std::string_view remarks) override;
  std::string nextInsertion(const letters::RegisterKey& where, int parent) override;
  std::vector<letters::AgendaRow> find(std::string_view number) override;
  std::optional<letters::AgendaRow> findToken(std::string_view token) override;
  std::vector<letters::AgendaRow> list(const letters::RegisterKey& where) override;

 private:
  void requireNotEarlier(const letters::RegisterKey& where, base::Date date);
  int highest(const letters::RegisterKey& where);
  bool isRecorded(const letters::RegisterKey& where, int urut);

  Connection& connection_;
};

}  // namespace storage
