// berkas archive check-bag, as somebody without a home would type it.
#include <fstream>

#include "cli/home.h"
#include "json/text.h"
#include "support/boost_test.h"

namespace {

using cli_tests::berkas;

struct SmallBag {
  support::TemporaryFolder folder;
  SmallBag() {
    std::filesystem::create_directory(folder.path() / "data");
    write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    write("data/a.txt", "");
    write("manifest-md5.txt", "d41d8cd98f00b204e9800998ecf8427e  data/a.txt\n");
  }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(folder.path() / name) << content;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(check_bag)

BOOST_AUTO_TEST_CASE(a_valid_bag_says_nothing_and_a_damaged_one_names_every_finding) {
  const SmallBag bag;
  const auto good = berkas({"archive", "check-bag", bag.folder.path().string()});
  BOOST_TEST(good.status == 0);
  BOOST_TEST(good.out.empty(), good.out);
  bag.write("data/a.txt", "berubah");
  bag.write("data/b.txt", "");
  const auto bad = berkas({"archive", "check-bag", bag.folder.path().string()});
  BOOST_TEST(bad.status == 1);
  BOOST_TEST(
      bad.out ==
      "{\"clause\":\"3\",\"code\":\"checksum-wrong\",\"message\":\"has not the digest that manifest-md5.txt "
      "records\",\"path\":\"data/a.txt\",\"severity\":\"error\"}\n"
      "{\"clause\":\"3\",\"code\":\"file-unlisted\",\"message\":\"no payload manifest lists "
      "it\",\"path\":\"data/b.txt\",\"severity\":\"error\"}\n");
  BOOST_TEST(berkas({"archive", "check-bag", "/no/such/bag"}).status == 66);
}

BOOST_AUTO_TEST_SUITE_END()
