#include "app/letters/letter_gate.h"

#include "base/error.h"
#include "verification/letter_form.h"

namespace app {
namespace {

constexpr const char* kPlace = "letter.pdf";

verification::Level levelOf(signing::Level level) {
  return static_cast<verification::Level>(static_cast<int>(level));
}

// The only one, intact, over the whole file, of this key and this level; or none where none was made.
void judge(const verification::Report& report, const std::optional<ExpectedSignature>& expected,
           base::Problems& problems) {
  const auto demand = [&](bool holds, const std::string& message) {
    if (!holds) problems.push_back({{kPlace}, message});
  };
  const std::size_t count = expected ? 1 : 0;
  demand(report.signatures.size() == count,
         "it has " + std::to_string(report.signatures.size()) + " signatures, not " + std::to_string(count));
  if (!expected) return;
  for (const verification::Signature& signature : report.signatures) {
    demand(signature.integrity == verification::Integrity::Intact, "its signature is broken");
    demand(signature.coverage == verification::Coverage::Whole, "its signature does not cover all of it");
    demand(signature.isTrusted && signature.signer == expected->key.certificates().front().subject(),
           "its signature is not of the key that was to sign");
    // Whether an authority of time-stamps is trusted is not ours to say here.
    demand(signature.level && *signature.level <= levelOf(expected->level), "its signature is of no level");
  }
}

verification::Trust trustIn(const std::optional<ExpectedSignature>& expected, base::Instant now) {
  verification::Trust trust;
  trust.at = now;
  if (expected) trust.anchors = {expected->key.certificates().back()};
  return trust;
}

// For mending the program. Nothing here is secret: it would have been sent.
base::Path keepReport(const Workplace& workplace, const DraftRow& draft, const base::Bytes& pdf,
                      const base::Problems& problems) {
  base::Path folder = workplace.home.reports() / ("surat-" + draft.token);
  base::makeDirectories(workplace.disk, folder);
  std::string findings = draft.number + "\n";
  for (const base::Problem& problem : problems) findings += base::describe(problem) + "\n";
  base::replaceDurably(workplace.disk, folder / "letter.pdf", pdf);
  base::replaceDurably(workplace.disk, folder / "data.xml", draft.dataXml);
  base::replaceDurably(workplace.disk, folder / "findings.txt", findings);
  return folder;
}

}  // namespace

void passGate(const Workplace& workplace, const DraftRow& draft, const base::Bytes& pdf,
              const std::optional<ExpectedSignature>& signature) {
  verification::LetterVerdict verdict = verification::checkLetter(pdf, {draft.number, draft.dataXml},
                                                                  trustIn(signature, workplace.clock.now()));
  base::Problems& problems = verdict.form;
  judge(verdict.signatures, signature, problems);
  if (problems.empty()) return;
  const base::Path folder = keepReport(workplace, draft, pdf, problems);
  throw base::Internal("The letter " + draft.number + " did not pass its own check and has not left: " +
                       problems.front().message.in(base::kRecordLanguage) +
                       ". That is a mistake in Berkas; what is needed to mend it is in " + folder.string() +
                       ". The number stays taken: finish the letter with a better version, or make it void.");
}

}  // namespace app
