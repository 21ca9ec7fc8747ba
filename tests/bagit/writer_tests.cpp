#include "bagit/writer.h"

#include "bagit/bags.h"
#include "base/error.h"
#include "support/boost_test.h"

namespace {

using bagit::Form;
using support::SimulatedDisk;

std::unique_ptr<SimulatedDisk> emptyDisk() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->provideFolder("/out");
  disk->settle();
  return disk;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(a_bag_of_ours_is_valid_in_both_forms_and_says_the_same) {
  const auto disk = emptyDisk();
  const std::string folderDigest = bagit::write(bagit_tests::ours(), *disk, "/out/kasus", Form::Folder);
  const std::string zipDigest = bagit::write(bagit_tests::ours(), *disk, "/out/kasus.zip", Form::Zip);
  BOOST_TEST(folderDigest == zipDigest);
  for (const char* path : {"/out/kasus", "/out/kasus.zip"}) {
    const auto report = bagit::check(*disk, path);
    for (const auto& finding : report.findings)
      BOOST_ERROR(path << ": " << finding.rule << " " << finding.path);
    BOOST_TEST(report.files == 8U);
  }
}

BOOST_AUTO_TEST_CASE(the_same_bag_gives_the_same_bytes) {
  const auto disk = emptyDisk();
  for (const char* path : {"/out/a.zip", "/out/b.zip"})
    bagit::write(bagit_tests::ours(), *disk, path, Form::Zip);
  BOOST_TEST((base::readFile(*disk, "/out/a.zip") == base::readFile(*disk, "/out/b.zip")));
}

BOOST_AUTO_TEST_CASE(its_tag_files_say_what_they_must) {
  const auto disk = emptyDisk();
  bagit::write(bagit_tests::ours(), *disk, "/out/kasus", Form::Folder);
  const auto files = bagit_tests::filesBelow(*disk, "/out/kasus");
  BOOST_TEST(files.at("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  BOOST_TEST(files.at("bag-info.txt") ==
             "External-Identifier: urn:uuid:0\nBagging-Date: 2026-11-23\nPayload-Oxum: 12.3\n"
             "Berkas-Canonical-Form: 1\n");
  BOOST_TEST(files.at("manifest-sha512.txt").find("  data/50%25.txt\n") != std::string::npos);
  BOOST_TEST(files.count("tagmanifest-sha512.txt") == 1U);
}

BOOST_AUTO_TEST_CASE(what_exists_is_never_touched) {
  const auto disk = emptyDisk();
  disk->provideFile("/out/kasus", "lama");
  BOOST_CHECK_THROW(bagit::write(bagit_tests::ours(), *disk, "/out/kasus", Form::Folder), base::Conflict);
  BOOST_TEST(base::readFile(*disk, "/out/kasus") == "lama");
}

BOOST_AUTO_TEST_CASE(when_any_call_fails_nothing_is_left_behind) {
  for (const Form form : {Form::Folder, Form::Zip}) {
    const auto dry = emptyDisk();
    bagit::write(bagit_tests::ours(), *dry, "/out/kasus", form);
    for (std::size_t call = 0; call < dry->calls(); ++call) {
      const auto disk = emptyDisk();
      disk->failAt(call, support::Fault::Full);
      try {
        bagit::write(bagit_tests::ours(), *disk, "/out/kasus", form);
      } catch (const base::Error&) {
        const auto left = bagit_tests::filesBelow(*disk, "/out");
        const bool isWholeOrNothing = left.empty() || bagit::check(*disk, "/out/kasus").isValid();
        BOOST_TEST(isWholeOrNothing, disk->journal().at(call));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_changes_meanwhile_is_refused) {
  const auto disk = emptyDisk();
  bagit::Bag bag = bagit_tests::ours();
  int calls = 0;
  bag.files.push_back({"data/z", [&](const std::function<void(base::ByteView)>& take) {
                         take(++calls == 1 ? "satu" : "dua!");
                       }});
  BOOST_CHECK_THROW(bagit::write(bag, *disk, "/out/kasus", Form::Folder), base::Corrupt);
  BOOST_TEST(bagit_tests::filesBelow(*disk, "/out").empty());
}

BOOST_AUTO_TEST_SUITE_END()
