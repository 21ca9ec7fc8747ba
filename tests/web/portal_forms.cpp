#include "web/portal_forms.h"

#include "app/access/user_desk.h"
#include "app/entry/account_requests.h"
#include "app/entry/invitations.h"
#include "app/letters/letter_desk.h"
#include "app/upkeep/jobs.h"
#include "base/disk.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "web/application.h"

namespace web_tests {
namespace {

using app::UseCase;
using app_tests::Who;
using Leaves = PortalForm::Leaves;

constexpr std::int64_t kDay = 24 * 3600;

// The page's form to the same address.
ReadyForm opened(PortalWorld& world, const std::string& user, const std::string& page, const std::string& id,
                 Browser::Values values = {}, std::vector<SentFile> files = {}) {
  ReadyForm ready{user.empty() ? world.visitor() : world.browserOf(user), page, id, std::move(values),
                  std::move(files)};
  ready.browser.open(page);
  BOOST_TEST_REQUIRE(ready.browser.page().status == 200, page << ": " << ready.browser.page().text());
  return ready;
}

// A form of the page that leads elsewhere.
ReadyForm openedOn(PortalWorld& world, const std::string& user, const std::string& page,
                   const std::string& action, const std::string& id, Browser::Values values = {}) {
  ReadyForm ready = opened(world, user, page, id, std::move(values));
  ready.action = action;
  return ready;
}

ReadyForm ofCase(PortalWorld& world, const std::string& user, const std::string& ticket,
                 const std::string& step, Browser::Values values = {}, std::vector<SentFile> files = {}) {
  return opened(world, user, "/permohonan/" + ticket + step, ticket, std::move(values), std::move(files));
}

SentFile someFile(const std::string& field) {
  return {field, "berkas.pdf", support::pdfShowing("isi")};
}

// Of agencies.

ReadyForm newRequest(PortalWorld& world) {
  return opened(world, "bappeda", "/permohonan/baru", {});
}
ReadyForm withdrawal(PortalWorld& world) {
  return ofCase(world, "bappeda", world.submitted(), "/tarik", {{"yakin", "ya"}});
}
ReadyForm completion(PortalWorld& world) {
  const std::string ticket = world.submitted();
  world.cases().enact("sari", world.objectOf(ticket), "nota-pengembalian", {}, "KAK tidak terbaca");
  return ofCase(world, "bappeda", ticket, "/lengkapi", {{"kirim", "ya"}}, {someFile("berkas")});
}
ReadyForm balikanHandIn(PortalWorld& world) {
  return ofCase(world, "bappeda", world.delivered(), "/balikan",
                {{"judul", "Profil"}, {"ringkasan", "Dipakai"}, {"kirim", "ya"}}, {someFile("berkas")});
}

// "/konsep/ID/step" of one that is filled in.
ReadyForm preparationStep(PortalWorld& world, const std::string& step, Browser::Values values) {
  Browser browser = world.browserOf("bappeda");
  const std::string preparation = beginRequest(browser);
  fillAll(browser, preparation);
  return opened(world, "bappeda", preparation + step, preparation.substr(8), std::move(values));
}
ReadyForm preparationDiscard(PortalWorld& world) {
  return preparationStep(world, "/hapus", {});
}
ReadyForm preparationPurpose(PortalWorld& world) {
  return preparationStep(world, "/tujuan", {{"tujuan", "Menyusun profil"}, {"lanjut", "ya"}});
}
ReadyForm preparationSending(PortalWorld& world) {
  return preparationStep(world, "/periksa", {{"pernyataan", "ya"}});
}

// Of the door.

ReadyForm signIn(PortalWorld& world) {
  return opened(world, {}, "/masuk", {}, {{"nama-pengguna", world.account("auditor")}, {"sandi", kPassword}});
}

// A visitor who has given the password of the account.
Browser afterPassword(PortalWorld& world, const std::string& user) {
  Browser browser = world.visitor();
  browser.open("/masuk");
  browser.send("/masuk", {{"nama-pengguna", user}, {"sandi", kPassword}});
  return browser;
}

// The key of a second factor that the page shows.
std::string keyShownOn(const Page& page) {
  for (const auto* line : page.all("p")) {
    if (line->attributeOr("class") == "kode") return base::joined(base::splitWords(line->text()), "");
  }
  return {};
}

ReadyForm signInCode(PortalWorld& world) {
  const std::string user = world.account("penandatangan");
  world.giveSecondFactor(user);
  return {afterPassword(world, user), "/masuk/kode", {}, {{"kode", world.codeOf(user)}}};
}
ReadyForm signInSetUp(PortalWorld& world) {
  const Browser browser = afterPassword(world, world.account("penandatangan"));
  return {browser, "/masuk/penyiapan", {}, {{"kode", world.codeFor(keyShownOn(browser.page()))}}};
}
ReadyForm signOutForm(PortalWorld& world) {
  return openedOn(world, "sari", "/akun", "/keluar", {});
}
ReadyForm forgottenPassword(PortalWorld& world) {
  return opened(world, {}, "/lupa-sandi", {}, {{"surel", world.account("auditor") + "@example.go.id"}});
}
ReadyForm invitationForm(PortalWorld& world) {
  const std::string user = world.account("auditor");
  const app::Invited invited = app::InvitationDesk(world.workplace()).invite(world.actor("operator"), user);
  return opened(world, {}, invited.link.substr(invited.link.find("/undangan/")), {},
                {{"sandi", "gula karton elang biru"}});
}
ReadyForm accountAsking(PortalWorld& world) {
  return opened(world, {}, "/minta-akun", {},
                {{"instansi", "Dinas Kesehatan"},
                 {"nama", "Rina"},
                 {"jabatan", "Staf"},
                 {"surel", world.fresh("rina-") + "@dinkes.example.go.id"},
                 {"alasan", "Permohonan data"}});
}

// Of one's own account.

ReadyForm otherSession(PortalWorld& world) {
  const std::string user = world.account("auditor");
  world.browserOf(user);
  return openedOn(world, user, "/akun", "/akun/sesi", {});
}
ReadyForm otherSessions(PortalWorld& world) {
  const std::string user = world.account("auditor");
  world.browserOf(user);
  return openedOn(world, user, "/akun", "/akun/sesi-lain", {});
}
ReadyForm newPassword(PortalWorld& world) {
  return opened(world, world.account("auditor"), "/akun/sandi", {},
                {{"sandi", kPassword}, {"sandi-baru", "gula karton elang biru"}});
}
ReadyForm newRecoveryCodes(PortalWorld& world) {
  const std::string user = world.account("auditor");
  world.giveSecondFactor(user);
  return opened(world, user, "/akun/kode-pemulihan", {}, {{"sandi", kPassword}});
}
ReadyForm codeOffer(PortalWorld& world) {
  return opened(world, world.account("auditor"), "/akun/kode", {}, {{"sandi", kPassword}});
}
ReadyForm codeConfirmation(PortalWorld& world) {
  ReadyForm offer = codeOffer(world);
  const Page& page = offer.browser.send("/akun/kode", offer.values);
  const std::string code = world.codeFor(keyShownOn(page));
  return {offer.browser, "/akun/kode/pasang", {}, {{"kode", code}}};
}

// Of those who keep accounts.

std::string accountRequest(PortalWorld& world) {
  app::AccountRequestDesk desk(world.workplace());
  const std::string email = world.fresh("budi-") + "@dinkes.example.go.id";
  desk.ask({"Dinas Kesehatan", "Budi", "Staf", email, "Permohonan data"}, {});
  return desk.list(world.actor("sari"), app::AccountRequestDesk::Which::Waiting).back().id;
}
ReadyForm requestApproval(PortalWorld& world) {
  const std::string id = accountRequest(world);
  return opened(world, "sari", "/pengguna/permintaan/" + id, id, {{"pengguna", world.fresh("budi-")}});
}
ReadyForm requestRefusal(PortalWorld& world) {
  const std::string id = accountRequest(world);
  return opened(world, "sari", "/pengguna/permintaan/" + id + "/tolak", id, {{"sebab", "Sudah punya"}});
}
ReadyForm newAccount(PortalWorld& world) {
  return opened(world, "operator", "/pengguna/baru", {},
                {{"nama", "Tono"}, {"pengguna", world.fresh("tono-")}, {"peran", "auditor"}});
}
ReadyForm ofAccount(PortalWorld& world, const std::string& user, const std::string& page,
                    const std::string& action, Browser::Values values = {}) {
  const std::string address = "/pengguna/akun/" + user;
  return openedOn(world, "operator", address + page, address + action, user, std::move(values));
}
ReadyForm accountChange(PortalWorld& world) {
  return ofAccount(world, world.account("auditor"), "", "", {{"jabatan", "Pranata Komputer"}});
}
ReadyForm accountInvitation(PortalWorld& world) {
  return ofAccount(world, world.account("auditor"), "", "/undang");
}
ReadyForm accountDisabling(PortalWorld& world) {
  return ofAccount(world, world.account("auditor"), "/nonaktif", "/nonaktif", {{"alasan", "mutasi"}});
}
ReadyForm accountEnabling(PortalWorld& world) {
  const std::string user = world.account("auditor");
  app::UserDesk(world.workplace()).disable(world.actor("operator"), user, "mutasi");
  return ofAccount(world, user, "", "/aktif");
}

// Of staff.

ReadyForm contactReading(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/kontak", {{"tujuan", "bertanya"}});
}
ReadyForm contactCorrection(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/kontak/perbaiki",
                {{"telepon", "0341 999999"}, {"alasan", "nomor baru"}});
}

// It waits since the scanner is away.
std::string heldHandIn(PortalWorld& world) {
  app_tests::AppHome& home = world.cases().home();
  home.set("clamd.address", "/nonexistent/clamd.sock");
  const app::Recorded recorded = home.handIn();
  home.set("clamd.address", "");
  return recorded.held->id;
}
ReadyForm heldDecision(PortalWorld& world) {
  const std::string id = heldHandIn(world);
  return opened(world, "sari", "/karantina/" + id, id, {{"keputusan", "lepas"}, {"alasan", "Dilihat."}});
}

std::string queuedMail(PortalWorld& world) {
  const std::string object = world.objectOf(world.submitted());
  for (const mail::OutboxRow& row : world.workplace().outbox.list()) {
    if (row.caseId == object && row.state == mail::RowState::Queued) return row.id;
  }
  BOOST_FAIL("a request writes no mail");
  return {};
}
ReadyForm mailHolding(PortalWorld& world) {
  const std::string id = queuedMail(world);
  return opened(world, "sari", "/surel/" + id, id, {{"tindakan", "hold"}});
}

const Browser::Values kBecause = {{"alasan", "Ada sebabnya."}};

ReadyForm receiving(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/terima",
                {{"pejabat", "ya"}, {"sesuai", "ya"}, {"produsen-1", "DINSOS"}});
}
ReadyForm forwarding(PortalWorld& world) {
  return ofCase(world, "sari", world.received(), "/teruskan", {{"produsen-1", "DISPENDUK"}});
}
ReadyForm returning(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/kembalikan",
                {{"alasan", "BERKAS_TIDAK_LENGKAP"}, {"rincian-BERKAS_TIDAK_LENGKAP", "halaman 3"}});
}
ReadyForm refusing(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/tolak", {{"alasan", "DATA_PRIBADI"}});
}
ReadyForm extending(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/perpanjang",
                {{"batas", "terima"}, {"hari", "2"}, {"alasan", "Server padam."}});
}
ReadyForm extendingMany(PortalWorld& world) {
  const std::string ticket = world.submitted();
  return openedOn(world, "sari", "/permohonan/perpanjang?tiket=" + ticket, "/permohonan/perpanjang", ticket,
                  {{"hari", "2"}, {"alasan", "Server padam."}});
}
ReadyForm noting(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/catatan", kBecause);
}
// A letter that nobody has signed waits for staff.
ReadyForm letterAcceptance(PortalWorld& world) {
  const std::string ticket = world.asked();
  world.cases().answerElsewhere(world.objectOf(ticket), "DINSOS", support::pdfShowing("Surat"),
                                {{1, "tersedia", {"data.csv"}}});
  return ofCase(world, "sari", ticket, "/jawaban/DINSOS/terima", kBecause);
}
// NIK of nobody, which the Produsen says are needed.
ReadyForm findingDecision(PortalWorld& world) {
  const std::string ticket = world.asked();
  app_tests::AppHome& home = world.cases().home();
  const std::string draft =
      app::CaseDesk(world.workplace())
          .answer(world.actor("kadis-dinsos"), world.objectOf(ticket), "DINSOS",
                  home.upload("jawaban.xml",
                              "<jawaban><data nomor='1' hasil='tersedia'><berkas nama='warga.csv'/></data>"
                              "</jawaban>"),
                  {home.upload("warga.csv",
                               "nik;kelurahan\n3573010101900001;Klojen\n3573014102910002;Klojen\n"
                               "3573011503920003;Kauman\n3573012204930004;Kauman\n")},
                  {}, "dibutuhkan pemohon")
          .draft;
  app::LetterDesk(world.workplace()).issue(world.actor("kadis-dinsos"), draft);
  return ofCase(world, "sari", ticket, "/jawaban/DINSOS/temuan", kBecause);
}
ReadyForm answerReturn(PortalWorld& world) {
  return ofCase(world, "sari", world.answered(), "/jawaban/DINSOS/perbaiki", kBecause);
}
ReadyForm answerWaiver(PortalWorld& world) {
  const std::string ticket = world.asked();
  world.pass(20 * kDay);
  return ofCase(world, "sari", ticket, "/tanpa-jawaban", kBecause);
}
ReadyForm balikanAcceptance(PortalWorld& world) {
  return ofCase(world, "sari", world.balikanSent(), "/balikan");
}
ReadyForm balikanReturn(PortalWorld& world) {
  return ofCase(world, "sari", world.balikanSent(), "/balikan/perbaiki", kBecause);
}
// When all reminders were sent in vain.
ReadyForm balikanWaiver(PortalWorld& world) {
  const std::string ticket = world.delivered();
  for (int day = 0; day < 80; ++day) {
    world.pass(kDay);
    app::runJobs(world.workplace(), {"reminders"});
    world.cases().sendMail();
  }
  return ofCase(world, "sari", ticket, "/hentikan-tagihan", kBecause);
}
ReadyForm holding(PortalWorld& world) {
  return ofCase(world, "sari", world.submitted(), "/tahan", kBecause);
}
ReadyForm releasing(PortalWorld& world) {
  const std::string ticket = world.submitted();
  world.cases().enact("sari", world.objectOf(ticket), "penahanan", {}, "sengketa");
  return ofCase(world, "sari", ticket, "/lepas", kBecause);
}

