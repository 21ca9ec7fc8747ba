// One description of a record, used to write and to read it. A function beside the record names its members
// once:
//
//   template <class Members, json::Is<Commission> Record>
//   void describe(Members& members, Record& commission) {
//     members.optional("produsen", commission.produsen);
//     members.optional("items", commission.items);
//   }
//
// and json::asObject(commission) writes it, json::recordOf<Commission>(value, "a commission") reads it. So no
// member can be forgotten in one of the two directions.
//
// A member may be a text, a number that is not negative, a truth value, a date (ISO 8601), a moment (RFC
// 3339, written in UTC), a sentence for people (json/message.h), a JSON value of any shape, another described
// record, or a list or optional of these.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/instant.h"
#include "base/words.h"
#include "json/message.h"
#include "json/value.h"

namespace json {

// Described or const Described; a record is const while it is written.
template <class Record, class Described>
concept Is = std::same_as<std::remove_const_t<Record>, Described>;

template <class Record>
Object asObject(const Record& record);

// What to do with members that the description does not name.
enum class Unknown { Refused, PassedOver };

// Corrupt, naming `what` and the member, when a member is missing, unknown (Refused) or of the wrong type.
template <class Record>
Record recordOf(const Value& value, const base::Message& what, Unknown unknown = Unknown::PassedOver);

namespace detail {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
constexpr bool isFreeForm = std::same_as<T, Value> || std::same_as<T, Object> || std::same_as<T, Array>;

template <class T>
bool isEmpty(const T& value) {
  if constexpr (IsOptional<T>::value)
    return !value.has_value();
  else if constexpr (std::integral<T>)
    return value == 0;
  else if constexpr (requires { value.empty(); })
    return value.empty();
  else
    return false;
}

class Writer {
 public:
  // Always written.
  template <class T>
  void required(const char* name, const T& value) {
    object_[name] = written(value);
  }
  // Left out when empty, 0 or nothing.
  template <class T>
  void optional(const char* name, const T& value) {
    if (!isEmpty(value)) object_[name] = written(value);
  }
  // Always written; older records may lack it.
  template <class T>
  void added(const char* name, const T& value) {
    required(name, value);
  }
  template <class T, std::size_t N>
  void word(const char* name, const T& value, const base::Word<T> (&words)[N]) {
    object_[name] = base::nameOf(words, value);
  }
  // A word that tells the kind of the record.
  void constant(const char* name, const char* value) { object_[name] = value; }
  // Follows from the rest of the record: written for other readers, never read.
  template <class T>
  void derived(const char* name, const T& value) {
    required(name, value);
  }
  // A value that another module writes and reads with its own functions.
  template <class T, class Write, class Read>
  void through(const char* name, const T& value, const Write& write, const Read&) {
    object_[name] = write(value);
  }
  // Members in a nested object: `inner` is called with the members of that object.
  template <class Inner>
  void group(const char* name, const Inner& inner) {
    Writer members;
    inner(members);
    object_[name] = members.take();
  }

  Object take() { return std::move(object_); }

 private:
  template <class T>
  static Value written(const T& value) {
    if constexpr (IsOptional<T>::value) {
      return value ? written(*value) : Value();
    } else if constexpr (std::same_as<T, base::Date>) {
      return value.iso();
    } else if constexpr (std::same_as<T, base::Instant>) {
      return value.rfc3339(base::TimeZone::utc());
    } else if constexpr (std::same_as<T, base::Message>) {
      return fromMessage(value);
    } else if constexpr (isFreeForm<T> || std::constructible_from<Value, T>) {
      return value;
    } else if constexpr (std::integral<T>) {
      return static_cast<std::int64_t>(value);
    } else if constexpr (IsVector<T>::value) {
      Array array;
      for (const auto& item : value) array.push_back(written(item));
      return array;
    } else {
      return asObject(value);
    }
  }

  Object object_;
};

class Reader {
 public:
  Reader(const Value& value, const base::Message& what, Unknown unknown)
      : object_(value.object()), what_(what), unknown_(unknown) {
    if (object_ == nullptr) throw base::Corrupt(base::Message("record.not-an-object", {{"what", what_}}));
  }

