// Bags on a disk in memory: one of ours, and any that a test spells out.
#pragma once

#include <map>
#include <set>
#include <string>

#include "bagit/check.h"
#include "bagit/writer.h"
#include "support/simulated_disk.h"

namespace bagit_tests {

using Files = std::map<std::string, std::string>;

const base::Path kBag = "/bag";

// The smallest bag of others: bagit.txt, data/a.txt and its SHA-256 manifest.
Files smallBag();
std::string sha256(const std::string& content);

void provide(support::SimulatedDisk& disk, const Files& files);
// Rule → how severe, of the bag with these files.
std::map<std::string, bagit::Severity> rulesOf(const Files& files);
std::map<std::string, bagit::Severity> rulesOf(const bagit::Findings& findings);

bagit::Bag ours();
// Every file below `folder`, by its path there.
Files filesBelow(const base::Disk& disk, const base::Path& folder);

}  // namespace bagit_tests
