#include "app/letters/drafting_form.h"

#include <functional>
#include <optional>

#include "app/access/use_cases.h"
#include "app/facts/draft_facts.h"
#include "app/letters/letter_sight.h"
#include "app/letters/letter_stage.h"
#include "app/letters/open_subject.h"
#include "base/error.h"

namespace app {
namespace {

// A field of the form, and where the template declares what it fills in.
struct DraftField {
  std::string_view member;  // of the draft's data
  std::string_view path;    // of the declaration
  DraftFieldKind kind;
  std::string_view label;                    // a code of the catalogue
  bool isRequired;                           // where it is asked for at all
  std::vector<std::string_view> parts = {};  // of a pair
};

const std::vector<DraftField>& allDraftFields() {
  using Kind = DraftFieldKind;
  static const std::vector<DraftField> fields{
      {"corrects", "perbaikan", Kind::Letter, "draft-form.corrects", true},
      {"corrections", "perbaikan", Kind::Pairs, "draft-form.corrections", true, {"wrong", "right"}},
      {"reasons", "alasan", Kind::Reasons, "draft-form.reasons", true},
      {"witnesses", "saksi", Kind::Pairs, "draft-form.witnesses", false, {"name", "position"}},
      {"nature", "surat/keamanan", Kind::Choice, "draft-form.nature", false},
      {"signatory", "penandatangan", Kind::Choice, "draft-form.signatory", false},
      {"copies", "tembusan", Kind::Lines, "draft-form.copies", false}};
  return fields;
}

// Null when the template does not declare it.
const templates::Field* declaredAt(const templates::Field& fields, std::string_view path) {
  const std::size_t slash = path.find('/');
  const auto at = fields.find(path.substr(0, slash));
  if (!at) return nullptr;
  const templates::Field& found = fields.children[*at];
  return slash == path.npos ? &found : declaredAt(found, path.substr(slash + 1));
}

json::Object choice(std::string_view value, std::string_view label) {
  return {{"value", value}, {"label", label}};
}

// Makes the form of one kind of letter of one case.
class DraftForm {
 public:
  DraftForm(const Workplace& workplace, const LetterSubject& subject, const std::string& kind,
            const std::string& produsen, json::Object values, base::Language language)
      : workplace_(workplace),
        subject_(subject),
        kind_(kind),
        produsen_(produsen),
        values_(std::move(values)),
        language_(language) {}

  json::Object make() const {
    const templates::Field& declared = workplace_.office().templates.kind(kind_).letter.fields();
    json::Array fields;
    for (const DraftField& field : allDraftFields()) {
      const templates::Field* place = declaredAt(declared, field.path);
      if (place && isAskedFor(field)) fields.emplace_back(fieldJson(field, *place));
    }
    return {{"kind", kind_}, {"title", letterTitle(workplace_, kind_)}, {"fields", std::move(fields)}};
  }

 private:
  // Reasons are told by other events too, and come from the case then.
  bool isAskedFor(const DraftField& field) const {
    if (field.kind != DraftFieldKind::Reasons) return true;
    const requests::EventRule* rule = workplace_.office().rules.procedure.event(kind_);
    return rule && rule->demands(requests::Requirement::ReasonCodes);
  }

  json::Object fieldJson(const DraftField& field, const templates::Field& place) const {
    json::Object told{{"name", field.member},
                      {"kind", base::nameOf(kDraftFieldKinds, field.kind)},
                      {"label", base::Message(field.label, {}).in(language_)},
                      {"note", place.note},
                      {"required", field.isRequired}};
    const json::Array choices = choicesOf(field);
    const auto value = values_.find(field.member);
    if (value != values_.end()) told["value"] = value->second;
    if (const auto problem = problemOf(field, choices)) told["problem"] = problem->in(language_);
    if (!choices.empty()) told["choices"] = choices;
    if (!field.parts.empty()) told["parts"] = json::Array(field.parts.begin(), field.parts.end());
    return told;
  }

