// Texts with a realistic distribution of words, to fill an index.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace bench {

// First real words of offices, then invented ones from Indonesian syllables; the n-th is about n times as
// rare as the first (Zipf). The same seed gives the same texts.
class SyntheticText {
 public:
  explicit SyntheticText(unsigned seed, std::size_t vocabulary = 30'000);

  std::string words(int count);
  const std::string& word();
  // The n-th most frequent word, from 0.
  const std::string& wordOfRank(std::size_t rank) const { return words_.at(rank); }
  std::size_t vocabulary() const { return words_.size(); }
  std::size_t pick(std::size_t count);

 private:
  std::mt19937 random_;
  std::vector<std::string> words_;
  std::vector<double> cumulated_;
};

}  // namespace bench
