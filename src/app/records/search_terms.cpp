#include "app/records/search_terms.h"

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"

namespace app {
namespace {

constexpr std::size_t kMostBytes = 2000;
constexpr std::size_t kMostTerms = 32;
constexpr std::size_t kShortestPrefix = 2;

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Outside ASCII the index decides.
bool isWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool holdsControl(std::string_view text) {
  const std::u32string points = base::toUtf32(text);
  return std::any_of(points.begin(), points.end(),
                     [](char32_t c) { return base::isControl(c) && c != U'\t' && c != U'\n' && c != U'\r'; });
}

class TermReader {
 public:
  TermReader(std::string_view text, const base::Message& what) : text_(text), what_(what) {}

  SearchTerms read() {
    if (text_.size() > kMostBytes) {
      problem(base::Message("search-words.too-long", {{"most", kMostBytes}}));
    } else if (base::findInvalidUtf8(text_)) {
      problem(base::Message("search-words.not-utf8", {}));
    } else if (holdsControl(text_)) {
      problem(base::Message("search-words.control", {}));
    } else {
      readAll();
    }
    if (!problems_.empty()) throw base::InvalidInput(problems_);
    return std::move(terms_);
  }

 private:
  void problem(const base::Message& message) {
    problems_.push_back({{}, base::Message("problem.at", {{"place", what_}, {"problem", message}})});
  }

  void readAll() {
    for (;;) {
      while (!text_.empty() && isBlank(text_.front())) text_.remove_prefix(1);
      if (text_.empty()) break;
      take(text_.front() == '"' ? quoted() : word());
    }
    if (terms_.size() > kMostTerms) problem(base::Message("search-words.too-many", {{"most", kMostTerms}}));
  }

  std::string_view word() {
    const auto end = std::find_if(text_.begin(), text_.end(), [](char c) { return isBlank(c) || c == '"'; });
    return cut(static_cast<std::size_t>(end - text_.begin()));
  }

  // The phrase without its quotation marks; a * directly after them remains.
  std::string_view quoted() {
    text_.remove_prefix(1);
    const std::size_t end = text_.find('"');
    if (end == std::string_view::npos) {
      problem(base::Message("search-words.open-quote", {}));
      return cut(text_.size());
    }
    const std::string_view phrase = cut(end);
    text_.remove_prefix(1);
    return phrase;
  }

  std::string_view cut(std::size_t length) {
    const std::string_view piece = text_.substr(0, length);
    text_.remove_prefix(length);
    return piece;
  }

  void take(std::string_view piece) {
    SearchTerm term{std::string(piece), false};
    if (!text_.empty() && text_.front() == '*') {
      text_.remove_prefix(1);
      term.isPrefix = true;
    }
    while (!term.text.empty() && term.text.back() == '*') {
      term.text.pop_back();
      term.isPrefix = true;
    }
    const auto letters =
        static_cast<std::size_t>(std::count_if(term.text.begin(), term.text.end(), isWordByte));
    if (letters == 0) {
      problem(base::Message("search-words.no-letter", {{"word", piece.empty() ? "\"\"" : piece}}));
    } else if (term.isPrefix && letters < kShortestPrefix) {
      problem(base::Message("search-words.short-prefix", {{"word", term.text}}));
    } else {
      terms_.push_back(std::move(term));
    }
  }

  std::string_view text_;
  const base::Message& what_;
  SearchTerms terms_;
  base::Problems problems_;
};

}  // namespace

SearchTerms readSearchTerms(std::string_view text, const base::Message& what) {
  return TermReader(text, what).read();
}

}  // namespace app
