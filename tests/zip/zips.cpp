#include "zip/zips.h"

#include "support/boost_test.h"
#include "support/command.h"
#include "zip/writer.h"

namespace zip_tests {
namespace {

class Collector final : public zip::Sink {
 public:
  explicit Collector(std::map<std::string, std::string>& files) : files_(files) {}
  bool begin(const zip::Entry&) override {
    content_.clear();
    return true;
  }
  void take(base::ByteView piece) override { content_ += piece; }
  void end(const zip::Entry& entry) override { files_[entry.name] = content_; }

 private:
  std::map<std::string, std::string>& files_;
  std::string content_;
};

}  // namespace

base::Path sample(const std::string& name) {
  static const support::TemporaryFolder kFolder;
  static const support::CommandResult kMade =
      support::runCommand({"/usr/bin/python3", std::string(BERKAS_SOURCE_DIR) + "/tests/zip/make_zips.py",
                           kFolder.path().string()});
  BOOST_TEST_REQUIRE(kMade.status == 0);
  return kFolder.path() / (name + ".zip");
}

std::set<std::string> rulesOf(const zip::Flaws& flaws) {
  std::set<std::string> rules;
  for (const zip::Flaw& flaw : flaws) rules.insert(flaw.rule);
  return rules;
}

Contents contentsOf(const base::Disk& disk, const base::Path& path) {
  Contents contents;
  Collector collector(contents.files);
  const zip::DiskSource source(disk, path);
  contents.flaws = zip::readContents(source, zip::survey(source), collector);
  return contents;
}

std::map<std::string, std::string> ourFiles() {
  return {{"kasus/data/0001-permohonan/surat.pdf", std::string(600, 'p') + "%PDF"},
          {"kasus/data/kosong", ""},
          {"kasus/bagit.txt", "BagIt-Version: 1.0\n"},
          {"kasus/data/Ḥasan.txt", "nama"}};
}

void writeOurs(base::Disk& disk, const base::Path& path) {
  const auto file = disk.create(path);
  zip::Writer writer(*file);
  for (const auto& [name, content] : ourFiles())
    writer.add(name, [&](const std::function<void(base::ByteView)>& take) { take(content); });
  writer.finish();
  file->close();
}

}  // namespace zip_tests
