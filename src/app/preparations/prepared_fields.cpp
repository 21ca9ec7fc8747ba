#include "app/preparations/prepared_fields.h"

#include <algorithm>
#include <sstream>

#include "app/intake/examination.h"
#include "base/date.h"
#include "base/email_address.h"
#include "base/text.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "requests/answer.h"
#include "requests/request_form.h"

namespace app {
namespace {

using base::Message;
using base::Presence;

constexpr base::TextRule kAddress{500, base::Lines::Many};
constexpr base::TextRule kTelephoneText{40};
constexpr base::TextRule kEmailText{254};
constexpr base::TextRule kRemark{1000, base::Lines::Many};
constexpr std::size_t kVersionDigits = 16;
constexpr const char* kChosen = "ya";  // of a checkbox

constexpr requests::AttachmentKind kAttachmentKinds[] = {
    requests::AttachmentKind::SuratPernyataan, requests::AttachmentKind::Kak,
    requests::AttachmentKind::Proposal, requests::AttachmentKind::Dpa, requests::AttachmentKind::Lain};
constexpr requests::SecurityClass kSecurityClasses[] = {
    requests::SecurityClass::Biasa, requests::SecurityClass::Terbatas, requests::SecurityClass::Rahasia,
    requests::SecurityClass::SangatRahasia};

std::string ofItem(int item, std::string_view part) {
  return "data/" + std::to_string(item) + "/" + std::string(part);
}

void addApplicantFields(std::vector<FieldRule>& rules) {
  const auto optional = Presence::Optional;
  rules.push_back({"instansi/nama", "instansi", Message("prepared.agency-name", {})});
  rules.push_back({"instansi/alamat", "instansi", Message("prepared.address", {}), kAddress});
  rules.push_back({"instansi/unit", "instansi", Message("prepared.unit", {}), base::kLine, optional});
  rules.push_back({"instansi/pejabat/nama", "instansi", Message("prepared.official-name", {})});
  rules.push_back({"instansi/pejabat/jabatan", "instansi", Message("prepared.official-post", {})});
  rules.push_back({"narahubung/nama", "narahubung", Message("prepared.contact-name", {})});
  rules.push_back({"narahubung/jabatan", "narahubung", Message("prepared.contact-post", {})});
  rules.push_back(
      {"narahubung/nip", "narahubung", Message("field.nip", {}), base::kLine, optional, FieldForm::Nip});
  rules.push_back({"narahubung/telepon", "narahubung", Message("field.telephone", {}), kTelephoneText,
                   Presence::Required, FieldForm::Telephone});
  rules.push_back({"narahubung/email", "narahubung", Message("prepared.office-mail", {}), kEmailText,
                   Presence::Required, FieldForm::Email});
}

void addItemFields(std::vector<FieldRule>& rules, int items) {
  const auto add = [&](int item, const char* part, Message label, Presence presence, FieldForm form) {
    FieldRule rule{ofItem(item, part), "data", std::move(label), base::kLine, presence, form};
    rule.item = item;
    rules.push_back(std::move(rule));
  };
  for (int item = 1; item <= items; ++item) {
    add(item, "nama", Message("prepared.data-name", {}), Presence::Required, FieldForm::Text);
    add(item, "periode", Message("prepared.period", {}), Presence::Required, FieldForm::Period);
    add(item, "wilayah", Message("prepared.region", {}), Presence::Required, FieldForm::Text);
    add(item, "granularitas", Message("prepared.granularity", {}), Presence::Optional, FieldForm::Text);
    add(item, "format", Message("prepared.format", {}), Presence::Optional, FieldForm::Text);
  }
}

void addPurposeFields(std::vector<FieldRule>& rules) {
  rules.push_back({"tujuan", "tujuan", Message("prepared.purpose", {}), base::kParagraphs});
  rules.push_back(
      {"dasar-hukum", "tujuan", Message("prepared.legal-basis", {}), base::kParagraphs, Presence::Optional});
  FieldRule security{"klasifikasi", "tujuan",           Message("prepared.security", {}),
                     base::kLine,   Presence::Required, FieldForm::Choice};
  for (const requests::SecurityClass one : kSecurityClasses)
    security.choices.emplace_back(requests::nameOf(one));
  rules.push_back(std::move(security));
  rules.push_back({"tenggat", "tujuan", Message("prepared.needed-by", {}), base::kLine, Presence::Optional,
                   FieldForm::Date});
}

// Of one item: how it is answered, and each reason with its remark.
void addAnswerFields(std::vector<FieldRule>& rules, int item, const requests::Reasons& reasons) {
  FieldRule outcome{ofItem(item, "hasil"), "jawaban",          Message("prepared.outcome", {}),
                    base::kLine,           Presence::Required, FieldForm::Choice};
  for (const auto& word : requests::kOutcomes) outcome.choices.emplace_back(word.name);
  outcome.item = item;
  rules.push_back(outcome);
  for (const requests::ReasonText& reason : reasons.all()) {
    if (!reasons.allows(reason.code, requests::ReasonUse::Answer)) continue;
    FieldRule chosen{ofItem(item, "alasan/" + reason.code),
                     "jawaban",
                     reason.title,
                     base::kLine,
                     Presence::Optional,
                     FieldForm::Choice,
                     {kChosen},
                     item};
    FieldRule remark{chosen.path + "/keterangan",
                     "jawaban",
                     Message("field.remarks", {}),
                     kRemark,
                     Presence::Optional,
                     FieldForm::Text,
                     {},
                     item};
    rules.push_back(std::move(chosen));
    rules.push_back(std::move(remark));
  }
}

void addLetterFields(std::vector<FieldRule>& rules, const Preparation& preparation) {
  const bool isUploaded = !preparation.filesFor(preparation.rule->id).empty();
  const Presence presence = isUploaded ? Presence::Required : Presence::Optional;
  rules.push_back({"surat/nomor", "surat", Message("prepared.letter-number", {}), base::kLine, presence});
  rules.push_back({"surat/tanggal", "surat", Message("prepared.letter-date", {}), base::kLine, presence,
                   FieldForm::Date});
  rules.push_back(
      {"pernyataan", "surat", Message("field.declaration", {}), base::kParagraphs, Presence::Optional});
}

// "31 12 2026", as people write it in three fields, or ISO 8601.
std::optional<base::Date> dateTyped(const std::string& text) {
  if (const auto date = base::Date::parse(text)) return date;
  std::istringstream parts(text);
  int day = 0;
  int month = 0;
  int year = 0;
  std::string rest;
  if (!(parts >> day >> month >> year) || parts >> rest) return std::nullopt;
  return base::Date::of(year, month, day);
}

// Why the text is not what its form wants; empty: it is.
Message objectionToForm(const FieldRule& rule, const std::string& text) {
  switch (rule.form) {
    case FieldForm::Text:
      return {};
    case FieldForm::Nip: {
      std::string digits = text;
      std::erase(digits, ' ');
      if (requests::problemOfNip(digits).empty()) return {};
      const auto count =
          std::count_if(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
      return Message("preparation.nip", {{"count", static_cast<int>(count)}});
    }
    case FieldForm::Telephone:
      return requests::problemOfTelephone(text).empty() ? Message() : Message("preparation.telephone", {});
    case FieldForm::Email:
      return base::problemOfEmailAddress(text).empty() ? Message() : Message("preparation.email", {});
    case FieldForm::Date:
      return dateTyped(text) ? Message() : Message("preparation.date", {});
    case FieldForm::Choice:
      return base::contains(rule.choices, text) ? Message()
                                                : Message("preparation.choose", {{"field", rule.label}});
    case FieldForm::Period:
      break;
  }
  return {};
}

// The years that stand in a text: each run of four digits.
std::vector<int> yearsIn(const std::string& text) {
  std::vector<int> years;
  std::string run;
  for (const char c : text + " ") {
    if (c >= '0' && c <= '9') {
      run += c;
      continue;
    }
    if (run.size() == 4) years.push_back(std::stoi(run));
    run.clear();
  }
  return years;
}

bool areReversed(const std::vector<int>& years) {
  return years.size() == 2 && years.front() > years.back();
}

Message objectionTo(const FieldRule& rule, const std::string& typed, const base::Glyphs& glyphs) {
  const base::CheckedText checked = base::checkText(typed, rule.text);
  if (!checked.problem.empty())
    return Message("preparation.wrong", {{"field", rule.label}, {"problem", checked.problem}});
  if (checked.text.empty()) {
    if (rule.presence == Presence::Optional) return {};
    return rule.form == FieldForm::Choice ? Message("preparation.choose", {{"field", rule.label}})
                                          : Message("preparation.fill", {{"field", rule.label}});
  }
  const Message unprintable = base::problemOfPrinting(checked.text, glyphs);
  if (!unprintable.empty())
    return Message("preparation.wrong", {{"field", rule.label}, {"problem", unprintable}});
  if (rule.form == FieldForm::Period && areReversed(yearsIn(checked.text)))
    return Message("preparation.reversed-years", {});
  return objectionToForm(rule, checked.text);
}

Message placedAt(int item, Message problem) {
  if (item == 0) return problem;
  return Message("preparation.of-item", {{"item", item}, {"problem", std::move(problem)}});
}

std::string typedIn(const Preparation& preparation, const std::string& path) {
  const auto found = preparation.row.fields.find(path);
  return found == preparation.row.fields.end() ? std::string() : found->second;
}

// The rules of one item's answer that take its fields and files together.
void addAnswerProblems(const Preparation& preparation, int item, FieldProblems& problems) {
  const auto outcome = requests::outcomeNamed(typedIn(preparation, ofItem(item, "hasil")));
  if (!outcome) return;
  const bool isGiven = *outcome == requests::Outcome::Tersedia || *outcome == requests::Outcome::Sebagian;
  const std::string files = ofItem(item, "berkas");
  const bool hasFiles = !preparation.filesFor("data/" + std::to_string(item)).empty();
  if (isGiven && !hasFiles)
    problems.push_back({files, placedAt(item, Message("preparation.answer-file", {}))});
  if (!isGiven && hasFiles)
    problems.push_back({files, placedAt(item, Message("preparation.answer-without-file", {}))});
  if (*outcome == requests::Outcome::Tersedia) return;
  const std::string reasons = ofItem(item, "alasan/");
  const bool isReasoned = std::any_of(
      preparation.row.fields.begin(), preparation.row.fields.end(),
      [&](const auto& field) { return field.first.rfind(reasons, 0) == 0 && field.second == kChosen; });
  if (!isReasoned)
    problems.push_back({ofItem(item, "alasan"), placedAt(item, Message("preparation.answer-reason", {}))});
}

// Files that are not fit to be sent as they are.
void addFileProblems(const Preparation& preparation, std::string_view step, FieldProblems& problems) {
  for (const FilePurpose& purpose : filePurposesOf(preparation)) {
    if (!step.empty() && purpose.step != step) continue;
    for (const PreparedFile* file : preparation.filesFor(purpose.purpose)) {
      if (!file->examination) {
        problems.push_back(
            {"berkas/" + file->id, Message("preparation.file-unfinished", {{"file", file->name}})});
      } else if (isRefused(*file)) {
        Upload upload{{}, file->name, file->kind, file->examination, {}};
        for (base::Message& reason : reasonsOf({upload}))
          problems.push_back({"berkas/" + file->id, std::move(reason)});
      }
    }
  }
}

// Documents without which the procedure does not take a request.
void addMissingDocuments(const Workplace& workplace, const Preparation& preparation,
                         FieldProblems& problems) {
  for (const requests::Condition& condition : preparation.rule->conditions) {
    if (condition.what != requests::Requirement::Documents) continue;
    std::vector<std::string> titles;
    bool isThere = false;
    for (const std::string& kind : condition.anyOf) {
      titles.push_back(workplace.office().policy.rule(kind).title);
      isThere = isThere || !preparation.filesFor(kind).empty();
    }
    if (isThere) continue;
    const Message wanted = base::listed(titles, base::Conjunction::Or);
    problems.push_back({condition.anyOf.front(),
                        titles.size() == 1 ? Message("preparation.document", {{"document", wanted}})
                                           : Message("preparation.one-document", {{"documents", wanted}})});
  }
}

// The purposes of which at least one file must be there.
bool needsFile(const Preparation& preparation, const FilePurpose& purpose) {
  const PreparedAs as = preparation.row.as;
  if (as == PreparedAs::Completion || as == PreparedAs::Balikan) return true;
  return as == PreparedAs::Answer && purpose.purpose == preparation.rule->id &&
         !preparation.row.medium.empty();
}

void addMissingFiles(const Preparation& preparation, std::string_view step, FieldProblems& problems) {
  for (const FilePurpose& purpose : filePurposesOf(preparation)) {
    const bool isOfStep = step.empty() || purpose.step == step;
    if (isOfStep && needsFile(preparation, purpose) && preparation.filesFor(purpose.purpose).empty())
      problems.push_back({purpose.purpose, Message("preparation.a-file", {})});
  }
}

// The form's agency must be the one for which it is prepared. One without a record is called as staff read
// it.
void addAgencyProblem(const Workplace& workplace, const Preparation& preparation, FieldProblems& problems) {
  const letters::Agencies& agencies = workplace.office().letters.agencies;
  if (!preparation.row.medium.empty() && agencies.find(preparation.row.owner) == nullptr) return;
  const std::string name = typedIn(preparation, "instansi/nama");
  if (base::checkText(name, base::kLine).text.empty()) return;
  if (agencies.idOf(name) == agencies.idOf(preparation.row.owner)) return;
  problems.push_back({"instansi/nama", Message("preparation.other-agency",
                                               {{"agency", agencies.nameOf(preparation.row.owner)}})});
}

}  // namespace

std::string sentenceOf(const FieldProblem& problem, base::Language language) {
  std::string text = problem.message.in(language);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

const std::vector<std::string>& preparationSteps(PreparedAs as) {
  static const std::vector<std::string> request = {"instansi", "narahubung", "data", "tujuan", "dokumen"};
  static const std::vector<std::string> completion = {"dokumen"};
  static const std::vector<std::string> answer = {"jawaban", "surat"};
  static const std::vector<std::string> balikan = {"balikan"};
  switch (as) {
    case PreparedAs::Request:
      return request;
    case PreparedAs::Completion:
      return completion;
    case PreparedAs::Answer:
      return answer;
    case PreparedAs::Balikan:
      break;
  }
  return balikan;
}

std::vector<FieldRule> fieldsOf(const Preparation& preparation) {
  std::vector<FieldRule> rules;
  switch (preparation.row.as) {
    case PreparedAs::Request:
      addApplicantFields(rules);
      addItemFields(rules, preparation.row.items);
      addPurposeFields(rules);
      break;
    case PreparedAs::Completion:
      break;
    case PreparedAs::Answer:
      for (const int item : itemsToAnswer(preparation))
        addAnswerFields(rules, item, preparation.rules->reasons);
      addLetterFields(rules, preparation);
      break;
    case PreparedAs::Balikan:
      rules.push_back({"judul", "balikan", Message("prepared.result-title", {})});
      rules.push_back({"ringkasan", "balikan", Message("prepared.result-summary", {}), base::kParagraphs});
      break;
  }
  return rules;
}

std::vector<int> itemsToAnswer(const Preparation& preparation) {
  const requests::Assignment* assignment =
      preparation.caseFile ? preparation.caseFile->state.assignment(preparation.row.owner) : nullptr;
  return assignment ? assignment->items : std::vector<int>();
}

std::vector<FilePurpose> filePurposesOf(const Preparation& preparation) {
  std::vector<FilePurpose> purposes;
  switch (preparation.row.as) {
    case PreparedAs::Request:
      for (const requests::AttachmentKind kind : kAttachmentKinds) {
        const std::string name(requests::nameOf(kind));
        purposes.push_back({name, "dokumen", name});
      }
      break;
    case PreparedAs::Completion:
      purposes.push_back({"berkas", "dokumen", preparation.rule->id});
      break;
    case PreparedAs::Answer:
      for (const int item : itemsToAnswer(preparation))
        purposes.push_back({"data/" + std::to_string(item), "jawaban", kDataKind});
      purposes.push_back({preparation.rule->id, "surat", preparation.rule->id});
      break;
    case PreparedAs::Balikan:
      purposes.push_back({"berkas", "balikan", preparation.rule->id});
      break;
  }
  return purposes;
}

std::string stepVersion(const Preparation* preparation, std::string_view step) {
  std::string texts;
  const std::vector<FieldRule> rules = preparation ? fieldsOf(*preparation) : std::vector<FieldRule>();
  for (const FieldRule& rule : rules) {
    const std::string text = typedIn(*preparation, rule.path);
    if (rule.step == step && !text.empty()) texts += rule.path + '\0' + text + '\0';
  }
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, texts).substr(0, kVersionDigits);
}

FieldProblems differencesFrom(const Preparation& preparation, std::string_view step,
                              const std::map<std::string, std::string>& texts) {
  FieldProblems differences;
  for (const FieldRule& rule : fieldsOf(preparation)) {
    if (rule.step != step) continue;
    const std::string kept = typedIn(preparation, rule.path);
    const auto text = texts.find(rule.path);
    if (kept == (text == texts.end() ? std::string() : text->second)) continue;
    const Message now = kept.empty()
                            ? Message("preparation.now-empty", {{"field", rule.label}})
                            : Message("preparation.now-other", {{"field", rule.label}, {"text", kept}});
    differences.push_back({rule.path, placedAt(rule.item, now)});
  }
  return differences;
}

std::string tidied(const FieldRule& rule, const Preparation& preparation) {
  std::string text = base::checkText(typedIn(preparation, rule.path), rule.text).text;
  if (rule.form != FieldForm::Date || text.empty()) return text;
  const auto date = dateTyped(text);
  return date ? date->iso() : std::string();
}

FieldProblems problemsOf(const Workplace& workplace, const Preparation& preparation, std::string_view step) {
  const base::Glyphs glyphs = workplace.typesetter.glyphs();
  const PreparedAs as = preparation.row.as;
  const auto isAsked = [&](std::string_view one) { return step.empty() || one == step; };
  FieldProblems problems;
  for (const FieldRule& rule : fieldsOf(preparation)) {
    if (!isAsked(rule.step)) continue;
    Message objection = objectionTo(rule, typedIn(preparation, rule.path), glyphs);
    if (!objection.empty()) problems.push_back({rule.path, placedAt(rule.item, std::move(objection))});
  }
  if (as == PreparedAs::Request && isAsked("instansi")) addAgencyProblem(workplace, preparation, problems);
  if (as == PreparedAs::Request && isAsked("dokumen")) addMissingDocuments(workplace, preparation, problems);
  if (as == PreparedAs::Answer && isAsked("jawaban")) {
    for (const int item : itemsToAnswer(preparation)) addAnswerProblems(preparation, item, problems);
  }
  addMissingFiles(preparation, step, problems);
  addFileProblems(preparation, step, problems);
  return problems;
}

}  // namespace app
