#include "app/evidence/case_verification.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/cases/record_damage.h"
#include "app/evidence/log_desk.h"
#include "app/home/log_keys.h"
#include "app/home/office_trust.h"
#include "base/base64.h"
#include "base/error.h"
#include "base/sentences.h"
#include "ocfl/validate.h"
#include "tlog/audit.h"
#include "tlog/proof.h"
#include "tlog/record.h"
#include "tlog/tree.h"

namespace app {
namespace {

using StepOutcome = StepResult::Outcome;
using verification::Integrity;
using verification::Overall;

void addDetail(StepResult& result, base::Message detail) {
  if (result.details.size() < kMostDetails) result.details.push_back(std::move(detail));
}

base::Message place(const std::string& where, const base::Message& problem) {
  return base::Message("problem.at", {{"place", where}, {"problem", problem}});
}

// One case while it is verified.
class Verifying {
 public:
  Verifying(const Workplace& workplace, const Actor& actor, verification::Examiner& examiner,
            const CheckOrder& order, const CaseFile& file)
      : workplace_(workplace), actor_(actor), examiner_(examiner), order_(order), file_(file) {}

  StepResult files() const {
    const archive::Verification found = workplace_.store.verify(archive::ObjectId::of(file_.row.object));
    StepResult result{StepOutcome::Passed,
                      base::Message("verify.files-match", {{"count", found.files}, {"files", found.files}}),
                      base::Message("verify.files-text", {})};
    for (const archive::Damage& damage : found.damages)
      addDetail(result, place(damage.code + " " + damage.path, damage.message));
    if (found.damages.empty()) {
      listFiles(result);
    } else {
      result.outcome = StepOutcome::Failed;
      result.sum = base::Message("verify.files-damaged", {{"count", found.damages.size()}});
    }
    return result;
  }

  StepResult structure() const {
    StepResult result{StepOutcome::Passed,
                      base::Message("verify.structure-whole",
                                    {{"standard", inventory().standard}, {"versions", inventory().head()}}),
                      base::Message("verify.structure-text", {})};
    std::size_t problems = 0;
    ocfl::validateObject(workplace_.disk, workplace_.store.root() / inventory().id.folder(),
                         [&](const ocfl::Finding& finding) {
                           if (finding.severity != ocfl::Severity::Error) return;
                           ++problems;
                           addDetail(result, place(finding.code + " " + finding.path, finding.message));
                         });
    for (const base::Problem& problem : damagedRecords(workplace_, inventory())) {
      ++problems;
      addDetail(result, place(problem.place.file, problem.message));
    }
    if (problems == 0) return result;
    result.outcome = StepOutcome::Failed;
    result.sum = base::Message("verify.structure-wrong", {{"count", problems}});
    return result;
  }

  StepResult signatures() {
    StepResult result;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < file_.events.size(); ++i) {
      const auto& letter = file_.events[i].letter;
      if (!letter) continue;
      ++letters;
      judge(*letter, static_cast<int>(i) + 1, result);
    }
    const base::Message count("verify.letters", {{"count", letters}});
    if (letters == 0)
      return {StepOutcome::Absent, base::Message("verify.no-letters", {}),
              base::Message("verify.no-letters-text", {})};
    result.sum = base::Message(result.outcome == StepOutcome::Passed ? "verify.signatures-whole"
                               : result.outcome == StepOutcome::Open ? "verify.signatures-unknown"
                                                                     : "verify.signatures-broken",
                               {});
    result.text = base::Message(result.outcome == StepOutcome::Passed ? "verify.signatures-whole-text"
                                : result.outcome == StepOutcome::Open ? "verify.signatures-unknown-text"
                                                                      : "verify.signatures-broken-text",
                                {{"letters", count}});
    return result;
  }

  StepResult log() const {
    const tlog::SignedCheckpoint sealed = LogDesk(workplace_).checkpoint(actor_);
    const tlog::VerifierKey key = readLogVerifier(workplace_.disk, workplace_.home);
    tlog::Tree tree(workplace_.disk, workplace_.home.log(), sealed.checkpoint.size);
    const std::vector<std::string> digests = workplace_.store.inventoryDigests(inventory());
    StepResult result;
    result.text = base::Message("verify.log-text", {});
    int proven = 0;
    for (int version = inventory().head(); version >= 1; --version) {
      const std::string& digest = digests.at(static_cast<std::size_t>(version) - 1);
      proven += isLogged(tree, sealed, key, version, digest, result) ? 1 : 0;
    }
    result.outcome = proven == inventory().head() ? StepOutcome::Passed : StepOutcome::Failed;
    result.sum =
        base::Message("verify.log-sum", {{"proven", proven},
                                         {"versions", inventory().head()},
                                         {"size", static_cast<std::size_t>(sealed.checkpoint.size)}});
    return result;
  }