// Of letters.

ReadyForm ofDraft(PortalWorld& world, const std::string& user, const std::string& part,
                  Browser::Values values = {}) {
  const std::string id = world.pengantarDraft(world.received());
  return opened(world, user, "/surat/" + id + part, id, std::move(values));
}
ReadyForm draftChange(PortalWorld& world) {
  return ofDraft(world, "sari", "", {{"copies", "Wali Kota"}});
}
ReadyForm draftPreview(PortalWorld& world) {
  ReadyForm ready = ofDraft(world, "sari", "", {{"copies", "Wali Kota"}});
  ready.sentTo = ready.action + "/pratinjau";
  return ready;
}
ReadyForm draftReturn(PortalWorld& world) {
  return ofDraft(world, "kadis", "/kembalikan", {{"catatan", "Tembusan kurang."}});
}
ReadyForm draftDiscard(PortalWorld& world) {
  return ofDraft(world, "sari", "/hapus");
}
ReadyForm newDraft(PortalWorld& world) {
  return ofCase(world, "sari", world.received(), "/surat/surat-pengantar",
                {{"produsen", "DINSOS"}, {"copies", "Wali Kota"}});
}

// The letter, read to its last page.
Browser afterReading(PortalWorld& world, const std::string& user, const std::string& draft) {
  Browser browser = world.browserOf(user);
  browser.request(web::Method::Get, "/surat/" + draft + "/pdf");
  browser.open("/tumpukan");
  return browser;
}
ReadyForm stackApproval(PortalWorld& world) {
  const std::string draft = world.pengantarDraft(world.received());
  return {afterReading(world, "kabid-statistik", draft),
          "/tumpukan",
          draft,
          {{"surat", draft}, {"langkah", "paraf"}}};
}
ReadyForm stackSigning(PortalWorld& world) {
  const std::string draft = world.pengantarDraft(world.received());
  world.cases().home().approve(draft);
  Browser browser = afterReading(world, "kadis", draft);
  browser.open("/tumpukan/tanda-tangan?surat=" + draft);
  const base::Path phrase = world.workplace().home.keys() / "passphrase";
  return {browser,
          "/tumpukan/tanda-tangan",
          draft,
          {{"surat", draft},
           {"frasa-sandi", std::string(base::trimmed(base::readFile(world.workplace().disk, phrase)))}}};
}

