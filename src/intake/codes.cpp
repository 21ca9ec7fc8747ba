#include "intake/codes.h"

#include <algorithm>

namespace intake {
namespace {

constexpr std::string_view kSubject = "finding.";

struct Row {
  std::string_view words;  // the code of its sentence in the catalogue
  Verdict verdict;
};

constexpr Verdict kAccept = Verdict::Accept;
constexpr Verdict kQuarantine = Verdict::Quarantine;
constexpr Verdict kReject = Verdict::Reject;

constexpr Row kRows[] = {
    // What it is
    {"finding.cannot-be-examined", kQuarantine},
    {"finding.empty", kReject},
    {"finding.type-unknown", kReject},
    {"finding.executable", kReject},
    {"finding.legacy-office", kReject},
    {"finding.wrong-extension", kReject},
    {"finding.name-of-program", kReject},
    {"finding.encrypted", kReject},
    {"finding.damaged", kReject},
    {"finding.truncated", kReject},
    {"finding.polyglot", kReject},
    {"finding.data-after-end", kReject},
    {"finding.bomb", kReject},
    // What the office does not take, and what a virus scanner says
    {"finding.type-not-accepted", kReject},
    {"finding.larger-than-accepted", kReject},
    {"finding.virus-found", kReject},
    {"finding.scanner-away", kQuarantine},
    {"finding.scan-failed", kQuarantine},
    {"finding.too-large-to-scan", kQuarantine},
    {"finding.not-scanned", kAccept},
    // PDF
    {"finding.pdf-javascript", kReject},
    {"finding.pdf-launch", kReject},
    {"finding.pdf-submit-form", kReject},
    {"finding.pdf-import-data", kReject},
    {"finding.pdf-goto-remote", kQuarantine},
    {"finding.pdf-goto-embedded", kQuarantine},
    {"finding.pdf-media", kReject},
    {"finding.pdf-xfa", kReject},
    {"finding.pdf-automatic-action", kQuarantine},
    {"finding.pdf-embedded-file", kQuarantine},
    {"finding.pdf-attached-data", kAccept},
    {"finding.pdf-external-file", kQuarantine},
    {"finding.pdf-stream-damaged", kQuarantine},
    {"finding.pdf-irregular", kAccept},
    {"finding.pdf-empty-password", kAccept},
    {"finding.signature-intact", kAccept},
    {"finding.signature-broken", kQuarantine},
    {"finding.signature-content-after", kQuarantine},
    {"finding.signature-not-judged", kQuarantine},
    // Office files
    {"finding.office-macros", kReject},
    {"finding.office-xlm-macros", kReject},
    {"finding.office-activex", kReject},
    {"finding.office-dde", kReject},
    {"finding.office-ole-object", kReject},
    {"finding.office-embedded-file", kQuarantine},
    {"finding.office-external-template", kReject},
    {"finding.office-external-object", kReject},
    {"finding.office-external-link", kQuarantine},
    {"finding.office-external-image", kQuarantine},
    {"finding.office-data-connection", kQuarantine},
    {"finding.office-very-hidden-sheet", kQuarantine},
    {"finding.office-media", kQuarantine},
    {"finding.xml-doctype", kReject},
    // Archives
    {"finding.archive-path", kReject},
    {"finding.archive-link", kReject},
    {"finding.archive-duplicate", kReject},
    {"finding.archive-similar-names", kReject},
    {"finding.archive-headers-differ", kReject},
    {"finding.archive-overlap", kReject},
    {"finding.archive-method", kReject},
    {"finding.archive-depth", kReject},
    {"finding.archive-not-opened", kQuarantine},
    {"finding.archive-litter", kAccept},
    {"finding.member-too-large", kQuarantine},
    // Text
    {"finding.text-binary", kReject},
    {"finding.text-encoding", kAccept},
    {"finding.csv-formula", kQuarantine},
    {"finding.csv-dde", kReject},
    {"finding.csv-open-quote", kReject},
    {"finding.csv-ragged", kAccept},
    {"finding.csv-no-header", kAccept},
    // Images
    {"finding.image-too-large", kQuarantine},
    // What should not leave an office unnoticed
    {"finding.outgoing-hidden-sheet", kAccept},
    {"finding.outgoing-hidden-rows", kAccept},
    {"finding.outgoing-hidden-columns", kAccept},
    {"finding.outgoing-hidden-slides", kAccept},
    {"finding.outgoing-hidden-text", kAccept},
    {"finding.outgoing-comments", kAccept},
    {"finding.outgoing-tracked-changes", kAccept},
    {"finding.outgoing-pivot-cache", kAccept},
    {"finding.outgoing-external-links", kAccept},
    {"finding.outgoing-author", kAccept},
    {"finding.outgoing-position", kAccept},
    {"finding.outgoing-nik", kAccept},
    {"finding.outgoing-telephone", kAccept},
    {"finding.outgoing-email", kAccept},
    {"finding.outgoing-account", kAccept},
};

std::vector<CodeRule> readRows() {
  std::vector<CodeRule> rules;
  for (const Row& row : kRows) rules.push_back({row.words.substr(kSubject.size()), row.verdict});
  return rules;
}

}  // namespace

const std::vector<CodeRule>& knownCodes() {
  static const std::vector<CodeRule> kRules = readRows();
  return kRules;
}

const CodeRule* ruleOf(std::string_view code) {
  const std::vector<CodeRule>& rules = knownCodes();
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const CodeRule& rule) { return rule.code == code; });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace intake
