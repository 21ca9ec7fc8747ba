// What holds a bag: a folder or a zip. Whoever reads it need not know which.
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
  std::string path;  // below the bag, '/' between the steps
  std::uint64_t size = 0;

  bool operator==(const Item&) const = default;
};

// Takes contents as they are read.
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
  // Folders that hold nothing, sorted.
  const std::vector<std::string>& emptyFolders() const { return emptyFolders_; }
  // Whether the container itself leaves no byte undetermined: always for a folder.
  virtual bool isCanonical() const = 0;
  // In an order of its own. What cannot be read is a finding, `end` is not called for it, and the rest
  // follows where that is possible.
  virtual void read(Visitor& visitor, Findings& findings) const = 0;

 protected:
  std::vector<Item> items_;
  std::vector<std::string> emptyFolders_;
};

// Adds to `findings` what makes the container unsafe (links, names, a zip's flaws) or where no bag is found;
// null when it must not be read at all. NotFound when there is no `path`.
//
// In a zip the bag is the folder that holds bagit.txt, or the zip itself.
std::unique_ptr<Container> openContainer(const base::Disk& disk, const base::Path& path,
                                         const zip::Limits& limits, Findings& findings);

}  // namespace bagit
