#include "xml/reader.h"

#include "base/error.h"
#include "support/boost_test.h"

namespace {

void refuses(const std::string& text, const std::string& message, const xml::Limits& limits = {}) {
  try {
    xml::read(text, "form.xml", xml::WhiteSpace::Keep, limits);
    BOOST_ERROR("accepted: " + text.substr(0, 80));
  } catch (const base::InvalidInput& problem) {
    const std::string what = problem.what();
    BOOST_TEST(what.find("form.xml") == 0U, what);
    BOOST_TEST(what.find(message) != std::string::npos, what);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(gives_elements_attributes_text_and_places) {
  const xml::Element root =
      xml::read("<?xml version=\"1.0\"?>\n<a x=\"1 &lt; 2\">\n  <b>t&amp;u</b><!-- no --><c/></a>", "f");
  BOOST_TEST(root.name() == "a");
  BOOST_TEST(*root.attribute("x") == "1 < 2");
  BOOST_TEST(root.child("b")->text() == "t&u");
  BOOST_TEST(root.child("b")->line() == 3);
  BOOST_TEST(root.child("b")->column() == 3);
  BOOST_TEST(root.child("c")->column() == 28);
  BOOST_TEST(root.children().size() == 2U);
  BOOST_TEST(root.child("d") == nullptr);
}

BOOST_AUTO_TEST_CASE(white_space_between_elements_is_kept_or_dropped_as_asked) {
  const char* text = "<a> <b/> x <c> </c></a>";
  BOOST_TEST(xml::read(text, "f").nodes().size() == 4U);
  const xml::Element dropped = xml::read(text, "f", xml::WhiteSpace::Drop);
  BOOST_TEST(dropped.nodes().size() == 3U);
  BOOST_TEST(dropped.child("c")->nodes().empty());
}

BOOST_AUTO_TEST_CASE(text_and_cdata_beside_each_other_are_one_text) {
  const xml::Element root = xml::read("<a>x<![CDATA[<&]]>y</a>", "f");
  BOOST_TEST_REQUIRE(root.nodes().size() == 1U);
  BOOST_TEST(root.text() == "x<&y");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_well_formed_with_its_place) {
  refuses("<a>\n<b></a>", "form.xml:2:");
  refuses("", "no XML element");
  refuses("just text", "outside the root");
  refuses("<a/><b/>", "second root element <b>");
  refuses("<a/>text", "outside the root");
  refuses("<a x='1' x='2'/>", "\"x\" twice");
}

BOOST_AUTO_TEST_CASE(refuses_entities_and_document_types) {
  refuses("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "entity");
  refuses("<!DOCTYPE a><a/>", "<!DOCTYPE");
  refuses("<a>&euro;</a>", "entity that XML does not predefine");
  refuses("<a>a & b</a>", "lone &");
  refuses("<a>\n x&#0;y</a>", "form.xml:2:3");
  refuses("<a>&#x1;</a>", "names no character");
  refuses("<a>&#xD800;</a>", "character");
  refuses("<a b='&#1;'/>", "form.xml:1:7");
  refuses("<a b='&#x44FFFF;'/>", "names no character");
  refuses("<a>&#99999999999999999999;</a>", "names no character");
  refuses("<a>&#x;</a>", "names no character");
  refuses("<a b='<!--'>&#x44FFFF;</a>", "form.xml:1:7: a < in an attribute");
  refuses("<a>'</a><!-- & --><a b=\"'\">&#0;</a>", "names no character");
  refuses("<a>&#-5;</a>", "names no character");
}

BOOST_AUTO_TEST_CASE(refuses_bytes_that_are_no_text) {
  refuses("<a>\xFF</a>", "byte 3");
  refuses(std::string("<a>\0</a>", 8), "U+0000 at byte 3");
  refuses("<a>\x01</a>", "U+0001 at byte 3");
  refuses("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "encoding");
  refuses(std::string("\xFF\xFE<\0a\0", 6), "not UTF-8");
}

BOOST_AUTO_TEST_CASE(refuses_more_than_the_limits_allow) {
  xml::Limits limits;
  limits.bytes = 100;
  refuses("<a>" + std::string(100, 'x') + "</a>", "more than the 100", limits);
  limits = {};
  limits.depth = 3;
  refuses("<a><b><c><d/></c></b></a>", "nested more than 3", limits);
  limits = {};
  limits.nodes = 3;
  refuses("<a><b/><b/><b/></a>", "more than 3", limits);
}

BOOST_AUTO_TEST_CASE(very_deep_nesting_ends_in_a_message_not_in_a_crash) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "<a>";
  refuses(text, "form.xml");
  for (int i = 0; i < 200000; ++i) text += "</a>";
  refuses(text, "nested more than 64");
}

BOOST_AUTO_TEST_SUITE_END()
