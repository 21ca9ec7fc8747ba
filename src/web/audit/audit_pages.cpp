#include "web/audit/audit_pages.h"

#include "app/access/use_cases.h"
#include "web/audit/archived_case_pages.h"
#include "web/audit/register_pages.h"
#include "web/audit/report_pages.h"
#include "web/audit/search_page.h"
#include "web/audit/trust_pages.h"
#include "web/audit/verification_pages.h"

namespace web {

std::vector<Route> auditRoutes() {
  using app::UseCase;
  return {
      {"/arsip", signedIn(), showSearch},
      {"/arsip/:tiket", whoMay(UseCase::ArchiveList), showArchivedCase},
      {"/arsip/:tiket/versi/:nomor", whoMay(UseCase::ArchiveList), showArchivedVersion},
      {"/arsip/:tiket/versi/:nomor/berkas", whoMay(UseCase::ArchiveGet), fetchArchivedFile},
      {"/arsip/:tiket/verifikasi", whoMay(UseCase::ArchiveVerify), showVerificationStart, beginVerification},
      {"/arsip/:tiket/verifikasi/:id", whoMay(UseCase::ArchiveVerify), showVerification},
      {"/arsip/:tiket/bukti", whoMay(UseCase::ArchiveExport), nullptr, exportEvidence},
      {"/keutuhan", whoMay(UseCase::ArchiveFixity), showFixity},
      {"/pemusnahan", whoMay(UseCase::ArchiveProposals), showProposals},
      {"/pemusnahan/:nama", whoMay(UseCase::ArchiveProposals), showProposal},
      {"/log", whoMay(UseCase::LogCheckpoint), showLog},
      {"/log/titik-periksa", whoMay(UseCase::LogCheckpoint), fetchCheckpoint},
      {"/log/kunci", whoMay(UseCase::LogCheckpoint), fetchLogKey},
      {"/agenda", whoMay(UseCase::RegisterList), showRegister},
      {"/agenda/csv", whoMay(UseCase::RegisterList), fetchRegisterCsv},
      {"/agenda/pdf", whoMay(UseCase::RegisterList), fetchRegisterPdf},
      {"/agenda/batal", whoMay(UseCase::RegisterVoid), showVoiding, makeNumberVoid},
      {"/agenda/sisipan", whoMay(UseCase::RegisterInsert), showInsertion, insertNumber},
      {"/agenda/luar", whoMay(UseCase::RegisterRecord), showRecording, recordNumber},
      {"/laporan", signedIn(), showReports},
      {"/laporan/:nama", signedIn(), showReport},
      {"/laporan/:nama/csv", signedIn(), fetchReportCsv},
      {"/laporan/:nama/pdf", signedIn(), fetchReportPdf}};
}

}  // namespace web
