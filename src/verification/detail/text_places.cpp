#include "verification/detail/text_places.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "verification/detail/raw_syntax.h"

namespace verification::detail {
namespace {

constexpr std::size_t kLongestContent = 8UL << 20;
constexpr int kDeepestForm = 8;  // nested forms
constexpr int kDeepestPage = 8;  // below the root of the page tree
constexpr std::size_t kMostOperands = 64;

// A transformation (8.3.3): x' = ax + cy + e, y' = bx + dy + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  // First this one, then `next`.
  Matrix then(const Matrix& next) const {
    return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
            c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
  }
};

struct State {
  Matrix page;  // the current transformation
  Matrix text;
  Matrix line;
  double size = 0;
  double leading = 0;
  bool isWide = false;  // two bytes per character
};

double numberIn(base::ByteView word) {
  double value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return std::isfinite(value) ? value : 0;
}

// The number of bytes in "<…>" or "(…)" (7.3.4).
std::size_t bytesIn(base::ByteView text) {
  if (text.front() == '<') return (text.size() - 2) / 2;
  std::size_t bytes = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i, ++bytes) {
    if (text[i] != '\\') continue;
    const bool isOctal = text[i + 1] >= '0' && text[i + 1] <= '7';
    i += isOctal ? 3 : 1;
  }
  return bytes;
}

std::optional<Matrix> matrixOf(const Object& array) {
  const auto numbers = elementsOf(array);
  if (numbers.size() != 6) return std::nullopt;
  double value[6];
  for (std::size_t i = 0; i < 6; ++i) {
    if (!Object(numbers[i]).isNumber()) return std::nullopt;
    value[i] = Object(numbers[i]).getNumericValue();
  }
  return Matrix{value[0], value[1], value[2], value[3], value[4], value[5]};
}

class Reader {
 public:
  Reader(std::vector<Box>& places, Effort& effort) : places_(places), effort_(effort) {}

  void read(base::ByteView content, const Object& resources, const Matrix& start, int depth) {
    content_ = content;
    resources_ = resources;
    depth_ = depth;
    state_.page = start;
    Scanner scanner(content, 0);
    while (const auto span = next(scanner)) {
      effort_.spend();
      const base::ByteView word = span->in(content);
      const bool isOperand = base::ByteView("0123456789+-.(<[/").find(word.front()) != base::ByteView::npos;
      if (!isOperand) {
        run(word);
        operands_.clear();
        if (word == "ID") scanner = Scanner(content, std::min(content.find("EI", span->end), content.size()));
      } else if (operands_.size() < kMostOperands) {
        operands_.push_back(*span);
      }
    }
  }

 private:
  // Skips tokens that are not values, such as a lone bracket; ends at a value without an end.
  std::optional<Span> next(Scanner& scanner) const {
    scanner.skipBlank();
    while (scanner.at() < content_.size()) {
      const std::size_t at = scanner.at();
      if (const auto span = scanner.value()) return span;
      if (base::ByteView(")]>{}").find(content_[at]) == base::ByteView::npos) return std::nullopt;
      scanner = Scanner(content_, at + 1);
      scanner.skipBlank();
    }
    return std::nullopt;
  }

  base::ByteView operand(std::size_t fromLast) const {
    return fromLast < operands_.size() ? operands_[operands_.size() - 1 - fromLast].in(content_)
                                       : base::ByteView("0");
  }
  double number(std::size_t fromLast) const { return numberIn(operand(fromLast)); }
  Matrix matrix() const { return {number(5), number(4), number(3), number(2), number(1), number(0)}; }

  void run(base::ByteView word) {
    if (word == "q" && saved_.size() < 1000) saved_.push_back(state_);
    if (word == "Q" && !saved_.empty()) restore();
    if (word == "cm") state_.page = matrix().then(state_.page);
    if (word == "BT") state_.text = state_.line = Matrix();
    if (word == "Tm") state_.text = state_.line = matrix();
    if (word == "Tf") setFont();
    if (word == "TL") state_.leading = number(0);
    if (word == "Td" || word == "TD") move(number(1), number(0));
    if (word == "TD") state_.leading = -number(0);
    if (word == "T*" || word == "'" || word == "\"") move(0, -state_.leading);
    if (word == "Tj" || word == "TJ" || word == "'" || word == "\"") show(operand(0));
    if (word == "Do") readForm();
  }

