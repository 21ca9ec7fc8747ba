#include "requests/event.h"

#include "requests/detail/words.h"

namespace requests {
namespace {

constexpr detail::Word<Outcome> kOutcomes[] = {{"tersedia", Outcome::Tersedia},
                                               {"sebagian", Outcome::Sebagian},
                                               {"tidak-tersedia", Outcome::TidakTersedia},
                                               {"dikecualikan", Outcome::Dikecualikan}};

constexpr detail::Word<SignatureVerdict> kVerdicts[] = {{"valid", SignatureVerdict::Valid},
                                                        {"invalid", SignatureVerdict::Invalid},
                                                        {"indeterminate", SignatureVerdict::Indeterminate},
                                                        {"unsigned", SignatureVerdict::Unsigned}};

}  // namespace

std::string_view nameOf(Outcome outcome) {
  return detail::nameOf(kOutcomes, outcome);
}

std::optional<Outcome> outcomeNamed(std::string_view name) {
  return detail::valueOf(kOutcomes, name);
}

std::string_view nameOf(SignatureVerdict verdict) {
  return detail::nameOf(kVerdicts, verdict);
}

std::optional<SignatureVerdict> signatureVerdictNamed(std::string_view name) {
  return detail::valueOf(kVerdicts, name);
}

}  // namespace requests