// Of Produsen.

ReadyForm answerKeeping(PortalWorld& world) {
  const std::string ticket = world.asked();
  return opened(world, "kadis-dinsos", "/permintaan/" + ticket + "?produsen=DINSOS", ticket,
                {{"data/1/hasil", "tersedia"}, {"langkah", "simpan"}},
                {{"data/1/berkas", "penduduk.csv", "umur;jiwa\n0-4;12\n"}});
}
ReadyForm answerSending(PortalWorld& world) {
  ReadyForm kept = answerKeeping(world);
  kept.browser.send(kept.action, with(kept.values, "langkah", "periksa"), kept.files);
  return opened(world, "kadis-dinsos", "/permintaan/" + kept.id + "/periksa?produsen=DINSOS", kept.id);
}

// Of auditors, and of the register.

ReadyForm verification(PortalWorld& world) {
  const std::string ticket = world.submitted();
  return opened(world, "auditor", "/arsip/" + ticket + "/verifikasi", ticket);
}
ReadyForm evidence(PortalWorld& world) {
  const std::string ticket = world.submitted();
  return openedOn(world, "auditor", "/arsip/" + ticket, "/arsip/" + ticket + "/bukti", ticket);
}

// Without its date.
Browser::Values numberOrder(const std::string& number, const std::string& urut) {
  return {{"nomor", number},
          {"urut", urut},
          {"induk", urut},
          {"tujuan", "Camat"},
          {"hal", "Undangan rapat"},
          {"penanda-tangan", "N"},
          {"alasan", "di atas kertas"}};
}
ReadyForm outsideNumber(PortalWorld& world) {
  const std::string urut = world.fresh("7");
  return opened(world, "kadis", "/agenda/luar", {},
                with(numberOrder(urut + "/X", urut), "tanggal", "2 3 2026"));
}
// A number that was taken for a letter of that day, which is not issued.
letters::AgendaRow takenNumber(PortalWorld& world, int urut, base::Date day) {
  letters::AgendaRow row;
  row.where = {"DISKOMINFO", "surat-dinas", day.year()};
  row.urut = urut;
  row.number = "500/" + std::to_string(urut);
  row.date = day;
  row.entered = world.workplace().clock.now();
  world.workplace().database.write([&](app::Transaction& transaction) { transaction.numbers().add(row); });
  return row;
}
// Above those of letters, with room for the next.
int freshUrut(PortalWorld& world) {
  return 10 * std::stoi(world.fresh("90"));
}
ReadyForm voidNumber(PortalWorld& world) {
  const auto row = takenNumber(world, freshUrut(world), *base::Date::of(2026, 3, 2));
  return opened(world, "kadis", "/agenda/batal", {}, {{"nomor", row.number}, {"alasan", "salah tujuan"}});
}
// Of a day on which the numbers have gone on.
ReadyForm insertedNumber(PortalWorld& world) {
  const auto before = takenNumber(world, freshUrut(world), *base::Date::of(2026, 2, 26));
  takenNumber(world, before.urut + 1, *base::Date::of(2026, 3, 2));
  Browser::Values order = numberOrder("", std::to_string(before.urut));
  return opened(world, "kadis", "/agenda/sisipan", {}, with(order, "tanggal", "26 2 2026"));
}

