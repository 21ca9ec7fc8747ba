// What findings are worth: the office's file dokumen.xml (docs/formats/dokumen.md), as a value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"
#include "xml/element.h"

namespace intake {

// In ascending order of severity.
enum class Verdict { Accept, Quarantine, Reject };
// "accept", "quarantine", "reject".
const char* nameOf(Verdict verdict);

// What may be handed in as a document of one kind.
struct DocumentRule {
  std::string kind;                         // "kak", "surat-pernyataan", "data" …
  std::string title;                        // in Bahasa Indonesia
  std::vector<std::string> types;           // media types; empty: every type that we know
  std::uint64_t largest = 0;                // bytes; 0: the setting upload.limit-mib alone
  std::map<std::string, Verdict> verdicts;  // by code of a finding, before those of all kinds

  bool operator==(const DocumentRule&) const = default;
};

// Immutable. Every code that the Inspector knows has a verdict: of the document's kind, of all kinds, or the
// safe one that the program brings.
class Policy {
 public:
  // InvalidSetup with every problem and its place: an unknown code, type, verdict or size.
  static Policy read(const xml::Element& root, const std::string& fileName);

  const std::vector<DocumentRule>& kinds() const { return kinds_; }
  // The rule for a kind; that of "lain" when there is none of its own.
  const DocumentRule& rule(std::string_view kind) const;
  Verdict verdictOf(std::string_view kind, const Finding& finding) const;
  // The most severe verdict of its findings. Adds findings of its own: a type that the kind does not take
  // (type-not-accepted), a file that is too large for it (larger-than-accepted).
  Verdict judge(std::string_view kind, std::uint64_t size, Inspection& inspection) const;

 private:
  std::vector<DocumentRule> kinds_;
  std::map<std::string, Verdict> verdicts_;
};

}  // namespace intake
