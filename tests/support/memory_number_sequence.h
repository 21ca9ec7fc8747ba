// The register of numbers in memory: what letters::NumberSequence promises, and nothing else.
#pragma once

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "letters/agenda.h"
#include "letters/number_sequence.h"

namespace support {

class MemoryNumberSequence final : public letters::NumberSequence {
 public:
  int next(const letters::RegisterKey& where, base::Date date) override {
    if (date.year() != where.year) throw base::InvalidInput("The date is not of the register's year.");
    int urut = 0;
    for (const letters::AgendaRow& row : list(where)) {
      if (!letters::isCounted(row)) continue;
      urut = std::max(urut, row.urut);
      if (date < row.date) {
        throw base::Conflict("A letter has the date " + row.date.iso() +
                             " already; an earlier one needs a nomor sisipan.");
      }
    }
    do ++urut;
    while (has(where, urut, ""));
    return urut;
  }

  void add(const letters::AgendaRow& row) override {
    const bool isTwin = std::any_of(rows_.begin(), rows_.end(), [&](const letters::AgendaRow& other) {
      return other.where.issuer == row.where.issuer && other.number == row.number;
    });
    if (isTwin || has(row.where, row.urut, row.insertion)) throw base::Conflict("The number is taken.");
    rows_.push_back(row);
  }

  void setStatus(const letters::RegisterKey& where, int urut, std::string_view insertion,
                 letters::NumberStatus status, std::string_view remarks) override {
    for (letters::AgendaRow& row : rows_) {
      if (row.where != where || row.urut != urut || row.insertion != insertion) continue;
      row.status = status;
      row.remarks = remarks;
      return;
    }
    throw base::NotFound("There is no such number.");
  }

  std::string nextInsertion(const letters::RegisterKey& where, int parent) override {
    std::string last;
    if (!has(where, parent, "")) throw base::NotFound("There is no such number.");
    for (const letters::AgendaRow& row : list(where)) {
      if (row.urut == parent) last = row.insertion;
    }
    return letters::insertionAfter(last);
  }

  std::vector<letters::AgendaRow> find(std::string_view number) override {
    std::vector<letters::AgendaRow> found;
    std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(found),
                 [&](const letters::AgendaRow& row) { return row.number == number; });
    return found;
  }

  std::optional<letters::AgendaRow> findToken(std::string_view token) override {
    for (const letters::AgendaRow& row : rows_) {
      if (!token.empty() && row.token == token) return row;
    }
    return std::nullopt;
  }

  std::vector<letters::AgendaRow> list(const letters::RegisterKey& where) override {
    std::vector<letters::AgendaRow> found;
    std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(found),
                 [&](const letters::AgendaRow& row) { return row.where == where; });
    std::sort(found.begin(), found.end(), [](const letters::AgendaRow& a, const letters::AgendaRow& b) {
      if (a.urut != b.urut) return a.urut < b.urut;
      if (a.insertion.size() != b.insertion.size()) return a.insertion.size() < b.insertion.size();
      return a.insertion < b.insertion;
    });
    return found;
  }

 private:
  bool has(const letters::RegisterKey& where, int urut, std::string_view insertion) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const letters::AgendaRow& row) {
      return row.where == where && row.urut == urut && row.insertion == insertion;
    });
  }

  std::vector<letters::AgendaRow> rows_;
};

}  // namespace support
