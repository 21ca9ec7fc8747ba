#include "app/evidence/file_check.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "app/evidence/signature_certificates.h"
#include "app/home/office_trust.h"
#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"

namespace app {
namespace {

using verification::Change;
using verification::Coverage;
using verification::Integrity;
using verification::Kind;
using verification::Signature;
using FindingOutcome = FileFinding::Outcome;

constexpr cage::Limits kCheckLimits{.memoryBytes = 1UL << 30, .seconds = 10};
constexpr std::chrono::seconds kPatience{10};
constexpr int kPageWidth = 900;  // pixels
constexpr std::size_t kMostPages = 3;
constexpr std::size_t kMostReasons = 5;

// What was changed on a page, where the page is known.
constexpr struct {
  Kind kind;
  const char* code;
} kPageWords[] = {{Kind::PageAdded, "check.page-added"},       {Kind::PageRemoved, "check.page-removed"},
                  {Kind::PageReplaced, "check.page-replaced"}, {Kind::Content, "check.page-content"},
                  {Kind::Annotation, "check.page-annotation"}, {Kind::FormField, "check.page-field"}};

base::Message saying(const verification::Reason& reason, base::Language language) {
  return language == base::Language::Indonesian ? base::Message(reason.id) : base::Message(reason.en);
}

base::Message saying(const Change& change, base::Language language) {
  const auto words = std::find_if(std::begin(kPageWords), std::end(kPageWords),
                                  [&](const auto& row) { return row.kind == change.kind; });
  if (change.page == 0 || words == std::end(kPageWords)) return saying(change.reason, language);
  return base::Message(words->code, {{"page", change.page}});
}

bool isSuspicious(const Change& change) {
  return change.verdict == verification::Verdict::Suspicious;
}

std::string digestOf(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

// Judges one file.
class FileJudge {
 public:
  FileJudge(const Workplace& workplace, base::ByteView pdf, const verification::Report& report,
            base::Language language)
      : workplace_(workplace), pdf_(pdf), report_(report), language_(language) {}

  CheckedFile judge() {
    file_.sha256 = digestOf(pdf_);
    findLetter();
    decide();
    tellChanges();
    tellSignedPart();
    tellSigner();
    tellRegister();
    return std::move(file_);
  }

 private:
  // The letter whose file it is, or was as one of its signatures covers it.
  void findLetter() {
    if (take(file_.sha256)) {
      isOurs_ = true;
      return;
    }
    for (const Signature& signature : report_.signatures) {
      if (signature.length == 0 || signature.length > pdf_.size()) continue;
      if (!take(digestOf(pdf_.substr(0, signature.length)))) continue;
      isOurs_ = signature.integrity == Integrity::Intact && signature.coverage != Coverage::PartialSuspicious;
      return;
    }
  }

  bool take(const std::string& sha256) {
    workplace_.database.read([&](Transaction& transaction) {
      const std::vector<LetterRow> letters = transaction.letters().findFile(sha256);
      if (letters.empty()) return;
      file_.token = letters.front().token;
      file_.letter = checkLetter(transaction, workplace_.office(), file_.token);
    });
    return file_.letter.has_value();
  }

  void decide() {
    for (const Signature& signature : report_.signatures) {
      if (signature.integrity == Integrity::Broken) addReason(base::Message("check.broken", {}));
      for (const bool isSeen : {true, false}) addSuspicions(signature, isSeen);
    }
    const bool isStripped = std::any_of(report_.reasons.begin(), report_.reasons.end(),
                                        [](const auto& one) { return one.code == "signature-removed"; });
    const bool isChanged = !file_.reasons.empty() || isStripped;
    file_.verdict = isOurs_ ? FileVerdict::Same : isChanged ? FileVerdict::Other : FileVerdict::Open;
    if (isOurs_) return file_.reasons.clear();
    addReasons(report_.reasons);
    if (file_.verdict == FileVerdict::Open && file_.reasons.empty())
      addReason(base::Message(report_.signatures.empty() ? "check.unsigned" : "check.not-ours", {}));
  }

  // What people see first, then what the file says of itself.
  void addSuspicions(const Signature& signature, bool isSeen) {
    for (const Change& change : signature.changes) {
      if (isSuspicious(change) && (change.kind != Kind::Metadata) == isSeen)
        addReason(saying(change, language_));
    }
  }

  void addReason(base::Message reason) {
    const bool isThere = std::find(file_.reasons.begin(), file_.reasons.end(), reason) != file_.reasons.end();
    if (!isThere && file_.reasons.size() < kMostReasons) file_.reasons.push_back(std::move(reason));
  }

  void addReasons(const std::vector<verification::Reason>& reasons) {
    for (const verification::Reason& reason : reasons) addReason(saying(reason, language_));
  }

  void add(FindingOutcome outcome, const char* title, base::Message text) {
    file_.findings.push_back({outcome, base::Message(title, {}), std::move(text)});
  }

  // Everything that came after the first signature.
  void tellChanges() {
    if (report_.signatures.empty()) return;
    std::vector<base::Message> told;
    bool isChanged = false;
    for (const Change& change : report_.signatures.front().changes) {
      isChanged = isChanged || isSuspicious(change);
      base::Message text = saying(change, language_);
      if (std::find(told.begin(), told.end(), text) == told.end() && told.size() < kMostReasons)
        told.push_back(std::move(text));
    }
    if (told.empty())
      return add(FindingOutcome::Whole, "check.title-after", base::Message("check.nothing-after", {}));
    const base::Message all = base::inLines(told);
    if (isChanged) return add(FindingOutcome::Changed, "check.title-after", all);
    add(FindingOutcome::Whole, "check.title-after",
        base::Message("check.harmless-after", {{"changes", all}}));
  }

  void tellSignedPart() {
    if (report_.signatures.empty())
      return add(FindingOutcome::Missing, "check.title-signature", base::Message("check.no-signature", {}));
    bool isIntact = true;
    bool isBroken = false;
    for (const Signature& signature : report_.signatures) {
      isIntact = isIntact && signature.integrity == Integrity::Intact;
      isBroken = isBroken || signature.integrity == Integrity::Broken;
    }
    const char* text = isIntact   ? "check.signed-intact"
                       : isBroken ? "check.signed-broken"
                                  : "check.signed-open";
    add(isIntact   ? FindingOutcome::Whole
        : isBroken ? FindingOutcome::Changed
                   : FindingOutcome::Unknown,
        "check.title-signed", base::Message(text, {}));
  }

  void tellSigner() {
    if (report_.signatures.empty()) return;
    const Signature& first = report_.signatures.front();
    const std::string name = commonNameOf(first.signer.value_or("–"));
    add(first.isTrusted ? FindingOutcome::Known : FindingOutcome::Unknown, "check.title-issuer",
        base::Message(first.isTrusted ? "check.signer-known" : "check.signer-claims", {{"name", name}}));
  }

  void tellRegister() {
    if (!file_.letter)
      return add(FindingOutcome::Unknown, "check.title-register", base::Message("check.not-registered", {}));
    const CheckedLetter& letter = *file_.letter;
    if (letter.standing == Standing::Corrected) {
      return add(FindingOutcome::Corrected, "check.title-register",
                 base::Message("check.registered-corrected",
                               {{"number", letter.number}, {"by", letter.replacedBy}}));
    }
    add(FindingOutcome::Registered, "check.title-register",
        base::Message("check.registered", {{"number", letter.number}}));
  }

  const Workplace& workplace_;
  base::ByteView pdf_;
  const verification::Report& report_;
  base::Language language_;
  CheckedFile file_;
  bool isOurs_ = false;
};

// The signature after which something was changed, and of which the file still has the signed revision.
const Signature* changedSignature(const verification::Report& report) {
  const auto found = std::find_if(report.signatures.begin(), report.signatures.end(), [](const auto& one) {
    return one.coverage == Coverage::PartialSuspicious && one.length > 0;
  });
  return found == report.signatures.end() ? nullptr : &*found;
}

// Those that the changes name; else the first ones, of which some may look changed.
std::set<std::size_t> pagesToCompare(const Signature& signature) {
  std::set<std::size_t> pages;
  for (const Change& change : signature.changes) {
    if (isSuspicious(change) && change.page > 0 && pages.size() < kMostPages) pages.insert(change.page);
  }
  if (!pages.empty()) return pages;
  return {1, 2, 3};
}

std::vector<ChangedPage> changedPages(extraction::PageComparer& comparer, base::ByteView pdf,
                                      const verification::Report& report) {
  std::vector<ChangedPage> pages;
  const Signature* signature = changedSignature(report);
  if (signature == nullptr || signature->length > pdf.size()) return pages;
  const base::ByteView before = pdf.substr(0, signature->length);
  for (const std::size_t page : pagesToCompare(*signature)) {
    const int number = static_cast<int>(page);
    auto compared = comparer.compare(before, pdf, number, kPageWidth);
    if (!compared) continue;
    const bool isInBoth = !compared->before.empty() && !compared->after.empty();
    if (!isInBoth || !compared->difference.isEmpty()) pages.push_back({number, std::move(*compared)});
  }
  return pages;
}

// Gives its place back.
class Turn {
 public:
  explicit Turn(std::counting_semaphore<2>& free) : free_(free) {
    if (!free_.try_acquire_for(kPatience))
      throw base::Unavailable(base::Message("check.busy", {}), base::Retry::Worthwhile);
  }
  ~Turn() { free_.release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  std::counting_semaphore<2>& free_;
};

}  // namespace

FileChecker::FileChecker()
    : examiner_(kCheckLimits, static_cast<std::size_t>(kAtOnce)),
      comparer_(kCheckLimits, static_cast<std::size_t>(kAtOnce)) {}

CheckedFile FileChecker::check(const Workplace& workplace, base::ByteView pdf, base::Language language) {
  if (!verification::looksLikePdf(pdf)) throw base::InvalidInput(base::Message("check.no-pdf", {}));
  const Turn turn(free_);
  const verification::Report report = examiner_.verify(pdf, officeTrust(workplace));
  CheckedFile file = FileJudge(workplace, pdf, report, language).judge();
  if (file.verdict == FileVerdict::Other) file.pages = changedPages(comparer_, pdf, report);
  return file;
}

}  // namespace app
