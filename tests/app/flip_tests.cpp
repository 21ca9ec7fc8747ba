// A bit turned anywhere in the archive, in a log or in a bundle is found, and the file named that it was
// turned in. Which bits, chance says: BERKAS_FLIPS is how many in each place (BERKAS_FLIPS=1000), BERKAS_SEED
// repeats a run. Half of them fall on the files by their sizes, half on each file alike, so that small ones
// are hit too.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "app/access/actor.h"
#include "app/evidence/archive_desk.h"
#include "app/evidence/log_desk.h"
#include "app/evidence_home.h"
#include "app/home/log_keys.h"
#include "bagit/check.h"
#include "base/error.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "tlog/audit.h"

namespace {

using app_tests::EvidenceHome;
namespace fs = std::filesystem;

unsigned setting(const char* name, unsigned otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

unsigned flipsWanted() {
  return setting("BERKAS_FLIPS", 40);
}

unsigned seed() {
  static const unsigned chosen = setting("BERKAS_SEED", std::random_device()());
  return chosen;
}

// A case with an issued letter and two more, under a log whose key was changed; a log of several hundred
// leaves with time-stamps; the evidence bundle of the case.
struct ArchivedCase {
  EvidenceHome office;
  app_tests::AppHome& home = office.home();
  app::Actor auditor = home.actor("auditor");
  tlog::SignedCheckpoint old = app::LogDesk(home.workplace()).checkpoint(auditor);
  tlog::SignedCheckpoint oldOfLong = office.checkpoint();
  base::Path bundle = office.folder() / "bundel";
  base::Path zip = office.folder() / "bundel.zip";

  ArchivedCase() {
    office.stamp();
    office.grow(280);
    office.stamp();
    home.received();
    home.submit();
    app::changeLogKey(home.workplace().disk, home.home(), home.clock().now(), "uji");
    office.write(bundle, bagit::Form::Folder, office.evidence(oldOfLong));
    office.write(zip, bagit::Form::Zip, office.evidence(oldOfLong));
  }
  static ArchivedCase& shared() {
    static ArchivedCase specimen;
    return specimen;
  }
};

// "path: message", one for each finding.
using Findings = std::vector<std::string>;
using Judge = std::function<Findings()>;

Findings judgeHome() {
  ArchivedCase& specimen = ArchivedCase::shared();
  Findings findings;
  const auto take = [&](const json::Object& found) {
    findings.push_back(*found.at("path").string() + ": " + *found.at("message").string());
  };
  try {
    app::ArchiveDesk(specimen.home.workplace()).verify(specimen.auditor, "", 1, take);
    app::LogDesk(specimen.home.workplace()).verify(specimen.auditor, specimen.old, take);
  } catch (const base::Corrupt& damage) {
    findings.emplace_back(damage.what());
  }
  return findings;
}

Findings judgeLongLog() {
  const base::PosixDisk disk;
  const base::Path folder = ArchivedCase::shared().office.folder() / "log";
  const auto key =
      *tlog::VerifierKey::parse(base::trimmed(base::readFile(disk, ArchivedCase::shared().office.key())));
  Findings findings;
  for (const tlog::Finding& found : tlog::auditLog(disk, folder, key).findings)
    findings.push_back(found.path + ": " + found.message.in(base::Language::English));
  return findings;
}

Findings judgeBag(const base::Path& path) {
  Findings findings;
  for (const bagit::Finding& found : bagit::check(base::PosixDisk(), path).findings)
    findings.push_back(found.path + ": " + found.message.in(base::Language::English));
  return findings;
}

// With a script of the auditor's own, since he who changed the bundle may have changed that.
Findings judgeByShell() {
  ArchivedCase& specimen = ArchivedCase::shared();
  const auto outcome =
      support::runCommand({"/bin/dash", std::string(BERKAS_SOURCE_DIR) + "/evidence/periksa.sh", "--bundel",
                           specimen.bundle.string(), "--kunci", specimen.office.key().string()});
  Findings findings;
  std::istringstream lines(outcome.output);
  for (std::string line; std::getline(lines, line);)
    if (line.rfind("SALAH", 0) == 0 || line.rfind("tidak sesuai", 0) == 0) findings.push_back(line);
  BOOST_TEST(findings.empty() == (outcome.status == 0), outcome.output);
  return findings;
}

bool isOfName(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_';
}

// Whether the path stands in the text, and not as part of a longer name.
bool stands(const std::string& path, const std::string& text) {
  for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path, at + 1)) {
    const std::size_t end = at + path.size();
    const bool isWhole =
        (at == 0 || !isOfName(text[at - 1])) &&
        (end == text.size() || !isOfName(text[end]) || (text[end] == '.' && end + 1 == text.size()));
    if (isWhole) return true;
  }
  return false;
}

