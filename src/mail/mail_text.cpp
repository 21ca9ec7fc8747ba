#include "mail/mail_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "xml/writer.h"

namespace mail {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

[[noreturn]] void refuse(const xml::Element& element, base::Message message) {
  throw base::InvalidInput(base::Problems{{{"", element.line(), element.column()}, std::move(message)}});
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t end = 0;;) {
    const std::size_t start = text.find_first_not_of(kWhiteSpace, end);
    if (start == std::string_view::npos) return words;
    end = std::min(text.find_first_of(kWhiteSpace, start), text.size());
    words.push_back(text.substr(start, end - start));
  }
}

std::size_t countCharacters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) base::nextCodePoint(text, at);
  return count;
}

// The words of `text` with blanks between them, wrapped; further lines begin with `indent`.
std::string wrapped(std::string_view text, std::string_view indent, std::size_t width) {
  std::string result;
  std::size_t column = indent.size();
  for (const std::string_view word : wordsOf(text)) {
    const std::size_t length = countCharacters(word);
    if (!result.empty() && column + 1 + length > width) {
      result += "\n" + std::string(indent);
      column = indent.size();
    } else if (!result.empty()) {
      result += ' ';
      ++column;
    }
    result += word;
    column += length;
  }
  return result;
}

std::string oneLine(const xml::Element& element) {
  return wrapped(element.text(), {}, std::string::npos);
}

std::string list(const xml::Element& element, std::size_t width) {
  std::string result;
  for (const xml::Element* item : element.children()) {
    if (item->name() != "butir") refuse(*item, base::Message("mail.no-item", {{"element", item->name()}}));
    result += "- " + wrapped(item->text(), "  ", width) + "\n";
  }
  return result;
}

std::string block(const xml::Element& element, std::size_t width) {
  if (element.name() == "paragraf") return wrapped(element.text(), {}, width) + "\n";
  if (element.name() == "baris") return oneLine(element) + "\n";
  if (element.name() == "daftar") return list(element, width);
  refuse(element, base::Message("mail.no-block", {{"element", element.name()}}));
}

std::string bodyText(const xml::Element& body, std::size_t width) {
  std::string result;
  std::string_view before;
  for (const xml::Element* element : body.children()) {
    const bool close = before == "baris" && element->name() == "baris";
    if (!result.empty() && !close) result += '\n';
    result += block(*element, width);
    before = element->name();
  }
  return result;
}

bool beginsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// A word, as a link when it is an address. Punctuation of the sentence behind it is not part of it.
std::string htmlWord(std::string_view word) {
  if (!beginsWith(word, "https://") && !beginsWith(word, "http://")) return xml::escaped(word);
  const std::size_t end = word.find_last_not_of(".,;:!?)") + 1;
  const std::string address = xml::escaped(word.substr(0, end));
  return "<a href=\"" + address + "\">" + address + "</a>" + xml::escaped(word.substr(end));
}

std::string htmlText(std::string_view text) {
  std::string result;
  for (const std::string_view word : wordsOf(text)) result += (result.empty() ? "" : " ") + htmlWord(word);
  return result;
}

std::string htmlList(const xml::Element& element) {
  std::string result = "<ul>\n";
  for (const xml::Element* item : element.children()) result += "<li>" + htmlText(item->text()) + "</li>\n";
  return result + "</ul>\n";
}

std::string htmlBody(const xml::Element& body) {
  std::string result;
  const auto elements = body.children();
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const bool isLine = elements[i]->name() == "baris";
    if (elements[i]->name() == "daftar") {
      result += htmlList(*elements[i]);
      continue;
    }
    const bool goesOn = isLine && i > 0 && elements[i - 1]->name() == "baris";
    const bool isContinued = isLine && i + 1 < elements.size() && elements[i + 1]->name() == "baris";
    result += (goesOn ? "" : "<p>") + htmlText(elements[i]->text()) + (isContinued ? "<br>\n" : "</p>\n");
  }
  return result;
}

std::string htmlDocument(const std::string& subject, const xml::Element& body) {
  return "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
         xml::escaped(subject) + "</title>\n</head>\n<body>\n" + htmlBody(body) + "</body>\n</html>\n";
}

const xml::Element& part(const xml::Element& mail, const char* name) {
  const xml::Element* found = mail.child(name);
  if (found == nullptr || wordsOf(found->text()).empty())
    refuse(mail, base::Message("mail.part-missing", {{"element", name}}));
  return *found;
}

}  // namespace

MailText readMailText(const xml::Element& mail, std::size_t width) {
  if (mail.name() != "surel") refuse(mail, base::Message("mail.no-mail", {{"element", mail.name()}}));
  const std::string subject = oneLine(part(mail, "subjek"));
  const xml::Element& body = part(mail, "isi");
  return {subject, bodyText(body, width), htmlDocument(subject, body)};
}

}  // namespace mail
