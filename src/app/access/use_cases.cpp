#include "app/access/use_cases.h"

#include <string>

#include "base/error.h"

namespace app {
namespace {

using requests::Role;

const std::vector<Role> kOffice = {Role::Walidata, Role::Penandatangan, Role::Auditor, Role::Admin};
const std::vector<Role> kDrafters = {Role::Walidata, Role::Penandatangan, Role::Produsen};

UseCaseRule anybody(UseCase useCase, std::string_view words) {
  return {useCase, words};
}

UseCaseRule account(UseCase useCase, std::string_view words, Subject subject = Subject::Office) {
  return {useCase, words, Asks::Account, subject};
}

UseCaseRule roles(UseCase useCase, std::string_view words, std::vector<Role> roles,
                  Subject subject = Subject::Office) {
  return {useCase, words, Asks::Roles, subject, std::move(roles)};
}

UseCaseRule brings(UseCase useCase, std::string_view words, std::string_view event,
                   OnBehalf onBehalf = OnBehalf::No) {
  return {useCase, words, Asks::Procedure, Subject::Case, {}, event, onBehalf};
}

std::vector<UseCaseRule> ofHomes() {
  return {anybody(UseCase::Init, "init"),
          anybody(UseCase::Check, "check"),
          anybody(UseCase::Config, "config"),
          roles(UseCase::Rebuild, "rebuild", {Role::Admin}),
          anybody(UseCase::Demo, "demo"),
          anybody(UseCase::Serve, "serve"),
          roles(UseCase::JobsRun, "jobs run", {Role::Walidata, Role::Admin})};
}

std::vector<UseCaseRule> ofRequests() {
  UseCaseRule submit = brings(UseCase::RequestSubmit, "request submit", "permohonan", OnBehalf::Yes);
  submit.subject = Subject::Office;  // there is no case yet
  UseCaseRule refuse =
      roles(UseCase::RequestRefuse, "request refuse", {Role::Walidata, Role::Penandatangan}, Subject::Case);
  refuse.asks = Asks::RolesInState;
  refuse.event = "surat-penolakan";
  return {submit,
          account(UseCase::RequestList, "request list"),
          account(UseCase::RequestShow, "request show", Subject::Case),
          account(UseCase::RequestEvents, "request events", Subject::Case),
          account(UseCase::RequestDue, "request due", Subject::Case),
          account(UseCase::RequestGet, "request get", Subject::Case),
          brings(UseCase::RequestReceive, "request receive", "lembar-penerimaan"),
          brings(UseCase::RequestForward, "request forward", "lembar-penerusan"),
          brings(UseCase::RequestReturn, "request return", "nota-pengembalian"),
          brings(UseCase::RequestComplete, "request complete", "kelengkapan", OnBehalf::Yes),
          refuse,
          brings(UseCase::RequestWithdraw, "request withdraw", "pernyataan-penarikan", OnBehalf::Yes),
          brings(UseCase::RequestExtend, "request extend", "nota-perpanjangan"),
          brings(UseCase::RequestNote, "request note", "catatan")};
}

std::vector<UseCaseRule> ofLetters() {
  return {anybody(UseCase::LetterRender, "letter render"),
          {UseCase::LetterDraft, "letter draft", Asks::RolesInState, Subject::Case, kDrafters},
          account(UseCase::LetterPreview, "letter preview", Subject::Draft),
          {UseCase::LetterApprove, "letter approve", Asks::Approvers, Subject::Draft, kDrafters},
          {UseCase::LetterAmend, "letter amend", Asks::RolesInState, Subject::Draft, kDrafters},
          roles(UseCase::LetterReturn, "letter return", kDrafters, Subject::Draft),
          roles(UseCase::LetterDiscard, "letter discard", kDrafters, Subject::Draft),
          {UseCase::LetterIssue, "letter issue", Asks::Procedure, Subject::Draft},
          account(UseCase::LetterList, "letter list"),
          account(UseCase::LetterShow, "letter show", Subject::Letter),
          account(UseCase::LetterGet, "letter get", Subject::Letter)};
}

std::vector<UseCaseRule> ofLogAndRegister() {
  const std::vector<Role> signers = {Role::Penandatangan, Role::Admin};
  return {
      roles(UseCase::LogCheckpoint, "log checkpoint", kOffice),
      roles(UseCase::LogProve, "log prove", kOffice),
      roles(UseCase::LogVerify, "log verify", kOffice),
      roles(UseCase::LogChangeKey, "log change-key", {Role::Admin}),
      roles(UseCase::RegisterList, "register list", kOffice),
      roles(UseCase::RegisterVoid, "register void", signers),
      roles(UseCase::RegisterInsert, "register insert", signers),
      roles(UseCase::RegisterRecord, "register record", {Role::Walidata, Role::Penandatangan, Role::Admin})};
}

std::vector<UseCaseRule> ofReports() {
  return {account(UseCase::ReportSteps, "report steps"),
          account(UseCase::ReportDurations, "report durations"),
          account(UseCase::ReportLateness, "report lateness"),
          account(UseCase::ReportRefusals, "report refusals"),
          account(UseCase::ReportArrears, "report arrears"),
          account(UseCase::ReportStock, "report stock")};
}

std::vector<UseCaseRule> ofAnswers() {
  return {brings(UseCase::AnswerSubmit, "answer submit", "surat-tindaklanjuti", OnBehalf::Yes),
          roles(UseCase::AnswerAccept, "answer accept", {Role::Walidata}, Subject::Case),
          roles(UseCase::AnswerClear, "answer clear", {Role::Walidata}, Subject::Case),
          brings(UseCase::AnswerReturn, "answer return", "nota-perbaikan-jawaban"),
          brings(UseCase::AnswerWaive, "answer waive", "nota-tanpa-jawaban"),
          brings(UseCase::BalikanSubmit, "balikan submit", "data-balikan", OnBehalf::Yes),
          brings(UseCase::BalikanAccept, "balikan accept", "tanda-terima-balikan"),
          brings(UseCase::BalikanReturn, "balikan return", "nota-perbaikan-balikan"),
          brings(UseCase::BalikanWaive, "balikan waive", "nota-penghentian-penagihan")};
}

std::vector<UseCaseRule> ofArchive() {
  return {roles(UseCase::ArchiveList, "archive list", kOffice),
          account(UseCase::ArchiveSearch, "archive search"),
          roles(UseCase::ArchiveGet, "archive get", kOffice),
          roles(UseCase::ArchiveImport, "archive import", {Role::Walidata, Role::Admin}),
          roles(UseCase::ArchiveVerify, "archive verify", kOffice),
          roles(UseCase::ArchiveFixity, "archive fixity", kOffice),
          roles(UseCase::ArchiveExport, "archive export", kOffice),
          anybody(UseCase::ArchiveValidate, "archive validate"),
          anybody(UseCase::ArchiveCheckBag, "archive check-bag"),
          brings(UseCase::ArchiveHold, "archive hold", "penahanan"),
          brings(UseCase::ArchiveRelease, "archive release", "pelepasan-penahanan"),
          roles(UseCase::ArchiveRetention, "archive retention", kOffice),
          roles(UseCase::ArchiveProposals, "archive proposals", kOffice),
          roles(UseCase::ArchivePropose, "archive propose", {Role::Walidata}),
          roles(UseCase::ArchiveApprove, "archive approve", {Role::Penandatangan}),
          roles(UseCase::ArchiveDestroy, "archive destroy", {Role::Admin})};
}

std::vector<UseCaseRule> ofUpkeep() {
  const std::vector<Role> mailers = {Role::Walidata, Role::Admin};
  return {roles(UseCase::Backup, "backup", {Role::Admin}),
          anybody(UseCase::Restore, "restore"),
          roles(UseCase::Drill, "drill", {Role::Admin}),
          roles(UseCase::ContactShow, "contact show", {Role::Walidata, Role::Admin, Role::Auditor}),
          roles(UseCase::ContactCorrect, "contact correct", {Role::Walidata, Role::Admin}),
          roles(UseCase::ContactPseudonymise, "contact pseudonymise", {Role::Admin}),
          roles(UseCase::ContactTrail, "contact trail", {Role::Admin, Role::Auditor}),
          anybody(UseCase::Inspect, "inspect"),
          account(UseCase::QuarantineList, "quarantine list"),
          account(UseCase::QuarantineShow, "quarantine show", Subject::HandIn),
          roles(UseCase::QuarantineRelease, "quarantine release", {Role::Walidata}, Subject::HandIn),
          roles(UseCase::QuarantineDiscard, "quarantine discard",
                {Role::Walidata, Role::Admin, Role::Pemohon, Role::Produsen}, Subject::HandIn),
          roles(UseCase::OutboxList, "outbox list", {Role::Walidata, Role::Admin, Role::Auditor}),
          roles(UseCase::OutboxSend, "outbox send", mailers),
          roles(UseCase::OutboxRetry, "outbox retry", mailers),
          roles(UseCase::OutboxHold, "outbox hold", mailers),
          roles(UseCase::OutboxRelease, "outbox release", mailers),
          roles(UseCase::OutboxCancel, "outbox cancel", mailers),
          roles(UseCase::OutboxPause, "outbox pause", mailers),
          roles(UseCase::OutboxResume, "outbox resume", mailers),
          roles(UseCase::UserAdd, "user add", {Role::Admin}),
          roles(UseCase::UserList, "user list", {Role::Admin, Role::Auditor}),
          roles(UseCase::UserChange, "user change", {Role::Admin}),
          roles(UseCase::UserEnable, "user enable", {Role::Admin}),
          roles(UseCase::UserDisable, "user disable", {Role::Admin}),
          roles(UseCase::UserTrail, "user trail", {Role::Admin, Role::Auditor})};
}

UseCaseRule inPortal(UseCaseRule rule) {
  rule.offered = Offered::InPortal;
  return rule;
}

std::vector<UseCaseRule> ofEntry() {
  const std::vector<Role> inviters = {Role::Walidata, Role::Admin};
  return {roles(UseCase::UserInvite, "user invite", inviters),
          roles(UseCase::UserPassword, "user password", {Role::Admin}),
          inPortal(account(UseCase::AccountShow, "account show", Subject::Self)),
          inPortal(account(UseCase::AccountPassword, "account password", Subject::Self)),
          inPortal(account(UseCase::AccountRecoveryCodes, "account recovery-codes", Subject::Self)),
          inPortal(account(UseCase::AccountSecondFactor, "account second-factor", Subject::Self)),
          inPortal(account(UseCase::AccountEndSession, "account end-session", Subject::Self)),
          inPortal(anybody(UseCase::AccountRequestAsk, "account-request ask")),
          inPortal(roles(UseCase::AccountRequestList, "account-request list", inviters)),
          inPortal(roles(UseCase::AccountRequestApprove, "account-request approve", inviters)),
          inPortal(roles(UseCase::AccountRequestRefuse, "account-request refuse", inviters))};
}

std::vector<UseCaseRule> ofMachines() {
  return {anybody(UseCase::Verify, "verify"),
          anybody(UseCase::BenchLetters, "bench letters"),
          anybody(UseCase::BenchSigning, "bench signing"),
          anybody(UseCase::BenchIssue, "bench issue"),
          anybody(UseCase::BenchArchive, "bench archive"),
          anybody(UseCase::BenchGrowth, "bench growth"),
          anybody(UseCase::BenchVerify, "bench verify"),
          anybody(UseCase::BenchSearch, "bench search"),
          anybody(UseCase::BenchMail, "bench mail"),
          anybody(UseCase::BenchIntake, "bench intake")};
}

std::vector<UseCaseRule> allUseCases() {
  std::vector<UseCaseRule> all;
  for (const auto& group : {ofHomes(), ofRequests(), ofLetters(), ofLogAndRegister(), ofReports(),
                            ofAnswers(), ofArchive(), ofUpkeep(), ofEntry(), ofMachines()})
    all.insert(all.end(), group.begin(), group.end());
  for (std::size_t i = 0; i < all.size(); ++i)
    base::require(static_cast<std::size_t>(all[i].useCase) == i, "the table of use cases is out of order");
  return all;
}

}  // namespace

const std::vector<UseCaseRule>& useCases() {
  static const std::vector<UseCaseRule> all = allUseCases();
  return all;
}

const UseCaseRule& ruleOf(UseCase useCase) {
  return useCases().at(static_cast<std::size_t>(useCase));
}

std::string_view verbOf(UseCase useCase) {
  const std::string_view words = ruleOf(useCase).words;
  const std::size_t blank = words.rfind(' ');
  return blank == words.npos ? words : words.substr(blank + 1);
}

void demandMay(const Actor& actor, UseCase useCase, const Parties& parties) {
  const UseCaseRule& rule = ruleOf(useCase);
  if (!rule.roles.empty()) roleFor(actor, rule.roles, parties, "berkas " + std::string(rule.words));
}

bool may(const Actor& actor, UseCase useCase, const Parties& parties) {
  try {
    demandMay(actor, useCase, parties);
    return true;
  } catch (const base::Denied&) {
    return false;
  }
}

const requests::EventRule& eventOf(const requests::Procedure& procedure, UseCase useCase) {
  const UseCaseRule& rule = ruleOf(useCase);
  const requests::EventRule* event = procedure.event(rule.event);
  if (event) return *event;
  throw base::InvalidSetup(
      base::Message("access.event-missing", {{"event", rule.event}, {"command", rule.words}}));
}

}  // namespace app
