// What data hand out by mistake: the Produsen mends or declares it, and staff decide before a letter delivers
// the data.
#include "app/case_home.h"
#include "app/casework/case_desk.h"
#include "app/facts/outgoing.h"
#include "app/letters/letter_desk.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/text_pdf.h"
#include "xml/element.h"
#include "xml/writer.h"

using app_tests::CaseHome;
using support::mustThrow;

namespace {

// NIK of nobody: the date part is right.
constexpr const char* kPersons =
    "nik;kelurahan\n3573010101900001;Klojen\n3573014102910002;Klojen\n3573011503920003;Kauman\n"
    "3573012204930004;Kauman\n";

struct Asked {
  CaseHome home;
  std::string object = home.asked(1);

  std::string draft(const std::string& declared) { return draftWith("warga.csv", kPersons, declared); }
  std::string draftWith(const std::string& name, const base::Bytes& data, const std::string& declared) {
    xml::Element form("jawaban");
    xml::Element& item = form.append(xml::Element("data"));
    item.setAttribute("nomor", "1");
    item.setAttribute("hasil", "tersedia");
    item.append(xml::Element("berkas")).setAttribute("nama", name);
    return app::CaseDesk(home.workplace())
        .answer(home.home().actor("kadis-dinsos"), object, "DINSOS",
                home.home().upload("jawaban.xml", xml::write(form)), {home.home().upload(name, data)}, {},
                declared)
        .draft;
  }
  void answer() {
    app::LetterDesk(home.workplace()).issue(home.home().actor("kadis-dinsos"), draft("dibutuhkan pemohon"));
  }
  app::Recorded clear(const std::string& user) {
    return app::CaseDesk(home.workplace())
        .clear(home.home().actor(user), object, "DINSOS", "NIK disamarkan oleh pemohon sesuai perjanjian");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outgoing, Asked)

BOOST_AUTO_TEST_CASE(personal_data_in_an_answer_are_refused_until_they_are_declared) {
  mustThrow<base::InvalidInput>("--declare", [&] { draft({}); });
  const app::CaseFile before = home.file(object);
  BOOST_TEST(before.state.state == "diteruskan");
  answer();
  const app::EventRecord last = home.file(object).events.back();
  BOOST_TEST(last.event.declared == "dibutuhkan pemohon");
}

BOOST_AUTO_TEST_CASE(a_nik_in_the_words_of_a_pdf_is_one_of_them) {
  const base::Bytes told = support::pdfShowing("Warga 3573014507900001 pindah");
  mustThrow<base::InvalidInput>("warga.pdf: Numbers here look like NIK",
                                [&] { draftWith("warga.pdf", told, {}); });
  BOOST_TEST(draftWith("warga.pdf", support::pdfShowing("Warga 357301450790000112 pindah"), {}) != "");
}

BOOST_AUTO_TEST_CASE(no_letter_delivers_them_before_staff_have_decided) {
  answer();
  BOOST_TEST(app::undecidedAnswers(home.file(object)).size() == 1U);
  app::DraftOrder order;
  order.kind = "surat-penyampaian";
  mustThrow<base::Conflict>("berkas answer clear", [&] { home.home().drafted(object, order); });
  mustThrow<base::Denied>("", [&] { clear("kadis-dinsos"); });
  clear("sari");
  BOOST_TEST(app::undecidedAnswers(home.file(object)).empty());
  const requests::Event decision = home.file(object).events.back().event;
  BOOST_TEST(decision.kind == "temuan");
  BOOST_TEST(decision.findings.size() >= 1U);
  home.home().drafted(object, order);
}

BOOST_AUTO_TEST_CASE(an_answer_without_such_findings_needs_nobody) {
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  BOOST_TEST(app::undecidedAnswers(home.file(object)).empty());
  mustThrow<base::Conflict>("no findings", [&] { clear("sari"); });
}

BOOST_AUTO_TEST_SUITE_END()
