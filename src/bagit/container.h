// The container of a bag: a folder or a zip, read in the same way.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bagit/finding.h"
#include "base/disk.h"
#include "zip/survey.h"

namespace bagit {

struct Item {
  std::string path;  // relative to the bag, with '/'
  std::uint64_t size = 0;

  bool operator==(const Item&) const = default;
};

// Receives contents as they are read.
class Visitor {
 public:
  virtual ~Visitor() = default;
  // Whether this content is wanted.
  virtual bool begin(const Item& item) = 0;
  virtual void take(base::ByteView piece) = 0;
  virtual void end(const Item& item) = 0;
};

class Container {
 public:
  virtual ~Container() = default;

  // Every regular file, sorted by path.
  const std::vector<Item>& items() const { return items_; }
  const Item* find(std::string_view path) const;
  // Sorted.
  const std::vector<std::string>& emptyFolders() const { return emptyFolders_; }
  // Whether the container adds no undetermined bytes of its own; always true for a folder.
  virtual bool isCanonical() const = 0;
  // Reads the contents in the container's own order. For unreadable content it adds a finding, does not call
  // `end`, and continues where possible.
  virtual void read(Visitor& visitor, Findings& findings) const = 0;

 protected:
  std::vector<Item> items_;
  std::vector<std::string> emptyFolders_;
};

// Adds to `findings` when the container is unsafe (links, names, a zip's flaws) or holds no bag; null when it
// must not be read at all. NotFound when `path` does not exist.
//
// In a zip the bag is the folder that holds bagit.txt, or the zip itself.
std::unique_ptr<Container> openContainer(const base::Disk& disk, const base::Path& path,
                                         const zip::Limits& limits, Findings& findings);

}  // namespace bagit
