// A home whose reports are asked for, and what to look for in them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/app_home.h"
#include "app/reports/report_desk.h"
#include "app/reports/tabulation_paper.h"

namespace app_tests {

using app::Tabulation;
using Texts = std::vector<std::string>;

// Of Kota Malang's zone: "2026-03-02T09:00".
base::Instant instant(const std::string& local);

// Every form of a tabulation.
struct Forms {
  base::Bytes json, csv, pdf;

  bool operator==(const Forms&) const = default;
};

// A home on a Monday, 2 March 2026; the first holiday after it is the 18th.
class ReportHome {
 public:
  ReportHome() : home_(instant("2026-03-02T09:00")) {}

  app_tests::AppHome& home() { return home_; }
  const app::Workplace& workplace() const { return home_.workplace(); }
  void setTime(const std::string& local) { home_.clock().set(instant(local)); }
  base::Instant now() { return home_.clock().now(); }

  Tabulation report(const std::string& name, app::DayRange range = {}, const std::string& user = "auditor");
  Tabulation reportAt(base::Instant at, const std::string& name, app::DayRange range = {},
                      const std::string& user = "auditor");
  Tabulation registerAt(base::Instant at, const std::string& user = "auditor");
  Forms formsOf(const Tabulation& tabulation, const char* templateName = app::kReportTemplate);
  std::string ticketOf(const std::string& object) const;
  void enact(const std::string& user, const std::string& object, const requests::Event& event,
             const std::vector<app::Upload>& files = {});
  void withdraw(const std::string& object);
  void issue(const std::string& object, app::DraftOrder order);
  void refuse(const std::string& object, const std::vector<std::string>& codes);
  // A request whose data were delivered, so that Data Balikan is owed.
  std::string delivered();
  void sendMail();
  // The same home as it looks when a file of its office data was changed.
  void changeOffice(const std::string& file, const std::string& from, const std::string& to);
  Tabulation reportByNewOffice(base::Instant at, const std::string& name);

 private:
  void answer(const std::string& object);
  app_tests::AppHome home_;
  std::unique_ptr<app::OfficeHistory> offices_;
};

std::string textAt(const json::Object& row, const char* key);
// The values of one column.
std::vector<std::string> column(const Tabulation& tabulation, const char* key);
json::Value factOf(const Tabulation& tabulation, const std::string& key);
// The row whose column has the value.
const json::Object& rowWith(const Tabulation& tabulation, const char* key, const std::string& value);

}  // namespace app_tests
