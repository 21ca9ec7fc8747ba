#include "requests/event.h"

namespace requests {
namespace {

json::Value valueOf(const std::string& text);
json::Value valueOf(int number);
json::Value valueOf(const Reason& reason);
json::Value valueOf(const Finding& finding);
json::Value valueOf(const Commission& commission);
json::Value valueOf(const ItemAnswer& answer);

// What is empty is left out.

void put(json::Object& object, const char* name, const std::string& text) {
  if (!text.empty()) object.emplace(name, text);
}

void put(json::Object& object, const char* name, int number) {
  if (number != 0) object.emplace(name, number);
}

void put(json::Object& object, const char* name, const std::optional<base::Date>& date) {
  if (date) object.emplace(name, date->iso());
}

json::Value valueOf(const std::string& text) {
  return text;
}
json::Value valueOf(int number) {
  return number;
}

template <class Item>
json::Array listOf(const std::vector<Item>& items) {
  json::Array array;
  for (const Item& item : items) array.push_back(valueOf(item));
  return array;
}

template <class Item>
void put(json::Object& object, const char* name, const std::vector<Item>& items) {
  if (!items.empty()) object.emplace(name, listOf(items));
}

json::Value valueOf(const Reason& reason) {
  json::Object object;
  put(object, "code", reason.code);
  put(object, "text", reason.text);
  return object;
}

json::Value valueOf(const Finding& finding) {
  json::Object object;
  put(object, "code", finding.code);
  put(object, "text", finding.text);
  return object;
}

json::Value valueOf(const Commission& commission) {
  json::Object object;
  put(object, "produsen", commission.produsen);
  put(object, "items", commission.items);
  return object;
}

json::Value valueOf(const ItemAnswer& answer) {
  json::Object object;
  object.emplace("item", answer.item);
  object.emplace("outcome", nameOf(answer.outcome));
  put(object, "reasons", answer.reasons);
  put(object, "files", answer.files);
  return object;
}

json::Value valueOf(const Extension& extension) {
  json::Object object;
  put(object, "limit", extension.limit);
  put(object, "produsen", extension.produsen);
  put(object, "count", extension.count);
  put(object, "until", extension.until);
  return object;
}

json::Value valueOf(const Letter& letter) {
  json::Object object;
  put(object, "id", letter.id);
  put(object, "number", letter.number);
  object.emplace("date", letter.date.iso());
  return object;
}

json::Value valueOf(const SignatureFinding& signature) {
  json::Object object;
  object.emplace("verdict", nameOf(signature.verdict));
  put(object, "reasons", signature.reasons);
  put(object, "accepted_by", signature.acceptedBy);
  put(object, "accepted_because", signature.acceptedBecause);
  return object;
}

template <class T>
void put(json::Object& object, const char* name, const std::optional<T>& value) {
  if (value) object.emplace(name, valueOf(*value));
}

}  // namespace

json::Value toJson(const Event& event) {
  json::Object object;
  object.emplace("kind", event.kind);
  object.emplace("time", event.time.rfc3339(base::TimeZone::utc()));
  object.emplace("role", nameOf(event.role));
  put(object, "actor", event.actor);
  put(object, "items", event.items);
  put(object, "attachments", event.attachments);
  put(object, "commissions", event.commissions);
  put(object, "produsen", event.produsen);
  put(object, "answers", event.answers);
  put(object, "reasons", event.reasons);
  put(object, "extension", event.extension);
  put(object, "letter", event.letter);
  put(object, "concerns", event.concerns);
  put(object, "signature", event.signature);
  put(object, "findings", event.findings);
  put(object, "reminder", event.reminder);
  return object;
}

}  // namespace requests
