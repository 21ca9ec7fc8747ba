#include "crypto/digest.h"

#include "support/boost_test.h"

using crypto::DigestAlgorithm;

BOOST_AUTO_TEST_SUITE(digest)

// FIPS 180-4, the examples of NIST's CSRC.
BOOST_AUTO_TEST_CASE(gives_the_published_digests) {
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Sha256, "abc") ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Sha512, "abc") ==
             "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
             "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Sha256, "") ==
             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

// RFC 1321, FIPS 180-4 and RFC 7693, as OCFL 1.1 and its extension 0009 quote them for no bytes at all.
BOOST_AUTO_TEST_CASE(gives_the_digests_that_archives_of_others_may_hold) {
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Md5, "") == "d41d8cd98f00b204e9800998ecf8427e");
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Sha1, "") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Sha512_256, "").substr(0, 40) ==
             "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7");
  BOOST_TEST(crypto::digestHex(DigestAlgorithm::Blake2b512, "").substr(0, 40) ==
             "786a02f742015903c6c6fd852552d272912f4740");
}

BOOST_AUTO_TEST_CASE(pieces_make_the_digest_of_the_whole_and_a_hasher_serves_again) {
  crypto::Hasher hasher(DigestAlgorithm::Sha512);
  for (int round = 0; round < 2; ++round) {
    hasher.update("Surat ");
    hasher.update("");
    hasher.update("Pengantar");
    BOOST_TEST(hasher.finishHex() == crypto::digestHex(DigestAlgorithm::Sha512, "Surat Pengantar"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
