#include "app/report_home.h"
#include "app/access/actor.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/letters/letter_desk.h"
#include "app/letters/register_desk.h"
#include "app/mail/mailroom.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "xml/writer.h"

namespace app_tests {

base::Instant instant(const std::string& local) {
  return *base::Instant::parse(local + ":00+07:00");
}

Tabulation ReportHome::report(const std::string& name, app::DayRange range, const std::string& user) {
  return reportAt(now(), name, range, user);
}

Tabulation ReportHome::reportAt(base::Instant at, const std::string& name, app::DayRange range,
                                const std::string& user) {
  return app::ReportDesk(workplace()).make(home_.actor(user), name, {at, range});
}

Tabulation ReportHome::registerAt(base::Instant at, const std::string& user) {
  return app::RegisterDesk(workplace()).list(home_.actor(user), {"DISKOMINFO", "surat-dinas", 2026}, at);
}

Forms ReportHome::formsOf(const Tabulation& tabulation, const char* templateName) {
  return {json::canonical(toJson(tabulation)), csvOf(tabulation),
          app::paperOf(workplace(), templateName, tabulation, workplace().walidata())};
}

std::string ReportHome::ticketOf(const std::string& object) const {
  return app::openCase(workplace(), app::automaticActor(), object).row.ticket;
}

void ReportHome::enact(const std::string& user, const std::string& object, const requests::Event& event,
                       const std::vector<app::Upload>& files) {
  app::CaseDesk(workplace()).enact(home_.actor(user), object, event, files);
}

void ReportHome::withdraw(const std::string& object) {
  requests::Event event;
  event.kind = "pernyataan-penarikan";
  enact("bappeda", object, event, {home_.upload("penarikan.pdf", support::pdfShowing("isi"))});
}

void ReportHome::issue(const std::string& object, app::DraftOrder order) {
  const std::string draft = home_.drafted(object, order).id;
  home_.approve(draft);
  app::LetterDesk(workplace()).issue(home_.actor("kadis"), draft);
}

void ReportHome::refuse(const std::string& object, const std::vector<std::string>& codes) {
  app::DraftOrder order;
  order.kind = "surat-penolakan";
  json::Array reasons;
  for (const std::string& code : codes) reasons.push_back(json::Object{{"code", code}, {"text", ""}});
  order.detail["reasons"] = reasons;
  issue(object, order);
}

std::string ReportHome::delivered() {
  std::string object = home_.received();
  app::DraftOrder forward;
  forward.kind = "surat-pengantar";
  forward.produsen = "DINSOS";
  issue(object, forward);
  answer(object);
  app::DraftOrder delivery;
  delivery.kind = "surat-penyampaian";
  issue(object, delivery);
  return object;
}

void ReportHome::sendMail() {
  app::Mailroom(workplace()).remind();
  const auto transport = app::openTransport(workplace());
  app::Mailroom(workplace()).sendDue(*transport, 100);
}

void ReportHome::changeOffice(const std::string& file, const std::string& from, const std::string& to) {
  base::PosixDisk disk;
  const base::Path path = home_.home().office() / file;
  std::string text = base::readFile(disk, path);
  const std::size_t place = text.find(from);
  BOOST_TEST_REQUIRE(place != std::string::npos, from);
  base::replaceDurably(disk, path, text.replace(place, from.size(), to));
  offices_ = app::OfficeHistory::open(disk, home_.home().office(), workplace().store, now());
}

Tabulation ReportHome::reportByNewOffice(base::Instant at, const std::string& name) {
  const app::Workplace& old = workplace();
  const app::Workplace changed{old.home,          old.settings, *offices_,    old.typesetter, old.signers,
                               old.signedLetters, old.store,    old.database, old.inspector,  old.textReader,
                               old.outbox,        old.disk,     old.clock,    old.doorway,    old.journal};
  return app::ReportDesk(changed).make(home_.actor("auditor"), name, {at, {}});
}

void ReportHome::answer(const std::string& object) {
  xml::Element form("jawaban");
  xml::Element& letter = form.append(xml::Element("surat-tindaklanjuti"));
  letter.setAttribute("berkas", "surat.pdf");
  letter.setAttribute("nomor", "400/1/2026");
  letter.setAttribute("tanggal", now().in(base::TimeZone::jakarta()).date.iso());
  for (const char* item : {"1", "2"}) {
    xml::Element& data = form.append(xml::Element("data"));
    data.setAttribute("nomor", item);
    data.setAttribute("hasil", "tersedia");
    data.append(xml::Element("berkas")).setAttribute("nama", std::string(item) + ".csv");
  }
  app::CaseDesk(workplace())
      .answer(home_.actor("kadis-dinsos"), object, "DINSOS", home_.upload("jawaban.xml", xml::write(form)),
              {home_.upload("surat.pdf", home_.signedLetter(object)), home_.upload("1.csv", "a,b\n"),
               home_.upload("2.csv", "a,b\n")});
}

std::string textAt(const json::Object& row, const char* key) {
  return app::plain(row.at(key));
}

std::vector<std::string> column(const Tabulation& tabulation, const char* key) {
  std::vector<std::string> values;
  for (const json::Object& row : tabulation.rows) values.push_back(textAt(row, key));
  return values;
}

json::Value factOf(const Tabulation& tabulation, const std::string& key) {
  for (const app::QueryFact& fact : tabulation.query) {
    if (fact.key == key) return fact.value;
  }
  BOOST_FAIL("no fact " << key);
  return {};
}

const json::Object& rowWith(const Tabulation& tabulation, const char* key, const std::string& value) {
  for (const json::Object& row : tabulation.rows) {
    if (textAt(row, key) == value) return row;
  }
  BOOST_FAIL("no row with " << key << " " << value);
  return tabulation.rows.front();
}

}  // namespace app_tests