// Of everybody.

ReadyForm fileCheck(PortalWorld& world) {
  return opened(world, {}, "/periksa", {}, {}, {someFile("berkas")});
}

}  // namespace

About aboutCase() {
  return {About::Seen::ByRule};
}
About aboutUnassignedCase() {
  return {About::Seen::ByRule, UseCase::RequestShow, {}, false};
}
About aboutDraft(const std::string& kind) {
  return {About::Seen::ByRule, UseCase::LetterPreview, kind};
}
About aboutLetter(const std::string& kind) {
  return {About::Seen::ByRule, UseCase::LetterShow, kind};
}
About ownedBy(Who owner) {
  return {About::Seen::ByOwner, UseCase::RequestShow, {}, true, owner};
}

FilledForm ReadyForm::filled(const Browser::Values& others) const {
  Browser::Values all = values;
  all.insert(all.end(), others.begin(), others.end());
  FilledForm form = browser.fill(action, all, files);
  if (!sentTo.empty()) form.address = sentTo;
  return form;
}

const std::vector<PortalForm>& portalForms() {
  static const About unassigned = aboutUnassignedCase();
  static const About assigned = aboutCase();
  static const About preparation = ownedBy(Who::OwnAgency);
  static const About draft = aboutDraft("surat-pengantar");
  static const std::vector<PortalForm> all = {
      {"/permohonan/baru", newRequest},
      {"/permohonan/:tiket/tarik", withdrawal, unassigned},
      {"/permohonan/:tiket/lengkapi", completion, unassigned},
      {"/permohonan/:tiket/balikan", balikanHandIn, assigned},
      {"/konsep/:id/hapus", preparationDiscard, preparation},
      {"/konsep/:id/:langkah", preparationPurpose, preparation},
      {"/konsep/:id/:langkah", preparationSending, preparation},
      {"/masuk", signIn},
      {"/masuk/kode", signInCode},
      {"/masuk/penyiapan", signInSetUp},
      {"/keluar", signOutForm},
      {"/lupa-sandi", forgottenPassword},
      {"/undangan/:token", invitationForm},
      {"/minta-akun", accountAsking},
      {"/akun/sesi", otherSession},
      {"/akun/sesi-lain", otherSessions},
      {"/akun/sandi", newPassword},
      {"/akun/kode-pemulihan", newRecoveryCodes},
      {"/akun/kode", codeOffer},
      {"/akun/kode/pasang", codeConfirmation},
      {"/pengguna/permintaan/:id", requestApproval},
      {"/pengguna/permintaan/:id/tolak", requestRefusal},
      {"/pengguna/baru", newAccount},
      {"/pengguna/akun/:pengguna", accountChange},
      {"/pengguna/akun/:pengguna/undang", accountInvitation},
      {"/pengguna/akun/:pengguna/nonaktif", accountDisabling},
      {"/pengguna/akun/:pengguna/aktif", accountEnabling},
      {"/permohonan/:tiket/kontak", contactReading, unassigned, Leaves::AReading},
      {"/permohonan/:tiket/kontak/perbaiki", contactCorrection, unassigned},
      {"/karantina/:id", heldDecision, {About::Seen::ByRule, UseCase::QuarantineShow}},
      {"/surel/:id", mailHolding},
      {"/permohonan/:tiket/terima", receiving, unassigned},
      {"/permohonan/:tiket/teruskan", forwarding, assigned},
      {"/permohonan/:tiket/kembalikan", returning, unassigned},
      {"/permohonan/:tiket/tolak", refusing, unassigned},
      {"/permohonan/:tiket/perpanjang", extending, unassigned},
      {"/permohonan/perpanjang", extendingMany, unassigned},
      {"/permohonan/:tiket/catatan", noting, unassigned},
      {"/permohonan/:tiket/jawaban/:produsen/terima", letterAcceptance, assigned},
      {"/permohonan/:tiket/jawaban/:produsen/temuan", findingDecision, assigned},
      {"/permohonan/:tiket/jawaban/:produsen/perbaiki", answerReturn, assigned},
      {"/permohonan/:tiket/balikan", balikanAcceptance, assigned},
      {"/permohonan/:tiket/balikan/perbaiki", balikanReturn, assigned},
      {"/permohonan/:tiket/tahan", holding, unassigned},
      {"/permohonan/:tiket/lepas", releasing, unassigned},
      {"/surat/:id", draftChange, draft},
      {"/surat/:id/pratinjau", draftPreview, draft, Leaves::Nothing},
      {"/surat/:id/kembalikan", draftReturn, draft},
      {"/surat/:id/hapus", draftDiscard, draft},
      {"/permohonan/:tiket/surat/:jenis", newDraft, assigned},
      {"/tumpukan", stackApproval, draft},
      {"/tumpukan/tanda-tangan", stackSigning, draft},
      {"/permintaan/:tiket", answerKeeping, assigned},
      {"/permintaan/:tiket/periksa", answerSending, assigned},
      {"/arsip/:tiket/verifikasi", verification, unassigned, Leaves::Nothing},
      {"/arsip/:tiket/bukti", evidence, unassigned, Leaves::Nothing},
      {"/agenda/luar", outsideNumber},
      {"/agenda/batal", voidNumber},
      {"/agenda/sisipan", insertedNumber},
      {"/periksa", fileCheck, {}, Leaves::Nothing},
      // Last, since much time passes.
      {"/permohonan/:tiket/tanpa-jawaban", answerWaiver, assigned},
      {"/permohonan/:tiket/hentikan-tagihan", balikanWaiver, assigned}};
  return all;
}

}  // namespace web_tests
