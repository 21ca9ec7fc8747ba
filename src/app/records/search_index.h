// The port through which archived documents are found: what is known of each, who sees it, and pages of
// hits in one fixed order, the newest first. Who sees what is not decided here (app/access/case_sight.h).
//
// An entry is an archived file of a case. Entries follow from the archive, like the rows of
// app/records/records.h: the projection adds them, `rebuild` makes them anew.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/records/search_terms.h"
#include "base/instant.h"
#include "requests/request_form.h"

namespace app {

struct SearchEntry {
  std::string object;
  int version = 0;
  std::string path;            // logical path in the object
  std::string ticket;          // of the case
  std::string agency;          // of the case
  std::string kind;            // of the document
  std::string number;          // of the letter, if it is one
  std::string classification;  // klasifikasi arsip of that letter
  std::string signatory;       // of that letter
  std::string file;            // its name, given by the sender or by us
  requests::SecurityClass security = requests::SecurityClass::Biasa;
  base::Instant time;      // when it was archived
  std::string extraction;  // outcome of reading its text (docs/formats/search.md)
  std::string text;
  std::vector<std::string> findings;  // codes of what the examination found in the file
  std::vector<std::string> produsen;  // to whom the case is assigned
  std::vector<std::string> viewers;   // who beside the office sees the document: keys, as grants name them

  bool operator==(const SearchEntry&) const = default;
};

// Who is assigned to a case, and who beside the office sees which of its documents.
struct CaseAudience {
  std::vector<std::string> produsen;
  std::map<std::pair<int, std::string>, std::vector<std::string>> viewers;  // version, path → keys
};

// What one grant lets somebody see, up to a class: everything, or what a viewer sees.
struct SearchGrant {
  enum class Scope { All, Viewer };

  Scope scope = Scope::Viewer;
  std::string viewer;  // the key
  requests::SecurityClass upTo = requests::SecurityClass::Biasa;

  bool operator==(const SearchGrant&) const = default;
};

// Above the position of every entry.
inline constexpr std::int64_t kAboveAllEntries = std::numeric_limits<std::int64_t>::max();

// All criteria must hold; empty ones do not restrict.
struct SearchQuery {
  std::vector<SearchGrant> grants;  // one must allow a hit; without grants nothing is found
  SearchTerms words;                // anywhere: text, file, agency, signatory, number
  SearchTerms agency;               // in the name of the agency
  SearchTerms signatory;
  SearchTerms file;
  std::string number;  // of a letter, or a case's ticket; whole, ignoring case and diacritics
  std::string kind;
  std::string finding;         // code of what was found in the file
  std::string classification;  // with those below it: "500.14" finds 500.14.4.1
  std::string produsen;        // cases assigned to this code
  std::string state;           // present state of the case
  std::string digest;          // SHA-256 or SHA-512 of the file: at least its first 16 lower-case hex digits
  std::optional<requests::SecurityClass> security;
  std::optional<base::Instant> from;       // archived then or later
  std::optional<base::Instant> until;      // archived before
  std::int64_t before = kAboveAllEntries;  // only hits of lower positions
  int limit = 20;
  bool wantsExcerpts = false;
};

// In an excerpt, around each word that was searched for.
inline constexpr char kMatchBegins = '\x02';
inline constexpr char kMatchEnds = '\x03';

struct SearchHit {
  // Its position in the order, highest first. Fixed for the life of the database. Later entries have higher
  // positions, except within the same millisecond.
  std::int64_t position = 0;
  std::string object;
  std::string ticket;
  std::string state;
  std::string title;
  std::string agency;
  int version = 0;
  std::string path;
  std::string kind;
  std::string number;
  std::string classification;
  std::string signatory;
  std::string file;
  requests::SecurityClass security = requests::SecurityClass::Biasa;
  base::Instant time;
  std::string extraction;
  std::string mediaType;
  std::int64_t size = 0;
  std::string sha256;
  // Where the words are found in its text, about 24 words; empty when none are searched for, or none wanted.
  std::string excerpt = {};

  bool operator==(const SearchHit&) const = default;
};

// How much of what a grant shows is found by its words, and not by name and metadata alone.
struct SearchCoverage {
  std::int64_t documents = 0;
  std::int64_t withText = 0;

  bool operator==(const SearchCoverage&) const = default;
};

// The outcome of a text that a job has yet to read (app/cases/document_text.h).
inline constexpr const char* kPendingText = "pending";

// A document whose text is pending.
struct PendingText {
  std::int64_t position = 0;  // as in SearchHit
  std::string object;
  int version = 0;
  std::string path;
  std::string mediaType;
};

class SearchIndex {
 public:
  virtual ~SearchIndex() = default;

  // From now on the case is assigned to these, and the entries that it has already are seen by these; what
  // the audience does not name is seen by the office alone.
  virtual void settle(const std::string& object, const CaseAudience& audience) = 0;
  // Conflict when the document has its entry already. It is found with its request's and document's rows.
  virtual void add(const SearchEntry& entry) = 0;
  // For a destroyed case: removes its entries.
  virtual void remove(const std::string& object) = 0;
  // At most `limit` below position `before`, highest first.
  virtual std::vector<PendingText> pendingTexts(std::int64_t before, int limit) = 0;
  // Stores the result of reading that document. Does nothing when it is no longer pending.
  virtual void setText(std::int64_t position, const std::string& extraction, const std::string& text) = 0;
  // At most `limit`, highest position first.
  virtual std::vector<SearchHit> find(const SearchQuery& query) = 0;
  // Of all cases, up to this class.
  virtual SearchCoverage coverage(requests::SecurityClass upTo) = 0;
};

}  // namespace app
