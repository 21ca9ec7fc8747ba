#include "letters/lint.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.h"
#include "layout/text_width.h"
#include "letters/official_title.h"

namespace letters {
namespace {

using xml::Element;

constexpr std::size_t kExcerpt = 40;       // bytes around what is told
constexpr std::size_t kShortestWord = 4;   // letters; shorter ones may be abbreviations
constexpr double kBesideLogo = 64;         // points that an upright logo takes from the letterhead
constexpr double kBeforeSignature = 0.49;  // share of the measure
constexpr double kBeforeAddress = 28;      // points of "Yth."

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}

// The words around `at`, never cutting a character.
std::string excerptAt(std::string_view text, std::size_t at) {
  const auto isInside = [&](std::size_t i) { return i < text.size() && (text[i] & 0xC0) == 0x80; };
  std::size_t first = at > kExcerpt ? at - kExcerpt : 0;
  std::size_t end = std::min(text.size(), at + kExcerpt);
  while (isInside(first)) ++first;
  while (isInside(end)) ++end;
  return base::joined(base::splitWords(text.substr(first, end - first)), " ");
}

base::Message told(std::string_view code, std::string_view text, std::size_t at) {
  return base::Message(code, {{"excerpt", excerptAt(text, at)}});
}

// A full stop behind an ordinary word, and the sentence goes on.
bool endsTooEarly(std::string_view text, std::size_t stop) {
  std::size_t first = stop;
  while (first > 0 && isLower(text[first - 1])) --first;
  if (stop - first < kShortestWord || (first > 0 && text[first - 1] != ' ')) return false;
  const std::string_view rest = text.substr(stop + 1);
  if (rest.empty()) return false;
  return rest[0] == '.' || rest[0] == ',' || rest[0] == ';' ||
         (rest.size() > 1 && rest[0] == ' ' && isLower(rest[1]));
}

std::size_t earlyStop(std::string_view text) {
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
    if (endsTooEarly(text, at)) return at;
  }
  return std::string_view::npos;
}

std::size_t braceIn(std::string_view text, TextKind kind) {
  if (kind == TextKind::Merged) return text.find_first_of("{}");
  return std::min(text.find("{{"), text.find("}}"));
}

double numberOr(std::string_view text, double otherwise) {
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? number : otherwise;
}

class LetterLint {
 public:
  LetterLint(const Element& letter, const std::string& name, const layout::PageStyle& page,
             const layout::FontMetrics& fonts)
      : letter_(letter), name_(name), fonts_(fonts), measure_(page.width - page.left - page.right) {
    if (const Element* paper = letter.child("halaman")) {
      font_.family = fonts.family(paper->attributeOr("huruf")).value_or(0);
      size_ = numberOr(paper->attributeOr("ukuran"), size_);
    }
  }

  base::Problems run() {
    walk(letter_);
    return std::move(problems_);
  }

 private:
  void walk(const Element& element) {
    for (const Element* child : element.children()) {
      place_ = name_ + " " + child->name() + " " + std::to_string(++seen_[child->name()]);
      look(*child);
      walk(*child);
    }
  }

  void look(const Element& element) {
    const std::string& name = element.name();
    if ((name == "daftar" && !element.child("butir")) || (name == "tabel" && !element.child("larik")))
      report(base::Message("lint.empty-list", {}));
    if (name == "tujuan") lookAtAddress(element);
    if (name == "kop") lookAtKop(element);
    if (name == "tanda-tangan") lookAtSignature(element);
    if (element.children().empty() || name == "paragraf")
      reportIfAny(lintText(element.text(), TextKind::Merged));
  }

