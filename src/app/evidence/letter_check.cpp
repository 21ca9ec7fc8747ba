#include "app/evidence/letter_check.h"

#include "app/cases/case_file.h"

namespace app {
namespace {

std::string issuerNameOf(const Office& office, const std::string& code) {
  const letters::Issuer* issuer = office.letters.issuer(code);
  return issuer == nullptr ? code : issuer->name;
}

CheckedLetter lineOf(const Office& office, const letters::AgendaRow& row) {
  CheckedLetter letter;
  letter.number = row.number;
  letter.date = row.date;
  letter.subject = row.subject;
  letter.issuer = issuerNameOf(office, row.where.issuer);
  letter.signatory = row.signatory;
  letter.post = row.post;
  if (row.status == letters::NumberStatus::Void) letter.standing = Standing::Void;
  return letter;
}

void take(const EventRecord& later, CheckedLetter& letter) {
  if (!later.damage.empty()) return;
  if (later.letter) {
    letter.standing = Standing::Corrected;
    letter.replacedBy = later.letter->number;
  }
  if (!later.lifted) return;
  for (const EventDocument& file : later.documents) letter.sha256.push_back(file.sha256);
}

}  // namespace

std::optional<CheckedLetter> checkLetter(Transaction& transaction, const Office& office,
                                         std::string_view token) {
  const auto row = transaction.numbers().findToken(token);
  if (!row || row->status == letters::NumberStatus::Taken) return std::nullopt;
  CheckedLetter letter = lineOf(office, *row);
  if (letter.standing == Standing::Void) return letter;
  for (const LetterRow& issued : transaction.letters().find(row->letter)) {
    letter.sha256.push_back(issued.sha256);
    for (const EventRow& event : transaction.requests().eventsConcerning(issued.object, issued.id))
      take(recordOf(event), letter);
  }
  return letter;
}

std::optional<CheckedLetter> checkLetter(const Workplace& workplace, std::string_view token) {
  std::optional<CheckedLetter> letter;
  workplace.database.read(
      [&](Transaction& transaction) { letter = checkLetter(transaction, workplace.office(), token); });
  return letter;
}

json::Object toJson(const CheckedLetter& letter) {
  return {{"number", letter.number},
          {"date", letter.date.iso()},
          {"subject", letter.subject},
          {"issuer", letter.issuer},
          {"signatory", letter.signatory},
          {"state", std::string(base::nameOf(kStandings, letter.standing))},
          {"replaced_by", letter.replacedBy},
          {"sha256", json::Array(letter.sha256.begin(), letter.sha256.end())}};
}

}  // namespace app
