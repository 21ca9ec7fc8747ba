// The office's own data: HOME/office, read and checked as a whole, and all its archived versions.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>

#include "app/office/mail_plan.h"
#include "archive/store.h"
#include "base/checked_text.h"
#include "base/disk.h"
#include "base/error.h"
#include "crypto/certificate.h"
#include "intake/policy.h"
#include "letters/catalogue.h"
#include "letters/office_data.h"
#include "mail/mail_templates.h"
#include "requests/check.h"
#include "xml/element.h"

namespace app {

struct Office {
  requests::Rules rules;        // of data requests, the one procedure that there is: table, calendar, reasons
  letters::OfficeData letters;  // issuers, signatories, series, classifications, produsen
  letters::Catalogue templates;  // of letters
  mail::MailTemplates mails;
  MailPlan mailPlan;
  intake::Policy policy;                   // of dokumen.xml; the program's own without one
  std::vector<crypto::Certificate> trust;  // of trust/*.pem: under which letters from elsewhere are believed
  std::map<std::string, base::Bytes> logos = {};  // by file name, as they are
  int version = 0;                                // of the office's object; 0: not archived

  // The rules of a procedure (CaseRecord::procedure). NotFound when the office has none of this name.
  const requests::Rules& rulesOf(std::string_view procedure) const;
};

// Path below the office folder → content.
using OfficeFiles = std::map<std::string, base::Bytes>;

// All files of the folder; none when it does not exist. InvalidSetup for one over 8 MiB.
OfficeFiles officeFilesOf(const base::Disk& disk, const base::Path& folder);

// InvalidSetup with every problem of every file; a text that letters cannot show with `glyphs`
// (base::problemOfPrinting) or that cannot be seen is one, except in mail-templates/.
Office readOffice(const OfficeFiles& files, const base::Glyphs& glyphs = {});

// The office's data that are in force, and, read from the archive when they are asked for, the rules of
// earlier versions. What is in force may be replaced while others work: they go on with the value that they
// have. Thread-safe.
class OfficeHistory {
 public:
  // Opens what is in force: `files`, when they are the newest version of the office's object, else that
  // version. Nothing is in force when there is none, or when this program cannot read it.
  OfficeHistory(archive::Store& store, const OfficeFiles& files);
  // Whether those files are others than what was in force when this was made.
  bool differed() const { return differed_; }
  // The same, and takes the folder's files over.
  static std::unique_ptr<OfficeHistory> open(const base::Disk& disk, const base::Path& folder,
                                             archive::Store& store, base::Instant now);

  // Refuses office data by throwing.
  using Accept = std::function<void(const Office& fresh)>;
  // Puts `files` in force when they are others than those that are: reads and checks them (office_check.h),
  // asks `accept`, archives them as a new version of the office's object. Returns whether anything changed.
  // When it throws (InvalidSetup with every problem, what `accept` or the store throws), what was in force
  // stays.
  bool takeOver(const OfficeFiles& files, base::Instant now, const Accept& accept = {});

  // Null when nothing is in force. The value never changes.
  std::shared_ptr<const Office> current() const;
  // The version that was in force at a time; the first for a time before it.
  int versionAt(base::Instant time) const;
  // The rules of a procedure as that version of the office's object has them; valid as long as this is.
  // NotFound when there is no such procedure, or no such version.
  const requests::Rules& rulesOf(std::string_view procedure, int version) const;
  const requests::Procedure& procedureOf(std::string_view procedure, int version) const {
    return rulesOf(procedure, version).procedure;
  }
  // What the root of a letter template said of itself in that version, as kepada="pemohon"; empty when it
  // said nothing, or there was no such template.
  std::string templateSays(int version, const std::string& kind, const std::string& attribute) const;
  // The classification under which the Walidata filed as of that version. NotFound when there is none.
  std::string classificationOf(int version) const;

 private:
  void put(Office office, int version);
  std::optional<archive::Inventory> newest() const;
  archive::Inventory inventory() const;
  OfficeFiles archivedFiles(const archive::Inventory& inventory) const;
  xml::Element archivedFile(int version, const std::string& name) const;
  std::string archivedSaying(int version, const std::string& name, const std::string& attribute) const;

  archive::Store& store_;
  bool differed_ = true;
  mutable std::mutex mutex_;
  std::shared_ptr<const Office> current_;
  mutable std::map<int, std::unique_ptr<const requests::Rules>> rules_;
  mutable std::map<int, std::string> classifications_;
  mutable std::map<std::tuple<int, std::string, std::string>, std::string> sayings_;
};

}  // namespace app
