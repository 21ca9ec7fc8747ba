#include "tlog/merkle.h"

#include "base/base64.h"
#include "base/disk.h"
#include "json/text.h"
#include "support/boost_test.h"

using tlog::Hash;
using tlog::Proof;

namespace {

// transparency-dev/merkle, testonly/constants.go: eight leaves, and the root of each tree of the first of
// them.
const std::vector<base::Bytes> kLeaves = {"",
                                          base::Bytes("\x00", 1),
                                          "\x10",
                                          "\x20\x21",
                                          "\x30\x31",
                                          "\x40\x41\x42\x43",
                                          "\x50\x51\x52\x53\x54\x55\x56\x57",
                                          "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
const std::vector<std::string> kRoots = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                         "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                         "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                         "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                         "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

// The subtree's hash as RFC 6962, 2.1 defines it.
Hash wholeHash(const tlog::Node& node) {
  if (node.level == 0) return tlog::hashLeaf(kLeaves[node.index % 8] + std::to_string(node.index / 8));
  return tlog::hashNode(wholeHash({node.level - 1, node.index * 2}),
                        wholeHash({node.level - 1, node.index * 2 + 1}));
}

json::Value vectors() {
  const base::Path path = base::Path(BERKAS_SOURCE_DIR) / "tests/tlog/vectors/proofs.json";
  return json::read(base::readFile(base::PosixDisk(), path), "proofs.json");
}

// Hashes of another length stand for any hash, one of no length for none.
std::optional<Hash> hashIn(const std::string& text) {
  const auto bytes = base::fromBase64(text);
  if (!bytes || bytes->empty()) return std::nullopt;
  const auto hash = tlog::hashFromBytes(*bytes);
  return hash ? hash : tlog::hashLeaf(*bytes);
}

// Nothing when a hash is none.
std::optional<Proof> proofIn(const json::Value& value) {
  Proof proof;
  for (const json::Value& text : value.arrayAt("proof")) {
    const auto hash = hashIn(*text.string());
    if (!hash) return std::nullopt;
    proof.push_back(*hash);
  }
  return proof;
}

bool isAccepted(const json::Value& value, bool isInclusion) {
  const auto proof = proofIn(value);
  const auto first = hashIn(value.stringAt(isInclusion ? "leafHash" : "root1"));
  const auto root = hashIn(value.stringAt(isInclusion ? "root" : "root2"));
  if (!proof || !first || !root) return false;
  const auto number = std::stoull(value.stringAt(isInclusion ? "leafIdx" : "size1"));
  const auto size = std::stoull(value.stringAt(isInclusion ? "treeSize" : "size2"));
  return isInclusion ? tlog::isIncluded(*first, number, size, *proof, *root)
                     : tlog::isConsistent(number, size, *first, *root, *proof);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merkle)

BOOST_AUTO_TEST_CASE(the_published_leaves_have_the_published_roots) {
  const tlog::NodeSource nodes = [&](const tlog::Node& node) {
    if (node.level == 0) return tlog::hashLeaf(kLeaves[node.index]);
    return tlog::hashNode(nodes({node.level - 1, node.index * 2}),
                          nodes({node.level - 1, node.index * 2 + 1}));
  };
  for (std::uint64_t size = 0; size <= kLeaves.size(); ++size)
    BOOST_TEST(base::hex(tlog::view(tlog::rootOf(size, nodes))) == kRoots[size]);
}

// transparency-dev/merkle, testdata/inclusion and testdata/consistency.
BOOST_AUTO_TEST_CASE(the_published_proofs_are_judged_as_published) {
  const json::Value all = vectors();
  for (const char* kind : {"inclusion", "consistency"}) {
    BOOST_TEST(all.arrayAt(kind).size() == 98u);
    for (const json::Value& value : all.arrayAt(kind)) {
      const bool isWanted = !*value.at("wantErr").boolean();
      BOOST_TEST(isAccepted(value, kind == std::string("inclusion")) == isWanted,
                 kind << " " << json::canonical(value));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_leaf_of_every_small_tree_is_proven_and_nothing_else_is) {
  for (std::uint64_t size = 1; size <= 20; ++size) {
    const Hash root = tlog::rootOf(size, wholeHash);
    for (std::uint64_t index = 0; index < size; ++index) {
      const Proof proof = tlog::proveInclusion(index, size, wholeHash);
      const Hash leaf = wholeHash({0, index});
      BOOST_TEST(tlog::isIncluded(leaf, index, size, proof, root));
      BOOST_TEST(!tlog::isIncluded(leaf, (index + 1) % (size + 1), size, proof, root));
      BOOST_TEST(!tlog::isIncluded(wholeHash({0, index + 1}), index, size, proof, root));
      Proof longer = proof;
      longer.push_back(root);
      BOOST_TEST(!tlog::isIncluded(leaf, index, size, longer, root));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_small_tree_is_proven_to_begin_with_the_smaller_ones) {
  for (std::uint64_t size = 1; size <= 20; ++size) {
    const Hash root = tlog::rootOf(size, wholeHash);
    for (std::uint64_t before = 1; before <= size; ++before) {
      const Hash old = tlog::rootOf(before, wholeHash);
      const Proof proof = tlog::proveConsistency(before, size, wholeHash);
      BOOST_TEST(tlog::isConsistent(before, size, old, root, proof));
      BOOST_TEST(!tlog::isConsistent(before, size, tlog::emptyRoot(), root, proof));
      BOOST_TEST(!tlog::isConsistent(before, size, old, tlog::emptyRoot(), proof));
      Proof longer = proof;
      longer.push_back(root);
      BOOST_TEST(!tlog::isConsistent(before, size, old, root, longer));
    }
    BOOST_TEST(tlog::proveConsistency(0, size, wholeHash).empty());
  }
}

BOOST_AUTO_TEST_CASE(trees_near_the_largest_size_are_judged_in_bounded_time) {
  const Hash any = tlog::emptyRoot();
  const std::uint64_t largest = ~0ULL;
  BOOST_TEST(!tlog::isIncluded(any, largest - 1, largest, Proof(64, any), any));
  BOOST_TEST(!tlog::isConsistent(largest - 1, largest, any, any, Proof(64, any)));
}

BOOST_AUTO_TEST_SUITE_END()
