// An outbox that forgets with the test.
#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "mail/outbox.h"

namespace support {

class MemoryOutbox final : public mail::Outbox {
 public:
  int commits = 0;  // steps that were taken together

  void add(const mail::OutboxRow& row) override {
    const std::lock_guard lock(mutex_);
    for (const auto& [id, other] : rows_) {
      if (id == row.id || other.messageId == row.messageId) throw base::Conflict("row " + row.id + " exists");
    }
    rows_.emplace(row.id, row).first->second.version = 1;
  }

  std::optional<mail::OutboxRow> find(const std::string& id) const override {
    const std::lock_guard lock(mutex_);
    const auto found = rows_.find(id);
    if (found == rows_.end()) return std::nullopt;
    return found->second;
  }

  std::vector<mail::OutboxRow> list(std::optional<mail::RowState> state) const override {
    const std::lock_guard lock(mutex_);
    std::vector<mail::OutboxRow> rows;
    for (const auto& [id, row] : rows_) {
      if (!state || row.state == *state) rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.created < b.created; });
    return rows;
  }

  std::optional<mail::OutboxRow> claim(base::Instant now, std::chrono::seconds lease,
                                       const mail::Pace& pace) override {
    const std::lock_guard lock(mutex_);
    if (!mail::mayClaim(queue_, pace, now)) return std::nullopt;
    mail::OutboxRow* next = nullptr;
    for (auto& [id, row] : rows_) {
      if (isDue(row, now) && (next == nullptr || isBefore(row, *next))) next = &row;
    }
    if (next == nullptr) return std::nullopt;
    queue_ = mail::afterClaim(queue_, pace, now);
    ++next->attempts;
    ++next->version;
    next->claimedUntil = now.plusSeconds(lease.count());
    return *next;
  }

  void together(const std::function<void(mail::Outbox&)>& work) override {
    const std::lock_guard lock(mutex_);
    const auto rows = rows_;
    const mail::QueueState queue = queue_;
    try {
      work(*this);
    } catch (...) {
      rows_ = rows;
      queue_ = queue;
      throw;
    }
    ++commits;
  }

  mail::QueueState queue() const override {
    const std::lock_guard lock(mutex_);
    return queue_;
  }

  mail::QueueState changeQueue(const std::function<mail::QueueState(mail::QueueState)>& change) override {
    const std::lock_guard lock(mutex_);
    return std::exchange(queue_, change(queue_));
  }

  void forgetCase(const std::string& caseId) override {
    const std::lock_guard lock(mutex_);
    for (auto row = rows_.begin(); row != rows_.end();)
      row = row->second.caseId == caseId ? rows_.erase(row) : std::next(row);
  }

  bool replace(mail::OutboxRow& row) override {
    const std::lock_guard lock(mutex_);
    const auto found = rows_.find(row.id);
    if (found == rows_.end()) throw base::NotFound("no row " + row.id);
    if (found->second.version != row.version) return false;
    ++row.version;
    found->second = row;
    return true;
  }

 private:
  static bool isDue(const mail::OutboxRow& row, base::Instant now) {
    const bool free = !row.claimedUntil || *row.claimedUntil <= now;
    return row.state == mail::RowState::Queued && row.nextAttempt <= now && free;
  }

  static bool isBefore(const mail::OutboxRow& a, const mail::OutboxRow& b) {
    return std::tie(a.priority, a.nextAttempt) < std::tie(b.priority, b.nextAttempt);
  }

  mutable std::recursive_mutex mutex_;
  mail::QueueState queue_;
  std::map<std::string, mail::OutboxRow> rows_;
};

}  // namespace support
