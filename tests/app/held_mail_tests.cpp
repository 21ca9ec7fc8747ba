// Whoever has handed in something that is held is told once, as long as nobody has decided on it.
#include "app/case_home.h"
#include "app/casework/held_mail.h"
#include "app/casework/quarantine_desk.h"
#include "app/intake/quarantine.h"
#include "app/mail/notices.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/text_pdf.h"
#include "xml/element.h"
#include "xml/writer.h"

using app_tests::CaseHome;
using support::holds;

namespace {

struct Held {
  CaseHome home;

  // Hands something in while the scanner is away.
  template <class HandOver>
  app::HandIn hold(const HandOver& handOver) {
    home.home().set("clamd.address", "/nonexistent/clamd.sock");
    const app::Recorded done = handOver(app::CaseDesk(home.workplace()));
    BOOST_REQUIRE(done.held.has_value());
    return *done.held;
  }
  void scannerIsBack() { home.home().set("clamd.address", ""); }
  app::HandIn holdRequest(const std::string& user, const std::string& medium = {}) {
    return hold([&](app::CaseDesk desk) {
      return desk.submit(home.home().actor(user), home.home().sample("form.xml"),
                         {home.home().upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
                          home.home().upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"))},
                         medium);
    });
  }
  void giveEmail(const std::string& user, const std::string& email) {
    home.workplace().database.write([&](app::Transaction& transaction) {
      app::Account account = *transaction.accounts().find(user);
      account.email = email;
      transaction.accounts().save(account);
    });
  }
  std::vector<mail::OutboxRow> mails() const { return home.mails("unggahan-ditahan"); }
  mail::OutboxRow onlyMail() const {
    const std::vector<mail::OutboxRow> found = mails();
    BOOST_REQUIRE(found.size() == 1U);
    return found.front();
  }
  xml::Element told() const { return app::noticeFacts(home.workplace(), onlyMail()).data; }
  app::QuarantineDesk desk() { return app::QuarantineDesk(home.workplace()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(held_mails, Held)

BOOST_AUTO_TEST_CASE(it_names_the_files_that_wait_why_and_what_to_do) {
  const app::HandIn one = holdRequest("bappeda");
  const xml::Element data = told();
  BOOST_TEST(data.children("berkas").size() == 2U);
  BOOST_TEST(data.children("berkas").front()->child("nama")->text() == one.files[0].name);
  BOOST_TEST(data.children("berkas").front()->children("alasan").size() == 1U);
  BOOST_TEST(holds(data.children("berkas").front()->child("alasan")->text(), "Pemindai virus"));
  BOOST_TEST(holds(data.children("tindakan").front()->text(), one.id));
  home.sendMail();
  const mail::OutboxRow sent = onlyMail();
  BOOST_TEST((sent.state == mail::RowState::Accepted));
  BOOST_TEST(base::exists(base::PosixDisk(), home.home().home().path() / sent.evidence));
}

BOOST_AUTO_TEST_CASE(a_new_request_is_told_to_its_account_or_else_to_the_contact_person_of_its_form) {
  holdRequest("bappeda");
  BOOST_TEST(onlyMail().recipients.front().address == "budi@bappeda.example.go.id");
  BOOST_TEST(told().child("sapaan")->text() == "Budi Contoh Santoso");
  giveEmail("bappeda", "ppid@bappeda.example.go.id");
  home.setTime("2026-03-02T10:00:00+07:00");
  holdRequest("bappeda");
  BOOST_TEST_REQUIRE(mails().size() == 2U);
  BOOST_TEST(mails().back().recipients.front().address == "ppid@bappeda.example.go.id");
}

BOOST_AUTO_TEST_CASE(of_a_request_that_staff_enter_the_contact_person_is_told_and_not_the_staff) {
  giveEmail("sari", "sari@kominfo.example.go.id");
  holdRequest("sari", "kertas");
  BOOST_TEST(onlyMail().recipients.front().address == "budi@bappeda.example.go.id");
}

BOOST_AUTO_TEST_CASE(what_belongs_to_a_case_is_told_to_its_contact_person) {
  const std::string object = home.submit(1);
  home.enact("sari", object, "nota-pengembalian", {}, "dokumen kurang");
  requests::Event completion;
  completion.kind = "kelengkapan";
  hold([&](app::CaseDesk desk) {
    return desk.enact(home.home().actor("bappeda"), object, completion,
                      {home.home().upload("dpa.pdf", support::pdfShowing("dpa"))});
  });
  BOOST_TEST(onlyMail().recipients.front().contact == home.file(object).record.contact);
  BOOST_TEST(onlyMail().recipients.front().address == "");
}

BOOST_AUTO_TEST_CASE(an_answer_is_told_to_its_produsen) {
  const std::string object = home.asked(1);
  xml::Element form("jawaban");
  xml::Element& item = form.append(xml::Element("data"));
  item.setAttribute("nomor", "1");
  item.setAttribute("hasil", "tersedia");
  item.append(xml::Element("berkas")).setAttribute("nama", "data.csv");
  hold([&](app::CaseDesk desk) {
    return desk
        .answer(home.home().actor("kadis-dinsos"), object, "DINSOS",
                home.home().upload("jawaban.xml", xml::write(form)),
                {home.home().upload("data.csv", "kelurahan;jumlah\nKlojen;1\nKauman;2\n")})
        .recorded.value();
  });
  BOOST_TEST(onlyMail().recipients.front().address == "data@dinsos.example.go.id");
  BOOST_TEST(holds(told().child("sapaan")->text(), "Kepala Dinas Sosial"));
}

BOOST_AUTO_TEST_CASE(it_is_told_once_and_made_up_for_when_a_crash_kept_it) {
  const app::HandIn one = holdRequest("bappeda");
  desk().tend();
  app::tellOfHolding(home.workplace(), one);
  BOOST_TEST(mails().size() == 1U);
  home.setTime("2026-03-02T10:00:00+07:00");
  const app::HandIn untold = app::hold(home.workplace(), home.home().actor("bappeda"), one);
  BOOST_TEST(desk().tend().problems.empty());
  BOOST_TEST_REQUIRE(mails().size() == 2U);
  BOOST_TEST(mails().back().cause == "ditahan:" + untold.id);
}

BOOST_AUTO_TEST_CASE(decided_before_it_was_sent_nothing_is_told) {
  const std::string released = holdRequest("bappeda").id;
  const std::string discarded = holdRequest("bappeda").id;
  scannerIsBack();
  desk().release(home.home().actor("sari"), released, "aman");
  desk().discard(home.home().actor("sari"), discarded, "bukan berkas permohonan");
  home.sendMail();
  BOOST_TEST_REQUIRE(mails().size() == 2U);
  for (const mail::OutboxRow& row : mails()) BOOST_TEST((row.state == mail::RowState::Cancelled));
}

BOOST_AUTO_TEST_CASE(an_office_without_the_template_tells_nobody) {
  CaseHome plain("2026-03-02T09:00:00+07:00", [](base::Disk& disk, const base::Path& office) {
    disk.removeFile(office / "mail-templates" / "unggahan-ditahan.xml");
  });
  plain.home().set("clamd.address", "/nonexistent/clamd.sock");
  const app::Recorded done =
      app::CaseDesk(plain.workplace())
          .submit(plain.home().actor("bappeda"), plain.home().sample("form.xml"),
                  {plain.home().upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
                   plain.home().upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"))});
  BOOST_TEST(done.held.has_value());
  BOOST_TEST(plain.workplace().outbox.list().empty());
}

BOOST_AUTO_TEST_SUITE_END()