  void restore() {
    state_ = saved_.back();
    saved_.pop_back();
  }

  void setFont() {
    state_.size = number(0);
    const Object font = at(at(resources_, "/Font"), std::string(operand(1)));
    state_.isWide = nameOf(at(font, "/Subtype")) == "/Type0";
  }

  void move(double x, double y) { state_.text = state_.line = Matrix{1, 0, 0, 1, x, y}.then(state_.line); }

  void show(base::ByteView text) {
    std::size_t bytes = 0;
    if (text.front() == '[') {
      Scanner scanner(text, 1);
      while (const auto part = scanner.value())
        if (text[part->begin] == '(' || text[part->begin] == '<') bytes += bytesIn(part->in(text));
    } else if (text.front() == '(' || text.front() == '<') {
      bytes = bytesIn(text);
    }
    const double width = static_cast<double>(bytes) * state_.size * (state_.isWide ? 0.25 : 0.5);
    if (bytes > 0) addPlace(width);
    state_.text = Matrix{1, 0, 0, 1, width, 0}.then(state_.text);
  }

  void addPlace(double width) {
    const Matrix all = state_.text.then(state_.page);
    const double up = 0.7 * state_.size;  // about the height of capitals
    const double x[] = {all.e, all.e + all.a * width, all.e + all.c * up, all.e + all.a * width + all.c * up};
    const double y[] = {all.f, all.f + all.b * width, all.f + all.d * up, all.f + all.b * width + all.d * up};
    places_.push_back({*std::min_element(x, x + 4), *std::min_element(y, y + 4), *std::max_element(x, x + 4),
                       *std::max_element(y, y + 4)});
  }

  void readForm() {
    const Object form = at(at(resources_, "/XObject"), std::string(operand(0)));
    const bool isForm = nameOf(at(form, "/Subtype")) == "/Form" && depth_ < kDeepestForm;
    const auto content = isForm ? contentOf(form, kLongestContent) : std::nullopt;
    if (!content) return;
    effort_.spend(content->size() / 16);
    const Object own = at(form, "/Resources");
    const Matrix placed = matrixOf(at(form, "/Matrix")).value_or(Matrix()).then(state_.page);
    Reader(places_, effort_).read(*content, isAbsent(own) ? resources_ : own, placed, depth_ + 1);
  }

  std::vector<Box>& places_;
  Effort& effort_;
  base::ByteView content_;
  Object resources_ = Object::newNull();
  int depth_ = 0;
  State state_;
  std::vector<State> saved_;
  std::vector<Span> operands_;
};

// The page's resources, or inherited ones.
Object resourcesOf(Object node) {
  for (int i = 0; i < kDeepestPage; ++i) {
    const Object resources = at(node, "/Resources");
    if (!isAbsent(resources)) return resources;
    node = at(node, "/Parent");
  }
  return Object::newNull();
}

}  // namespace

bool Box::overlaps(const Box& other) const {
  return std::min(right, other.right) > std::max(left, other.left) + 1 &&
         std::min(top, other.top) > std::max(bottom, other.bottom) + 1;
}

std::optional<Box> boxOf(const Object& rectangle) {
  const auto sides = elementsOf(rectangle);
  if (sides.size() != 4) return std::nullopt;
  double side[4];
  for (std::size_t i = 0; i < 4; ++i) {
    Object number = sides[i];
    if (!number.isNumber()) return std::nullopt;
    side[i] = number.getNumericValue();
  }
  return Box{std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]),
             std::max(side[1], side[3])};
}

std::vector<Box> textPlaces(const Object& page, Effort& effort) {
  base::Bytes whole;  // a page's streams are concatenated (7.8.2)
  for (const Object& stream : elementsOf(at(page, "/Contents")))
    if (const auto content = contentOf(stream, kLongestContent - std::min(whole.size(), kLongestContent)))
      whole += *content + "\n";
  std::vector<Box> places;
  effort.spend(whole.size() / 16);
  Reader(places, effort).read(whole, resourcesOf(page), Matrix(), 0);
  return places;
}

}  // namespace verification::detail