  StepResult continuity() const {
    if (!order_.since) {
      return {StepOutcome::Absent, base::Message("verify.no-checkpoint", {}),
              base::Message("verify.no-checkpoint-text", {})};
    }
    const auto problems = tlog::compareWith(workplace_.disk, workplace_.home.log(), *order_.since,
                                            readLogVerifier(workplace_.disk, workplace_.home));
    const auto before = static_cast<std::size_t>(order_.since->checkpoint.size);
    StepResult result{StepOutcome::Passed, base::Message("verify.continues", {}),
                      base::Message("verify.continues-text", {{"size", before}}), problems};
    if (problems.empty()) return result;
    result.outcome = StepOutcome::Failed;
    result.sum = base::Message("verify.does-not-continue", {});
    result.text = base::Message("verify.does-not-continue-text", {{"size", before}});
    return result;
  }

 private:
  const archive::Inventory& inventory() const {
    if (!read_) read_ = caseInventory(workplace_.store, file_.row.object);
    return *read_;
  }

  void listFiles(StepResult& result) const {
    for (const auto& [path, digest] : inventory().version(inventory().head()).state)
      addDetail(result, base::Message(digest + "  " + path));
  }

  // The worst that was found of any letter counts.
  void judge(const IssuedLetter& letter, int version, StepResult& result) {
    const base::Bytes pdf = workplace_.store.read(inventory(), version, letter.path);
    const verification::Report report = examiner_.verify(pdf, officeTrust(workplace_));
    const bool isFine = report.overall == Overall::Valid || report.overall == Overall::Unsigned;
    if (report.overall == Overall::Invalid) result.outcome = StepOutcome::Failed;
    if (!isFine && result.outcome == StepOutcome::Passed) result.outcome = StepOutcome::Open;
    const char* code = report.overall == Overall::Unsigned  ? "verify.letter-unsigned"
                       : report.overall == Overall::Valid   ? "verify.letter-valid"
                       : report.overall == Overall::Invalid ? "verify.letter-invalid"
                                                            : "verify.letter-unknown";
    addDetail(result, base::Message(code, {{"number", letter.number}}));
  }

  bool isLogged(tlog::Tree& tree, const tlog::SignedCheckpoint& sealed, const tlog::VerifierKey& key,
                int version, const std::string& digest, StepResult& result) const {
    const auto index = findLeaf(tree, inventory().id.text(), version, inventory().version(version).created);
    const auto record = index ? tlog::Record::parse(tree.leaf(*index)) : std::nullopt;
    if (!record || record->inventorySha512 != digest) {
      addDetail(result, base::Message("verify.version-unlogged", {{"version", version}}));
      return false;
    }
    const tlog::InclusionProof proof{std::nullopt, *index, tree.proveInclusion(*index), sealed};
    if (tlog::judge(proof, tree.leaf(*index), {key}) != tlog::ProofVerdict::Proven) {
      addDetail(result, base::Message("verify.version-unproven", {{"version", version}}));
      return false;
    }
    addDetail(result, base::Message("verify.version-logged", {{"version", version},
                                                              {"leaf", static_cast<std::size_t>(*index)},
                                                              {"hashes", proof.hashes.size()}}));
    return true;
  }

  const Workplace& workplace_;
  const Actor& actor_;
  verification::Examiner& examiner_;
  const CheckOrder& order_;
  const CaseFile& file_;
  // Read by the first step that needs it: where it is damaged, the files are told of all the same.
  mutable std::optional<archive::Inventory> read_ = {};
};

StepResult performed(Verifying& verifying, CheckStep step) {
  switch (step) {
    case CheckStep::Files:
      return verifying.files();
    case CheckStep::Structure:
      return verifying.structure();
    case CheckStep::Signatures:
      return verifying.signatures();
    case CheckStep::Log:
      return verifying.log();
    case CheckStep::Continuity:
      return verifying.continuity();
  }
  throw base::Internal("a step of a verification is unknown");
}

StepResult failed(const base::Error& error) {
  return {StepOutcome::Failed, base::Message("verify.impossible", {}), base::messageOf(error)};
}

}  // namespace

StepResult checkCase(const Workplace& workplace, const Actor& actor, verification::Examiner& examiner,
                     const CheckOrder& order, CheckStep step) {
  const auto file = findCase(workplace, actor, order.caseName);
  if (!file) throw base::NotFound(base::Message("case.unknown", {{"name", order.caseName}}));
  demandMay(actor, UseCase::ArchiveVerify);
  Verifying verifying(workplace, actor, examiner, order, *file);
  try {
    return performed(verifying, step);
  } catch (const base::Corrupt& damage) {
    return failed(damage);
  } catch (const base::NotFound& missing) {
    return failed(missing);
  } catch (const base::InvalidSetup& wrong) {
    return failed(wrong);
  }
}

std::optional<tlog::SignedCheckpoint> keptCheckpoint(const std::string& text) {
  std::string lines;
  for (const char c : text) {
    if (c != '\r') lines += c;
  }
  if (!lines.ends_with('\n')) lines += '\n';
  return tlog::SignedCheckpoint::parse(lines);
}

}  // namespace app
