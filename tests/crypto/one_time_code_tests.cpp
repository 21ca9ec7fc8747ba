#include "crypto/one_time_codes.h"

#include <set>

#include "crypto/constant_time.h"
#include "crypto/keyed_digest.h"
#include "support/boost_test.h"

using crypto::stepOfCode;

namespace {

// "12345678901234567890", the secret of RFC 6238's examples.
const std::string kSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

base::Instant at(std::int64_t seconds) {
  return base::Instant::fromMicroseconds(seconds * 1'000'000);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(one_time_codes)

// RFC 6238, appendix B: the last six of the eight digits of each example with SHA-1.
BOOST_AUTO_TEST_CASE(the_codes_of_the_standard_are_made) {
  const std::pair<std::int64_t, const char*> examples[] = {{59, "287082"},         {1111111109, "081804"},
                                                           {1111111111, "050471"}, {1234567890, "005924"},
                                                           {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [seconds, code] : examples) {
    BOOST_TEST(crypto::codeAt(kSecret, at(seconds)) == code);
    BOOST_TEST((stepOfCode(kSecret, code, at(seconds)) == seconds / 30));
  }
}

BOOST_AUTO_TEST_CASE(a_code_counts_one_step_before_and_after_its_own) {
  const std::string code = crypto::codeAt(kSecret, at(3000));
  for (const std::int64_t seconds : {2970, 3000, 3059})
    BOOST_TEST((stepOfCode(kSecret, code, at(seconds)) == 100));
  BOOST_TEST(!stepOfCode(kSecret, code, at(2969)));
  BOOST_TEST(!stepOfCode(kSecret, code, at(3060)));
}

BOOST_AUTO_TEST_CASE(another_text_is_no_code) {
  const std::string code = crypto::codeAt(kSecret, at(3000));
  for (const std::string& text :
       {std::string(), code.substr(1), code + "0", " " + code, std::string("abcdef")})
    BOOST_TEST(!stepOfCode(kSecret, text, at(3000)), text);
}

BOOST_AUTO_TEST_CASE(each_secret_is_20_random_bytes_in_base32) {
  std::set<std::string> secrets;
  for (int i = 0; i < 20; ++i) {
    const std::string secret = crypto::makeCodeSecret();
    BOOST_TEST(secret.size() == 32U);
    BOOST_TEST(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == std::string::npos, secret);
    BOOST_TEST(crypto::codeAt(secret, at(0)).size() == 6U);
    secrets.insert(secret);
  }
  BOOST_TEST(secrets.size() == 20U);
}

BOOST_AUTO_TEST_CASE(the_address_for_apps_names_issuer_and_account) {
  BOOST_TEST(crypto::codeUri(kSecret, "Dinas & Kota", "sari") ==
             "otpauth://totp/Dinas%20%26%20Kota:sari?secret=" + kSecret +
                 "&issuer=Dinas%20%26%20Kota&algorithm=SHA1&digits=6&period=30");
}

// RFC 4231, test cases 1, 2 and 6.
BOOST_AUTO_TEST_CASE(keyed_digests_are_those_of_the_standard) {
  BOOST_TEST(base::hex(crypto::keyedDigest(std::string(20, '\x0b'), "Hi There")) ==
             "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  BOOST_TEST(base::hex(crypto::keyedDigest("Jefe", "what do ya want for nothing?")) ==
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  BOOST_TEST(base::hex(crypto::keyedDigest(std::string(131, '\xaa'),
                                           "Test Using Larger Than Block-Size Key - Hash Key First")) ==
             "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

BOOST_AUTO_TEST_CASE(the_same_is_what_has_the_same_bytes) {
  BOOST_TEST(crypto::isSame("abc", "abc"));
  BOOST_TEST(!crypto::isSame("abc", "abd"));
  BOOST_TEST(!crypto::isSame("abc", "ab"));
  BOOST_TEST(crypto::isSame("", ""));
}

BOOST_AUTO_TEST_SUITE_END()
