// Requests, their events and their documents in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"
#include "storage/detail/case_statement.h"

namespace storage {

class SqlRequestRepository final : public app::RequestRepository {
 public:
  explicit SqlRequestRepository(Connection& connection) : connection_(connection) {}

  std::string takeTicket(int year) override;
  void noteTicket(std::string_view ticket) override;
  void save(const app::RequestRow& row) override;
  void addEvent(const app::EventRow& row) override;
  void addDocument(const app::DocumentRow& row) override;
  void forget(std::string_view object) override;

  std::optional<app::RequestRow> find(std::string_view ticketOrObject) override;
  std::vector<app::RequestRow> list() override;
  std::vector<app::RequestRow> listFor(const app::CaseFilter& filter) override;
  app::CasePage page(const app::CaseQuery& query) override;
  std::vector<app::RequestRow> listIncomplete(int limit) override;
  std::vector<app::EventRow> events(std::string_view object) override;
  std::vector<app::EventRow> eventsConcerning(std::string_view object, std::string_view letter) override;
  std::vector<app::EventRow> damagedEvents() override;
  std::vector<app::DocumentRow> documents(std::string_view object) override;

 private:
  std::int64_t count(const detail::CaseStatement& statement);

  Connection& connection_;
};

}  // namespace storage
