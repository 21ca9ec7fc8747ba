#include "cli/permission_home.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/home.h"
#include "cli/run.h"
#include "json/text.h"
#include "json/value.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

namespace cli_tests {
namespace {

using app::UseCase;
using app_tests::PermissionRow;
using app_tests::Who;

constexpr const char* kSideTime = "2024-01-08T09:00:00+07:00";
// Past every limit of the story, and past the last reminder.
constexpr const char* kWalkTime = "2027-03-08T09:00:00+07:00";
constexpr const char* kLetterNote = "{\"reasons\":[{\"code\":\"GANDA\",\"text\":\"\"}]}";

std::string sample(const std::string& name) {
  return (samples() / "requests" / "bappeda" / name).string();
}

void append(std::vector<std::string>& words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
}

}  // namespace

std::string userOf(Who who, UseCase useCase) {
  switch (who) {
    case Who::OwnAgency:
      return "bappeda";
    case Who::OtherAgency:
      return "dinkes";
    case Who::AssignedProdusen:
      return "kadis-dinsos";
    case Who::OtherProdusen:
      return "kadis-dispenduk";
    case Who::Walidata:
      return "sari";
    case Who::Penandatangan:
      return useCase == UseCase::LetterApprove ? "kabid-statistik" : "kadis";
    case Who::Auditor:
      return "auditor";
    case Who::Admin:
      break;
  }
  return "operator";
}

PermissionHomes::PermissionHomes() : home_(folder_.path() / "story") {
  run("", "", {"init", "--demo"});
  office_.emplace(app::readOffice(app::officeFilesOf(base::PosixDisk(), home_ / "office")));
  run("", "", {"user", "add", "bappeda", "--name", "Satu", "--role", "pemohon", "--agency", "BAPPEDA"});
  run("", "", {"user", "add", "dinkes", "--name", "Dua", "--role", "pemohon", "--agency", "DINKES"});
  run("", "", {"user", "add", "mantan", "--name", "Mantan", "--role", "walidata", "--role", "admin"});
  run("", "", {"user", "disable", "mantan"});
  makeSideCases();
  tellStory();
}

base::Path PermissionHomes::copyOf(const Snapshot& snapshot) {
  base::Path copy = fresh("copy");
  std::filesystem::copy(snapshot.home, copy, std::filesystem::copy_options::recursive);
  return copy;
}

// What the command printed; it must be done.
std::string PermissionHomes::run(const std::string& user, const std::string& time, const Words& words) {
  Words line = {"--home", home_.string(), "--lang", "en", "--json"};
  if (!user.empty()) append(line, {"--as", user});
  if (!time.empty()) append(line, {"--now", time});
  append(line, words);
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::run(line, out, err);
  BOOST_TEST_REQUIRE(status == 0,
                     words[0] << ' ' << words[1] << " ended with " << status << ": " << err.str());
  return out.str();
}

std::string PermissionHomes::fresh(const std::string& name) {
  const base::Path folder = folder_.path() / std::to_string(++names_);
  std::filesystem::create_directory(folder);
  return (folder / name).string();
}

std::string PermissionHomes::file(const std::string& name, const std::string& content) {
  std::string path = fresh(name);
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

// Two closed cases of long ago, one of them proposed for destruction.
void PermissionHomes::makeSideCases() {
  for (std::string* ticket : {&closed_, &proposal_}) {
    *ticket = json::read(run("bappeda", kSideTime,
                             {"request", "submit", sample("form.xml"),
                              file("Surat Pernyataan.pdf", support::pdfShowing("a")),
                              file("KAK Profil Kemiskinan.pdf", support::pdfShowing("b"))}),
                         "output")
                  .stringAt("ticket");
    run("bappeda", kSideTime, {"request", "withdraw", *ticket, "--reason", "contoh"});
  }
  run("sari", kSideTime, {"jobs", "run", "closing"});
  proposal_ =
      json::read(run("sari", "2026-11-02T08:00:00+07:00", {"archive", "propose", proposal_}), "output")
          .stringAt("name");
  const json::Value mails =
      json::read(run("sari", kSideTime, {"outbox", "list", "--state", "antre"}), "output");
  waitingMail_ = mails.array()->at(0).stringAt("id");
  heldMail_ = mails.array()->at(1).stringAt("id");
  run("sari", kSideTime, {"outbox", "hold", heldMail_});
  holdHandIn();
}

// A request that waits, since the virus scanner is away.
void PermissionHomes::holdHandIn() {
  const base::Path settings = home_ / "berkas.properties";
  const std::string before = contentOf(settings);
  std::ofstream(settings) << before << "clamd.address = /nonexistent/clamd.sock\n";
  heldHandIn_ = json::read(run("bappeda", kSideTime,
                               {"request", "submit", sample("form.xml"),
                                file("Surat Pernyataan.pdf", support::pdfShowing("a")),
                                file("KAK Profil Kemiskinan.pdf", support::pdfShowing("b"))}),
                           "output")
                    .stringAt("held");
  std::ofstream(settings) << before;
}

// Drafts a letter and lets it be approved by whom its series names.
std::string PermissionHomes::approved(const std::string& time, const Words& draft) {
  const std::string id = json::read(run("sari", time, draft), "output").stringAt("id");
  for (const char* approver : {"kabid-statistik", "sekretaris"})
    run(approver, time, {"letter", "approve", id});
  return id;
}

// Keeps the home as it is now as that state's snapshot.
void PermissionHomes::keep(const std::string& state) {
  Snapshot snapshot{state, fresh("home"), kWalkTime, {}, {}};
  std::filesystem::copy(home_, snapshot.home, std::filesystem::copy_options::recursive);
  const json::Value shown = json::read(run("sari", "", {"request", "show", ticket_}), "output");
  BOOST_TEST_REQUIRE(shown.stringAt("state") == state);
  const json::Value list = json::read(run("sari", "", {"letter", "list", ticket_}), "output");
  for (const json::Value& letter : *list.array()) {
    auto& ids = letter.stringOr("number").empty() ? snapshot.drafts : snapshot.letters;
    ids[letter.stringAt("kind")] = letter.stringAt("id");
  }
  snapshots_.push_back(std::move(snapshot));
}

// A state beside the way of the story.
void PermissionHomes::branch(const std::string& state, const std::string& user, const Words& words) {
  const base::Path story = home_;
  home_ = fresh("branch");
  std::filesystem::copy(story, home_, std::filesystem::copy_options::recursive);
  run(user, "2026-11-02T11:30:00+07:00", words);
  keep(state);
  home_ = story;
}

void PermissionHomes::tellStory() {
  const std::string first = "2026-11-02T09:00:00+07:00";
  const std::string second = "2026-11-03T09:00:00+07:00";
  ticket_ = json::read(run("bappeda", first,
                           {"request", "submit", sample("form.xml"),
                            file("Surat Pernyataan.pdf", support::pdfShowing("a")),
                            file("KAK Profil Kemiskinan.pdf", support::pdfShowing("b"))}),
                       "output")
                .stringAt("ticket");
  const std::string refusal = approved(first, {"request", "refuse", ticket_, "--reason", "GANDA"});
  keep("diajukan");
  branch("dikembalikan", "sari", {"request", "return", ticket_, "--reason", "TUJUAN_TIDAK_SESUAI"});
  run("sari", first, {"request", "receive", ticket_, "--produsen", "DINSOS"});
  const Words forwarding = {"letter", "draft", ticket_, "surat-pengantar", "--produsen", "DINSOS"};
  const std::string pengantar = approved(first, forwarding);
  approved(first, forwarding);
  keep("diterima");
  branch("ditolak", "kadis", {"letter", "issue", refusal});
  branch("ditarik", "bappeda", {"request", "withdraw", ticket_, "--reason", "contoh"});
  run("kadis", first, {"letter", "issue", pengantar});
  approved(first, {"letter", "draft", ticket_, "ralat", "--data",
                   file("ralat.json", "{\"corrects\":\"" + pengantar +
                                          "\",\"corrections\":[{\"wrong\":\"12\",\"right\":\"13\"}]}")});
  const Words answering = {
      "answer",
      "submit",
      ticket_,
      file("jawaban.xml",
           "<jawaban><data nomor='1' hasil='tersedia'><berkas nama='data.csv'/></data>"
           "<data nomor='2' hasil='tersedia'><berkas nama='data-2.csv'/></data></jawaban>"),
      file("data.csv", "a,b\n1,2\n"),
      file("data-2.csv", "a,b\n3,4\n")};
  const std::string answer = json::read(run("kadis-dinsos", first, answering), "output").stringAt("draft");
  run("kadis-dinsos", first, answering);
  keep("diteruskan");
  run("kadis-dinsos", first, {"letter", "issue", answer});
  const std::string penyampaian = approved(second, {"letter", "draft", ticket_, "surat-penyampaian"});
  approved(second, {"letter", "draft", ticket_, "surat-penyampaian"});
  keep("ditindaklanjuti");
  run("kadis", second, {"letter", "issue", penyampaian});
  keep("menunggu-balikan");
  run("bappeda", second,
      {"balikan", "submit", ticket_, sample("balikan.xml"), file("profil-kemiskinan.csv", "a,b\n")});
  keep("balikan-diunggah");
  run("sari", second, {"balikan", "accept", ticket_});
  keep("selesai");
  run("sari", "2026-12-03T09:00:00+07:00", {"jobs", "run", "closing"});
  keep("ditutup");
}

// The folder of an object in the archive.
base::Path PermissionHomes::someObject(const Snapshot& snapshot) const {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(snapshot.home / "archive")) {
    if (entry.path().filename() == "0=ocfl_object_1.1") return entry.path().parent_path();
  }
  BOOST_FAIL("the archive is empty");
  return {};
}

std::vector<std::string> PermissionHomes::officeWords(UseCase useCase, const Snapshot& snapshot) {
  switch (useCase) {
    case UseCase::JobsRun:
      return {"deadlines"};
    case UseCase::RequestSubmit:
      return {sample("form.xml"), file("Surat Pernyataan.pdf", support::pdfShowing("a")),
              file("KAK Profil Kemiskinan.pdf", support::pdfShowing("b"))};
    case UseCase::LogProve:
    case UseCase::ArchiveList:
    case UseCase::ArchiveVerify:
    case UseCase::ContactTrail:
      return {ticket_};
    case UseCase::RegisterList:
      return {"--issuer", "DISKOMINFO", "--series", "surat-dinas"};
    case UseCase::RegisterVoid:
      return {"500.14.4.1/999/35.73.411/2026", "--reason", "contoh"};
    case UseCase::RegisterInsert:
      return {"--issuer", "DISKOMINFO", "--series", "surat-dinas", "--date", "2026-11-02", "--to",
              "x",        "--subject",  "x",        "--signatory", "kadis",  "--reason",   "x",
              "--parent", "1"};
    case UseCase::RegisterRecord:
      return {"100/77/2026", "--issuer", "DISKOMINFO", "--series",  "surat-dinas", "--date",
              "2026-11-02",  "--to",     "x",          "--subject", "x",           "--signatory",
              "kadis",       "--reason", "x",          "--urut",    "77"};
    case UseCase::ArchiveSearch:
      return {"contoh"};
    case UseCase::ArchiveGet:
      return {ticket_, "0001-permohonan/00-formulir.xml", "-o", fresh("form.xml")};
    case UseCase::ArchiveImport:
      return {someObject(snapshot).string()};
    case UseCase::ArchiveExport:
      return {ticket_, "-o", fresh("bundle")};
    case UseCase::ArchivePropose:
      return {closed_};
    case UseCase::ArchiveApprove:
      return {proposal_, "--external", "000.5.6/1/2026"};
    case UseCase::ArchiveDestroy:
      return {proposal_};
    case UseCase::Backup:
      return {fresh("backup")};
    case UseCase::ContactShow:
      return {ticket_, "--purpose", "contoh"};
    case UseCase::ContactCorrect:
      return {ticket_, "--telephone", "+62 341 000099", "--reason", "contoh"};
    case UseCase::ContactPseudonymise:
      return {closed_, "--reason", "contoh"};
    case UseCase::Inspect:
      return {file("data.csv", "a,b\n1,2\n")};
    case UseCase::QuarantineShow:
      return {heldHandIn_};
    case UseCase::QuarantineRelease:
    case UseCase::QuarantineDiscard:
      return {heldHandIn_, "--reason", "contoh"};
    case UseCase::OutboxRetry:
    case UseCase::OutboxHold:
      return {waitingMail_};
    case UseCase::OutboxRelease:
    case UseCase::OutboxCancel:
      return {heldMail_};
    case UseCase::UserAdd:
      return {"baru", "--name", "Baru", "--role", "auditor"};
    case UseCase::UserChange:
      return {"dinkes", "--post", "Staf"};
    case UseCase::UserInvite:
    case UseCase::UserPassword:
      return {"dinkes"};
    case UseCase::UserEnable:
      return {"mantan"};
    case UseCase::UserDisable:
      return {"dinkes"};
    default:
      return {};
  }
}

std::vector<std::string> PermissionHomes::caseWords(const PermissionRow& row, const Snapshot& snapshot) {
  const std::map<std::string, std::vector<std::string>> limits = {
      {"diajukan", {"terima"}},
      {"dikembalikan", {"kelengkapan"}},
      {"diterima", {"pengantar", "--produsen", "DINSOS"}},
      {"diteruskan", {"tindak-lanjut", "--produsen", "DINSOS"}},
      {"ditindaklanjuti", {"penyampaian"}},
      {"menunggu-balikan", {"balikan"}},
      {"balikan-diunggah", {"periksa"}}};
  const std::vector<std::string> because = {"--reason", "contoh"};
  std::vector<std::string> words = {ticket_};
  switch (row.useCase->useCase) {
    case UseCase::RequestGet:
      append(words, {"0001-permohonan/00-formulir.xml", "-o", fresh("form.xml")});
      break;
    case UseCase::RequestReceive:
      append(words, {"--produsen", "DINSOS"});
      break;
    case UseCase::RequestForward:
      append(words, {"--produsen", "DISPENDUK"});
      break;
    case UseCase::RequestComplete:
      append(words, {file("dpa.pdf", support::pdfShowing("c"))});
      break;
    case UseCase::RequestRefuse:
      append(words, {"--reason", "GANDA"});
      break;
    case UseCase::RequestExtend: {
      const auto limit = limits.find(snapshot.state);
      append(words, {"--days", "3", "--limit"});
      append(words, limit == limits.end() ? std::vector<std::string>{"terima"} : limit->second);
      append(words, because);
      break;
    }
    case UseCase::RequestNote:
      append(words, {"dibicarakan lewat telepon"});
      break;
    case UseCase::RequestReturn:
    case UseCase::RequestWithdraw:
    case UseCase::ArchiveHold:
    case UseCase::ArchiveRelease:
    case UseCase::BalikanReturn:
    case UseCase::BalikanWaive:
      append(words, because);
      break;
    case UseCase::AnswerSubmit:
      append(words,
             {file("jawaban.xml",
                   "<jawaban><surat-tindaklanjuti berkas='surat.pdf' nomor='1/2' tanggal='2026-11-03'/>"
                   "<data nomor='1' hasil='tersedia'><berkas nama='data.csv'/></data>"
                   "<data nomor='2' hasil='tersedia'><berkas nama='data-2.csv'/></data></jawaban>"),
              file("data.csv", "a,b\n"), file("data-2.csv", "a,b\n"),
              file("surat.pdf", support::pdfShowing("d")), "--produsen", "DINSOS"});
      break;
    case UseCase::AnswerAccept:
    case UseCase::AnswerClear:
    case UseCase::AnswerReturn:
    case UseCase::AnswerWaive:
      append(words, {"--produsen", "DINSOS"});
      append(words, because);
      break;
    case UseCase::BalikanSubmit:
      append(words, {sample("balikan.xml"), file("profil-kemiskinan.csv", "a,b\n")});
      break;
    default:
      break;
  }
  return words;
}

// What the kind asks and the case does not know, in a file.
std::string PermissionHomes::detail(const std::string& kind, const Snapshot& snapshot) {
  if (kind == "surat-penolakan") return file("detail.json", kLetterNote);
  const auto letter = snapshot.letters.find("surat-pengantar");
  if (kind != "ralat") return file("detail.json", "{}");
  const std::string corrects = letter == snapshot.letters.end() ? "TIDAKADA" : letter->second;
  return file("detail.json",
              "{\"corrects\":\"" + corrects + "\",\"corrections\":[{\"wrong\":\"12\",\"right\":\"13\"}]}");
}

std::vector<std::string> PermissionHomes::letterWords(const PermissionRow& row, const Snapshot& snapshot) {
  const std::string& kind = row.event->id;
  if (row.useCase->useCase == UseCase::LetterDraft) {
    std::vector<std::string> words = {ticket_, kind, "--data", detail(kind, snapshot)};
    const bool isOfOne = row.event->move(requests::AssignmentChange::Named) != nullptr;
    if (isOfOne) append(words, {"--produsen", "DINSOS"});
    return words;
  }
  const bool isOfLetter = row.useCase->subject == app::Subject::Letter;
  const auto& ids = isOfLetter ? snapshot.letters : snapshot.drafts;
  const auto id = ids.find(kind);
  if (id == ids.end()) return {};
  std::vector<std::string> words = {id->second};
  if (row.useCase->useCase == UseCase::LetterAmend) append(words, {"--data", detail(kind, snapshot)});
  if (row.useCase->useCase == UseCase::LetterReturn) append(words, {"--remarks", "contoh"});
  const bool isFetched =
      row.useCase->useCase == UseCase::LetterGet || row.useCase->useCase == UseCase::LetterPreview;
  if (isFetched) append(words, {"-o", fresh("letter.pdf")});
  return words;
}

std::vector<std::string> PermissionHomes::words(const PermissionRow& row, const Snapshot& snapshot) {
  std::istringstream name{std::string(row.useCase->words)};
  std::vector<std::string> words;
  for (std::string word; name >> word;) words.push_back(word);
  const app::Subject subject = row.useCase->subject;
  if (subject == app::Subject::Office || subject == app::Subject::HandIn) {
    append(words, officeWords(row.useCase->useCase, snapshot));
    return words;
  }
  const std::vector<std::string> more =
      row.isOfLetters() ? letterWords(row, snapshot) : caseWords(row, snapshot);
  if (more.empty()) return {};
  append(words, more);
  return words;
}

}  // namespace cli_tests
