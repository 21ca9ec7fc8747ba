#include "app/retention_home.h"
#include "app/access/actor.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/proposals/proposal_file.h"
#include "app/records/proposal.h"
#include "app/upkeep/jobs.h"
#include "archive/verify.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

#include <filesystem>

namespace app_tests {
namespace {

base::Instant morningOf(const std::string& date) {
  return *base::Instant::parse(date + "T09:00:00+07:00");
}

}  // namespace

RetentionHome::RetentionHome() : home_(morningOf(kClosingDay)) {}

void RetentionHome::setDay(const std::string& date) {
  home_.clock().set(morningOf(date));
}

std::string RetentionHome::closed() {
  std::string object = home_.submit();
  requests::Event event;
  event.kind = "pernyataan-penarikan";
  app::CaseDesk(workplace())
      .enact(home_.actor("bappeda"), object, event,
             {home_.upload("penarikan.pdf", support::pdfShowing("isi yang harus hilang"))});
  app::closeCases(workplace());
  return object;
}

std::string RetentionHome::closedWithLetter() {
  std::string object = home_.received();
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string draft = home_.drafted(object, order).id;
  home_.approve(draft);
  app::LetterDesk(workplace()).issue(home_.actor("kadis"), draft);
  requests::Event event;
  event.kind = "pernyataan-penarikan";
  app::CaseDesk(workplace())
      .enact(home_.actor("bappeda"), object, event,
             {home_.upload("penarikan.pdf", support::pdfShowing("isi yang harus hilang"))});
  app::closeCases(workplace());
  return object;
}

std::string RetentionHome::ticketOf(const std::string& object) const {
  return app::openCase(workplace(), app::automaticActor(), object).row.ticket;
}

app::Proposal RetentionHome::proposed(const std::vector<std::string>& objects) {
  return desk().propose(home_.actor("sari"), {objects, "", ""});
}

app::Proposal RetentionHome::approved(const std::vector<std::string>& objects) {
  return desk().approve(home_.actor("kadis"), proposed(objects).name, "000.5.6/1/2028", "");
}

app::Proposal RetentionHome::recorded(const std::vector<std::string>& objects) {
  const std::string name = approved(objects).name;
  app::DraftOrder order;
  order.kind = app::kMinutesKind;
  order.detail["witnesses"] = json::Array{json::Object{{"name", "SAKSI"}, {"position", "Auditor"}}};
  const std::string draft = home_.drafted(name, order).id;
  home_.approve(draft);
  app::LetterDesk(workplace()).issue(home_.actor("kadis"), draft);
  return find(name);
}

app::Proposal RetentionHome::quicklyRecorded(const std::vector<std::string>& objects) {
  const app::Proposal proposal = approved(objects);
  app::EventRecord record;
  record.event.kind = app::kMinutesKind;
  record.event.time = home_.clock().now();
  record.event.role = requests::Role::Penandatangan;
  record.event.actor = "kadis";
  app::IssuedLetter letter;
  letter.urut = ++minutes_;
  letter.id = "ba" + std::to_string(minutes_);
  letter.kind = app::kMinutesKind;
  letter.issuer = "DISKOMINFO";
  letter.series = "naskah-khusus";
  letter.year = 2028;
  letter.number = "500.14.4.1/BA-" + std::to_string(minutes_) + "/35.73.411/2028";
  letter.date = app::todayAt(workplace());
  record.letter = letter;
  const base::FileLock lock = app::lockCase(home_.home(), proposal.object);
  return app::archiveProposal(workplace(), home_.actor("kadis"), proposal, app::minutesAct(record));
}

app::Proposal RetentionHome::find(const std::string& name) const {
  return app::openProposal(workplace(), app::automaticActor(), name);
}

bool RetentionHome::isAnywhere(const std::string& text) const {
  const base::PosixDisk disk;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home_.home().path())) {
    const bool isDatabase = entry.path().parent_path() == home_.home().database().parent_path();
    if (!entry.is_regular_file() || isDatabase) continue;
    if (base::readFile(disk, entry.path()).find(text) != std::string::npos) return true;
  }
  return false;
}

std::vector<std::string> RetentionHome::damages() const {
  std::vector<std::string> lines;
  workplace().store.verifyAll([&](const base::Path&, const archive::Verification& found) {
    for (const archive::Damage& damage : found.damages)
      lines.push_back(damage.code + " " + damage.path + " " + damage.message.in(base::Language::English));
  });
  return lines;
}

}  // namespace app_tests
