#include "letters/agenda.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "letters/agenda_json.h"

namespace letters {
namespace {

std::string listed(const std::vector<int>& numbers) {
  std::vector<std::string> texts;
  for (const int number : numbers) texts.push_back(std::to_string(number));
  return base::joined(texts, ", ");
}

const AgendaRow* find(const std::vector<AgendaRow>& rows, int urut) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const AgendaRow& row) {
    return row.urut == urut && row.insertion.empty();
  });
  return found == rows.end() ? nullptr : &*found;
}

// The last line whose date an insertion below `parent` must not precede.
const AgendaRow& lastBelow(const std::vector<AgendaRow>& rows, const AgendaRow& parent) {
  const AgendaRow* last = &parent;
  for (const AgendaRow& row : rows) {
    if (row.urut == parent.urut && row.date > last->date) last = &row;
  }
  return *last;
}

const AgendaRow* nextCounted(const std::vector<AgendaRow>& rows, int urut) {
  const AgendaRow* next = nullptr;
  for (const AgendaRow& row : rows) {
    if (isCounted(row) && row.urut > urut && (!next || row.urut < next->urut)) next = &row;
  }
  return next;
}

std::optional<base::Date> latestCounted(const std::vector<AgendaRow>& rows) {
  std::optional<base::Date> latest;
  for (const AgendaRow& row : rows) {
    if (isCounted(row) && (!latest || row.date > *latest)) latest = row.date;
  }
  return latest;
}

std::vector<int> unfinished(const std::vector<AgendaRow>& rows) {
  std::vector<int> numbers;
  for (const AgendaRow& row : rows) {
    if (row.status == NumberStatus::Taken) numbers.push_back(row.urut);
  }
  return numbers;
}

void demandClosable(const RegisterKey& where, const std::vector<AgendaRow>& rows, base::Date today) {
  const auto refusal = [&](const base::Message& why) {
    return base::Conflict(base::Message(
        "register.cannot-close",
        {{"series", where.series}, {"issuer", where.issuer}, {"year", where.year}, {"why", why}}));
  };
  if (today.year() <= where.year) throw refusal(base::Message("register.year-not-over", {}));
  const std::vector<int> open = unfinished(rows);
  if (!open.empty()) throw refusal(base::Message("register.open-numbers", {{"numbers", listed(open)}}));
  const std::vector<int> missing = missingNumbers(rows);
  if (!missing.empty()) throw refusal(base::Message("register.gaps", {{"numbers", listed(missing)}}));
}

std::string digestOf(const std::vector<AgendaRow>& rows) {
  json::Array lines;
  for (AgendaRow row : rows) {
    row.token.clear();
    lines.push_back(agendaJson(row));
  }
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, json::canonical(lines));
}

}  // namespace

// Checks the insertion too: a voided inserted number stays outside the count.
bool isCounted(const AgendaRow& row) {
  return row.insertion.empty() && row.status != NumberStatus::Inserted &&
         row.status != NumberStatus::Recorded;
}

std::vector<int> missingNumbers(const std::vector<AgendaRow>& rows) {
  std::set<int> known;
  int highest = 0;
  for (const AgendaRow& row : rows) {
    if (row.insertion.empty()) known.insert(row.urut);
    if (isCounted(row)) highest = std::max(highest, row.urut);
  }
  std::vector<int> missing;
  for (int urut = 1; urut <= highest; ++urut) {
    if (known.count(urut) == 0) missing.push_back(urut);
  }
  return missing;
}

std::optional<int> parentFor(const std::vector<AgendaRow>& rows, base::Date date) {
  std::optional<int> parent;
  for (const AgendaRow& row : rows) {
    if (isCounted(row) && row.date <= date && row.urut > parent.value_or(0)) parent = row.urut;
  }
  return parent;
}

base::Message refusalToInsert(const std::vector<AgendaRow>& rows, const RegisterKey& where, int parent,
                              base::Date date) {
  if (date.year() != where.year) return {"register.other-year", {{"date", date.iso()}}};
  const AgendaRow* above = find(rows, parent);
  if (!above) return {"register.no-parent", {{"number", parent}}};
  const auto latest = latestCounted(rows);
  if (!latest || date >= *latest) return {"register.next-number", {{"date", date.iso()}}};
  const AgendaRow& last = lastBelow(rows, *above);
  if (date < last.date) return {"register.below-later", {{"number", last.number}, {"date", last.date.iso()}}};
  const AgendaRow* next = nextCounted(rows, parent);
  if (!next || date <= next->date) return {};
  return {"register.above-earlier",
          {{"number", next->number}, {"date", next->date.iso()}, {"right", *parentFor(rows, date)}}};
}

std::vector<AgendaRow> linesAt(std::vector<AgendaRow> rows, const std::vector<LineChange>& changes,
                               base::Instant at) {
  std::erase_if(rows, [&](const AgendaRow& row) { return row.entered > at; });
  for (const LineChange& change : changes) {
    if (change.time <= at || change.row.status != NumberStatus::Void) continue;
    for (AgendaRow& row : rows) {
      if (row.urut != change.row.urut || row.insertion != change.row.insertion) continue;
      row.status = NumberStatus::Taken;
      row.remarks.clear();
    }
  }
  return rows;
}

RegisterClosing closingOf(const RegisterKey& where, const std::vector<AgendaRow>& rows, base::Instant now,
                          const base::TimeZone& zone) {
  demandClosable(where, rows, now.in(zone).date);
  RegisterClosing closing;
  closing.where = where;
  closing.closed = now;
  closing.sha256 = digestOf(rows);
  for (const AgendaRow& row : rows) {
    if (isCounted(row)) closing.last = std::max(closing.last, row.urut);
    closing.issued += row.status == NumberStatus::Issued ? 1 : 0;
    closing.voided += row.status == NumberStatus::Void ? 1 : 0;
    closing.inserted += row.status == NumberStatus::Inserted ? 1 : 0;
    closing.recorded += row.status == NumberStatus::Recorded ? 1 : 0;
  }
  return closing;
}

}  // namespace letters
