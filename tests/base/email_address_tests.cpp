#include "base/email_address.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(email_address)

BOOST_AUTO_TEST_CASE(addresses_that_every_server_carries_are_taken) {
  for (const char* good : {"a@b.example", "budi.santoso+data@dinas.malangkota.go.id", "o'brien@x-y.example",
                           "o'brien@x.id", "!#$%&'*+-/=?^_`{|}~@b.example", "1@1.example", "a_b@c.co.id"}) {
    BOOST_TEST(base::problemOfEmailAddress(good).empty(), good);
  }
  BOOST_TEST(base::isEmailAddress(std::string(64, 'a') + "@b.example"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_an_address_is_said) {
  const std::string label = std::string(60, 'b') + ".";
  const std::pair<std::string, const char*> wrong[] = {
      {"", "has no @"},
      {"bukan surel", "has no @"},
      {"@", "nothing before the @"},
      {"@b.example", "nothing before the @"},
      {"a@b", "no domain"},
      {"a@", "no domain"},
      {"a@.example", "no domain"},
      {"a@b..example", "no domain"},
      {"a@b.example.", "no domain"},
      {"a@-b.example", "no domain"},
      {"a@b_c.example", "no domain"},
      {"a@[127.0.0.1]", "no domain"},
      {"a@b.example>", "no domain"},
      {"a@b.example\r\nRCPT", "no domain"},
      {"a@m\xC3\xBCnchen.example", "no domain"},
      {".a@b.example", "full stop"},
      {"a.@b.example", "full stop"},
      {"a..b@c.example", "full stop"},
      {"a b@c.example", "holds U+0020"},
      {"a,b@c.example", "holds U+002C"},
      {"<a@b.example", "holds U+003C"},
      {"a\n@b.example", "holds U+000A"},
      {"=?utf-8?q?budi?=@b.example", "holds U+003F"},
      {"a@b@c.example", "more than one @"},
      {"\"a\"@b.example", "quotation marks"},
      {"ma\xE1\xB8\xA5@b.example", "beyond ASCII"},
      {std::string(65, 'a') + "@b.example", "64 bytes"},
      {"a@" + label + label + label + label + "b.example", "254 bytes"},
  };
  for (const auto& [address, says] : wrong) {
    const std::string problem = base::problemOfEmailAddress(address).in(base::Language::English);
    BOOST_TEST(problem.find(says) != std::string::npos, address << ": " << problem);
    BOOST_TEST(problem.find("as nama@instansi.go.id") != std::string::npos, address << ": " << problem);
    BOOST_TEST(!base::isEmailAddress(address), address);
  }
}

BOOST_AUTO_TEST_CASE(a_masked_address_shows_the_domain_and_one_letter_at_most) {
  BOOST_TEST(base::maskedEmailAddress("budi@bappeda.example.go.id") == "b***@bappeda.example.go.id");
  BOOST_TEST(base::maskedEmailAddress("bu@bappeda.example.go.id") == "***@bappeda.example.go.id");
  BOOST_TEST(base::maskedEmailAddress("budi").empty());
  BOOST_TEST(base::maskedEmailAddress("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
