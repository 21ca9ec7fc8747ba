#include "xml/writer.h"

#include "support/boost_test.h"
#include "xml/reader.h"

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(indents_elements_and_leaves_mixed_content_alone) {
  xml::Element root("surat");
  root.setAttribute("jenis", "pengantar & \"salin\"");
  root.append(xml::Element("nomor", "1 < 2"));
  root.append(xml::Element("kosong"));
  xml::Element& mixed = root.append(xml::Element("isi"));
  mixed.appendText("a ");
  mixed.append(xml::Element("b", "c"));
  BOOST_TEST(xml::write(root) ==
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<surat jenis=\"pengantar &amp; &quot;salin&quot;\">\n"
             "  <nomor>1 &lt; 2</nomor>\n"
             "  <kosong/>\n"
             "  <isi>a <b>c</b></isi>\n"
             "</surat>\n");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  xml::Element root("a");
  root.setAttribute("x", "line\nend\ttab ḥ ’ <>&\"'");
  root.append(xml::Element("b", "\r\n text "));
  BOOST_CHECK(xml::read(xml::write(root), "f", xml::WhiteSpace::Drop) == root);
}

BOOST_AUTO_TEST_SUITE_END()
