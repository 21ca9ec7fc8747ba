// What findings are worth: the office's file dokumen.xml (docs/formats/dokumen.md), as a value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"
#include "intake/verdict.h"
#include "xml/element.h"

namespace intake {

// Findings of the Policy itself, which nothing can make acceptable.
inline constexpr const char* kTypeNotAccepted = "type-not-accepted";
inline constexpr const char* kLargerThanAccepted = "larger-than-accepted";

// The kind whose rule is that of all kinds without one of their own.
inline constexpr const char* kOtherKind = "lain";

// What may be handed in as a document of one kind.
struct DocumentRule {
  std::string kind;                     // "kak", "surat-pernyataan", "data" …
  std::string title;                    // in Bahasa Indonesia
  std::vector<std::string> types = {};  // media types; empty: every type that the Inspector knows
  std::uint64_t largest = 0;            // bytes; 0: no limit of its own
  int most = 0;                         // files of this kind that are handed in at once; 0: any number
  std::map<std::string, Verdict> verdicts = {};  // by code of a finding, before those of all kinds

  bool operator==(const DocumentRule&) const = default;
};

// Immutable. Every code that the Inspector knows has a verdict: of the document's kind, of all kinds, or the
// safe one that the program brings.
class Policy {
 public:
  // Without dokumen.xml: every type that the Inspector knows, as any kind.
  static Policy standard();
  // InvalidSetup with every problem and its place: an unknown code, type, verdict or size.
  static Policy read(const xml::Element& root, const std::string& fileName);

  const std::vector<DocumentRule>& kinds() const { return kinds_; }
  // The rule for a kind; that of "lain" when there is none of its own.
  const DocumentRule& rule(std::string_view kind) const;
  Verdict verdictOf(std::string_view kind, const Finding& finding) const;
  // The most severe verdict of its findings. Adds findings of its own: a type that the kind does not take
  // (kTypeNotAccepted), a file that is too large for it (kLargerThanAccepted).
  Verdict judge(std::string_view kind, std::uint64_t size, Inspection& inspection) const;

 private:
  std::vector<DocumentRule> kinds_;
  std::map<std::string, Verdict> verdicts_;
};

}  // namespace intake
