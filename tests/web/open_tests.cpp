// The pages for everybody, and what every page has in common.
#include "support/boost_test.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::PortalHome;

BOOST_AUTO_TEST_SUITE(open_pages)

BOOST_AUTO_TEST_CASE(the_first_page_says_what_the_service_is_and_leads_to_the_form) {
  PortalHome home;
  Browser browser = home.visitor();
  const auto& page = browser.open("/");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.title() == "Permohonan data bagi instansi – Berkas");
  BOOST_TEST(page.link("Ajukan permohonan data") == "/permohonan-data-instansi");
  BOOST_TEST(page.all("h1").size() == 1U);
}

BOOST_AUTO_TEST_CASE(english_is_chosen_once_and_stays) {
  PortalHome home;
  Browser browser = home.visitor();
  browser.open(browser.open("/").link("English"));
  BOOST_TEST(browser.page().title() == "Data requests by agencies – Berkas");
  BOOST_TEST(browser.open("/bantuan").title() == "Help – Berkas");
}

BOOST_AUTO_TEST_CASE(the_choice_of_language_leads_to_no_other_site) {
  PortalHome home;
  Browser browser = home.visitor();
  for (const char* target : {"//jahat.example", "https://jahat.example", "/%5Cjahat.example", "%0D%0Ax"}) {
    const auto page = browser.request(web::Method::Get, std::string("/bahasa/en?ke=") + target);
    BOOST_TEST(page.header("Location") == "/");
  }
}

BOOST_AUTO_TEST_CASE(an_address_that_there_is_not_is_404_with_a_way_back) {
  PortalHome home;
  Browser browser = home.visitor();
  BOOST_TEST(browser.open("/tidak/ada").status == 404);
  BOOST_TEST(browser.page().link("Ke halaman awal") == "/");
}

BOOST_AUTO_TEST_CASE(every_page_keeps_foreign_scripts_and_frames_out) {
  PortalHome home;
  Browser browser = home.visitor();
  for (const char* address : {"/", "/tidak/ada", "/permohonan-data-instansi"}) {
    const auto page = browser.request(web::Method::Get, address);
    BOOST_TEST(page.header("Content-Security-Policy").find("script-src 'self'") != std::string::npos);
    BOOST_TEST(page.header("Content-Security-Policy").find("frame-ancestors 'none'") != std::string::npos);
    BOOST_TEST(page.header("X-Content-Type-Options") == "nosniff");
    BOOST_TEST(page.header("Cache-Control") == "no-store");
  }
}

BOOST_AUTO_TEST_CASE(style_and_script_are_kept_for_ever_under_the_digest_of_their_content) {
  PortalHome home;
  Browser browser = home.visitor();
  const auto* style = browser.open("/").find("link", "rel", "stylesheet");
  BOOST_REQUIRE(style != nullptr);
  const auto page = browser.request(web::Method::Get, std::string(style->attributeOr("href")));
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.header("Cache-Control") == "public, max-age=31536000, immutable");
  BOOST_TEST(browser.request(web::Method::Get, "/aset/berkas.css").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
