// OCFL objects and storage roots to be spoilt: whole and valid at first, changed by a test, then written to a
// real folder, since links and FIFOs belong to what they are tried with.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/disk.h"
#include "json/value.h"

namespace ocfl_tests {

// Changes the object that lies at these names within another.
void edit(json::Object& object, const std::vector<std::string>& names,
          const std::function<void(json::Object&)>& change);

struct Specimen {
  std::string spec = "1.1";
  std::string algorithm = "sha512";       // of every inventory and sidecar
  std::vector<json::Object> inventories;  // of v1, v2, …; the last is also the object's
  std::vector<std::string> versions;      // names of their folders
  std::map<std::string, std::string> files;
  std::set<std::string> folders;
  // Written over, or instead of, what would be there: path → content.
  std::map<std::string, std::string> replaced;
  std::set<std::string> absent;
  std::function<std::string(std::string)> respelt;  // every inventory's text

  json::Object& inventory() { return inventories.back(); }
  // In every inventory.
  void editAll(const std::vector<std::string>& names, const std::function<void(json::Object&)>& change);
  std::string digest(const std::string& content) const;
  // A further version, which adds this file and keeps the others.
  void addVersion(const std::string& name, const std::string& file, const std::string& content);
  // Every inventory and path calls the version otherwise.
  void rename(const std::string& from, const std::string& to);
  void moveFile(const std::string& from, const std::string& to);

  std::map<std::string, std::string> allFiles() const;
  void write(const base::Path& folder) const;
};

// One version with one file, "v1/content/a.txt"; id "urn:example:NUMBER".
Specimen specimen(const std::string& spec = "1.1", const std::string& algorithm = "sha512", int number = 1);
// The same, and a second version with "v2/content/b.txt".
Specimen specimenOfTwo(const std::string& spec = "1.1");

struct RootSpecimen {
  std::map<std::string, std::string> files;
  std::set<std::string> folders;

  explicit RootSpecimen(const std::string& spec = "1.1");
  void add(const std::string& folder, const Specimen& object);
  void write(const base::Path& folder) const;
};

// The codes of all findings, each once, sorted.
std::vector<std::string> codesOf(const base::Path& folder);
std::vector<std::string> codesOfRoot(const base::Path& folder);

}  // namespace ocfl_tests
