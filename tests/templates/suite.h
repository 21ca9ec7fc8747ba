// The readable suite: files of cases, each with its sources, its data, and what comes of them.
//
//   ### the name of the case, a sentence
//   --- file umum.xml            a file that sisip may name
//   --- template                 the template, read as t.xml; sections may come in any order
//   --- data                     the data document; without it the case ends with the loading
//   --- gives                    the merged tree, as xml::write writes it, without its declaration
//   --- load refuses             every message, one a line
//   --- merge refuses
//
// What stands before the first case belongs to all cases of the file. With BERKAS_BLESS=1 in the environment
// the last three sections are written anew.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace templates_tests {

struct Section {
  std::string title;
  std::string text;
};

struct Case {
  std::string name;
  std::vector<Section> sections;

  const std::string* find(const std::string& title) const;
  // What is expected, if the case says so.
  const Section* outcome() const;
};

struct File {
  Case shared;  // without a name
  std::vector<Case> cases;
};

File read(const std::filesystem::path& path);
void write(const std::filesystem::path& path, const File& file);

// What comes of the case: one of the three last sections above.
Section replayed(const Case& shared, const Case& one);

}  // namespace templates_tests
