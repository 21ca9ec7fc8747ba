#include "app/casework/outside_letter.h"

#include <algorithm>

#include "app/home/office_trust.h"
#include "verification/examiner.h"

namespace app {
namespace {

requests::SignatureVerdict verdictOf(verification::Overall overall) {
  switch (overall) {
    case verification::Overall::Valid:
      return requests::SignatureVerdict::Valid;
    case verification::Overall::Invalid:
      return requests::SignatureVerdict::Invalid;
    case verification::Overall::Indeterminate:
      return requests::SignatureVerdict::Indeterminate;
    case verification::Overall::Unsigned:
      return requests::SignatureVerdict::Unsigned;
  }
  return requests::SignatureVerdict::Invalid;
}

void addCodes(const std::vector<verification::Reason>& reasons, std::vector<std::string>& codes) {
  for (const verification::Reason& reason : reasons) {
    if (std::find(codes.begin(), codes.end(), reason.code) == codes.end()) codes.push_back(reason.code);
  }
}

// Of the file, of each signature, and of what was done after it.
std::vector<std::string> codesOf(const verification::Report& report) {
  std::vector<std::string> codes;
  addCodes(report.reasons, codes);
  for (const verification::Signature& signature : report.signatures) {
    addCodes(signature.reasons, codes);
    for (const verification::Change& change : signature.changes) addCodes({change.reason}, codes);
  }
  return codes;
}

}  // namespace

requests::SignatureFinding judgeLetter(const Workplace& workplace, base::ByteView pdf) {
  if (!verification::looksLikePdf(pdf)) return {requests::SignatureVerdict::Invalid, {"not-a-pdf"}};
  const verification::Report report = verification::Examiner().verify(pdf, officeTrust(workplace));
  return {verdictOf(report.overall), codesOf(report)};
}

}  // namespace app
