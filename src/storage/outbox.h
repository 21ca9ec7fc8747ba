// The queue of mails in SQL, within the caller's transaction or with transactions of its own.
#pragma once

#include "app/records/database.h"
#include "mail/outbox.h"
#include "storage/connection.h"

namespace storage {

// Part of a transaction, like the other repositories. mail/outbox.h documents each call; the transactions
// keep threads and processes apart.
class SqlOutbox final : public mail::Outbox {
 public:
  explicit SqlOutbox(Connection& connection) : connection_(connection) {}

  void add(const mail::OutboxRow& row) override;
  std::optional<mail::OutboxRow> find(const std::string& id) const override;
  std::vector<mail::OutboxRow> list(std::optional<mail::RowState> state) const override;
  std::optional<mail::OutboxRow> claim(base::Instant now, std::chrono::seconds lease,
                                       const mail::Pace& pace) override;
  void together(const std::function<void(mail::Outbox&)>& work) override;
  mail::QueueState queue() const override;
  mail::QueueState changeQueue(const std::function<mail::QueueState(mail::QueueState)>& change) override;
  bool replace(mail::OutboxRow& row) override;
  void forgetCase(const std::string& caseId) override;

 private:
  Connection& connection_;
};

// Each call is a transaction of its own, durable when it returns. For mail::Dispatcher, which sends between
// the calls. Thread-safe; the database must outlive it.
class CommittingOutbox final : public mail::Outbox {
 public:
  explicit CommittingOutbox(app::Database& database) : database_(database) {}

  void add(const mail::OutboxRow& row) override;
  std::optional<mail::OutboxRow> find(const std::string& id) const override;
  std::vector<mail::OutboxRow> list(std::optional<mail::RowState> state) const override;
  std::optional<mail::OutboxRow> claim(base::Instant now, std::chrono::seconds lease,
                                       const mail::Pace& pace) override;
  void together(const std::function<void(mail::Outbox&)>& work) override;
  mail::QueueState queue() const override;
  mail::QueueState changeQueue(const std::function<mail::QueueState(mail::QueueState)>& change) override;
  bool replace(mail::OutboxRow& row) override;
  void forgetCase(const std::string& caseId) override;

 private:
  app::Database& database_;
};

}  // namespace storage
