#include "archive/object_id.h"

#include "base/error.h"
#include "support/boost_test.h"

using archive::ObjectId;

BOOST_AUTO_TEST_SUITE(object_id)

BOOST_AUTO_TEST_CASE(a_uri_is_an_id) {
  for (const char* text :
       {"urn:uuid:0f9c2a6e-7d5b-4a3e-9c1d-2b8f6e4a1c3d", "info:x", "https://a.example/b?c"}) {
    const auto id = ObjectId::parse(text);
    BOOST_REQUIRE_MESSAGE(id.has_value(), text);
    BOOST_TEST(id->text() == text);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_uri_is_no_id) {
  const std::string tooLong = "urn:" + std::string(197, 'a');
  for (const std::string& text : {std::string(), std::string("urn"), std::string("urn:"), std::string(":abc"),
                                  std::string("1a:b"), std::string("..hor/rib:le"), std::string("urn:a b"),
                                  std::string("urn:\xC3\xA8"), std::string("urn:a\n"), tooLong}) {
    BOOST_TEST(!ObjectId::parse(text).has_value(), "\"" << text << "\" was taken");
  }
  BOOST_CHECK_THROW(ObjectId::of("nothing"), base::Internal);
}

// Computed with the code that extension 0003 gives.
BOOST_AUTO_TEST_CASE(the_folder_follows_layout_0003) {
  BOOST_TEST(ObjectId::of("urn:uuid:0f9c2a6e-7d5b-4a3e-9c1d-2b8f6e4a1c3d").folder() ==
             "5c/33/urn%3auuid%3a0f9c2a6e-7d5b-4a3e-9c1d-2b8f6e4a1c3d");
  BOOST_TEST(ObjectId::of("info:Hor/rib..le-$id").folder() == "69/0c/info%3aHor%2frib%2e%2ele-%24id");
}

BOOST_AUTO_TEST_CASE(a_long_id_is_cut_and_ends_with_its_digest) {
  BOOST_TEST(
      ObjectId::of("urn:" + std::string(94, 'x')).folder() ==
      "8b/4a/"
      "urn%3axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
  BOOST_TEST(
      ObjectId::of("urn:" + std::string(95, 'x')).folder() ==
      "0c/17/"
      "urn%3axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-"
      "0c17633010b6fc1ea2c914c91d0bb62d6fd69f31d77b4c1772df6920bf16607e");
}

BOOST_AUTO_TEST_SUITE_END()
