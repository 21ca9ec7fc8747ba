#include "app/case_home.h"

#include <set>

#include "app/cases/open_case.h"
#include "app/letters/letter_desk.h"
#include "app/mail/mailroom.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app_tests {
namespace {

xml::Element itemOf(int number) {
  xml::Element data("data");
  data.append(xml::Element("nama", "Data " + std::to_string(number)));
  data.append(xml::Element("periode", "2025"));
  data.append(xml::Element("wilayah", "Kota Malang"));
  return data;
}

xml::Element answerForm(const std::vector<Said>& said) {
  xml::Element form("jawaban");
  for (const Said& one : said) {
    xml::Element& data = form.append(xml::Element("data"));
    data.setAttribute("nomor", std::to_string(one.item));
    data.setAttribute("hasil", one.outcome);
    if (!one.code.empty()) data.append(xml::Element("alasan")).setAttribute("kode", one.code);
    for (const std::string& file : one.files) data.append(xml::Element("berkas")).setAttribute("nama", file);
  }
  return form;
}

}  // namespace

CaseHome::CaseHome(const std::string& now, const Arrange& arrange)
    : home_(*base::Instant::parse(now), arrange) {}

void CaseHome::setTime(const std::string& rfc3339) {
  home_.clock().set(*base::Instant::parse(rfc3339));
}

std::string CaseHome::submit(int items) {
  xml::Element form = xml::read(base::readFile(workplace().disk, home_.sample("form.xml").path), "form.xml",
                                xml::WhiteSpace::Drop);
  xml::Element& need = *form.child("kebutuhan");
  need.nodes().clear();
  for (int number = 1; number <= items; ++number) need.append(itemOf(number));
  return app::CaseDesk(workplace())
      .submit(home_.actor("bappeda"), home_.upload("form.xml", xml::write(form)),
              {home_.upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
               home_.upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"))})
      .object;
}

app::Recorded CaseHome::receive(const std::string& object,
                                const std::vector<requests::Commission>& commissions) {
  requests::Event event;
  event.kind = "lembar-penerimaan";
  event.commissions = commissions;
  return app::CaseDesk(workplace()).enact(home_.actor("sari"), object, event, {});
}

app::Recorded CaseHome::enact(const std::string& user, const std::string& object, const std::string& kind,
                              const std::string& produsen, const std::string& reason) {
  requests::Event event;
  event.kind = kind;
  event.produsen = produsen;
  if (!reason.empty()) event.reasons = {{"", reason}};
  return app::CaseDesk(workplace()).enact(home_.actor(user), object, event, {});
}

std::string CaseHome::draft(const std::string& object, const std::string& kind, const std::string& produsen,
                            const json::Object& detail) {
  app::DraftOrder order;
  order.kind = kind;
  order.produsen = produsen;
  order.detail = detail;
  std::string id = home_.drafted(object, order).id;
  home_.approve(id);
  return id;
}

app::LetterRow CaseHome::issue(const std::string& object, const std::string& kind,
                               const std::string& produsen, const json::Object& detail) {
  return app::LetterDesk(workplace()).issue(home_.actor("kadis"), draft(object, kind, produsen, detail));
}

std::string CaseHome::asked(int items) {
  std::string object = submit(items);
  receive(object, {{"DINSOS", {}}});
  issue(object, "surat-pengantar", "DINSOS");
  return object;
}

std::vector<app::Upload> CaseHome::filesOf(const std::vector<Said>& said) {
  std::set<std::string> names;
  for (const Said& one : said) names.insert(one.files.begin(), one.files.end());
  std::vector<app::Upload> files;
  for (const std::string& name : names) files.push_back(home_.upload(name, name));
  return files;
}

std::string CaseHome::answerDraft(const std::string& object, const std::string& produsen,
                                  const std::vector<Said>& said) {
  return app::CaseDesk(workplace())
      .answer(home_.actor(headOf(produsen)), object, produsen,
              home_.upload("jawaban.xml", xml::write(answerForm(said))), filesOf(said))
      .draft;
}

app::LetterRow CaseHome::answer(const std::string& object, const std::string& produsen,
                                const std::vector<Said>& said) {
  return app::LetterDesk(workplace())
      .issue(home_.actor(headOf(produsen)), answerDraft(object, produsen, said));
}

app::CaseDesk::Answered CaseHome::answerElsewhere(const std::string& object, const std::string& produsen,
                                                  const base::Bytes& letter, const std::vector<Said>& said) {
  xml::Element form = answerForm(said);
  xml::Element& named = form.append(xml::Element("surat-tindaklanjuti"));
  named.setAttribute("berkas", "surat.pdf");
  named.setAttribute("nomor", "400/17/2026");
  named.setAttribute("tanggal", "2026-03-03");
  std::vector<app::Upload> files = filesOf(said);
  files.push_back(home_.upload("surat.pdf", letter));
  return app::CaseDesk(workplace())
      .answer(home_.actor(headOf(produsen)), object, produsen, home_.upload("jawaban.xml", xml::write(form)),
              files);
}

app::Recorded CaseHome::balikan(const std::string& object, const std::string& fileName) {
  xml::Element form("data-balikan");
  form.append(xml::Element("judul", "Profil"));
  form.append(xml::Element("ringkasan", "Data dipakai."));
  form.append(xml::Element("berkas")).setAttribute("nama", fileName);
  return app::CaseDesk(workplace())
      .submitBalikan(home_.actor("bappeda"), object, home_.upload("balikan.xml", xml::write(form)),
                     {home_.upload(fileName, fileName)});
}

app::CaseFile CaseHome::file(const std::string& object) const {
  return app::openCase(workplace(), app::automaticActor(), object);
}

void CaseHome::sendMail() {
  const auto transport = app::openTransport(workplace());
  app::Mailroom(workplace()).sendDue(*transport, 100);
}

std::vector<mail::OutboxRow> CaseHome::mails(const std::string& kind) const {
  std::vector<mail::OutboxRow> found;
  for (const mail::OutboxRow& row : workplace().outbox.list()) {
    if (row.kind == kind) found.push_back(row);
  }
  return found;
}

std::string headOf(const std::string& produsen) {
  return produsen == "DINSOS" ? "kadis-dinsos" : "kadis-dispenduk";
}

void changeFile(base::Disk& disk, const base::Path& file, const std::string& from, const std::string& to) {
  std::string text = base::readFile(disk, file);
  const std::size_t at = text.find(from);
  BOOST_TEST_REQUIRE(at != std::string::npos, from);
  base::replaceDurably(disk, file, text.replace(at, from.size(), to));
}

std::string textsOf(const xml::Element& data, const std::string& name) {
  std::vector<std::string> texts;
  for (const xml::Element* element : data.children(name)) texts.push_back(element->text());
  return base::joined(texts, "; ");
}

}  // namespace app_tests