  void lookAtAddress(const Element& address) {
    const auto lines = address.children("baris");
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const bool isName = base::splitWords(lines[i + 1]->text()).size() > 1;
      if (isName && mergedPost(lines[i]->text(), lines[i + 1]->text()))
        report(told("lint.agency-twice", lines[i + 1]->text(), 0));
    }
    for (const Element* line : lines) lookAtLine(line->text(), false, size_, measure_ - kBeforeAddress);
  }

  void lookAtKop(const Element& kop) {
    const double room = measure_ - (kop.attributeOr("logo").empty() ? 0 : kBesideLogo);
    for (const Element* line : kop.children("baris"))
      lookAtLine(line->text(), line->attributeOr("tebal") == "ya",
                 numberOr(line->attributeOr("ukuran"), size_), room);
  }

  void lookAtSignature(const Element& signature) {
    const double room = measure_ * (1 - kBeforeSignature);
    for (const Element* line : signature.children("jabatan")) lookAtLine(line->text(), false, size_, room);
    for (const Element* line : signature.children("nama")) lookAtLine(line->text(), true, size_, room);
  }

  void lookAtLine(const std::string& text, bool isBold, double size, double room) {
    layout::TextStyle style;
    style.font = font_;
    style.font.bold = isBold;
    style.size = size;
    if (layout::textWidth(text, style, fonts_) > room) report(told("lint.long-line", text, 0));
  }

  void reportIfAny(base::Message message) {
    if (!message.empty()) report(std::move(message));
  }
  void report(base::Message message) { problems_.push_back({{place_}, std::move(message)}); }

  const Element& letter_;
  const std::string& name_;
  const layout::FontMetrics& fonts_;
  double measure_;
  layout::FontRequest font_;
  double size_ = 11;
  std::string place_;
  std::map<std::string, int> seen_;
  base::Problems problems_;
};

// "Penyusunan profil", not "PKK", and not "Dinas Sosial": a name has more than one.
bool beginsLikeASentence(std::string_view clause) {
  const std::vector<std::string> words = base::splitWords(clause);
  if (words.empty() || words[0].size() < kShortestWord || !isUpper(words[0][0]) || !isLower(words[0][1]))
    return false;
  return words.size() == 1 || !isUpper(words[1][0]);
}

class DataLint {
 public:
  DataLint(const Element& data, bool isNumbered) : data_(data), isNumbered_(isNumbered) {}

  base::Problems run() {
    lookAtClause("permohonan", "keperluan");
    lookAtClause("alasan", "teks");
    lookAtClause("alasan", "syarat");
    lookAtClause("sisa", "saran");
    if (isNumbered_) lookForGrounds();
    return std::move(problems_);
  }

 private:
  void lookAtClause(const std::string& parent, const std::string& field) {
    for (const Element* group : data_.children(parent)) {
      for (const Element* clause : group->children(field)) {
        const std::string text = clause->text();
        const auto report = [&](std::string_view code, std::size_t at) {
          problems_.push_back({{parent + "/" + field}, told(code, text, at)});
        };
        if (beginsLikeASentence(text)) report("lint.capital-inside", 0);
        if (text.ends_with('.')) report("lint.full-stop-inside", text.size() - 1);
      }
    }
  }

  void lookForGrounds() {
    for (const Element* reason : data_.children("alasan")) {
      const Element* text = reason->child("teks");
      if (text && !reason->child("dasar"))
        problems_.push_back({{"alasan/dasar"}, told("lint.no-ground", text->text(), 0)});
    }
    for (const Element* answer : data_.children("jawaban")) {
      const Element* outcome = answer->child("hasil");
      const Element* why = answer->child("keterangan");
      if (!outcome || outcome->text() == "Disampaikan" ||
          outcome->text().find("dijawab") != std::string::npos)
        continue;
      if (!why || why->text().find("sesuai dengan") == std::string::npos)
        problems_.push_back({{"jawaban/keterangan"}, told("lint.no-ground", outcome->text(), 0)});
    }
  }

  const Element& data_;
  bool isNumbered_;
  base::Problems problems_;
};

}  // namespace

base::Message lintText(std::string_view text, TextKind kind) {
  constexpr auto kNowhere = std::string_view::npos;
  if (const std::size_t at = braceIn(text, kind); at != kNowhere) return told("lint.braces", text, at);
  if (const std::size_t at = text.find("0 (nol)"); at != kNowhere && (at == 0 || text[at - 1] == ' '))
    return told("lint.counts-nothing", text, at);
  if (const std::size_t at = earlyStop(text); at != kNowhere) return told("lint.full-stop-inside", text, at);
  return {};
}

base::Problems lintLetter(const Element& letter, const std::string& name, const layout::PageStyle& page,
                          const layout::FontMetrics& fonts) {
  return LetterLint(letter, name, page, fonts).run();
}

base::Problems lintData(const Element& data, bool isNumbered) {
  return DataLint(data, isNumbered).run();
}

}  // namespace letters
