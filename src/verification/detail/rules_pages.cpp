// Rules for pages and their annotations.
#include <algorithm>
#include <array>
#include <charconv>

#include "verification/detail/raw_syntax.h"
#include "verification/detail/rules.h"
#include "verification/detail/text_places.h"

namespace verification::detail {
namespace {

constexpr std::size_t kLongestAppearance = 1UL << 16;

void notePage(Scene& scene, Kind kind, std::string_view code, const Object& page, std::size_t number) {
  note(scene, {page.getObjGen(), {Role::Page, {}}}, Need::More, kind, code);
  scene.findings.back().change.page = number;
}

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The words of a content stream, without strings and names.
std::vector<std::string> wordsOf(const base::Bytes& content) {
  std::vector<std::string> words(1);
  for (const char octet : content) {
    if (!isBlank(octet) && octet != '[' && octet != ']')
      words.back() += octet;
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

bool isWide(const std::string& width) {
  constexpr double kWidest = 3;  // points
  double value = 0;
  const auto [end, error] = std::from_chars(width.data(), width.data() + width.size(), value);
  return error != std::errc() || end != width.data() + width.size() || value > kWidest;
}

// Whether it draws only thin lines.
bool isLineArt(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (isOneOf(words[i], {"f", "F", "f*", "B", "B*", "b", "b*"})) return false;
    if (words[i] == "w" && (i == 0 || isWide(words[i - 1]))) return false;
    if (words[i] == "cm" || words[i] == "gs") return false;
  }
  return true;
}

// Whether it can only darken the content beneath it (11.3.5.2).
bool isMultiplied(const Object& appearance, const std::vector<std::string>& words) {
  const Object states = at(at(appearance, "/Resources"), "/ExtGState");
  const auto keys = keysOf(states);
  const auto first = std::find(words.begin(), words.end(), "gs");
  if (keys.empty() || first == words.begin() || first == words.end()) return false;
  const bool isPaintedBefore = std::any_of(words.begin(), first, [](const std::string& word) {
    return isOneOf(word, {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"});
  });
  return !isPaintedBefore && std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return nameOf(at(at(states, key), "/BM")) == "/Multiply";
  });
}

// Whether it can neither hide nor imitate the page's content.
bool isFaint(const Object& appearance) {
  const auto content = contentOf(appearance, kLongestAppearance);
  if (!content || content->find_first_of("()<>") != std::string::npos) return false;
  const auto words = wordsOf(*content);
  const bool isPlain = std::none_of(words.begin(), words.end(), [](const std::string& word) {
    return isOneOf(word, {"Tj", "TJ", "'", "\"", "Do", "sh", "BI", "scn", "SCN", "BT"});
  });
  return isPlain && (isLineArt(words) || isMultiplied(appearance, words));
}

bool isSmall(const Object& annotation) {
  constexpr double kIcon = 40;  // points
  const auto box = boxOf(at(annotation, "/Rect"));
  return box && box->right - box->left <= kIcon && box->top - box->bottom <= kIcon;
}

}  // namespace

bool hasFaintLooks(const Object& annotation) {
  const Object looks = at(annotation, "/AP");
  if (isAbsent(looks)) return true;
  return keysOf(looks) == std::set<std::string>{"/N"} && isFaint(at(looks, "/N"));
}

Need needOf(const Object& annotation) {
  const std::string kind = nameOf(at(annotation, "/Subtype"));
  const bool acts = !isAbsent(at(annotation, "/A")) || !isAbsent(at(annotation, "/AA"));
  if (acts) return Need::More;
  if (kind == "/Text") return isSmall(annotation) ? Need::Annotations : Need::More;
  if (kind == "/Popup") return isAbsent(at(annotation, "/AP")) ? Need::Annotations : Need::More;
  const bool isMarkup = isOneOf(kind, {"/Highlight", "/Underline", "/StrikeOut", "/Squiggly"});
  return isMarkup && hasFaintLooks(annotation) ? Need::Annotations : Need::More;
}

void judgePages(Scene& scene) {
  const auto& old = scene.oldPages;
  const auto& now = scene.newPages;
  const std::size_t shorter = std::min(old.size(), now.size());
  std::size_t head = 0;
  while (head < shorter && isSameValue(old[head], now[head])) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && isSameValue(old[old.size() - 1 - tail], now[now.size() - 1 - tail])) ++tail;
  const std::size_t oldEnd = old.size() - tail;
  const std::size_t newEnd = now.size() - tail;
  for (std::size_t i = head; i < std::max(oldEnd, newEnd); ++i) {
    if (i < oldEnd && i < newEnd)
      notePage(scene, Kind::PageReplaced, "page-replaced", now[i], i + 1);
    else if (i < newEnd)
      notePage(scene, Kind::PageAdded, "page-added", now[i], i + 1);
    else
      notePage(scene, Kind::PageRemoved, "page-removed", old[i], i + 1);
  }
}

void judgePageTree(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys) return judgeContent(scene, spot, before, after);
  for (const std::string& key : *keys) {
    if (key == "/Kids" || key == "/Count")
      note(scene, spot, Need::More, Kind::Structure, "structure-changed");
    else
      judgeContent(scene, spot, before, after);
  }
}

void judgePage(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys || isAbsent(after)) return judgeContent(scene, spot, before, after);
  for (const std::string& key : *keys) {
    if (key == "/Annots")
      judgeBelow(scene, spot, Role::AnnotationList, at(before, key), at(after, key));
    else if (key == "/Tabs" && nameOf(at(after, key)) == "/S")
      note(scene, spot, Need::Nothing, Kind::Structure, "structure-extended");
    else if (key == "/LastModified")
      note(scene, spot, Need::Nothing, Kind::Metadata, "metadata-dates");
    else
      judgeContent(scene, spot, before, after);
  }
}

void judgeAnnotationList(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const ListChange change = listChange(before, after);
  for (const Object& gone : change.removed) {
    const bool isField = roleInList(Role::AnnotationList, gone) == Role::Field;
    note(scene, spot, isField ? Need::More : Need::Annotations, isField ? Kind::FormField : Kind::Annotation,
         isField ? "field-removed" : "annotation-changed");
  }
  for (const Object& come : change.added) {
    const Spot its{come.getObjGen(), spot.part};
    if (roleInList(Role::AnnotationList, come) == Role::Field) {
      if (scene.signatures.count(come.getObjGen()) == 0)
        note(scene, its, Need::More, Kind::FormField, "field-added");
      continue;
    }
    const Need need = scene.isNew(come) ? needOf(come) : Need::More;
    note(scene, its, need, Kind::Annotation, need == Need::More ? "annotation-covers" : "annotation-changed");
  }
}

void judgeAnnotation(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const bool isKept = nameOf(at(before, "/Subtype")) == nameOf(at(after, "/Subtype"));
  const Need need = isKept ? needOf(after) : Need::More;
  note(scene, spot, need, Kind::Annotation, need == Need::More ? "annotation-covers" : "annotation-changed");
}

}  // namespace verification::detail
