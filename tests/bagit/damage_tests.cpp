// Everything that can be done to a bag of ours: every bit turned over, every file taken away, files, folders
// and bytes added. Nothing may stay valid.
#include "bagit/bags.h"
#include "support/boost_test.h"

namespace {

using bagit_tests::Files;
using bagit_tests::kBag;

Files ourFiles() {
  support::SimulatedDisk disk;
  bagit::write(bagit_tests::ours(), disk, kBag, bagit::Form::Folder);
  return bagit_tests::filesBelow(disk, kBag);
}

bool isValid(const Files& files, const std::string& folder = "") {
  support::SimulatedDisk disk;
  bagit_tests::provide(disk, files);
  if (!folder.empty()) disk.provideFolder(kBag / folder);
  return bagit::check(disk, kBag).isValid();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damage)

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_a_folder_is_found) {
  const Files good = ourFiles();
  BOOST_TEST_REQUIRE(isValid(good));
  for (const auto& [path, content] : good) {
    for (std::size_t at = 0; at < content.size(); ++at) {
      Files files = good;
      files[path][at] = static_cast<char>(files[path][at] ^ (1 << at % 8));
      BOOST_TEST(!isValid(files),
                 "bit " << at % 8 << " of byte " << at << " of " << path << " goes unnoticed");
    }
  }
}

BOOST_AUTO_TEST_CASE(every_case_of_a_digest_is_found) {
  for (const char* path : {"manifest-sha512.txt", "tagmanifest-sha512.txt"}) {
    Files files = ourFiles();
    std::string& text = files[path];
    text[text.find_first_of("abcdef")] ^= 0x20;
    BOOST_TEST(!isValid(files), path);
  }
}

BOOST_AUTO_TEST_CASE(every_file_that_is_taken_away_or_added_is_found) {
  const Files good = ourFiles();
  for (const auto& [path, content] : good) {
    Files files = good;
    files.erase(path);
    BOOST_TEST(!isValid(files), path);
    files = good;
    files[path] += '\n';
    BOOST_TEST(!isValid(files), path);
  }
  for (const char* path : {"data/lain.txt", "bukti/lain.txt", "lain.txt", "manifest-md5.txt", "fetch.txt"}) {
    Files files = good;
    files[path] = "";
    BOOST_TEST(!isValid(files), path);
  }
  for (const char* folder : {"data/kosong", "kosong"}) BOOST_TEST(!isValid(good, folder), folder);
}

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_a_zip_is_found) {
  support::SimulatedDisk disk;
  disk.provideFolder("/out");
  bagit::write(bagit_tests::ours(), disk, "/out/kasus.zip", bagit::Form::Zip);
  const base::Bytes good = base::readFile(disk, "/out/kasus.zip");
  for (std::size_t at = 0; at < good.size(); ++at) {
    base::Bytes changed = good;
    changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
    support::SimulatedDisk other;
    other.provideFile("/kasus.zip", changed);
    BOOST_TEST(!bagit::check(other, "/kasus.zip").isValid(), "bit " << at % 8 << " of byte " << at);
  }
}

BOOST_AUTO_TEST_SUITE_END()
