#include "crypto/passwords.h"

#include "support/boost_test.h"

namespace {

crypto::Secret secret(std::string text) {
  return crypto::Secret(std::move(text));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(passwords)

BOOST_AUTO_TEST_CASE(a_hash_says_how_it_was_made_and_is_of_one_password) {
  const std::string hash = crypto::hashPassword(secret("kuda baterai paku jingga"));
  BOOST_TEST(hash.rfind("$argon2id$v=19$m=19456,t=2,p=1$", 0) == 0U, hash);
  BOOST_TEST(crypto::isPasswordOf(hash, secret("kuda baterai paku jingga")));
  BOOST_TEST(!crypto::isPasswordOf(hash, secret("kuda baterai paku jinggA")));
  BOOST_TEST(!crypto::isPasswordOf(hash, secret("")));
}

BOOST_AUTO_TEST_CASE(each_hash_has_a_salt_of_its_own) {
  BOOST_TEST(crypto::hashPassword(secret("satu")) != crypto::hashPassword(secret("satu")));
}

// Behind a zero byte a password goes on.
BOOST_AUTO_TEST_CASE(every_byte_counts) {
  const std::string hash = crypto::hashPassword(secret(std::string("a\0b", 3)));
  BOOST_TEST(!crypto::isPasswordOf(hash, secret(std::string("a\0c", 3))));
  BOOST_TEST(!crypto::isPasswordOf(hash, secret("a")));
}

BOOST_AUTO_TEST_CASE(a_hash_with_other_costs_is_to_be_made_anew) {
  BOOST_TEST(!crypto::needsRehash(crypto::hashPassword(secret("sandi"))));
  BOOST_TEST(
      crypto::needsRehash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$"
                          "QTNCQUJDRDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNA"));
  BOOST_TEST(crypto::needsRehash("no hash"));
  BOOST_TEST(!crypto::isPasswordOf("no hash", secret("no hash")));
}

BOOST_AUTO_TEST_SUITE_END()
