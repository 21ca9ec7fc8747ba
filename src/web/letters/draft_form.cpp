#include "web/letters/draft_form.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <sstream>
#include <utility>

#include "app/letters/drafting_form.h"
#include "base/text.h"

namespace web {
namespace {

using app::DraftFieldKind;

constexpr std::size_t kFreeRows = 2;
constexpr std::size_t kMostRows = 50;

// What an optional choice says when none is chosen, where that is not its first choice.
constexpr std::pair<std::string_view, const char*> kOpenChoices[] = {
    {"signatory", "pages.letters.whoever-signs"}, {"corrects", "pages.letters.choose-letter"}};

constexpr std::pair<std::string_view, const char*> kPartLabels[] = {
    {"wrong", "pages.letters.part-wrong"},
    {"right", "pages.letters.part-right"},
    {"name", "pages.letters.part-name"},
    {"position", "pages.letters.part-position"}};

DraftFieldKind kindOfField(const json::Value& field) {
  return base::valueOf(app::kDraftFieldKinds, field.stringAt("kind")).value_or(DraftFieldKind::Lines);
}

// The words that the table has for a name; empty when it has none.
std::string wordsFor(const Wording& wording, std::span<const std::pair<std::string_view, const char*>> table,
                     std::string_view name) {
  for (const auto& [known, code] : table) {
    if (known == name) return wording.words(base::Message(code, {}));
  }
  return {};
}

std::string linesOf(const json::Value& field) {
  std::string text;
  const json::Value* value = field.find("value");
  if (value == nullptr || value->array() == nullptr) return text;
  for (const json::Value& line : *value->array()) text += (text.empty() ? "" : "\n") + *line.string();
  return text;
}

// The given reason with this code; null when it is not given.
const json::Value* reasonGiven(const json::Value& field, const std::string& code) {
  const json::Value* value = field.find("value");
  if (value == nullptr) return nullptr;
  for (const json::Value& reason : *value->array()) {
    if (reason.stringAt("code") == code) return &reason;
  }
  return nullptr;
}

json::Array choicesOf(const json::Value& field) {
  json::Array choices;
  const json::Value* all = field.find("choices");
  if (all == nullptr) return choices;
  for (const json::Value& one : *all->array()) {
    json::Object choice = *one.object();
    if (kindOfField(field) == DraftFieldKind::Reasons) {
      const json::Value* given = reasonGiven(field, one.stringAt("value"));
      choice["chosen"] = given != nullptr;
      choice["text"] = given == nullptr ? std::string() : given->stringOr("text");
    }
    choices.push_back(std::move(choice));
  }
  return choices;
}

std::string pairField(const std::string& name, std::size_t row, const std::string& part) {
  return name + "/" + std::to_string(row) + "/" + part;
}

json::Array pairRows(const Wording& wording, const json::Value& field) {
  const json::Value* value = field.find("value");
  const json::Array given = value == nullptr ? json::Array() : *value->array();
  json::Array rows;
  for (std::size_t row = 1; row <= given.size() + kFreeRows; ++row) {
    json::Array parts;
    for (const json::Value& part : field.arrayAt("parts")) {
      const std::string& name = *part.string();
      const std::string text = row <= given.size() ? given[row - 1].stringAt(name) : std::string();
      parts.push_back(json::Object{{"name", pairField(field.stringAt("name"), row, name)},
                                   {"label", wordsFor(wording, kPartLabels, name)},
                                   {"value", text}});
    }
    rows.push_back(json::Object{{"number", row}, {"parts", std::move(parts)}});
  }
  return rows;
}

json::Array typedLines(const std::string& text) {
  json::Array lines;
  std::istringstream typed(text);
  for (std::string line; std::getline(typed, line);) {
    const std::string kept(base::trimmed(line));
    if (!kept.empty()) lines.emplace_back(kept);
  }
  return lines;
}

json::Array typedReasons(const std::string& name, const Fields& typed) {
  json::Array reasons;
  for (const std::string& code : typed.all(name)) {
    json::Object reason{{"code", code}};
    const std::string text(base::trimmed(typed[name + "/" + code]));
    if (!text.empty()) reason["text"] = text;
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

json::Array typedPairs(const json::Value& field, const Fields& typed) {
  json::Array pairs;
  for (std::size_t row = 1; row <= kMostRows; ++row) {
    json::Object pair;
    bool isEmpty = true;
    for (const json::Value& part : field.arrayAt("parts")) {
      const std::string text(base::trimmed(typed[pairField(field.stringAt("name"), row, *part.string())]));
      isEmpty = isEmpty && text.empty();
      pair[*part.string()] = text;
    }
    if (!isEmpty) pairs.push_back(std::move(pair));
  }
  return pairs;
}

bool hasOpenChoice(std::string_view name) {
  return std::any_of(std::begin(kOpenChoices), std::end(kOpenChoices),
                     [&](const auto& choice) { return choice.first == name; });
}

// Where none can be left open, the first choice is what holds when nothing is said.
json::Value typedChoice(const json::Value& field, const Fields& typed) {
  const std::string& name = field.stringAt("name");
  const std::string value(base::trimmed(typed[name]));
  const json::Value* choices = field.find("choices");
  const bool isUnsaid = !hasOpenChoice(name) && choices != nullptr && !choices->array()->empty() &&
                        choices->array()->front().stringAt("value") == value;
  return value.empty() || isUnsaid ? json::Value() : json::Value(value);
}

json::Value typedValue(const json::Value& field, const Fields& typed) {
  const std::string& name = field.stringAt("name");
  switch (kindOfField(field)) {
    case DraftFieldKind::Choice:
    case DraftFieldKind::Letter:
      return typedChoice(field, typed);
    case DraftFieldKind::Lines:
      return typedLines(typed[name]);
    case DraftFieldKind::Reasons:
      return typedReasons(name, typed);
    case DraftFieldKind::Pairs:
      break;
  }
  return typedPairs(field, typed);
}

}  // namespace

json::Array draftFields(const Wording& wording, const json::Object& form) {
  json::Array fields;
  for (const json::Value& field : *form.at("fields").array()) {
    const DraftFieldKind kind = kindOfField(field);
    json::Object shown = *field.object();
    shown["open"] = wordsFor(wording, kOpenChoices, field.stringAt("name"));
    shown["choices"] = choicesOf(field);
    if (kind == DraftFieldKind::Lines) shown["value"] = linesOf(field);
    if (kind == DraftFieldKind::Pairs) shown["rows"] = pairRows(wording, field);
    if (kind == DraftFieldKind::Reasons || kind == DraftFieldKind::Pairs) shown.erase("value");
    fields.push_back(std::move(shown));
  }
  return fields;
}

json::Object typedDetail(const json::Object& form, const Fields& typed) {
  json::Object detail;
  for (const json::Value& field : *form.at("fields").array()) {
    json::Value value = typedValue(field, typed);
    const bool isEmpty = value.isNull() || (value.array() != nullptr && value.array()->empty());
    if (!isEmpty) detail[field.stringAt("name")] = std::move(value);
  }
  return detail;
}

}  // namespace web
