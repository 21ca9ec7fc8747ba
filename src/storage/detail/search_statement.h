// Makes the SQL statement of a search.
#pragma once

#include <string>

#include "app/records/search_index.h"
#include "storage/value.h"

namespace storage::detail {

struct SearchStatement {
  std::string sql;
  Values parameters;
};

// The query to the full-text index, with every criterion and right that it can judge; empty when there is
// none. In FTS5's language; everything typed by people is in strings.
std::string matchExpression(const app::SearchQuery& query);

// Selects kHitColumns columns, highest position first, at most `limit` rows. Starts from the full-text index
// if it is queried, otherwise from the entries in order. Returns only rows that the grants allow.
SearchStatement searchStatement(const app::SearchQuery& query);

inline constexpr int kHitColumns = 20;

// Positions: milliseconds in the high bits; the low bits distinguish entries of the same millisecond.
inline constexpr int kPlaceBits = 20;
std::int64_t firstPositionAt(base::Instant time);

}  // namespace storage::detail
