// The cost of a line of a justified paragraph: its ugliness, which total-fit minimises.
//
// A line of natural width W in a measure M leaves the slack M − W, which its blanks share. Blanks may grow by
// half of their width or shrink by a quarter of it before a reader notices; the ratio r is the slack in units
// of that:
//
//     r = (M − W) / (B / 2)   when W ≤ M        B: the sum of the line's blanks
//     r = (M − W) / (B / 4)   when W > M
//
// and the cost of the line, after Knuth and Plass (Breaking Paragraphs into Lines, 1981),
//
//     (10 + 100 |r|³ + penalties)²
//
// The 10 makes fewer lines better than more, the cube makes two middling lines better than one good and one
// bad, the square does the same for penalties. Penalties: kCutPenalty for a line that ends inside a word,
// kRuntPenalty for a last line of a single word. A paragraph's last line is not stretched: r = 0 if W ≤ M.
//
// Lines with r < −1 do not exist. The largest r is a tolerance; each of kTolerances is tried when the one
// before finds no way through the paragraph. The last allows every line: a line with r above kMostRatio is
// set ragged instead of stretched, at a cost that exceeds that of every stretched line and grows with the
// square of its slack, so that two lines that are a little short are better than one with a single word.
#pragma once

#include <array>
#include <limits>

namespace layout::detail {

inline constexpr double kStretch = 0.5;
inline constexpr double kShrink = 0.25;
inline constexpr double kMostRatio = 5;  // a blank of 3½ times its width, about 1 em
inline constexpr double kAnyRatio = std::numeric_limits<double>::infinity();
inline constexpr std::array kTolerances = {2.0, kMostRatio, kAnyRatio};
inline constexpr double kRaggedness = 8;
inline constexpr double kCutPenalty = 50;
inline constexpr double kRuntPenalty = 100;

struct LineShape {
  double natural = 0;
  double measure = 0;
  double blanks = 0;  // sum of their widths
  bool last = false;
  bool cutsWord = false;
  bool oneWord = false;
};

// r as above. For a line without blanks: infinite when it is not full, −infinite when it is too full.
double ratio(const LineShape& line);

// `ratio` is ratio(line) and must be at least −1.
double cost(const LineShape& line, double ratio);

}  // namespace layout::detail
