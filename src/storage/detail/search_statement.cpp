#include "storage/detail/search_statement.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "base/utf8.h"
#include "storage/detail/search_marks.h"

namespace storage::detail {
namespace {

using app::SearchGrant;
using app::SearchQuery;
using app::SearchTerms;
using requests::SecurityClass;
using Texts = std::vector<std::string>;

constexpr std::size_t kLongDigest = 64;  // hex digits of a SHA-256

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + "\"";
}

std::string allOf(const SearchTerms& terms) {
  Texts parts;
  for (const app::SearchTerm& term : terms) parts.push_back(quoted(term.text) + (term.isPrefix ? " *" : ""));
  return "(" + base::joined(parts, " AND ") + ")";
}

std::string marked(const std::string& mark) {
  return "marks : \"" + mark + "\"";
}

bool seesAllCases(const SearchQuery& query) {
  return std::any_of(query.grants.begin(), query.grants.end(),
                     [](const SearchGrant& grant) { return grant.scope == SearchGrant::Scope::All; });
}

SecurityClass highestOf(const SearchQuery& query) {
  SecurityClass highest = SecurityClass::Biasa;
  for (const SearchGrant& grant : query.grants) highest = std::max(highest, grant.upTo);
  return highest;
}

std::string scopesOf(const SearchQuery& query) {
  Texts scopes;
  for (const SearchGrant& grant : query.grants) scopes.push_back(marked(markOf(Mark::Viewer, grant.viewer)));
  return "(" + base::joined(scopes, " OR ") + ")";
}

Texts positiveParts(const SearchQuery& query) {
  Texts parts;
  const auto addTerms = [&](const SearchTerms& terms, const std::string& column) {
    if (!terms.empty()) parts.push_back(column + allOf(terms));
  };
  const auto addMark = [&](Mark mark, const std::string& value) {
    if (!value.empty()) parts.push_back(marked(markOf(mark, value)));
  };
  addTerms(query.words, "");
  addTerms(query.agency, "agency : ");
  addTerms(query.signatory, "signatory : ");
  addTerms(query.file, "file : ");
  addMark(Mark::Number, base::folded(query.number));
  addMark(Mark::Kind, query.kind);
  addMark(Mark::Finding, query.finding);
  addMark(Mark::Classification, query.classification);
  addMark(Mark::Produsen, query.produsen);
  if (query.security && *query.security != SecurityClass::Biasa)
    parts.push_back(marked(markFrom(*query.security)));
  if (!query.grants.empty() && !seesAllCases(query)) parts.push_back(scopesOf(query));
  return parts;
}

// Collects conditions and their parameters, in order of appearance.
class StatementWriter {
 public:
  explicit StatementWriter(const SearchQuery& query) : query_(query) {}

  SearchStatement write() {
    const std::string match = matchExpression(query_);
    byIndex_ = !match.empty();
    if (byIndex_) add("search_text MATCH ", match);
    addRange();
    addRights();
    addCriteria();
    statement_.sql = head() + "WHERE " + base::joined(conditions_, " AND ") + " ORDER BY " + position() +
                     " DESC LIMIT " + parameter(toValue(query_.limit));
    return std::move(statement_);
  }

 private:
  std::string position() const { return byIndex_ ? "search_text.rowid" : "e.id"; }

  std::string head() const {
    return "SELECT e.id, e.object, e.ticket, r.state, r.title, e.agency, e.version, e.path, e.kind, "
           "e.number, "
           "e.classification, e.signatory, e.file, e.security, e.time, e.extraction, d.media_type, d.size, "
           "d.sha256, " +
           excerpt() + " FROM " +
           std::string(byIndex_ ? "search_text CROSS JOIN search_entry e ON e.id = search_text.rowid "
                                : "search_entry e ") +
           "CROSS JOIN request r ON r.object = e.object "
           "CROSS JOIN document d ON d.object = e.object AND d.version = e.version AND d.path = e.path ";
  }

