// Content files against the digests that inventories have for them (OCFL 1.1, 3.5.2 and 3.5.4).
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/inventory.h"
#include "ocfl/detail/tree.h"
#include "ocfl/validate.h"

namespace ocfl::detail {

// Gathers what all inventories of an object say; then reads each file once.
class ContentCheck {
 public:
  // Digests that are recorded by several inventories alike are kept once. The newest inventory comes first
  // and lives as long as this; what the others say is copied where it differs.
  void expectNewest(const Inventory& inventory);
  void expectEarlier(const Inventory& inventory);

  // `present` has the files, sorted, and what is no file. Reports what is missing, unless its whole content
  // folder is
  // (`missingFolders`, as "v2/content", sorted), or is not as recorded; counts into `tally`.
  void run(const base::Disk& disk, const base::Path& root, const Tree& present,
           const std::vector<std::string>& missingFolders, Reporter& reporter, Tally& tally);

 private:
  struct Expectation {
    std::string_view path;
    std::string_view digest;  // lower case
    const DigestName* kind;
    bool isFixity;
    std::string_view source;  // which inventory

    auto key() const { return std::tie(path, isFixity, kind, digest); }
  };
  using Range = std::pair<std::vector<Expectation>::const_iterator, std::vector<Expectation>::const_iterator>;

  void add(std::vector<Expectation>& all, const Inventory& inventory) const;
  std::string_view kept(std::string_view text) { return made_.emplace_back(text); }
  void normalize();
  void checkFile(const base::Disk& disk, const base::Path& root, Range range, Reporter& reporter,
                 Tally& tally) const;
  static void reportMissing(Range range, Reporter& reporter);

  std::vector<Expectation> expectations_;
  mutable std::deque<std::string> made_;
};

}  // namespace ocfl::detail
