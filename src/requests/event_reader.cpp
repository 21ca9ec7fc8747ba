#include "requests/event.h"

#include <limits>
#include <set>

#include "base/error.h"

namespace requests {
namespace {

[[noreturn]] void refuse(std::string_view member) {
  throw base::Corrupt("A stored event has an unknown or unreadable member \"" + std::string(member) + "\".");
}

// Each member that is asked for is struck off; what remains is unknown.
class Members {
 public:
  explicit Members(const json::Value& value) : object_(value.object()) {
    if (!object_) throw base::Corrupt("A stored event holds something else where an object belongs.");
    for (const auto& member : *object_) untouched_.insert(member.first);
  }

  void take(const char* name, std::string& text) {
    const json::Value* value = find(name);
    if (!value) return;
    if (!value->string()) refuse(name);
    text = *value->string();
  }

  void take(const char* name, int& number) {
    const json::Value* value = find(name);
    if (value) number = integerIn(*value, name);
  }

  void take(const char* name, std::optional<base::Date>& date) {
    std::string text;
    take(name, text);
    if (text.empty()) return;
    date = base::Date::parse(text);
    if (!date) refuse(name);
  }

  // A word that `parse` knows; required.
  template <class T>
  T word(const char* name, std::optional<T> (*parse)(std::string_view)) {
    std::string text;
    take(name, text);
    const auto value = parse(text);
    if (!value) refuse(name);
    return *value;
  }

  template <class Item>
  void takeList(const char* name, std::vector<Item>& items, Item (*read)(const json::Value&)) {
    const json::Value* value = find(name);
    if (!value) return;
    if (!value->array()) refuse(name);
    for (const json::Value& item : *value->array()) items.push_back(read(item));
  }

  template <class T>
  void takeOptional(const char* name, std::optional<T>& result, T (*read)(const json::Value&)) {
    if (const json::Value* value = find(name)) result = read(*value);
  }

  void finish() const {
    if (!untouched_.empty()) refuse(*untouched_.begin());
  }

  static int integerIn(const json::Value& value, std::string_view name) {
    const std::int64_t* number = value.integer();
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max()) refuse(name);
    return static_cast<int>(*number);
  }

 private:
  const json::Value* find(const char* name) {
    const auto member = object_->find(std::string_view(name));
    if (member == object_->end()) return nullptr;
    untouched_.erase(name);
    return &member->second;
  }

  const json::Object* object_;
  std::set<std::string> untouched_;
};

std::string readText(const json::Value& value) {
  if (!value.string()) refuse("text in a list");
  return *value.string();
}

int readNumber(const json::Value& value) {
  return Members::integerIn(value, "number in a list");
}

Reason readReason(const json::Value& value) {
  Members members(value);
  Reason reason;
  members.take("code", reason.code);
  members.take("text", reason.text);
  members.finish();
  return reason;
}

Finding readFinding(const json::Value& value) {
  Members members(value);
  Finding finding;
  members.take("code", finding.code);
  members.take("text", finding.text);
  members.finish();
  return finding;
}

Commission readCommission(const json::Value& value) {
  Members members(value);
  Commission commission;
  members.take("produsen", commission.produsen);
  members.takeList("items", commission.items, readNumber);
  members.finish();
  return commission;
}

ItemAnswer readAnswer(const json::Value& value) {
  Members members(value);
  ItemAnswer answer;
  members.take("item", answer.item);
  answer.outcome = members.word("outcome", outcomeNamed);
  members.takeList("reasons", answer.reasons, readReason);
  members.takeList("files", answer.files, readText);
  members.finish();
  return answer;
}

Extension readExtension(const json::Value& value) {
  Members members(value);
  Extension extension;
  members.take("limit", extension.limit);
  members.take("produsen", extension.produsen);
  members.take("count", extension.count);
  members.take("until", extension.until);
  members.finish();
  return extension;
}

Letter readLetter(const json::Value& value) {
  Members members(value);
  Letter letter;
  members.take("id", letter.id);
  members.take("number", letter.number);
  std::optional<base::Date> date;
  members.take("date", date);
  if (!date) refuse("date");
  letter.date = *date;
  members.finish();
  return letter;
}

SignatureFinding readSignature(const json::Value& value) {
  Members members(value);
  SignatureFinding signature;
  signature.verdict = members.word("verdict", signatureVerdictNamed);
  members.takeList("reasons", signature.reasons, readText);
  members.take("accepted_by", signature.acceptedBy);
  members.take("accepted_because", signature.acceptedBecause);
  members.finish();
  return signature;
}

base::Instant readTime(Members& members) {
  std::string text;
  members.take("time", text);
  const auto time = base::Instant::parse(text);
  if (!time) refuse("time");
  return *time;
}

void readDetails(Members& members, Event& event) {
  members.takeList("items", event.items, readText);
  members.takeList("attachments", event.attachments, readText);
  members.takeList("commissions", event.commissions, readCommission);
  members.take("produsen", event.produsen);
  members.takeList("answers", event.answers, readAnswer);
  members.takeList("reasons", event.reasons, readReason);
  members.takeOptional("extension", event.extension, readExtension);
  members.takeOptional("letter", event.letter, readLetter);
  members.take("concerns", event.concerns);
  members.takeOptional("signature", event.signature, readSignature);
  members.takeList("findings", event.findings, readFinding);
  members.take("reminder", event.reminder);
}

}  // namespace

Event eventFromJson(const json::Value& value) {
  Members members(value);
  Event event;
  members.take("kind", event.kind);
  if (event.kind.empty()) refuse("kind");
  event.time = readTime(members);
  event.role = members.word("role", roleNamed);
  members.take("actor", event.actor);
  readDetails(members, event);
  members.finish();
  return event;
}

}  // namespace requests
