#include "app/reports/report.h"

#include "app/reports/report_rows.h"

namespace app {
namespace {

const TableColumn kTicket = {"ticket", "Ticket", "Nomor registrasi", CellKind::Text, "64"};
const TableColumn kAgency = {"agency", "Agency", "Instansi Pemohon"};
const TableColumn kStep = {"step", "Step", "Langkah"};
const TableColumn kProdusen = {"produsen", "Produsen", "Produsen Data"};
const TableColumn kDue = {"due", "Due", "Batas waktu", CellKind::Date};
const TableColumn kDaysLate = {"days_late", "Days late", "Hari lambat", CellKind::Number, "44"};
const TableColumn kLimitDays = {"limit_days", "Limit", "Batas hari", CellKind::Number, "40"};
const TableColumn kUnit = {"unit",   "Unit",
                           "Satuan", CellKind::Text,
                           "50",     {{"working-days", "hari kerja"}, {"calendar-days", "hari kalender"}}};
const TableColumn kCases = {"cases", "Cases", "Permohonan", CellKind::Number, "72"};

ReportKind steps() {
  return {UseCase::ReportSteps,
          "steps",
          "Waktu setiap langkah",
          "help.report.steps",
          true,
          {kTicket,
           kAgency,
           kStep,
           kProdusen,
           {"started", "Started", "Mulai", CellKind::Date},
           {"ended", "Ended", "Selesai", CellKind::Date},
           kLimitDays,
           kUnit,
           kDue,
           {"days_used", "Days used", "Hari terpakai", CellKind::Number, "48"},
           kDaysLate,
           {"status",
            "Status",
            "Status",
            CellKind::Text,
            "58",
            {{"running", "berjalan"},
             {"overdue", "berjalan, lewat batas"},
             {"met", "tepat waktu"},
             {"missed", "terlambat"},
             {"void", "gugur"}}}},
          openSteps};
}

ReportKind durations() {
  return {UseCase::ReportDurations,
          "durations",
          "Ringkasan waktu langkah",
          "help.report.durations",
          true,
          {kStep,
           kLimitDays,
           kUnit,
           {"done", "Done", "Selesai", CellKind::Number},
           {"running", "Running", "Berjalan", CellKind::Number},
           {"median", "Median days", "Median (hari)", CellKind::Number},
           {"ninetieth", "90th percentile", "Persentil ke-90 (hari)", CellKind::Number},
           {"longest", "Longest", "Terlama (hari)", CellKind::Number},
           {"late", "Late", "Terlambat", CellKind::Number},
           {"late_percent", "Late %", "Terlambat (%)", CellKind::Number}},
          openDurations};
}

ReportKind lateness() {
  return {
      UseCase::ReportLateness,
      "lateness",
      "Langkah yang lewat batas waktu",
      "help.report.lateness",
      false,
      {kTicket,
       kAgency,
       kStep,
       {"party", "Whose", "Pihak", CellKind::Text, "54", {{"office", "kantor"}, {"requester", "pemohon"}}},
       kProdusen,
       kDue,
       kDaysLate,
       kUnit},
      openLateness};
}

ReportKind refusals() {
  return {UseCase::ReportRefusals,
          "refusals",
          "Penolakan menurut alasan",
          "help.report.refusals",
          true,
          {{"code", "Code", "Kode", CellKind::Text, {}, {}, false},
           {"reason", "Reason", "Alasan"},
           kCases,
           {"tickets", "Tickets", "Nomor registrasi"}},
          openRefusals};
}

ReportKind arrears() {
  return {UseCase::ReportArrears,
          "arrears",
          "Tunggakan Data Balikan",
          "help.report.arrears",
          false,
          {kTicket,
           kAgency,
           {"data", "Data", "Data"},
           {"status",
            "Status",
            "Status",
            CellKind::Text,
            "72",
            {{"owed", "ditagih"}, {"abandoned", "penagihan dihentikan"}}},
           kDue,
           kDaysLate,
           {"reminders", "Reminders", "Pengingat terkirim", CellKind::Number, "56"}},
          openArrears};
}

ReportKind stock() {
  return {UseCase::ReportStock,
          "stock",
          "Permohonan menurut keadaan",
          "help.report.stock",
          false,
          {{"state", "State", "Kode", CellKind::Text, {}, {}, false},
           {"state_title", "Title", "Keadaan"},
           kCases},
          openStock};
}

}  // namespace

const std::vector<ReportKind>& reportKinds() {
  static const std::vector<ReportKind> kinds = {steps(),    durations(), lateness(),
                                                refusals(), arrears(),   stock()};
  return kinds;
}

}  // namespace app
