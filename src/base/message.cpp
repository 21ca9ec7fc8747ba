#include "base/message.h"

#include "base/catalogue.h"
#include "base/text.h"

namespace base {

std::optional<Language> languageNamed(std::string_view name) {
  if (name == "id") return Language::Indonesian;
  if (name == "en") return Language::English;
  return std::nullopt;
}

Message::Message() = default;
Message::Message(std::string verbatim) : text_(std::move(verbatim)) {}
Message::Message(std::string_view verbatim) : text_(verbatim) {}
Message::Message(const char* verbatim) : text_(verbatim) {}
Message::Message(std::string_view code, std::initializer_list<Argument> arguments)
    : code_(code), arguments_(arguments) {}

Message::Message(std::string_view code, std::vector<Argument> arguments)
    : code_(code), arguments_(std::move(arguments)) {}

bool Message::operator==(const Message& other) const {
  return code_ == other.code_ && text_ == other.text_ && arguments_ == other.arguments_;
}

std::string Message::in(Language language) const {
  if (code_.empty()) return text_;
  const Words* words = wordsOf(code_);
  if (words == nullptr) {
    std::vector<std::string> parts = {code_};
    for (const Argument& one : arguments_) parts.push_back(one.name + " = " + one.value.in(language));
    return joined(parts, "; ");
  }
  std::string_view pattern = language == Language::Indonesian ? words->id : words->en;
  std::string sentence;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    sentence += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const Argument& one : arguments_) {
      if (one.name == name) sentence += one.value.in(language);
    }
    pattern.remove_prefix(close + 1);
  }
  return sentence += pattern;
}

Message listed(const std::vector<Message>& items, Conjunction conjunction) {
  if (items.empty()) return {};
  Message list = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool isLast = i + 1 == items.size();
    const char* code = !isLast ? "list.comma" : conjunction == Conjunction::And ? "list.and" : "list.or";
    list = Message(code, {{"first", std::move(list)}, {"last", items[i]}});
  }
  return list;
}

Message listed(const std::vector<std::string>& items, Conjunction conjunction) {
  return listed(std::vector<Message>(items.begin(), items.end()), conjunction);
}

}  // namespace base