  json::Array choicesOf(const DraftField& field) const {
    if (field.member == "nature") return natures();
    if (field.member == "signatory") return signatories();
    if (field.kind == DraftFieldKind::Reasons) return reasons();
    return field.kind == DraftFieldKind::Letter ? letters() : json::Array();
  }

  // Each security with each urgency, the ordinary one first.
  json::Array natures() const {
    const letters::OfficeData& office = workplace_.office().letters;
    json::Array found;
    for (const letters::SecurityClass& security : office.security) {
      for (const std::string& urgency : office.urgencies) {
        const letters::Nature nature{&security == &office.security.front() ? "" : security.name,
                                     &urgency == &office.urgencies.front() ? "" : urgency};
        const std::string words = office.printed(nature);
        found.emplace_back(choice(words, words));
      }
    }
    return found;
  }

  json::Array signatories() const {
    const letters::Issuer& issuer = issuerOf(workplace_, kind_, produsen_);
    const base::Date today = workplace_.clock.now().in(issuer.zone).date;
    json::Array found;
    for (const letters::Signatory* one : workplace_.office().letters.signatoriesFor(issuer.code, today))
      found.emplace_back(choice(one->id, one->name));
    return found;
  }

  json::Array reasons() const {
    json::Array found;
    for (const requests::ReasonText& reason : workplace_.office().rules.reasons.all()) {
      if (workplace_.office().rules.reasons.allows(reason.code, requests::ReasonUse::Refusal))
        found.emplace_back(choice(reason.code, reason.title));
    }
    return found;
  }

  json::Array letters() const {
    std::vector<LetterRow> rows;
    workplace_.database.read(
        [&](Transaction& transaction) { rows = transaction.letters().list(subject_.object()); });
    json::Array found;
    for (const LetterRow& row : rows)
      found.emplace_back(choice(row.id, letterTitle(workplace_, row.kind) + " " + row.number));
    return found;
  }

  std::optional<base::Message> problemOf(const DraftField& field, const json::Array& choices) const {
    const auto value = values_.find(field.member);
    if (value == values_.end()) {
      if (!field.isRequired) return std::nullopt;
      return base::Message("draft-form.missing", {});
    }
    const std::string* chosen = value->second.string();
    const bool isOpen = choices.empty() || !chosen;
    if (isOpen || isAmong(*chosen, choices)) return std::nullopt;
    return base::Message("draft-form.no-choice", {{"value", *chosen}});
  }

  static bool isAmong(const std::string& value, const json::Array& choices) {
    for (const json::Value& one : choices) {
      if (one.stringAt("value") == value) return true;
    }
    return false;
  }

  const Workplace& workplace_;
  const LetterSubject& subject_;
  const std::string& kind_;
  const std::string& produsen_;
  json::Object values_;
  base::Language language_;
};

}  // namespace

json::Object draftingForm(const Workplace& workplace, const Actor& actor, std::string_view name,
                          const std::string& kind, const DraftDetail& values) {
  const auto subject = openSubject(workplace, actor, name);
  demandMay(actor, UseCase::LetterDraft);
  subject->signers(kind);  // that such a letter belongs to it
  return DraftForm(workplace, *subject, kind, {}, toJson(values), actor.language).make();
}

json::Object draftingForm(const Workplace& workplace, const Actor& actor, std::string_view id) {
  const auto draft = findDraft(workplace, actor, id);
  if (!draft) throw base::NotFound(base::Message("drafting.draft-unknown", {{"draft", id}}));
  const auto subject = openSubject(workplace, actor, draft->object);
  json::Object form =
      DraftForm(workplace, *subject, draft->kind, draft->produsen, toJson(draft->detail), actor.language)
          .make();
  form["draft"] = draft->id;
  form["remarks"] = draft->remarks;
  return form;
}

}  // namespace app
