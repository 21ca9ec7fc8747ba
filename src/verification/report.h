// The verdict on a file's signatures and on the changes after each of them. Plain values; between processes a
// Report travels as JSON (docs/formats/verification.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "json/value.h"

namespace verification {

// The reason for a verdict, for lay readers: one whole sentence in each language. Programs and tests use
// `code`, whose meaning never changes.
struct Reason {
  std::string code;
  std::string id;  // Bahasa Indonesia
  std::string en;  // English

  bool operator==(const Reason&) const = default;
};

enum class Overall { Valid, Invalid, Indeterminate, Unsigned };
enum class Integrity { Intact, Broken, Indeterminate };
enum class Coverage { Whole, PartialAllowed, PartialSuspicious };
// EN 319 142-1, 6. A level counts only when all that it demands is present and valid.
enum class Level { BB, BT, BLT, BLTA };
enum class TimeSource { Claimed, TimeStamp };
enum class Verdict { Allowed, Suspicious };

// The kind of part that a revision changed.
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
  Bytes,  // not reached by any cross-reference
};

struct Change {
  Kind kind = Kind::Structure;
  Verdict verdict = Verdict::Suspicious;
  std::size_t revision = 0;  // that made it; the first is 1
  std::string object = {};   // "12 0"; may be empty
  std::size_t page = 0;      // from 1; 0: none
  std::string field = {};    // full name of a form field
  Reason reason = {};

  bool operator==(const Change&) const = default;
};

struct Signature {
  std::string field = {};    // full name of its field
  std::string format = {};   // its SubFilter; may be empty
  std::size_t revision = 0;  // the signed revision; 0: none
  std::size_t length = 0;    // of that revision: the first bytes of the file are what was signed; 0: none
  Integrity integrity = Integrity::Broken;
  Coverage coverage = Coverage::PartialSuspicious;
  std::vector<Change> changes = {};  // by all later revisions, in order
  std::optional<Level> level = {};
  std::optional<std::string> signer = {};  // the certificate's subject, RFC 4514
  std::optional<base::Instant> time = {};  // best known time of signing
  TimeSource timeSource = TimeSource::Claimed;
  bool isTrusted = false;  // has a path to an anchor, valid at the deciding time
  std::vector<Reason> reasons = {};

  bool operator==(const Signature&) const = default;
};

struct Report {
  Overall overall = Overall::Unsigned;
  std::vector<Signature> signatures = {};  // in the order of signed revisions
  std::vector<Reason> reasons = {};        // about the file

  bool operator==(const Report&) const = default;
};

json::Object toJson(const Report& report);
// InvalidInput unless toJson wrote it.
Report fromJson(const json::Value& value);

}  // namespace verification
