#include "app/overview/signing_certificates.h"

#include <algorithm>
#include <optional>

#include "app/casework/case_views.h"
#include "app/evidence/signature_certificates.h"
#include "app/facts/draft_facts.h"
#include "app/home/office_time.h"
#include "app/letters/letter_sight.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

// So many letters are looked at: those that were signed by hand hold no certificate.
constexpr int kMostLettersSearched = 20;

// The one that issued no other.
std::optional<crypto::Certificate> signersOwn(const std::vector<crypto::Certificate>& all) {
  const auto own = std::find_if(all.begin(), all.end(), [&](const crypto::Certificate& one) {
    return one.maySign() && std::none_of(all.begin(), all.end(), [&](const crypto::Certificate& other) {
             return !(other == one) && other.isIssuedBy(one);
           });
  });
  return own == all.end() ? std::nullopt : std::optional(*own);
}

// Newest first.
std::vector<LetterRow> lettersOf(const Workplace& workplace, const letters::Signatory& signatory) {
  std::vector<LetterRow> rows;
  workplace.database.read([&](Transaction& transaction) { rows = transaction.letters().list(""); });
  std::erase_if(rows, [&](const LetterRow& row) {
    return row.issuer != signatory.issuer || row.signatory != signatory.name;
  });
  std::reverse(rows.begin(), rows.end());
  if (rows.size() > kMostLettersSearched) rows.resize(kMostLettersSearched);
  return rows;
}

void addCertificate(const Workplace& workplace, const crypto::Certificate& certificate, json::Object& row) {
  const base::Instant now = workplace.clock.now();
  const base::Instant end = certificate.notAfter();
  row["subject"] = commonNameOf(certificate.subject());
  row["issuer"] = commonNameOf(certificate.issuer());
  row["until"] = end.in(workplace.walidata().zone).date.iso();
  row["has_ended"] = end < now;
  row["ends_soon"] = !(end < now) && end < now.plusSeconds(kDaysOfWarning * 24LL * 60 * 60);
}

json::Object rowOfSignatory(const Workplace& workplace, const Actor& actor,
                            const letters::Signatory& signatory) {
  json::Object row{{"name", signatory.name},
                   {"post", base::joined(signatory.post, " ")},
                   {"is_time_stamped", workplace.signers.timeStampAuthority() != nullptr}};
  for (const LetterRow& letter : lettersOf(workplace, signatory)) {
    const auto certificate = signersOwn(signatureCertificates(fetchLetter(workplace, actor, letter.id)));
    if (!certificate) continue;
    row["letter"] = letter.number;
    addCertificate(workplace, *certificate, row);
    break;
  }
  return row;
}

const letters::Signatory& signatoryFor(const Workplace& workplace, const Actor& actor,
                                       const std::string& id) {
  const auto draft = findDraft(workplace, actor, id);
  if (!draft) throw base::NotFound(base::Message("drafting.draft-unknown", {{"draft", id}}));
  const letters::Issuer& issuer = issuerOf(workplace, draft->kind, draft->produsen);
  return signatoryOf(workplace, issuer, draft->detail.signatory, actor.user, todayAt(workplace));
}

}  // namespace

std::vector<json::Object> signingCertificates(const Workplace& workplace, const Actor& actor,
                                              const std::vector<std::string>& drafts) {
  std::vector<const letters::Signatory*> signatories;
  for (const std::string& id : drafts) {
    const letters::Signatory* one = &signatoryFor(workplace, actor, id);
    if (std::find(signatories.begin(), signatories.end(), one) == signatories.end())
      signatories.push_back(one);
  }
  std::vector<json::Object> rows;
  for (const letters::Signatory* one : signatories) rows.push_back(rowOfSignatory(workplace, actor, *one));
  return rows;
}

}  // namespace app
