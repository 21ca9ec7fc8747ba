// A sentence for people that can be shown in either language: a code of the catalogue and what fills its
// gaps. The words are chosen where the sentence is shown, not where it is made.
//
//   throw base::NotFound(base::Message("request-unknown", {{"name", name}}));
//
// A message may also be verbatim text: words of others (a library, a file), which have no translation.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

enum class Language { Indonesian, English };

// Of sentences in records and reports for programs, which stay whatever language people choose.
inline constexpr Language kRecordLanguage = Language::English;

// "id" or "en"; nothing for any other name.
std::optional<Language> languageNamed(std::string_view name);

class Message {
 public:
  struct Argument;

  Message();
  Message(std::string verbatim);
  Message(std::string_view verbatim);
  Message(const char* verbatim);
  // `code` stands in the catalogue; each gap of its words, "{name}", is filled by the argument of that name.
  Message(std::string_view code, std::initializer_list<Argument> arguments);
  Message(std::string_view code, std::vector<Argument> arguments);

  // The sentence. A code that the catalogue lacks is a bug: the code itself is shown then, with its
  // arguments.
  std::string in(Language language) const;
  // What programs and tests go by; empty for verbatim text.
  const std::string& code() const { return code_; }
  bool empty() const { return code_.empty() && text_.empty(); }
  // Of what it was made: the text when it is verbatim, else what fills the gaps.
  const std::string& verbatim() const { return text_; }
  const std::vector<Argument>& arguments() const { return arguments_; }

  bool operator==(const Message& other) const;

 private:
  std::string code_;
  std::string text_;  // verbatim
  std::vector<Argument> arguments_;
};

// What fills a gap: a text, a number, or another message, which then is shown in the same language.
struct Message::Argument {
  Argument(std::string_view gap, Message filling) : name(gap), value(std::move(filling)) {}
  Argument(std::string_view gap, std::int64_t number) : name(gap), value(std::to_string(number)) {}
  Argument(std::string_view gap, int number) : name(gap), value(std::to_string(number)) {}
  Argument(std::string_view gap, std::size_t number) : name(gap), value(std::to_string(number)) {}

  std::string name;
  Message value;

  bool operator==(const Argument&) const = default;
};

// "a, b dan c" or "a, b and c"; "a, b atau c" or "a, b or c".
enum class Conjunction { And, Or };
Message listed(const std::vector<Message>& items, Conjunction conjunction);
Message listed(const std::vector<std::string>& items, Conjunction conjunction);

}  // namespace base