  // Of the text, the first column of the index; where FTS5 finds no word in it, it begins at its beginning.
  std::string excerpt() const {
    if (!query_.wantsExcerpts || query_.words.empty()) return "''";
    return "snippet(search_text, 0, char(" + std::to_string(int{app::kMatchBegins}) + "), char(" +
           std::to_string(int{app::kMatchEnds}) + "), '…', 24)";
  }

  std::string parameter(Value value) {
    statement_.parameters.push_back(std::move(value));
    return "$" + std::to_string(statement_.parameters.size());
  }
  void add(const std::string& comparison, Value value) {
    conditions_.push_back(comparison + parameter(std::move(value)));
  }
  void addEqual(const std::string& column, const std::string& value) {
    if (!value.empty()) add(column + " = ", value);
  }

  void addRange() {
    add(position() + " < ", toValue(query_.before));
    if (query_.from) {
      add(position() + " >= ", toValue(firstPositionAt(*query_.from)));
      add("e.time >= ", toValue(*query_.from));
    }
    if (query_.until) add("e.time < ", toValue(*query_.until));
  }

  void addRights() {
    Texts grants;
    for (const SearchGrant& grant : query_.grants) grants.push_back(conditionOf(grant));
    conditions_.push_back(grants.empty() ? "FALSE" : "(" + base::joined(grants, " OR ") + ")");
  }

  std::string conditionOf(const SearchGrant& grant) {
    std::string scope = "TRUE";
    if (grant.scope == SearchGrant::Scope::Viewer)
      scope = "instr(e.marks, " + parameter(markOf(Mark::Viewer, grant.viewer)) + ") > 0";
    return "(" + scope + " AND e.security <= " + parameter(toValue(static_cast<int>(grant.upTo))) + ")";
  }

  std::string isAssignedTo(const std::string& produsen) {
    return "EXISTS (SELECT 1 FROM search_produsen p WHERE p.object = e.object AND p.produsen = " +
           parameter(produsen) + ")";
  }

  void addCriteria() {
    addEqual("e.kind", query_.kind);
    addEqual("r.state", query_.state);
    if (query_.security) add("e.security = ", toValue(static_cast<int>(*query_.security)));
    if (!query_.classification.empty()) {
      add("substr(e.classification || '.', 1, length(", query_.classification + ".");
      conditions_.back() += ")) = $" + std::to_string(statement_.parameters.size());
    }
    if (!query_.produsen.empty()) conditions_.push_back(isAssignedTo(query_.produsen));
    if (!query_.digest.empty()) addDigest();
  }

  // Both columns have an index on their first digits.
  void addDigest() {
    const std::string begin = parameter(query_.digest.substr(0, 16));
    const std::string whole = parameter(query_.digest);
    Texts found;
    for (const std::string column : {"sha256", "sha512"}) {
      if (column == "sha256" && query_.digest.size() > kLongDigest) continue;
      found.push_back(
          "SELECT f.id FROM document g JOIN search_entry f ON f.object = g.object AND f.version = "
          "g.version AND f.path = g.path WHERE substr(g." +
          column + ", 1, 16) = " + begin + " AND substr(g." + column + ", 1, length(" + whole +
          ")) = " + whole);
    }
    conditions_.push_back("e.id IN (" + base::joined(found, " UNION ") + ")");
  }

  const SearchQuery& query_;
  SearchStatement statement_;
  Texts conditions_;
  bool byIndex_ = false;
};

}  // namespace

std::int64_t firstPositionAt(base::Instant time) {
  constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max() >> kPlaceBits;  // in the year 2248
  return std::clamp<std::int64_t>(time.microseconds() / 1000, 0, kLast) << kPlaceBits;
}

std::string matchExpression(const SearchQuery& query) {
  const Texts positive = positiveParts(query);
  if (positive.empty()) return {};
  const std::string all = "(" + base::joined(positive, " AND ") + ")";
  const SecurityClass highest = highestOf(query);
  if (highest == SecurityClass::SangatRahasia) return all;
  return all + " NOT " + marked(markFrom(static_cast<SecurityClass>(static_cast<int>(highest) + 1)));
}

SearchStatement searchStatement(const SearchQuery& query) {
  return StatementWriter(query).write();
}

}  // namespace storage::detail
