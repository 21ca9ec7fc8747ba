#include "web/portal_addresses.h"

#include <algorithm>

#include "base/text.h"

namespace web_tests {
namespace {

using app::UseCase;
using requests::Role;
using UseCases = std::vector<UseCase>;

const web::Audience kAnybody = web::everybody();
const web::Audience kAccounts = web::signedIn();
const web::Audience kAgencies = web::forRoles({Role::Pemohon});
const web::Audience kHandlers = web::forRoles({Role::Produsen});
const web::Audience kStaff = web::forRoles({Role::Walidata});
const web::Audience kPreparing = web::forRoles({Role::Pemohon, Role::Walidata});
const web::Audience kUploading = web::forRoles({Role::Pemohon, Role::Walidata, Role::Produsen});
const web::Audience kWriters = web::forRoles({Role::Walidata, Role::Penandatangan, Role::Produsen});
const web::Audience kWholeOffice =
    web::forRoles({Role::Walidata, Role::Penandatangan, Role::Auditor, Role::Admin});
const web::Audience kNumberers = web::forRoles({Role::Penandatangan, Role::Admin});
const web::Audience kActingOffice = web::forRoles({Role::Walidata, Role::Penandatangan, Role::Admin});
const web::Audience kContactReaders = web::forRoles({Role::Walidata, Role::Admin, Role::Auditor});
const web::Audience kKeepers = web::forRoles({Role::Walidata, Role::Admin});
const web::Audience kAccountReaders = web::forRoles({Role::Admin, Role::Auditor});
const web::Audience kAdmins = web::forRoles({Role::Admin});

const UseCases kReports = {UseCase::ReportSteps,    UseCase::ReportDurations, UseCase::ReportLateness,
                           UseCase::ReportRefusals, UseCase::ReportArrears,   UseCase::ReportStock};
const UseCases kPrepared = {UseCase::RequestSubmit, UseCase::RequestComplete, UseCase::AnswerSubmit,
                            UseCase::BalikanSubmit};
const UseCases kCaseSeen = {UseCase::RequestShow, UseCase::RequestEvents, UseCase::RequestDue};

PortalAddress page(std::string_view pattern, const web::Audience& audience, UseCases shown = {}) {
  return {pattern, audience, std::move(shown), {}, false};
}

PortalAddress form(std::string_view pattern, const web::Audience& audience, UseCases shown, UseCases done) {
  return {pattern, audience, std::move(shown), std::move(done), true};
}

bool holds(const UseCases& some, UseCase one) {
  return std::find(some.begin(), some.end(), one) != some.end();
}

PortalAddress step(std::string_view pattern, UseCase useCase, const web::Audience& audience = kActingOffice) {
  return form(pattern, audience, {}, {useCase});
}

std::vector<PortalAddress> openAddresses() {
  return {page("/", kAnybody),
          page("/bantuan", kAnybody),
          page("/bahasa/:nama", kAnybody),
          page("/aset/:nama", kAnybody),
          page("/v/:token", kAnybody, {UseCase::Verify}),
          form("/periksa", kAnybody, {}, {UseCase::Verify}),
          page("/formulir/surat-pernyataan", kAnybody),
          page("/formulir/data-balikan", kAnybody),
          page("/healthz", kAnybody),
          page("/readyz", kAnybody),
          page("/metrics", kAnybody)};
}

std::vector<PortalAddress> accountAddresses() {
  return {form("/masuk", kAnybody, {}, {}),
          form("/masuk/kode", kAnybody, {}, {}),
          form("/masuk/penyiapan", kAnybody, {}, {}),
          form("/lupa-sandi", kAnybody, {}, {}),
          form("/undangan/:token", kAnybody, {}, {}),
          form("/minta-akun", kAnybody, {}, {UseCase::AccountRequestAsk}),
          form("/keluar", kAccounts, {}, {UseCase::AccountEndSession}),
          page("/akun", kAccounts, {UseCase::AccountShow}),
          form("/akun/sesi", kAccounts, {}, {UseCase::AccountEndSession}),
          form("/akun/sesi-lain", kAccounts, {}, {UseCase::AccountEndSession}),
          form("/akun/sandi", kAccounts, {}, {UseCase::AccountPassword}),
          form("/akun/kode-pemulihan", kAccounts, {}, {UseCase::AccountRecoveryCodes}),
          form("/akun/kode", kAccounts, {}, {UseCase::AccountSecondFactor}),
          form("/akun/kode/pasang", kAccounts, {}, {UseCase::AccountSecondFactor}),
          page("/pengguna/permintaan", kKeepers, {UseCase::AccountRequestList}),
          form("/pengguna/permintaan/:id", kKeepers, {UseCase::AccountRequestList},
               {UseCase::AccountRequestApprove}),
          form("/pengguna/permintaan/:id/tolak", kKeepers, {UseCase::AccountRequestList},
               {UseCase::AccountRequestRefuse}),
          page("/pengguna", kAccountReaders, {UseCase::UserList}),
          page("/pengguna/akun/:pengguna", kAccountReaders, {UseCase::UserList, UseCase::UserTrail}),
          form("/pengguna/akun/:pengguna", kAdmins, {UseCase::UserList, UseCase::UserTrail},
               {UseCase::UserChange}),
          form("/pengguna/baru", kAdmins, {}, {UseCase::UserAdd, UseCase::UserInvite}),
          form("/pengguna/akun/:pengguna/undang", kAdmins, {}, {UseCase::UserInvite}),
          form("/pengguna/akun/:pengguna/nonaktif", kAdmins, {UseCase::UserList}, {UseCase::UserDisable}),
          form("/pengguna/akun/:pengguna/aktif", kAdmins, {}, {UseCase::UserEnable})};
}

std::vector<PortalAddress> applicantAddresses() {
  PortalAddress uploads = page("/unggahan", kUploading);
  uploads.done = kPrepared;
  PortalAddress upload = page("/unggahan/:berkas", kUploading);
  upload.done = kPrepared;
  return {page("/permohonan-data-instansi", kAgencies),
          page("/upload-data-balikan", kAgencies),
          page("/beranda", kAgencies, {UseCase::RequestList}),
          page("/balikan", kAgencies, {UseCase::RequestList}),
          page("/permohonan", kAgencies, {UseCase::RequestList}),
          form("/permohonan/baru", kPreparing, {}, {UseCase::RequestSubmit}),
          page("/permohonan/:tiket", kAgencies, kCaseSeen),
          page("/permohonan/:tiket/terkirim", kAgencies, {UseCase::RequestShow}),
          page("/permohonan/:tiket/tanda-terima", kAgencies, {UseCase::RequestShow}),
          page("/permohonan/:tiket/berkas", kAgencies, {UseCase::RequestGet}),
          step("/permohonan/:tiket/tarik", UseCase::RequestWithdraw, kAgencies),
          step("/permohonan/:tiket/lengkapi", UseCase::RequestComplete, kAgencies),
          step("/permohonan/:tiket/balikan", UseCase::BalikanSubmit, kAgencies),
          step("/konsep/:id/hapus", UseCase::RequestSubmit, kPreparing),
          step("/konsep/:id/:langkah", UseCase::RequestSubmit, kPreparing),
          uploads,
          upload};
}

std::vector<PortalAddress> staffAddresses() {
  return {page("/hari-ini", kStaff, {UseCase::RequestList, UseCase::QuarantineList, UseCase::OutboxList}),
          page("/permohonan", kWholeOffice, {UseCase::RequestList}),
          page("/permohonan/tabel", kWholeOffice, {UseCase::RequestList}),
          form("/permohonan/perpanjang", kStaff, {}, {UseCase::RequestExtend}),
          page("/permohonan/:tiket", kWholeOffice, kCaseSeen),
          page("/permohonan/:tiket/berkas", kAccounts, {UseCase::RequestGet}),
          form("/permohonan/:tiket/kontak", kContactReaders, {}, {UseCase::ContactShow}),
          form("/permohonan/:tiket/kontak/perbaiki", kKeepers, {}, {UseCase::ContactCorrect}),
          page("/karantina", kKeepers, {UseCase::QuarantineList}),
          form("/karantina/:id", kKeepers, {UseCase::QuarantineShow},
               {UseCase::QuarantineRelease, UseCase::QuarantineDiscard}),
          page("/surel", kContactReaders, {UseCase::OutboxList}),
          form("/surel/:id", kContactReaders, {UseCase::OutboxList},
               {UseCase::OutboxRetry, UseCase::OutboxHold, UseCase::OutboxRelease, UseCase::OutboxCancel}),
          step("/permohonan/:tiket/terima", UseCase::RequestReceive),
          step("/permohonan/:tiket/teruskan", UseCase::RequestForward),
          step("/permohonan/:tiket/kembalikan", UseCase::RequestReturn),
          step("/permohonan/:tiket/tolak", UseCase::RequestRefuse),
          step("/permohonan/:tiket/perpanjang", UseCase::RequestExtend),
          step("/permohonan/:tiket/catatan", UseCase::RequestNote),
          step("/permohonan/:tiket/jawaban/:produsen/terima", UseCase::AnswerAccept),
          step("/permohonan/:tiket/jawaban/:produsen/temuan", UseCase::AnswerClear),
          step("/permohonan/:tiket/jawaban/:produsen/perbaiki", UseCase::AnswerReturn),
          step("/permohonan/:tiket/tanpa-jawaban", UseCase::AnswerWaive),
          step("/permohonan/:tiket/balikan", UseCase::BalikanAccept),
          step("/permohonan/:tiket/balikan/perbaiki", UseCase::BalikanReturn),
          step("/permohonan/:tiket/hentikan-tagihan", UseCase::BalikanWaive),
          step("/permohonan/:tiket/tahan", UseCase::ArchiveHold),
          step("/permohonan/:tiket/lepas", UseCase::ArchiveRelease)};
}

std::vector<PortalAddress> letterAddresses() {
  return {page("/surat", kWriters, {UseCase::LetterList}),
          form("/surat/:id", kWriters, {UseCase::LetterShow, UseCase::LetterPreview}, {UseCase::LetterAmend}),
          form("/surat/:id/pratinjau", kWriters, {UseCase::LetterPreview}, {UseCase::LetterPreview}),
          page("/surat/:id/pdf", kWriters, {UseCase::LetterGet, UseCase::LetterPreview}),
          page("/surat/:id/tingkat.pdf", kWriters, {UseCase::LetterGet}),
          page("/surat/:id/halaman/:berkas", kWriters, {UseCase::LetterGet, UseCase::LetterPreview}),
          form("/surat/:id/kembalikan", kWriters, {UseCase::LetterPreview}, {UseCase::LetterReturn}),
          form("/surat/:id/hapus", kWriters, {UseCase::LetterPreview}, {UseCase::LetterDiscard}),
          form("/permohonan/:tiket/surat/:jenis", kWriters, {}, {UseCase::LetterDraft}),
          form("/tumpukan", kWriters, {UseCase::LetterPreview}, {UseCase::LetterApprove}),
          form("/tumpukan/tanda-tangan", kWriters, {}, {UseCase::LetterIssue}),
          page("/tumpukan/hasil/:id", kWriters, {UseCase::LetterList}),
          page("/permintaan", kHandlers, {UseCase::RequestList}),
          form("/permintaan/:tiket", kHandlers, {UseCase::RequestShow, UseCase::RequestDue},
               {UseCase::AnswerSubmit}),
          form("/permintaan/:tiket/periksa", kHandlers, {UseCase::RequestShow}, {UseCase::AnswerSubmit}),
          page("/jawaban", kHandlers, {UseCase::RequestList})};
}

std::vector<PortalAddress> auditAddresses() {
  return {page("/arsip", kAccounts, {UseCase::ArchiveSearch}),
          page("/arsip/:tiket", kWholeOffice, {UseCase::ArchiveList, UseCase::RequestEvents}),
          page("/arsip/:tiket/versi/:nomor", kWholeOffice, {UseCase::ArchiveList, UseCase::ArchiveGet}),
          page("/arsip/:tiket/versi/:nomor/berkas", kWholeOffice, {UseCase::ArchiveGet}),
          form("/arsip/:tiket/verifikasi", kWholeOffice, {}, {UseCase::ArchiveVerify, UseCase::LogProve}),
          page("/arsip/:tiket/verifikasi/:id", kWholeOffice, {UseCase::ArchiveVerify, UseCase::LogVerify}),
          form("/arsip/:tiket/bukti", kWholeOffice, {}, {UseCase::ArchiveExport}),
          page("/keutuhan", kWholeOffice, {UseCase::ArchiveFixity}),
          page("/pemusnahan", kWholeOffice, {UseCase::ArchiveProposals}),
          page("/pemusnahan/:nama", kWholeOffice, {UseCase::ArchiveProposals}),
          page("/log", kWholeOffice, {UseCase::LogCheckpoint}),
          page("/log/titik-periksa", kWholeOffice, {UseCase::LogCheckpoint}),
          page("/log/kunci", kWholeOffice, {UseCase::LogCheckpoint}),
          page("/agenda", kWholeOffice, {UseCase::RegisterList}),
          page("/agenda/csv", kWholeOffice, {UseCase::RegisterList}),
          page("/agenda/pdf", kWholeOffice, {UseCase::RegisterList}),
          step("/agenda/batal", UseCase::RegisterVoid, kNumberers),
          step("/agenda/sisipan", UseCase::RegisterInsert, kNumberers),
          step("/agenda/luar", UseCase::RegisterRecord, kActingOffice),
          page("/laporan", kAccounts, kReports),
          page("/laporan/:nama", kAccounts, kReports),
          page("/laporan/:nama/csv", kAccounts, kReports),
          page("/laporan/:nama/pdf", kAccounts, kReports)};
}

}  // namespace

const std::vector<PortalAddress>& portalAddresses() {
  static const std::vector<PortalAddress> all = [] {
    std::vector<PortalAddress> rows;
    for (const auto& area : {openAddresses(), accountAddresses(), applicantAddresses(), staffAddresses(),
                             letterAddresses(), auditAddresses()})
      rows.insert(rows.end(), area.begin(), area.end());
    return rows;
  }();
  return all;
}

std::string nameOf(const web::Audience& audience) {
  if (audience.kind == web::Audience::Kind::Everybody) return "anybody";
  if (audience.kind == web::Audience::Kind::SignedIn) return "any account";
  std::vector<std::string> names;
  for (const Role role : audience.roles) names.emplace_back(requests::nameOf(role));
  std::sort(names.begin(), names.end());
  return base::joined(names, ", ");
}

std::vector<std::string> addressesFor(UseCase useCase) {
  std::vector<std::string> patterns;
  for (const PortalAddress& address : portalAddresses()) {
    const bool isThere = holds(address.shown, useCase) || holds(address.done, useCase);
    if (isThere && !base::contains(patterns, std::string(address.pattern)))
      patterns.emplace_back(address.pattern);
  }
  return patterns;
}

}  // namespace web_tests
