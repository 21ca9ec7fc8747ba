// Use cases judge what they are given at their own edge, so that no way in passes them by; and what would not
// be read again is not archived.
#include "app/access/user_desk.h"
#include "app/app_home.h"
#include "app/cases/case_archive.h"
#include "app/cases/open_case.h"
#include "app/cases/uploads.h"
#include "app/casework/case_desk.h"
#include "app/keeping/contact_desk.h"
#include "app/keeping/retention_desk.h"
#include "app/letters/register_desk.h"
#include "app/office/input_check.h"
#include "app/office/office.h"
#include "app/records/read_back.h"
#include "base/error.h"
#include "base/utf8.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/text_pdf.h"

#include <fstream>

using app_tests::AppHome;

namespace {

base::Instant monday() {
  return *base::Instant::parse("2026-03-02T09:00:00+07:00");
}

// What no record may hold and no letter can show.
const std::pair<const char*, const char*> kBadTexts[] = {
    {"Jos\xE9", "0xE9"},
    {"a\x1B[31m", "U+001B"},
    {"\xE2\x80\xAEterbalik", "U+202E"},
    {"a\xC2\xAD", "U+00AD"},
    {"a\xE2\x80\xA8", "U+2028"},
    {"\xD8\xB9\xD8\xB1\xD8\xA8", "Arabic letters, which letters cannot be set in yet: U+0639"},
    {"\xD7\xA9", "Hebrew"},
    {"\xE4\xB8\xAD", "U+4E2D"},
    {"\xE0\xB8\x81", "Thai"},
    {"\xF0\x9F\x99\x8F", "U+1F64F"},
};

app::NumberOrder orderOf(const std::string& text) {
  app::NumberOrder order;
  order.where = {"DISKOMINFO", "surat-dinas", 2026};
  order.date = *base::Date::of(2026, 2, 2);
  order.to = order.subject = order.signatory = order.reason = text;
  return order;
}

struct Edge {
  const char* name;
  std::function<void(AppHome& home, const std::string& object, const std::string& text)> take;
};

const Edge kEdges[] = {
    {"the reason of an event",
     [](AppHome& home, const std::string& object, const std::string& text) {
       requests::Event event;
       event.kind = "nota-pengembalian";
       event.reasons = {{"", text}};
       app::CaseDesk(home.workplace()).enact(home.actor("sari"), object, event, {});
     }},
    {"the note of an event",
     [](AppHome& home, const std::string& object, const std::string& text) {
       requests::Event event;
       event.kind = "lembar-penerimaan";
       event.commissions = {{"DINSOS", {}}};
       app::CaseDesk(home.workplace()).enact(home.actor("sari"), object, event, {}, text);
     }},
    {"the data of a draft",
     [](AppHome& home, const std::string& object, const std::string& text) {
       app::DraftOrder order;
       order.kind = "surat-penolakan";
       order.detail["reasons"] = json::Array{json::Object{{"code", "DATA_PRIBADI"}, {"text", text}}};
       home.drafted(object, order);
     }},
    {"a line of the register",
     [](AppHome& home, const std::string&, const std::string& text) {
       app::RegisterDesk(home.workplace()).record(home.actor("sari"), orderOf(text), "900/1", 5);
     }},
    {"a number given elsewhere",
     [](AppHome& home, const std::string&, const std::string& text) {
       app::RegisterDesk(home.workplace()).record(home.actor("sari"), orderOf("x"), text, 5);
     }},
    {"a contact person's name",
     [](AppHome& home, const std::string& object, const std::string& text) {
       app::ContactChange change;
       change.name = text;
       app::ContactDesk(home.workplace()).correct(home.actor("sari"), object, change, "salah ketik");
     }},
    {"the purpose of a reading",
     [](AppHome& home, const std::string& object, const std::string& text) {
       app::ContactDesk(home.workplace()).show(home.actor("sari"), object, text);
     }},
    {"the reason of a hold",
     [](AppHome& home, const std::string& object, const std::string& text) {
       app::RetentionDesk(home.workplace()).hold(home.actor("sari"), object, text);
     }},
    {"the remarks of a proposal",
     [](AppHome& home, const std::string& object, const std::string& text) {
       app::RetentionDesk(home.workplace()).propose(home.actor("sari"), {{object}, "", text});
     }},
    {"a user's name",
     [](AppHome& home, const std::string&, const std::string& text) {
       app::UserDesk(home.workplace())
           .add(home.actor("operator"), {"baru", text, {"walidata"}, "", "", false});
     }},
    {"the name of a file",
     [](AppHome& home, const std::string&, const std::string& text) {
       app::checkUploads(home.workplace(),
                         {{home.upload("a.pdf", support::pdfShowing("isi")).path, text + ".pdf"}});
     }},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(what_no_record_may_hold_is_refused_at_every_edge_and_adds_nothing) {
  AppHome home(monday());
  const std::string object = home.submit();
  const std::string before = home.everything();
  for (const Edge& edge : kEdges) {
    for (const auto& [text, says] : kBadTexts) {
      try {
        edge.take(home, object, text);
        BOOST_ERROR(edge.name << " took " << says);
      } catch (const base::InvalidInput& refusal) {
        BOOST_TEST(std::string(refusal.what()).find(says) != std::string::npos,
                   edge.name << ": " << refusal.what());
      }
    }
  }
  BOOST_TEST((home.everything() == before), "something was added");
}

BOOST_AUTO_TEST_CASE(empty_reasons_and_names_are_refused) {
  AppHome home(monday());
  const std::string object = home.submit();
  for (const Edge& edge : kEdges) {
    const std::string name = edge.name;
    const bool mayBeEmpty = name == "the note of an event" || name == "the data of a draft" ||
                            name == "the remarks of a proposal" || name == "the name of a file";
    if (!mayBeEmpty) BOOST_CHECK_THROW(edge.take(home, object, " \n"), base::InvalidInput);
  }
}

BOOST_AUTO_TEST_CASE(a_problem_names_its_field_in_the_language_of_the_reader) {
  AppHome home(monday());
  app::InputCheck check(home.workplace().typesetter);
  check.number(base::Message("field.days", {}), 0, 1, 9);
  try {
    check.finish();
    BOOST_ERROR("was accepted");
  } catch (const base::InvalidInput& refusal) {
    BOOST_TEST(refusal.in(base::Language::English) == "the days: must be a whole number from 1 to 9");
    BOOST_TEST(refusal.in(base::Language::Indonesian) == "jumlah hari: harus bilangan bulat dari 1 sampai 9");
  }
}

BOOST_AUTO_TEST_CASE(texts_go_on_record_composed_and_tidy) {
  AppHome home(monday());
  app::NumberOrder order = orderOf("x");
  order.to = "  Jose\xCC\x81\n Contoh ";
  const letters::AgendaRow row =
      app::RegisterDesk(home.workplace()).record(home.actor("sari"), order, "900/1", 5);
  BOOST_TEST(row.to == "Jos\xC3\xA9 Contoh");
}

BOOST_AUTO_TEST_CASE(a_register_takes_an_urut_that_its_counting_can_pass_over) {
  AppHome home(monday());
  app::RegisterDesk desk(home.workplace());
  const app::Actor sari = home.actor("sari");
  for (const int urut : {0, -1, letters::kMostUrut + 1, 2147483647})
    BOOST_CHECK_THROW(desk.record(sari, orderOf("x"), "900/" + std::to_string(urut), urut),
                      base::InvalidInput);
  desk.record(sari, orderOf("x"), "900/1", letters::kMostUrut);
  desk.record(sari, orderOf("x"), "900/2", 1);
  const letters::RegisterKey where{"DISKOMINFO", "surat-dinas", 2026};
  BOOST_TEST(desk.list(sari, where, home.clock().now()).rows.size() == 2U);
  home.workplace().database.read([&](app::Transaction& transaction) {
    BOOST_TEST(transaction.numbers().next(where, *base::Date::of(2026, 3, 2)) == 2);
  });
  app::NumberOrder early = orderOf("x");
  early.date = *base::Date::of(1944, 12, 31);
  BOOST_CHECK_THROW(desk.record(sari, early, "900/3", 7), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_contact_s_address_and_numbers_are_judged) {
  AppHome home(monday());
  const std::string object = home.submit();
  app::ContactDesk desk(home.workplace());
  const app::Actor sari = home.actor("sari");
  app::ContactChange change;
  change.email = "bukan surel";
  change.nip = "12";
  change.telephone = "nol";
  const auto problems =
      support::problemsOf<base::InvalidInput>([&] { desk.correct(sari, object, change, "x"); });
  support::requireProblems(problems,
                           {"the NIP: must have 18 digits", "the telephone: must be a telephone number",
                            "the e-mail address: has no @"});
  change.email = "o'brien@x.id";
  change.nip = "19700206 199602 1 001";
  change.telephone = "+62 341 123456";
  desk.correct(sari, object, change, "x");
  BOOST_TEST(json::Value(desk.show(sari, object, "x")).stringAt("nip") == "197002061996021001");
}

BOOST_AUTO_TEST_CASE(a_request_that_no_letter_could_show_is_refused_when_it_comes_in) {
  AppHome home(monday());
  base::Bytes form = base::readFile(base::PosixDisk(), home.sample("form.xml").path);
  const std::size_t at = form.find("<tujuan>") + 8;
  form.insert(at, "\xE4\xB8\xAD\xE6\x96\x87 ");
  const std::string before = home.everything();
  const auto problems = support::problemsOf<base::InvalidInput>([&] {
    app::CaseDesk(home.workplace())
        .submit(home.actor("bappeda"), home.upload("form.xml", form),
                {home.upload("Surat Pernyataan.pdf", support::pdfShowing("a")),
                 home.upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("b"))});
  });
  support::requireProblems(problems, {"<tujuan> holds U+4E2D, which no font of the office can draw"});
  BOOST_TEST((home.everything() == before));
}

BOOST_AUTO_TEST_CASE(office_data_that_no_letter_could_show_are_told_with_their_places) {
  AppHome home(monday());
  const base::Path folder = home.home().office();
  const auto change = [&](const char* file, const std::string& from, const std::string& to) {
    base::Bytes text = base::readFile(base::PosixDisk(), folder / file);
    text.replace(text.find(from), from.size(), to);
    std::ofstream(folder / file, std::ios::binary) << text;
  };
  change("produsen.xml", "name=\"", "name=\"\xD8\xB9 ");
  change("reasons.xml", "</", " \xE4\xB8\xAD</");
  const auto atOpening = support::problemsOf<base::InvalidSetup>(
      [&] { app::readOffice(app::officeFilesOf(base::PosixDisk(), folder)); });
  support::requireProblems(atOpening, {"of <produsen> holds Arabic letters"});
  const auto atCheck = support::problemsOf<base::InvalidSetup>([&] {
    app::readOffice(app::officeFilesOf(base::PosixDisk(), folder), home.workplace().typesetter.glyphs());
  });
  BOOST_TEST(atCheck.size() == 2U);
  BOOST_TEST(atCheck.back().find("U+4E2D") != std::string::npos, atCheck.back());
}

BOOST_AUTO_TEST_CASE(what_would_not_be_read_again_is_not_archived) {
  AppHome home(monday());
  const std::string object = home.submit();
  const app::CaseFile file = app::openCase(home.workplace(), home.actor("sari"), object);
  const auto archived = [&](const std::function<void(app::EventRecord&)>& change) {
    app::NewEvent event;
    event.object = object;
    event.head = 1;
    event.known = &file;
    event.record.office = 1;
    event.record.event.kind = "nota-pengembalian";
    event.record.event.time = monday();
    event.record.event.role = requests::Role::Walidata;
    event.record.event.actor = "sari";
    event.record.event.reasons = {{"", "tidak lengkap"}};
    event.record.documents = {app::describeMade("0002-nota-pengembalian/a.pdf", "nota-pengembalian")};
    event.files = {{"0002-nota-pengembalian/a.pdf", base::Bytes(support::pdfShowing("isi"))}};
    change(event.record);
    app::archiveEvent(home.workplace(), home.actor("sari"), std::move(event));
  };
  const std::string before = home.everything();
  const std::function<void(app::EventRecord&)> changes[] = {
      [](app::EventRecord& record) { record.event.reasons.front().text = "Jos\xE9"; },
      [](app::EventRecord& record) { record.event.reminder = -1; },
      [](app::EventRecord& record) { record.damage = "x"; },
  };
  for (const auto& change : changes) BOOST_CHECK_THROW(archived(change), base::Internal);
  BOOST_CHECK_THROW(archived([](app::EventRecord& record) { record.event.kind = "tarian"; }),
                    base::InvalidSetup);
  BOOST_CHECK_THROW(archived([](app::EventRecord& record) { record.event.kind = "tanda-terima-balikan"; }),
                    base::Conflict);
  BOOST_TEST((home.everything() == before), "something was archived");
  archived([](app::EventRecord&) {});
}

BOOST_AUTO_TEST_CASE(a_record_is_the_bytes_that_read_as_it) {
  const json::Value record(json::Object{{"a", 1}});
  BOOST_TEST(app::readBackBytes(record) == "{\"a\":1}\n");
  BOOST_CHECK_THROW(app::readBackBytes(json::Object{{"a", "\xE9"}}), base::Internal);
  BOOST_CHECK_THROW(
      app::readBackBytes(record, [](const json::Value& read) { return read.find("b") != nullptr; }),
      base::Internal);
  BOOST_CHECK_THROW(app::readBackBytes(record,
                                       [](const json::Value& read) {
                                         read.stringAt("a");
                                         return true;
                                       }),
                    base::Internal);
}

BOOST_AUTO_TEST_SUITE_END()
