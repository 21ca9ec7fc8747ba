#include "house/house_home.h"

#include <fstream>

#include "app/access/user_desk.h"
#include "app/casework/case_desk.h"
#include "app/home/home_setup.h"
#include "app/letters/letter_desk.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

namespace house_tests {
namespace {

base::Path source(const std::string& path) {
  return base::Path(BERKAS_SOURCE_DIR) / path;
}

app::Upload upload(const support::TemporaryFolder& folder, const std::string& name) {
  std::ofstream(folder.path() / name) << support::pdfShowing(name);
  return {folder.path() / name, name};
}

}  // namespace

HouseHome::HouseHome() {
  base::PosixDisk disk;
  app::initHome(disk, home(), source("."), app::HomeKind::Demo, base::SystemClock().now());
  const auto opened = open();
  const app::Workplace workplace = opened->workplace();
  app::addFirstAccounts(workplace, true);
  app::UserDesk(workplace).add(
      actor(workplace, "operator"),
      {"bappeda", "Pemohon", {"pemohon"}, "Badan Perencanaan Pembangunan Daerah Kota Malang", "", false});
}

house::Opening HouseHome::opening(house::Purpose purpose) {
  house::Opening how;
  how.path = path();
  how.fonts = source("fonts/fonts.xml");
  how.purpose = purpose;
  how.tell = [this](const base::Message& message) { told_.push_back(message.in(base::Language::English)); };
  return how;
}

std::unique_ptr<house::OpenHome> HouseHome::open(house::Purpose purpose) {
  return std::make_unique<house::OpenHome>(opening(purpose));
}

void HouseHome::set(const std::string& line) const {
  std::ofstream(home().settings(), std::ios::app) << line << '\n';
}

void HouseHome::replace(const std::string& file, const std::string& from, const std::string& to) const {
  const base::Path path = home().office() / file;
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::size_t at = text.find(from);
  BOOST_REQUIRE(at != std::string::npos);
  std::ofstream(path, std::ios::binary) << text.replace(at, from.size(), to);
}

app::Actor actor(const app::Workplace& workplace, const std::string& user) {
  std::optional<app::Account> account;
  workplace.database.read(
      [&](app::Transaction& transaction) { account = transaction.accounts().find(user); });
  BOOST_REQUIRE(account);
  return app::actorOf(workplace.office(), *account);
}

std::string submit(const app::Workplace& workplace) {
  const support::TemporaryFolder files;
  return app::CaseDesk(workplace)
      .submit(actor(workplace, "bappeda"), {source("samples/requests/bappeda/form.xml"), "form.xml"},
              {upload(files, "Surat Pernyataan.pdf"), upload(files, "KAK Profil Kemiskinan.pdf")})
      .object;
}

std::string approvedLetter(const app::Workplace& workplace) {
  const std::string object = submit(workplace);
  requests::Event received;
  received.kind = "lembar-penerimaan";
  received.commissions = {{"DINSOS", {}}};
  app::CaseDesk(workplace).enact(actor(workplace, "sari"), object, received, {});
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  app::LetterDesk desk(workplace);
  std::string id = desk.draft(actor(workplace, "sari"), object, order).id;
  for (const char* approver : {"kabid-statistik", "sekretaris"}) desk.approve(actor(workplace, approver), id);
  return id;
}

}  // namespace house_tests
