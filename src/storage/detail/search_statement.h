// From a search to the one statement that answers it.
#pragma once

#include <string>

#include "app/records/search_index.h"
#include "storage/value.h"

namespace storage::detail {

struct SearchStatement {
  std::string sql;
  Values parameters;
};

// What the full-text index is asked: every criterion and right that it can judge. Empty when it is none.
// FTS5's language: all that people typed stands in strings.
std::string matchExpression(const app::SearchQuery& query);

// Selects the columns of kHitColumns in their order, highest position first, at most `limit` rows. The
// full-text index leads where it was asked anything, else the entries in their order. No row that the grants
// do not allow comes out of it.
SearchStatement searchStatement(const app::SearchQuery& query);

inline constexpr int kHitColumns = 19;

// Positions: the milliseconds of the time, above bits that tell entries of the same millisecond apart.
inline constexpr int kPlaceBits = 20;
std::int64_t firstPositionAt(base::Instant time);

}  // namespace storage::detail
