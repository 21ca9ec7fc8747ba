#include "layout/detail/long_words.h"

#include <cmath>
#include <string>

#include "base/utf8.h"

namespace layout::detail {
namespace {

constexpr double kHair = 1e-6;  // points by which sums of the same widths differ

// A character with its combining marks, in one piece.
struct Cluster {
  std::uint32_t piece = 0;
  std::string_view text;
  double width = 0;
  bool separator = false;  // the line may end after it
  bool attached = false;   // a mark from another face: nothing may come between it and what is before it
};

using Clusters = std::vector<Cluster>;

bool isSeparator(char32_t codePoint, std::string_view among) {
  return codePoint < 0x80 && among.find(static_cast<char>(codePoint)) != std::string_view::npos;
}

void appendClusters(const PreparedText& text, std::uint32_t index, std::string_view separators,
                    Typecase& typecase, Clusters& clusters) {
  const Piece& piece = text.pieces[index];
  Drawer& drawer = typecase.drawer(piece.style->font);
  for (std::size_t offset = 0; offset < piece.text.size();) {
    const std::size_t start = offset;
    const char32_t codePoint = base::nextCodePoint(piece.text, offset);
    const double width = drawer.glyph(codePoint, piece.text, start).advance * piece.style->size / 1000;
    const bool mark = base::isCombiningMark(codePoint);
    if (mark && start > 0) {
      Cluster& carrier = clusters.back();
      carrier.text = {carrier.text.data(), carrier.text.size() + offset - start};
      carrier.width += width;
      carrier.separator = false;
    } else {
      clusters.push_back(
          {index, piece.text.substr(start, offset - start), width, isSeparator(codePoint, separators), mark});
    }
  }
}

class Division {
 public:
  Division(PreparedText& text, double measure, Typecase& typecase)
      : text_(text), measure_(measure), typecase_(typecase) {}

  void run() {
    std::uint32_t from = 0;
    for (std::uint32_t& end : text_.stretchEnds) {
      while (from < end) from = divideWhole(from);
      end = static_cast<std::uint32_t>(divided_.size());
    }
    text_.words.swap(divided_);
    text_.addUp();
  }

 private:
  // All that stands between two blanks, which hyphens may have made several words of. Returns where it ends.
  std::uint32_t divideWhole(std::uint32_t first) {
    std::uint32_t end = first;
    std::uint32_t characters = 0;
    do {
      characters += text_.words[end].characters;
    } while (text_.words[end++].after == After::Inside);
    for (std::uint32_t i = first; i < end; ++i) divide(text_.words[i], characters > kLongWord);
    return end;
  }

  void divide(const Word& word, bool isLong) {
    const bool tooWide = word.width > measure_ + kHair;
    if (!tooWide && !isLong) {
      divided_.push_back(word);
      return;
    }
    collect(word, tooWide ? "/.-_" : "/");
    std::size_t begin = 0;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (i + 1 < clusters_.size() && !endsPart(i)) continue;
      addPart(begin, i + 1);
      begin = i + 1;
    }
    Word& last = divided_.back();
    last.after = word.after;
    last.blankFace = word.blankFace;
    last.blankStyle = word.blankStyle;
    last.blankWidth = word.blankWidth;
  }

  void collect(const Word& word, std::string_view separators) {
    clusters_.clear();
    for (std::uint32_t i = word.firstPiece; i < word.endPiece; ++i) {
      appendClusters(text_, i, separators, typecase_, clusters_);
    }
  }

  // "https://" stays together.
  bool endsPart(std::size_t i) const {
    return clusters_[i].separator && !clusters_[i + 1].separator && !clusters_[i + 1].attached;
  }

  double width(std::size_t begin, std::size_t end) const {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += clusters_[i].width;
    return sum;
  }

  void addPart(std::size_t begin, std::size_t end) {
    const double whole = width(begin, end);
    if (whole <= measure_ + kHair) {
      addWord(begin, end);
    } else {
      cut(begin, end, whole / std::ceil(whole / measure_));
    }
  }

  // Into words of about `target` each: the cluster that reaches it is the last of its word, if it fits.
  void cut(std::size_t begin, std::size_t end, double target) {
    std::size_t first = begin;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const bool full = sum >= target - kHair || sum + clusters_[i].width > measure_ + kHair;
      if (full && i > first && !clusters_[i].attached) {
        addWord(first, i);
        first = i;
        sum = 0;
      }
      sum += clusters_[i].width;
      if (sum > measure_ + kHair) reportTooWide(clusters_[i]);
    }
    addWord(first, end);
  }

  void reportTooWide(const Cluster& cluster) {
    typecase_.findings().add("\"" + std::string(cluster.text) + "\" is wider than the " + points(measure_) +
                             " that its column leaves it. Make the column wider.");
  }

  void addWord(std::size_t begin, std::size_t end) {
    Word word;
    word.after = After::Inside;
    word.firstPiece = static_cast<std::uint32_t>(text_.pieces.size());
    for (std::size_t i = begin; i < end; ++i)
      addCluster(clusters_[i], i == begin ? nullptr : &clusters_[i - 1]);
    word.endPiece = static_cast<std::uint32_t>(text_.pieces.size());
    word.characters = static_cast<std::uint32_t>(end - begin);
    word.width = width(begin, end);
    divided_.push_back(word);
  }

  void addCluster(const Cluster& cluster, const Cluster* before) {
    if (before != nullptr && before->piece == cluster.piece) {
      Piece& piece = text_.pieces.back();
      piece.text = {piece.text.data(), piece.text.size() + cluster.text.size()};
      piece.width += cluster.width;
    } else {
      Piece piece = text_.pieces[cluster.piece];
      piece.text = cluster.text;
      piece.width = cluster.width;
      text_.pieces.push_back(piece);
    }
  }

  PreparedText& text_;
  double measure_;
  Typecase& typecase_;
  std::vector<Word> divided_;
  Clusters clusters_;
};

}  // namespace

void divideLongWords(PreparedText& text, double measure, Typecase& typecase) {
  if (text.widest <= measure + kHair && text.longest <= kLongWord) return;
  Division(text, measure, typecase).run();
}

}  // namespace layout::detail