bool isNamed(const std::string& path, const Findings& findings) {
  // "checkpoint" is a word that messages use as well.
  const bool isWord = std::all_of(path.begin(), path.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return std::any_of(findings.begin(), findings.end(), [&](const std::string& finding) {
    return isWord ? finding.rfind(path + ": ", 0) == 0 : stands(path, finding);
  });
}

class Flips {
 public:
  Flips(base::Path root, Judge judge) : root_(std::move(root)), judge_(std::move(judge)) {
    if (fs::is_regular_file(root_)) add(root_);
    if (!fs::is_directory(root_)) return;
    for (const auto& entry : fs::recursive_directory_iterator(root_))
      if (entry.is_regular_file() && entry.file_size() > 0) add(entry.path());
    std::sort(files_.begin(), files_.end());
  }

  // What was not found or not named, one line each.
  std::vector<std::string> run(unsigned count) {
    std::vector<std::string> missed = judge_();
    for (unsigned number = 0; number < count; ++number) {
      const base::Path& file = number % 2 == 0 ? bySize() : files_.at(below(files_.size()));
      tryOne(file, below(fs::file_size(file) * 8), missed);
    }
    for (const std::string& still : judge_()) missed.push_back("afterwards " + still);
    return missed;
  }

 private:
  void add(const base::Path& file) {
    files_.push_back(file);
    bytes_ += fs::file_size(file);
  }

  std::uint64_t below(std::uint64_t bound) {
    return std::uniform_int_distribution<std::uint64_t>(0, bound - 1)(random_);
  }

  const base::Path& bySize() {
    std::uint64_t at = below(bytes_);
    for (const base::Path& file : files_) {
      const std::uint64_t size = fs::file_size(file);
      if (at < size) return file;
      at -= size;
    }
    return files_.back();
  }

  void tryOne(const base::Path& file, std::uint64_t bit, std::vector<std::string>& missed) {
    turn(file, bit);
    const Findings findings = judge_();
    turn(file, bit);
    const std::string name = file.lexically_relative(root_).string();
    const std::string what = name + ", bit " + std::to_string(bit) + ": ";
    if (findings.empty()) missed.push_back(what + "is not found");
    if (!findings.empty() && file != root_ && !isNamed(name, findings))
      missed.push_back(what + "is found and not named: " + findings.front());
  }

  static void turn(const base::Path& file, std::uint64_t bit) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    const auto at = static_cast<std::streamoff>(bit / 8);
    stream.seekg(at);
    const char turned = static_cast<char>(stream.get() ^ (1 << (bit % 8)));
    stream.seekp(at);
    stream.put(turned);
    BOOST_REQUIRE(stream.flush());
  }

  base::Path root_;
  Judge judge_;
  std::vector<base::Path> files_;
  std::uint64_t bytes_ = 0;
  std::mt19937_64 random_{seed()};
};

void requireAllFound(const std::string& place, const base::Path& root, const Judge& judge, unsigned count) {
  const auto missed = Flips(root, judge).run(count);
  for (const std::string& one : missed) BOOST_ERROR(place + ": " + one);
  std::cout << place << ": " << count << " bits turned, " << missed.size()
            << " missed; BERKAS_SEED=" << seed() << "\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(flips)

BOOST_AUTO_TEST_CASE(a_bit_turned_in_the_archive_is_found_and_its_file_named) {
  requireAllFound("archive", ArchivedCase::shared().home.home().archive(), judgeHome, flipsWanted());
}

BOOST_AUTO_TEST_CASE(a_bit_turned_in_the_log_is_found_and_its_file_named) {
  requireAllFound("log", ArchivedCase::shared().home.home().log(), judgeHome, flipsWanted());
  requireAllFound("long log", ArchivedCase::shared().office.folder() / "log", judgeLongLog, flipsWanted());
}

BOOST_AUTO_TEST_CASE(a_bit_turned_in_a_bundle_is_found_and_its_file_named) {
  const ArchivedCase& specimen = ArchivedCase::shared();
  requireAllFound(
      "bundle", specimen.bundle, [&] { return judgeBag(specimen.bundle); }, flipsWanted());
  requireAllFound(
      "zip", specimen.zip, [&] { return judgeBag(specimen.zip); }, flipsWanted());
  requireAllFound("bundle, by the shell", specimen.bundle, judgeByShell, (flipsWanted() + 4) / 5);
}

BOOST_AUTO_TEST_SUITE_END()
