#include "verification/detail/judgement.h"

#include <algorithm>

#include "verification/detail/seal.h"
#include "verification/detail/standing.h"
#include "verification/reasons.h"

namespace verification::detail {
namespace {

constexpr base::ByteView kParts[] = {" obj", "xref", "trailer", "%%EOF", "stream"};

void add(std::vector<Reason>& reasons, const std::vector<std::string>& codes) {
  for (const std::string& code : codes) reasons.push_back(reason(code));
}

// Bytes after the last revision, which no cross-reference reaches. Programs that repair files may find parts
// of a document there.
std::optional<Change> bytesBehind(base::ByteView file, const History& history) {
  const base::ByteView rest = file.substr(history.revisions.back().end);
  if (rest.empty()) return std::nullopt;
  const bool hasParts = std::any_of(std::begin(kParts), std::end(kParts), [&](base::ByteView part) {
    return rest.find(part) != base::ByteView::npos;
  });
  Change change;
  change.kind = Kind::Bytes;
  change.verdict = hasParts ? Verdict::Suspicious : Verdict::Allowed;
  change.revision = history.revisions.size();
  change.reason = reason(hasParts ? "parts-behind" : "bytes-behind");
  return change;
}

std::vector<Change> changesAfter(base::ByteView file, const History& history,
                                 const FoundSignature& signature) {
  std::vector<Change> changes;
  for (std::size_t i = signature.revision; i < history.revisions.size(); ++i) {
    for (const Finding& finding : history.revisions[i].findings) {
      Change change = finding.change;
      const auto objection = signature.permissions.objectionTo(finding);
      change.verdict = objection ? Verdict::Suspicious : Verdict::Allowed;
      change.revision = i + 1;
      if (objection) change.reason = reason(*objection);
      changes.push_back(std::move(change));
    }
  }
  if (auto behind = bytesBehind(file, history)) changes.push_back(std::move(*behind));
  return changes;
}

// Whether it signs its own revision to the end.
bool signsItsRevision(const History& history, const FoundSignature& found) {
  const RevisionFacts& revision = history.revisions.at(found.revision - 1);
  return found.value.end >= revision.marker && found.value.end <= revision.end;
}

void judgeCoverage(base::ByteView file, const History& history, const FoundSignature& found,
                   Signature& signature) {
  if (!signsItsRevision(history, found)) {
    if (found.value.defects.empty()) signature.reasons.push_back(reason("not-a-revision-end"));
    return;
  }
  signature.revision = found.revision;
  signature.length = found.value.end;
  signature.changes = changesAfter(file, history, found);
  const bool isSuspicious = std::any_of(signature.changes.begin(), signature.changes.end(),
                                        [](const Change& one) { return one.verdict == Verdict::Suspicious; });
  signature.coverage = isSuspicious                     ? Coverage::PartialSuspicious
                       : found.value.end == file.size() ? Coverage::Whole
                                                        : Coverage::PartialAllowed;
}

Signature judged(base::ByteView file, const History& history, const FoundSignature& found, const Seal& seal,
                 const Standing& standing) {
  Signature signature;
  signature.field = found.field;
  signature.format = found.value.format;
  signature.integrity = seal.integrity;
  signature.level = standing.level;
  signature.signer = standing.signer;
  signature.time = standing.time;
  signature.timeSource = standing.source;
  signature.isTrusted = standing.isTrusted;
  add(signature.reasons, seal.reasons);
  add(signature.reasons, standing.reasons);
  judgeCoverage(file, history, found, signature);
  return signature;
}

// EN 319 102-1, 5.1: broken or manipulated signatures fail; those that only lack proof are indeterminate.
Overall overallOf(const Report& report, const std::vector<std::string>& defects) {
  const auto& all = report.signatures;
  const auto isBad = [](const Signature& one) {
    return one.integrity == Integrity::Broken || one.coverage == Coverage::PartialSuspicious;
  };
  // An untrusted document time-stamp proves nothing, but does no harm.
  const auto isOpen = [&](const Signature& one) {
    const bool isStamp = one.format == "ETSI.RFC3161" && all.size() > 1;
    return one.integrity != Integrity::Intact || (!one.isTrusted && !isStamp);
  };
  if (!defects.empty() || std::any_of(all.begin(), all.end(), isBad)) return Overall::Invalid;
  if (all.empty()) return Overall::Unsigned;
  return std::any_of(all.begin(), all.end(), isOpen) ? Overall::Indeterminate : Overall::Valid;
}

}  // namespace

Report judge(base::ByteView file, const History& history, const Trust& trust) {
  std::vector<Seal> seals;
  for (const FoundSignature& found : history.signatures) seals.push_back(checkSeal(file, found));
  const auto standings = standingsOf(history, seals, trust);
  Report report;
  for (std::size_t i = 0; i < seals.size(); ++i)
    report.signatures.push_back(judged(file, history, history.signatures[i], seals[i], standings[i]));
  add(report.reasons, history.defects);
  report.overall = overallOf(report, history.defects);
  return report;
}

}  // namespace verification::detail
