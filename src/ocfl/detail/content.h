// Compares content files with the digests in inventories (OCFL 1.1, 3.5.2 and 3.5.4).
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

// Collects the digests of all inventories of an object, then reads each file once.
class ContentCheck {
 public:
  // A digest that several inventories agree on is kept once. The newest inventory comes first and must
  // outlive this object; entries of the others are copied where they differ.
  void expectNewest(const Inventory& inventory);
  void expectEarlier(const Inventory& inventory);

  // `present` lists the files, sorted, and the entries that are not files. Reports missing files, unless
  // their whole content folder is missing (`missingFolders`, such as "v2/content", sorted), and files with
  // other digests. Counts into `tally`.
  void run(const base::Disk& disk, const base::Path& root, const Tree& present,
           const std::vector<std::string>& missingFolders, Reporter& reporter, Tally& tally);

 private:
  struct Expectation {
    std::string_view path;
    std::string_view digest;  // lower case
    const DigestName* kind;
    bool isFixity;
    std::string_view source;  // the inventory

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