  template <class T>
  void required(const char* name, T& value) {
    const Value* found = find(name);
    if (found == nullptr) refuse("record.member-missing", name);
    read(name, *found, value);
  }
  template <class T>
  void optional(const char* name, T& value) {
    if (const Value* found = find(name)) read(name, *found, value);
  }
  template <class T>
  void added(const char* name, T& value) {
    optional(name, value);
  }
  template <class T, std::size_t N>
  void word(const char* name, T& value, const base::Word<T> (&words)[N]) {
    std::string text;
    required(name, text);
    const auto known = base::valueOf(words, text);
    if (!known) refuse("record.member-meaningless", name);
    value = *known;
  }
  void constant(const char* name, const char* value) {
    std::string text;
    required(name, text);
    if (text != value) refuse("record.member-meaningless", name);
  }
  template <class T>
  void derived(const char* name, const T&) {
    find(name);
  }
  template <class T, class Write, class Read>
  void through(const char* name, T& value, const Write&, const Read& read) {
    const Value* found = find(name);
    if (found == nullptr) refuse("record.member-missing", name);
    value = read(*found);
  }
  template <class Inner>
  void group(const char* name, const Inner& inner) {
    const Value* found = find(name);
    if (found == nullptr) refuse("record.member-missing", name);
    Reader members(*found, what_, unknown_);
    inner(members);
    members.finish();
  }

  // Call it last.
  void finish() const {
    if (unknown_ == Unknown::PassedOver) return;
    for (const auto& [name, value] : *object_) {
      if (asked_.count(name) == 0) refuse("record.member-unknown", name);
    }
  }

 private:
  const Value* find(const char* name) {
    if (unknown_ == Unknown::Refused) asked_.insert(name);
    const auto member = object_->find(std::string_view(name));
    return member == object_->end() ? nullptr : &member->second;
  }

  [[noreturn]] void refuse(std::string_view code, std::string_view name) const {
    throw base::Corrupt(base::Message(code, {{"what", what_}, {"name", name}}));
  }

  template <class T>
  void read(const char* name, const Value& from, T& value) const {
    if constexpr (IsOptional<T>::value) {
      if (!from.isNull()) read(name, from, value.emplace());
    } else if constexpr (std::same_as<T, Value>) {
      value = from;
    } else if constexpr (std::same_as<T, Object>) {
      take(name, from.object(), value);
    } else if constexpr (std::same_as<T, Array>) {
      take(name, from.array(), value);
    } else if constexpr (std::same_as<T, std::string>) {
      take(name, from.string(), value);
    } else if constexpr (std::same_as<T, bool>) {
      take(name, from.boolean(), value);
    } else if constexpr (std::integral<T>) {
      readNumber(name, from, value);
    } else if constexpr (std::same_as<T, base::Date> || std::same_as<T, base::Instant>) {
      const auto parsed = from.string() ? T::parse(*from.string()) : std::nullopt;
      if (!parsed) refuse("record.member-unreadable", name);
      value = *parsed;
    } else if constexpr (std::same_as<T, base::Message>) {
      auto message = messageIn(from);
      if (!message) refuse("record.member-unreadable", name);
      value = *std::move(message);
    } else if constexpr (IsVector<T>::value) {
      if (from.array() == nullptr) refuse("record.member-not-a-list", name);
      for (const Value& item : *from.array()) read(name, item, value.emplace_back());
    } else {
      value = recordOf<T>(from, what_, unknown_);
    }
  }

  template <class T>
  void take(const char* name, const T* found, T& value) const {
    if (found == nullptr) refuse("record.member-unreadable", name);
    value = *found;
  }

  template <class T>
  void readNumber(const char* name, const Value& from, T& value) const {
    const std::int64_t* number = from.integer();
    if (number == nullptr || *number < 0 || !std::in_range<T>(*number))
      refuse("record.member-not-a-number", name);
    value = static_cast<T>(*number);
  }

  const Object* object_;
  const base::Message& what_;
  Unknown unknown_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace detail

template <class Record>
Object asObject(const Record& record) {
  detail::Writer members;
  describe(members, record);
  return members.take();
}

template <class Record>
Record recordOf(const Value& value, const base::Message& what, Unknown unknown) {
  Record record{};
  detail::Reader members(value, what, unknown);
  describe(members, record);
  members.finish();
  return record;
}

}  // namespace json
