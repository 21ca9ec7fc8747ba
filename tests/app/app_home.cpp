#include "app/app_home.h"
#include "app/access/actor.h"
#include "app/access/user_desk.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/home/home_setup.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

#include <filesystem>

namespace app_tests {
namespace {

base::Path source(const std::string& path) {
  return base::Path(BERKAS_SOURCE_DIR) / path;
}

}  // namespace

AppHome::AppHome(base::Instant now, const std::function<void(base::Disk&, const base::Path& office)>& arrange)
    : clock_(now), home_(folder_.path() / "home") {
  app::initHome(disk_, home_, source("."), app::HomeKind::Demo, now);
  if (arrange) arrange(disk_, home_.office());
  settings_.take({{"demo", "yes"}, {"signer.secret", "file:keys/passphrase"}}, "berkas.properties");
  fonts_ = pdf::FontLibrary::open(disk_, source("fonts/fonts.xml"));
  typesetter_ = std::make_unique<app::Typesetter>(
      *fonts_, [this](const std::string& name) { return base::readFile(disk_, home_.logos() / name); });
  journal_ = std::make_unique<app::ArchiveJournal>(disk_, home_);
  store_ = std::make_unique<archive::Store>(disk_, home_.archive(), home_.work(), journal_.get());
  signedLetters_ = std::make_unique<app::SignedLetters>(disk_, home_);
  offices_ = app::OfficeHistory::open(disk_, home_.office(), *store_, now);
  database_ = std::make_unique<storage::SqliteDatabase>(home_.database(),
                                                        storage::syncsFor(home_.database(), home_.archive()));
  outbox_ = std::make_unique<storage::CommittingOutbox>(*database_);
  workplace_ = std::make_unique<app::Workplace>(
      app::Workplace{home_, settings_, *offices_, *typesetter_, signers_, *signedLetters_, *store_,
                     *database_, inspector_, textReader_, *outbox_, disk_, clock_, doorway_, journal_.get()});
  database_->write([](app::Transaction& transaction) {
    for (const app::Account& account : app::firstAccounts(true)) transaction.accounts().add(account);
    transaction.accounts().add(
        {"bappeda", "Pemohon", {"pemohon"}, "Badan Perencanaan Pembangunan Daerah Kota Malang", "", false});
  });
}

app::Actor AppHome::actor(const std::string& user) const {
  std::optional<app::Account> account;
  database_->read([&](app::Transaction& transaction) { account = transaction.accounts().find(user); });
  BOOST_REQUIRE(account);
  return app::actorOf(workplace_->office(), *account);
}

app::Upload AppHome::upload(const std::string& name, const base::Bytes& content) {
  const base::Path folder = folder_.path() / ("upload-" + std::to_string(++uploads_));
  base::makeDirectories(disk_, folder);
  base::writeNewFile(disk_, folder / name, content);
  return {folder / name, name};
}

app::Upload AppHome::sample(const std::string& name) const {
  return {source("samples/requests/bappeda") / name, name};
}

app::Recorded AppHome::handIn() {
  return app::CaseDesk(*workplace_)
      .submit(actor("bappeda"), sample("form.xml"),
              {upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
               upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"))});
}

std::string AppHome::submit() {
  return handIn().object;
}

std::unique_ptr<AppHome::OnDisk> AppHome::on(base::Disk& disk) const {
  return std::make_unique<OnDisk>(*workplace_, disk);
}

std::string AppHome::received() {
  std::string object = submit();
  requests::Event event;
  event.kind = "lembar-penerimaan";
  event.commissions = {{"DINSOS", {}}};
  app::CaseDesk(*workplace_).enact(actor("sari"), object, event, {});
  return object;
}

base::Bytes AppHome::signedLetter(const std::string& object) const {
  const app::CaseFile file = app::openCase(*workplace_, app::automaticActor(), object);
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    const auto& letter = file.events[i].letter;
    if (letter)
      return workplace_->store.read(app::caseInventory(workplace_->store, object), static_cast<int>(i) + 1,
                                    letter->path);
  }
  return support::pdfShowing("isi");
}

app::DraftRow AppHome::drafted(const std::string& object, const app::DraftOrder& order) {
  return app::LetterDesk(*workplace_).draft(actor("sari"), object, order);
}

void AppHome::approve(const std::string& draft) {
  for (const char* approver : {"kabid-statistik", "sekretaris"})
    app::LetterDesk(*workplace_).approve(actor(approver), draft);
}

std::string AppHome::everything() {
  std::string all = database_->dumpDerived();
  database_->read([&](app::Transaction& transaction) {
    for (const app::DraftRow& draft : transaction.letters().drafts("")) all += "draft " + draft.id + "\n";
  });
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home_.archive())) {
    if (entry.is_regular_file())
      files.push_back(entry.path().string() + " " + std::to_string(entry.file_size()));
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) all += file + "\n";
  return all;
}

}  // namespace app_tests
