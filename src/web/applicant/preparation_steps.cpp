#include "web/applicant/preparation_steps.h"

#include <algorithm>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"

namespace web {
namespace {

// How a field is asked for.
struct FieldLook {
  const char* path;  // of an item: its part
  const char* label;
  const char* hint = "";
  const char* kind = "teks";  // of the component isian
  const char* autocomplete = "off";
  const char* width = "";
};

constexpr FieldLook kFieldLooks[] = {
    {"instansi/nama", "pages.field.agency", "", "teks", "organization"},
    {"instansi/alamat", "pages.field.address", "pages.field.address-hint", "panjang", "street-address"},
    {"instansi/unit", "pages.field.unit"},
    {"instansi/pejabat/nama", "pages.field.official", "pages.field.official-hint"},
    {"instansi/pejabat/jabatan", "pages.field.official-post"},
    {"narahubung/nama", "pages.field.contact", "", "teks", "name"},
    {"narahubung/jabatan", "pages.field.contact-post", "", "teks", "organization-title"},
    {"narahubung/nip", "pages.field.nip", "pages.field.nip-hint", "angka", "off", "sedang"},
    {"narahubung/telepon", "pages.field.telephone", "pages.field.telephone-hint", "telepon", "tel", "sedang"},
    {"narahubung/email", "pages.field.email", "", "surel", "email"},
    {"nama", "pages.field.data", "pages.field.data-hint"},
    {"periode", "pages.field.period", "pages.field.period-hint", "teks", "off", "pendek"},
    {"wilayah", "pages.field.region", "", "teks", "off", "sedang"},
    {"granularitas", "pages.field.granularity", "pages.field.granularity-hint"},
    {"format", "pages.field.format", "pages.field.format-hint"},
    {"tujuan", "pages.field.purpose", "pages.field.purpose-hint", "panjang"},
    {"dasar-hukum", "pages.field.legal-basis", "", "panjang"},
    {"klasifikasi", "pages.field.security"},
    {"tenggat", "pages.field.needed-by", "pages.field.needed-by-hint", "tanggal", "off", "pendek"},
    {"judul", "pages.field.result-title"},
    {"ringkasan", "pages.field.result-summary", "pages.field.result-summary-hint", "panjang"}};

struct ChoiceTitle {
  const char* value;
  const char* code;
};
constexpr ChoiceTitle kSecurityTitles[] = {{"biasa", "pages.field.security-plain"},
                                           {"terbatas", "pages.field.security-restricted"},
                                           {"rahasia", "pages.field.security-secret"},
                                           {"sangat-rahasia", "pages.field.security-top"}};

// "nama" of "data/2/nama"; the path itself of a field of no item.
std::string_view partOf(const app::FieldRule& rule) {
  const std::string_view path = rule.path;
  return rule.item == 0 ? path : path.substr(path.rfind('/') + 1);
}

const FieldLook& lookOf(const app::FieldRule& rule) {
  const auto found = std::find_if(std::begin(kFieldLooks), std::end(kFieldLooks),
                                  [&](const FieldLook& look) { return partOf(rule) == look.path; });
  base::require(found != std::end(kFieldLooks), "every field of an applicant's form has a label");
  return *found;
}

std::string choiceTitle(const Visit& visit, const std::string& value) {
  for (const ChoiceTitle& title : kSecurityTitles) {
    if (value == title.value) return visit.wording.words(base::Message(title.code, {}));
  }
  return value;
}

json::Array choicesData(const Visit& visit, const app::FieldRule& rule, const std::string& value) {
  json::Array choices;
  for (const std::string& choice : rule.choices) {
    choices.push_back(
        json::Object{{"value", choice}, {"title", choiceTitle(visit, choice)}, {"chosen", choice == value}});
  }
  return choices;
}

std::string preparedValue(const app::Preparation& preparation, const std::string& path) {
  const auto found = preparation.row.fields.find(path);
  return found == preparation.row.fields.end() ? std::string() : found->second;
}

bool isStepDone(const Visit& visit, const app::Preparation& preparation, std::string_view step) {
  return base::contains(preparation.row.visited, step) &&
         app::problemsOf(visit.workplace, preparation, step).empty();
}

}  // namespace

const std::vector<PreparationStep>& preparationPages() {
  static const std::vector<PreparationStep> pages = {
      {"instansi", "instansi", "konsep-isian", "pages.prepare.agency", "pages.prepare.agency-heading",
       "pages.prepare.agency-lead"},
      {"narahubung", "narahubung", "konsep-isian", "pages.prepare.contact", "pages.prepare.contact-heading",
       "pages.prepare.contact-lead"},
      {"kebutuhan", "data", "konsep-kebutuhan", "pages.prepare.data", "pages.prepare.data-heading",
       "pages.prepare.data-lead"},
      {"tujuan", "tujuan", "konsep-isian", "pages.prepare.purpose", "pages.prepare.purpose-heading",
       "pages.prepare.purpose-lead"},
      {"dokumen", "dokumen", "konsep-dokumen", "pages.prepare.documents", "pages.prepare.documents-heading",
       "pages.prepare.documents-lead"},
      {"periksa", "", "konsep-periksa", "pages.prepare.check", "pages.prepare.check-heading",
       "pages.prepare.check-lead"}};
  return pages;
}

const PreparationStep& preparationPageAt(std::string_view place) {
  for (const PreparationStep& page : preparationPages()) {
    if (place == page.place) return page;
  }
  throw base::NotFound(base::Message("pages.prepare.no-step", {}));
}

const PreparationStep& pageAfter(const PreparationStep& page) {
  const auto& pages = preparationPages();
  const auto here = std::find_if(pages.begin(), pages.end(), [&](const PreparationStep& one) {
    return std::string_view(one.place) == page.place;
  });
  return *std::min(here + 1, pages.end() - 1);
}

std::string preparationAddress(const std::string& preparation, const PreparationStep& page) {
  return "/konsep/" + urlEncoded(preparation) + "/" + page.place;
}

json::Array preparationStepsData(const Visit& visit, const app::Preparation& preparation,
                                 const PreparationStep& current) {
  json::Array steps;
  int number = 0;
  for (const PreparationStep& page : preparationPages()) {
    const bool isCurrent = std::string_view(page.place) == current.place;
    const base::Message brief("pages.prepare.step",
                              {{"number", ++number}, {"count", preparationPages().size()}});
    steps.push_back(
        json::Object{{"title", visit.wording.words(base::Message(page.title, {}))},
                     {"address", preparationAddress(preparation.row.id, page)},
                     {"done", !isCurrent && isStepDone(visit, preparation, page.step) ? "sudah" : ""},
                     {"current", isCurrent ? "step" : ""},
                     {"brief", isCurrent ? visit.wording.words(brief) : ""}});
  }
  return steps;
}

json::Object fieldData(const Visit& visit, const app::Preparation& preparation, const app::FieldRule& rule) {
  const FieldLook& look = lookOf(rule);
  const std::string value = preparedValue(preparation, rule.path);
  const std::string hint =
      *look.hint == '\0' ? std::string() : visit.wording.words(base::Message(look.hint, {}));
  return {{"path", rule.path},
          {"label", labelOf(visit, rule)},
          {"hint", hint},
          {"kind", look.kind},
          {"value", value},
          {"optional", rule.presence == base::Presence::Optional},
          {"most", static_cast<std::int64_t>(rule.text.most)},
          {"autocomplete", look.autocomplete},
          {"width", look.width},
          {"choices", choicesData(visit, rule, value)}};
}

json::Array fieldsData(const Visit& visit, const app::Preparation& preparation, std::string_view step,
                       int item) {
  json::Array fields;
  for (const app::FieldRule& rule : app::fieldsOf(preparation)) {
    if (rule.step == step && rule.item == item) fields.emplace_back(fieldData(visit, preparation, rule));
  }
  return fields;
}

std::string labelOf(const Visit& visit, const app::FieldRule& rule) {
  return visit.wording.words(base::Message(lookOf(rule).label, {}));
}

std::string readValue(const Visit& visit, const app::Preparation& preparation, const app::FieldRule& rule) {
  const std::string value = preparedValue(preparation, rule.path);
  if (rule.form == app::FieldForm::Choice) return choiceTitle(visit, value);
  if (rule.form != app::FieldForm::Date) return value;
  const auto date = base::Date::parse(app::tidied(rule, preparation));
  return date ? visit.wording.day(*date) : value;
}

std::map<std::string, std::string> typedIn(const Visit& visit, const app::Preparation& preparation,
                                           std::string_view step) {
  std::map<std::string, std::string> typed;
  for (const app::FieldRule& rule : app::fieldsOf(preparation)) {
    if (rule.step == step && visit.form.fields.has(rule.path))
      typed[rule.path] = visit.form.fields[rule.path];
  }
  return typed;
}

}  // namespace web
