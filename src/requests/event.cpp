#include "requests/event.h"

namespace requests {
std::string_view nameOf(Outcome outcome) {
  return base::nameOf(kOutcomes, outcome);
}

std::optional<Outcome> outcomeNamed(std::string_view name) {
  return base::valueOf(kOutcomes, name);
}

std::string_view nameOf(SignatureVerdict verdict) {
  return base::nameOf(kSignatureVerdicts, verdict);
}

std::optional<SignatureVerdict> signatureVerdictNamed(std::string_view name) {
  return base::valueOf(kSignatureVerdicts, name);
}

}  // namespace requests
