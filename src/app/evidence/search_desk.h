// Finding archived documents: `berkas archive search`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/search_index.h"
#include "base/date.h"
#include "json/value.h"

namespace app {

// A search in the user's words (docs/formats/search.md); empty criteria do not restrict.
struct SearchOrder {
  std::string words;
  std::string number;
  std::string agency;
  std::string produsen;
  std::string finding;
  std::string kind;
  std::string classification;
  std::string security;
  std::optional<base::Date> from;  // the day's beginning, where the Walidata is
  std::optional<base::Date> to;    // that day too
  std::string state;
  std::string signatory;
  std::string file;
  std::string digest;
  int limit = 20;     // hits of a page, 1 to 200
  std::string after;  // the token of the page before; empty: the first page
  bool wantsExcerpts = false;
};

struct SearchPage {
  // Newest first. "excerpt", where it is wanted: a list of {"text", "match"}, where its words are found.
  std::vector<json::Object> hits;
  std::string next;  // token for the page after this one; empty: there is none
};

class SearchDesk {
 public:
  explicit SearchDesk(const Workplace& workplace) : workplace_(workplace) {}

  // What the actor sees, in a place that entries which come later do not move: pages that follow each
  // other by their tokens show each hit once. InvalidInput with every criterion that makes no sense, and for
  // a token that is none or belongs to another search.
  SearchPage search(const Actor& actor, const SearchOrder& order) const;
  // Of what somebody of the office may find; nothing for anybody else, who is not told of what he does not
  // see.
  std::optional<SearchCoverage> coverage(const Actor& actor) const;

 private:
  const Workplace& workplace_;
};

// What the actor's grants let him find, each up to its role's class (settings clearance.ROLE).
std::vector<SearchGrant> grantsOf(const Workplace& workplace, const Actor& actor);

}  // namespace app
