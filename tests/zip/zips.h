// Zips made by make_zips.py, and what a reader makes of them.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/disk.h"
#include "support/temporary_folder.h"
#include "zip/reader.h"
#include "zip/survey.h"

namespace zip_tests {

// Made once for the whole program.
base::Path sample(const std::string& name);

std::set<std::string> rulesOf(const zip::Flaws& flaws);

// Name → content, and the flaws found in the contents.
struct Contents {
  std::map<std::string, std::string> files;
  zip::Flaws flaws;
};
Contents contentsOf(const base::Disk& disk, const base::Path& path);

// A zip of ours with a few files of several sizes.
std::map<std::string, std::string> ourFiles();
void writeOurs(base::Disk& disk, const base::Path& path);

}  // namespace zip_tests
