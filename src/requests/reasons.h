// The reasons that an office may give, from reasons.xml (docs/formats/reasons.md): a code for statistics, a
// text for letters, the law that it rests on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/element.h"

namespace requests {

// Where a reason may be given.
enum class ReasonUse {
  Return,   // a request goes back for completion
  Refusal,  // a Surat Penolakan
  Answer,   // an item that a Produsen does not, or not fully, provide
};

struct ReasonText {
  std::string code;         // upper case and underscores: DATA_PRIBADI
  std::string title;        // a few words
  std::string text;         // a clause for a letter, in Bahasa Indonesia
  std::string legalGround;  // as a letter cites it
  std::string remedy;       // condition for a new request
  std::vector<ReasonUse> uses;

  bool operator==(const ReasonText&) const = default;
};

class Reasons {
 public:
  Reasons() = default;
  // InvalidSetup with every problem: duplicate codes, empty texts, unknown uses.
  static Reasons read(const xml::Element& root, const std::string& fileName);

  const std::string& version() const { return version_; }
  const std::vector<ReasonText>& all() const { return reasons_; }
  // Null when there is no such code.
  const ReasonText* find(std::string_view code) const;
  // Whether the code exists and may be given there.
  bool allows(std::string_view code, ReasonUse use) const;
  // The codes that may be given there, joined by ", ": for messages.
  std::string codesFor(ReasonUse use) const;

 private:
  std::string version_;
  std::vector<ReasonText> reasons_;
};

}  // namespace requests
