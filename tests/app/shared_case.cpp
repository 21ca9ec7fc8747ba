#include "app/shared_case.h"

#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/evidence/search_desk.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "xml/element.h"
#include "xml/writer.h"

namespace app_tests {
namespace {

std::string itemOf(const std::string& produsen) {
  return produsen == "DISPENDUK" ? "1" : "2";
}

// "0004-surat-pengantar/x.pdf" without its number.
std::string withoutNumber(const std::string& path) {
  return path.substr(5);
}

void append(std::string& list, const std::string& word) {
  list += (list.empty() ? "" : " ") + word;
}

}  // namespace

SharedCase::SharedCase() : home_(*base::Instant::parse("2026-03-02T09:00:00+07:00")) {}

app::Actor SharedCase::actorIn(requests::Role role, const std::string& unit) const {
  return {"tamu", "", "", {{role, unit, unit}}};
}

void SharedCase::submit() {
  object_ = home_.submit();
  pass(60);
}

void SharedCase::receive() {
  requests::Event event = eventOf("lembar-penerimaan");
  event.commissions = {{"DISPENDUK", {1}}, {"DINSOS", {2}}};
  enact("sari", event);
}

void SharedCase::enact(const std::string& user, const requests::Event& event) {
  app::CaseDesk(workplace()).enact(actor(user), object_, event, {});
  pass(60);
}

app::LetterRow SharedCase::issue(const app::DraftOrder& order) {
  const std::string draft = home_.drafted(object_, order).id;
  home_.approve(draft);
  app::LetterRow letter = app::LetterDesk(workplace()).issue(actor("kadis"), draft);
  pass(60);
  return letter;
}

app::LetterRow SharedCase::forward(const std::string& produsen) {
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = produsen;
  return issue(order);
}

app::LetterRow SharedCase::answer(const std::string& produsen, const std::string& file) {
  xml::Element form("jawaban");
  xml::Element& data = form.append(xml::Element("data"));
  data.setAttribute("nomor", itemOf(produsen));
  data.setAttribute("hasil", "tersedia");
  data.append(xml::Element("berkas")).setAttribute("nama", file);
  const app::Actor who = actor(produsen == "DINSOS" ? "kadis-dinsos" : "kadis-dispenduk");
  const auto answered = app::CaseDesk(workplace())
                            .answer(who, object_, produsen, home_.upload("jawaban.xml", xml::write(form)),
                                    {home_.upload(file, "kolom," + file + "\n")});
  app::LetterRow letter = app::LetterDesk(workplace()).issue(who, answered.draft);
  pass(60);
  return letter;
}

app::LetterRow SharedCase::deliver() {
  app::DraftOrder order;
  order.kind = "surat-penyampaian";
  return issue(order);
}

void SharedCase::answered() {
  submit();
  receive();
  forward("DISPENDUK");
  forward("DINSOS");
  answer("DISPENDUK", "penduduk.csv");
  answer("DINSOS", "bantuan.csv");
}

std::string SharedCase::documents(const app::Actor& actor) const {
  std::string list;
  const json::Value shown(app::showCase(workplace(), actor, object_, std::nullopt));
  for (const json::Value& path : shown.arrayAt("documents")) append(list, withoutNumber(*path.string()));
  return list;
}

std::string SharedCase::events(const app::Actor& actor) const {
  std::string list;
  for (const json::Object& row : app::listEvents(workplace(), actor, object_)) {
    const std::string kind = *row.at("event").string();
    append(list, row.count("actor") != 0 ? kind : "(" + kind + ")");
  }
  return list;
}

std::string SharedCase::hits(const app::Actor& actor, const std::string& words) const {
  app::SearchOrder order;
  order.words = words;
  std::string list;
  for (const json::Object& hit : app::SearchDesk(workplace()).search(actor, order).hits)
    append(list, *hit.at("kind").string());
  return list;
}

bool SharedCase::fetches(const app::Actor& actor, const std::string& originalName) const {
  const app::CaseFile file = app::openCase(workplace(), app::automaticActor(), object_);
  for (const app::EventRecord& record : file.events) {
    for (const app::EventDocument& document : record.documents) {
      if (document.originalName != originalName) continue;
      try {
        return !app::fetchDocument(workplace(), actor, object_, document.path).empty();
      } catch (const base::NotFound&) {
        return false;
      }
    }
  }
  BOOST_FAIL("the case has no file " << originalName);
  return false;
}

requests::Event eventOf(const std::string& kind, const std::string& produsen) {
  requests::Event event;
  event.kind = kind;
  event.produsen = produsen;
  return event;
}

}  // namespace app_tests
