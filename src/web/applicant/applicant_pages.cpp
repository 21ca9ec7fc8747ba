#include "web/applicant/applicant_pages.h"

#include "web/applicant/hand_in_pages.h"
#include "web/applicant/preparation_pages.h"
#include "web/applicant/request_pages.h"

namespace web {

// A request is also prepared by staff, who enter what came on paper or by mail.
std::vector<Route> applicantRoutes() {
  using requests::Role;
  const Audience applicants = forRoles({Role::Pemohon});
  const Audience preparing = forRoles({Role::Pemohon, Role::Walidata});
  const auto files = Route::Body::Files;
  return {{"/permohonan-data-instansi", applicants, leadToApplication},
          {"/upload-data-balikan", applicants, leadToUpload},
          kept({"/beranda", applicants, showApplicantHome}),
          kept({"/balikan", applicants, showDebts}),
          kept({"/permohonan", applicants, showOwnRequests}),
          {"/permohonan/baru", preparing, showNewRequest, beginRequest},
          kept({"/permohonan/:tiket", applicants, showOwnRequest}),
          {"/permohonan/:tiket/terkirim", applicants, showSentRequest},
          {"/permohonan/:tiket/tanda-terima", applicants, fetchReceipt},
          {"/permohonan/:tiket/berkas", applicants, fetchRequestDocument},
          {"/permohonan/:tiket/tarik", applicants, showWithdrawal, withdrawRequest},
          {"/permohonan/:tiket/lengkapi", applicants, showCompletion, actOnCompletion, files},
          {"/permohonan/:tiket/balikan", applicants, showBalikan, actOnBalikan, files},
          {"/konsep/:id/hapus", preparing, showDiscarding, discardPreparation},
          {"/konsep/:id/:langkah", preparing, showPreparationStep, actOnPreparationStep, files},
          {"/formulir/surat-pernyataan", everybody(), fetchBlankStatement},
          {"/formulir/data-balikan", everybody(), fetchBlankBalikan}};
}

}  // namespace web
