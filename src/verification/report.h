// What a file's signatures are worth, and what was done to the file after each of them. Plain values; a
// Report crosses a process border as JSON (docs/formats/verification.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "json/value.h"

namespace verification {

// Why something was judged so, for readers without the trade's words: one whole sentence in each language.
// `code` is what programs and tests go by; it never takes another meaning.
struct Reason {
  std::string code;
  std::string id;  // Bahasa Indonesia
  std::string en;  // English

  bool operator==(const Reason&) const = default;
};

enum class Overall { Valid, Invalid, Indeterminate, Unsigned };
enum class Integrity { Intact, Broken, Indeterminate };
enum class Coverage { Whole, PartialAllowed, PartialSuspicious };
// EN 319 142-1, 6: what a level demands is there and holds.
enum class Level { BB, BT, BLT, BLTA };
enum class TimeSource { Claimed, TimeStamp };
enum class Verdict { Allowed, Suspicious };

// What kind of thing a revision has changed.
enum class Kind {
  FormField,
  Annotation,
  PageAdded,
  PageRemoved,
  PageReplaced,
  Content,
  Metadata,
  Dss,
  TimeStamp,
  Signature,
  Structure,
  Bytes,  // that no cross-reference reaches
};

struct Change {
  Kind kind = Kind::Structure;
  Verdict verdict = Verdict::Suspicious;
  std::size_t revision = 0;  // the one that made it; the file's first is 1
  std::string object = {};   // "12 0"; empty when it is none
  std::size_t page = 0;      // from 1; 0 when it is none
  std::string field = {};    // the full name of a form field
  Reason reason = {};

  bool operator==(const Change&) const = default;
};

struct Signature {
  std::string field = {};    // the full name of its field
  std::string format = {};   // its SubFilter; empty when it has none
  std::size_t revision = 0;  // the revision it signs; 0 when it signs none
  Integrity integrity = Integrity::Broken;
  Coverage coverage = Coverage::PartialSuspicious;
  std::vector<Change> changes = {};  // of all later revisions, in their order
  std::optional<Level> level = {};
  std::optional<std::string> signer = {};  // the certificate's subject, RFC 4514
  std::optional<base::Instant> time = {};  // best known time of signing
  TimeSource timeSource = TimeSource::Claimed;
  bool isTrusted = false;  // a path to a given anchor holds at the time that counts
  std::vector<Reason> reasons = {};

  bool operator==(const Signature&) const = default;
};

struct Report {
  Overall overall = Overall::Unsigned;
  std::vector<Signature> signatures = {};  // in the order of the revisions they sign
  std::vector<Reason> reasons = {};        // that concern the file

  bool operator==(const Report&) const = default;
};

json::Object toJson(const Report& report);
// InvalidInput when it is none that toJson has written.
Report fromJson(const json::Value& value);

}  // namespace verification
