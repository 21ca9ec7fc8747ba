#include "archive/inventory.h"

#include "base/error.h"
#include "crypto/digest.h"
#include "support/boost_test.h"
#include "support/changed_text.h"

using archive::Inventory;

namespace {

const std::string kSha512(128, 'a');
const std::string kSha256(64, 'b');

Inventory twoVersions() {
  Inventory inventory{archive::ObjectId::of("urn:uuid:1"), {}, {}, {}};
  archive::VersionRecord first{*base::Instant::parse("2026-11-23T02:15:00Z"),
                               "permohonan",
                               "Sari \xC3\xA9",
                               "urn:berkas:user:sari",
                               {{"a/b.pdf", kSha512}}};
  archive::VersionRecord second = first;
  second.state["c.json"] = std::string(128, 'c');
  inventory.versions = {first, second};
  inventory.manifest = {{kSha512, {"v1/content/a/b.pdf"}}, {std::string(128, 'c'), {"v2/content/c.json"}}};
  inventory.sha256 = {{kSha256, {"v1/content/a/b.pdf"}}};
  return inventory;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(inventory)

BOOST_AUTO_TEST_CASE(what_was_written_is_read_back) {
  const Inventory written = twoVersions();
  BOOST_TEST((archive::inventoryFromBytes(toBytes(written), "i") == written));
}

// rocfl 1.7 takes \u escapes for damage, so text is UTF-8 as it is.
BOOST_AUTO_TEST_CASE(the_bytes_are_one_line_of_canonical_json) {
  const std::string bytes = toBytes(twoVersions());
  BOOST_TEST(bytes.find('\n') == bytes.size() - 1);
  BOOST_TEST(bytes.find("\"Sari \xC3\xA9\"") != std::string::npos);
  BOOST_TEST(bytes.rfind("{\"digestAlgorithm\":\"sha512\",\"fixity\":{\"sha256\":{\"bbb", 0) == 0u);
  BOOST_TEST(bytes.find("\"type\":\"https://ocfl.io/1.1/spec/#inventory\"") != std::string::npos);
  BOOST_TEST(bytes.find("\"created\":\"2026-11-23T02:15:00Z\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_sidecar_is_the_digest_and_the_name) {
  BOOST_TEST(archive::sidecarFor("x") ==
             crypto::digestHex(crypto::DigestAlgorithm::Sha512, "x") + " inventory.json\n");
}

BOOST_AUTO_TEST_CASE(a_sidecar_of_others_may_be_spelt_otherwise_and_no_bit_of_it_turned) {
  const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha512, "x");
  for (const char* rest :
       {" inventory.json\n", "  inventory.json", "\tinventory.json\n", " \t inventory.json\n"}) {
    const std::string right = digest + rest;
    BOOST_TEST(archive::isSidecarOf(right, "x"));
    BOOST_TEST(!archive::isSidecarOf(right, "y"));
    for (std::size_t bit = 0; bit < right.size() * 8; ++bit) {
      std::string turned = right;
      turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
      BOOST_TEST(!archive::isSidecarOf(turned, "x"), "bit " << bit);
    }
  }
  BOOST_TEST(!archive::isSidecarOf(digest + "inventory.json\n", "x"));
  BOOST_TEST(!archive::isSidecarOf(digest, "x"));
}

BOOST_AUTO_TEST_CASE(digits_of_a_second_beyond_the_sixth_are_passed_over) {
  const std::string ours = toBytes(twoVersions());
  for (const char* zone : {"Z", "+00:00"}) {
    const std::string theirs = support::changed(ours, "02:15:00Z", std::string("02:15:00.123456789") + zone);
    BOOST_TEST((archive::inventoryFromBytes(theirs, "i").version(1).created ==
                *base::Instant::parse("2026-11-23T02:15:00.123456Z")));
  }
  for (const char* wrong : {"02:15:00.Z", "02:15:00.1234567", "02:15.1234567Z", "02:15:00.1234567.8Z"})
    BOOST_CHECK_THROW(archive::inventoryFromBytes(support::changed(ours, "02:15:00Z", wrong), "i"),
                      base::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_version_that_is_not_there_is_not_found) {
  BOOST_CHECK_THROW(twoVersions().version(0), base::NotFound);
  BOOST_CHECK_THROW(twoVersions().version(3), base::NotFound);
  BOOST_TEST(twoVersions().version(2).state.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_ours_is_corrupt) {
  const std::string good = toBytes(twoVersions());
  const std::vector<std::pair<std::string, std::string>> changes = {
      {"{", ""},
      {"sha512\"", "md5\""},
      {"1.1/spec", "1.2/spec"},
      {"\"head\":\"v2\"", "\"head\":\"v1\""},
      {"\"v1\":{", "\"v01\":{"},
      {"urn:uuid:1", "no uri"},
      {"2026-11-23T02:15:00Z", "2026-11-23"},
      {"v1/content/a/b.pdf", "../../secret"},
      {"v2/content/c.json", "v2/content/../../v1/x"},
      {"v2/content/c.json", "v3/content/c.json"},
      {"v2/content/c.json", "/etc/passwd"},
      {"v2/content/c.json", "v1/content/a/b.pdf"},
      {"\"manifest\":{\"" + kSha512, "\"manifest\":{\"" + std::string(128, 'd')},
      {"\"manifest\":{\"" + kSha512, "\"manifest\":{\"" + std::string(127, 'a')},
      {"\"manifest\":{\"" + kSha512, "\"manifest\":{\"" + std::string(128, 'A')},
      {"[\"v2/content/c.json\"]", "[]"},
      {"[\"c.json\"]", "[\"../c.json\"]"},
      {"[\"c.json\"]", "[\"a/b.pdf\"]"},
      {"{\"digestAlgorithm\"", "{\"contentDirectory\":\"a/b\",\"digestAlgorithm\""},
      {"{\"digestAlgorithm\"", "{\"contentDirectory\":\"..\",\"digestAlgorithm\""},
      {"{\"digestAlgorithm\"", "{\"contentDirectory\":\"isi\",\"digestAlgorithm\""}};
  for (const auto& [what, with] : changes) {
    BOOST_CHECK_THROW(archive::inventoryFromBytes(support::changed(good, what, with), "i"), base::Corrupt);
  }
}

BOOST_AUTO_TEST_SUITE_END()
