// Drafts in their form with the preview beside it, and issued letters.
#include "app/letters/letter_desk.h"
#include "app/letters/letter_sight.h"
#include "support/boost_test.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::Page;
using web_tests::PortalHome;

namespace {

struct LetterHome : PortalHome {
  // A Surat Pengantar that nobody has approved.
  std::string drafted() {
    const std::string object = cases().submit(1);
    cases().receive(object, {{"DINSOS", {}}});
    app::DraftOrder order;
    order.kind = "surat-pengantar";
    order.produsen = "DINSOS";
    return cases().home().drafted(object, order).id;
  }
  app::DraftRow draft(const std::string& id) {
    return app::findDraft(workplace(), cases().home().actor("sari"), id).value();
  }
};

std::string addressOf(const std::string& id, const std::string& part = {}) {
  return "/surat/" + id + part;
}

std::string sourceOfPicture(const Page& page) {
  const xml::Element* picture = page.find("img", "class", "halaman-surat");
  return picture == nullptr ? std::string() : std::string(picture->attributeOr("src"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_pages)

BOOST_FIXTURE_TEST_CASE(a_draft_shows_its_form_and_its_first_page, LetterHome) {
  const std::string id = drafted();
  Browser sari = browserOf("sari");
  const Page& page = sari.open(addressOf(id));
  BOOST_TEST(page.status == 200);
  for (const char* name : {"nature", "signatory", "copies"})
    BOOST_TEST((page.find("select", "name", name) || page.find("textarea", "name", name)), name);
  const Page picture = sari.request(web::Method::Get, sourceOfPicture(page));
  BOOST_TEST(picture.status == 200);
  BOOST_TEST(picture.header("Content-Type") == "image/png");
  BOOST_TEST(picture.header("Cache-Control") == "no-store");
  const Page pdf = sari.request(web::Method::Get, addressOf(id, "/pdf"));
  BOOST_TEST(pdf.body.substr(0, 5) == "%PDF-");
  for (const char* other : {"0.png", "99.png", "1.pdf", "x"})
    BOOST_TEST(sari.request(web::Method::Get, addressOf(id, "/halaman/") + other).status == 404, other);
}

BOOST_FIXTURE_TEST_CASE(a_preview_is_of_what_was_typed_and_saves_nothing, LetterHome) {
  const std::string id = drafted();
  Browser sari = browserOf("sari");
  sari.open(addressOf(id));
  const Page plain = sari.post(addressOf(id), {{"copies", ""}});
  BOOST_TEST(plain.status == 303);
  sari.open(addressOf(id));
  auto fields = sari.fieldsOf(addressOf(id));
  std::string body;
  for (const auto& [name, value] : fields)
    body += web::urlEncoded(name) + "=" + web::urlEncoded(name == "copies" ? "Wali Kota" : value) + "&";
  body.pop_back();
  const Page page = sari.request(web::Method::Post, addressOf(id, "/pratinjau"), body,
                                 {{"content-type", "application/x-www-form-urlencoded"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(sourceOfPicture(page).starts_with("data:image/png;base64,"));
  BOOST_TEST(page.find("textarea", "name", "copies")->text().find("Wali Kota") != std::string::npos);
  BOOST_TEST(draft(id).detail.copies.empty());
}

BOOST_FIXTURE_TEST_CASE(a_change_that_voids_approvals_says_so_before_it_is_saved, LetterHome) {
  const std::string id = drafted();
  app::LetterDesk(workplace()).approve(cases().home().actor("kabid-statistik"), id);
  Browser sari = browserOf("sari");
  const Page& page = sari.open(addressOf(id));
  BOOST_TEST(page.text().find("Diparaf 1 dari 2") != std::string::npos);
  BOOST_TEST(sari.send(addressOf(id), {{"copies", "Wali Kota"}}).status == 422);
  BOOST_TEST(sari.page().errorOf("batalkan-paraf").find("1 paraf") != std::string::npos);
  BOOST_TEST(draft(id).approvals.size() == 1U);
  sari.send(addressOf(id), {{"copies", "Wali Kota"}, {"batalkan-paraf", "ya"}});
  BOOST_TEST(draft(id).approvals.empty());
  BOOST_TEST(draft(id).detail.copies.at(0) == "Wali Kota");
}

BOOST_FIXTURE_TEST_CASE(a_form_without_a_change_keeps_the_approvals, LetterHome) {
  const std::string id = drafted();
  app::LetterDesk(workplace()).approve(cases().home().actor("kabid-statistik"), id);
  Browser sari = browserOf("sari");
  sari.open(addressOf(id));
  BOOST_TEST(sari.send(addressOf(id)).status == 200);
  BOOST_TEST(draft(id).approvals.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_returned_draft_shows_the_remark_above, LetterHome) {
  const std::string id = drafted();
  Browser kadis = browserOf("kadis");
  kadis.open(addressOf(id, "/kembalikan"));
  BOOST_TEST(kadis.send(addressOf(id, "/kembalikan")).status == 422);
  BOOST_TEST(!kadis.page().errorOf("catatan").empty());
  kadis.send(addressOf(id, "/kembalikan"), {{"catatan", "Tembusan kurang."}});
  BOOST_TEST(kadis.page().text().find("Konsep dikembalikan kepada penyusunnya.") != std::string::npos);
  Browser sari = browserOf("sari");
  const std::string text = sari.open(addressOf(id)).text();
  BOOST_TEST(text.find("Tembusan kurang.") != std::string::npos);
  sari.send(addressOf(id), {{"copies", "Wali Kota"}});
  BOOST_TEST((draft(id).state == app::DraftState::Draft));
}

BOOST_FIXTURE_TEST_CASE(a_discarded_draft_is_gone, LetterHome) {
  const std::string id = drafted();
  Browser sari = browserOf("sari");
  sari.open(addressOf(id, "/hapus"));
  sari.send(addressOf(id, "/hapus"));
  BOOST_TEST(sari.page().text().find("Konsep dihapus.") != std::string::npos);
  BOOST_TEST(sari.open(addressOf(id)).status == 404);
}

BOOST_FIXTURE_TEST_CASE(a_letter_is_drafted_from_its_case, LetterHome) {
  const std::string object = cases().submit(1);
  cases().receive(object, {{"DINSOS", {}}});
  const std::string address = "/permohonan/" + cases().file(object).row.ticket + "/surat/surat-pengantar";
  Browser sari = browserOf("sari");
  BOOST_TEST(sari.open(address).status == 200);
  sari.send(address, {{"produsen", "DINSOS"}, {"copies", "Wali Kota\n\n Sekretaris Daerah "}});
  BOOST_TEST(sari.page().text().find("Konsep dibuat.") != std::string::npos);
  BOOST_TEST(sari.page().find("textarea", "name", "copies")->text().find("Sekretaris Daerah") !=
             std::string::npos);
  BOOST_TEST(
      sari.open("/permohonan/" + cases().file(object).row.ticket + "/surat/surat-penyampaian").status == 409);
  BOOST_TEST(browserOf("kadis-dispenduk").open(address).status == 404);
}

// What a picky hand may type; a page shows it as text and nothing else.
BOOST_FIXTURE_TEST_CASE(hostile_texts_are_shown_as_text, LetterHome) {
  const std::string id = drafted();
  Browser sari = browserOf("sari");
  for (const std::string text : {"<script>x</script>", "\"'><img src=x>", "[[pages.menu]]", "{draft}"}) {
    sari.open(addressOf(id, "/kembalikan"));
    const Page& page = sari.send(addressOf(id, "/kembalikan"), {{"catatan", text}});
    BOOST_TEST(page.status == 200);
    BOOST_TEST(sari.open(addressOf(id)).text().find(text) != std::string::npos, text);
    BOOST_TEST(sari.page().all("script").size() == 1U);
    sari.send(addressOf(id), {{"copies", text == "{draft}" ? "Wali Kota" : "Wali"}});
  }
}

BOOST_FIXTURE_TEST_CASE(an_issued_letter_is_found_by_its_number_and_shows_its_pages, LetterHome) {
  const std::string object = cases().submit(1);
  cases().receive(object, {{"DINSOS", {}}});
  const app::LetterRow letter = cases().issue(object, "surat-pengantar", "DINSOS");
  Browser sari = browserOf("sari");
  sari.open("/surat?kata=" + web::urlEncoded(letter.number));
  BOOST_TEST(sari.page().link(letter.number) == addressOf(letter.id));
  BOOST_TEST(sari.open("/surat?kata=tidak-ada").link(letter.number) == "");
  BOOST_TEST(sari.open("/surat?jenis=surat-penolakan").link(letter.number) == "");
  const Page& page = sari.open(addressOf(letter.id));
  BOOST_TEST(page.text().find(letter.sha256) != std::string::npos);
  BOOST_TEST(sari.request(web::Method::Get, sourceOfPicture(page)).header("Content-Type") == "image/png");
  BOOST_TEST(sari.request(web::Method::Get, addressOf(letter.id, "/pdf")).body.substr(0, 5) == "%PDF-");
}

BOOST_FIXTURE_TEST_CASE(letters_are_for_those_who_write_them, LetterHome) {
  const std::string id = drafted();
  const std::vector<std::string> pages = {addressOf(id), addressOf(id, "/pdf"), addressOf(id, "/hapus"),
                                          addressOf(id, "/kembalikan"), addressOf(id, "/halaman/1.png")};
  const auto statuses = [&](Browser browser) {
    std::string all;
    for (const std::string& page : pages)
      all += std::to_string(browser.request(web::Method::Get, page).status) + " ";
    return all;
  };
  for (const char* user : {"sari", "kadis"}) BOOST_TEST(statuses(browserOf(user)) == "200 200 200 200 200 ");
  BOOST_TEST(statuses(browserOf("kadis-dinsos")) == "404 404 404 404 404 ");
  for (const char* user : {"bappeda", "auditor"})
    BOOST_TEST(statuses(browserOf(user)) == "403 403 403 403 403 ");
  BOOST_TEST(statuses(visitor()) == "303 303 303 303 303 ");
  for (const char* user : {"sari", "kadis", "kadis-dinsos"})
    BOOST_TEST(browserOf(user).open("/surat").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
