#include "mail/mail_text.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "xml/reader.h"

namespace {

mail::MailText textOf(const std::string& inner, std::size_t width = 72) {
  return mail::readMailText(xml::read("<surel><subjek>S</subjek><isi>" + inner + "</isi></surel>", "m.xml"),
                            width);
}

}  // namespace

BOOST_AUTO_TEST_CASE(blocks_are_parted_by_an_empty_line) {
  const mail::MailText text = textOf(
      "\n  <paragraf>Yth. Budi,</paragraf>\n  <daftar><butir>satu</butir><butir>dua</butir></daftar>\n"
      "  <paragraf>Hormat kami,</paragraf><baris>Tim Walidata</baris><baris>Dinas Kominfo</baris>");
  BOOST_TEST(text.subject == "S");
  BOOST_TEST(text.text == "Yth. Budi,\n\n- satu\n- dua\n\nHormat kami,\n\nTim Walidata\nDinas Kominfo\n");
}

BOOST_AUTO_TEST_CASE(paragraphs_are_wrapped_and_items_hang) {
  BOOST_TEST(textOf("<paragraf>satu dua tiga empat</paragraf>", 9).text == "satu dua\ntiga\nempat\n");
  BOOST_TEST(textOf("<daftar><butir>satu dua tiga</butir></daftar>", 10).text == "- satu dua\n  tiga\n");
}

BOOST_AUTO_TEST_CASE(characters_are_counted_and_not_bytes) {
  BOOST_TEST(textOf("<paragraf>\xE1\xB8\xA5\xE1\xB8\xA5\xE1\xB8\xA5 bb</paragraf>", 6).text ==
             "\xE1\xB8\xA5\xE1\xB8\xA5\xE1\xB8\xA5 bb\n");
}

BOOST_AUTO_TEST_CASE(address_of_a_page_is_never_cut) {
  BOOST_TEST(textOf("<paragraf>Lacak: https://satudata.example/p/31</paragraf>", 12).text ==
             "Lacak:\nhttps://satudata.example/p/31\n");
}

BOOST_AUTO_TEST_CASE(values_with_line_breaks_stay_in_their_line) {
  const auto tree = xml::read(
      "<surel><subjek>a&#13;&#10;Bcc: x\n</subjek><isi><baris>b&#10;c</baris></isi></surel>", "m.xml");
  const mail::MailText text = mail::readMailText(tree);
  BOOST_TEST(text.subject == "a Bcc: x");
  BOOST_TEST(text.text == "b c\n");
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_in_a_mail_is_refused_with_its_place) {
  for (const char* wrong :
       {"<surat/>", "<surel><isi><baris>x</baris></isi></surel>",
        "<surel><subjek> </subjek><isi><baris>x</baris></isi></surel>", "<surel><subjek>S</subjek></surel>",
        "<surel><subjek>S</subjek><isi><tabel>x</tabel></isi></surel>",
        "<surel><subjek>S</subjek><isi><daftar><baris>x</baris></daftar></isi></surel>"}) {
    BOOST_CHECK_THROW(mail::readMailText(xml::read(wrong, "m.xml")), base::InvalidInput);
  }
}

BOOST_AUTO_TEST_CASE(html_says_the_same_and_no_value_becomes_markup) {
  const mail::MailText text = textOf(
      "<paragraf>Lihat https://a.example/x?a=1&amp;b=\"&lt;2. "
      "&lt;script&gt;</paragraf><daftar><butir>satu</butir>"
      "<butir>dua</butir></daftar><baris>Tim</baris><baris>Kantor</baris><paragraf>javascript:x</paragraf>");
  BOOST_TEST(
      text.html ==
      "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<title>S</title>\n</head>\n"
      "<body>\n<p>Lihat <a href=\"https://a.example/x?a=1&amp;b=&quot;&lt;2\">"
      "https://a.example/x?a=1&amp;b=&quot;&lt;2</a>. &lt;script&gt;</p>\n"
      "<ul>\n<li>satu</li>\n<li>dua</li>\n</ul>\n<p>Tim<br>\nKantor</p>\n<p>javascript:x</p>\n"
      "</body>\n</html>\n");
}
