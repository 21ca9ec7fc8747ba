// The office's own data: what HOME/office holds, read and checked as a whole, and every version of it that
// was archived.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/office/mail_plan.h"
#include "archive/store.h"
#include "base/checked_text.h"
#include "base/disk.h"
#include "base/error.h"
#include "letters/catalogue.h"
#include "letters/office_data.h"
#include "mail/mail_templates.h"
#include "requests/check.h"
#include "xml/element.h"

namespace app {

struct Office {
  requests::Rules rules;         // procedure, calendar, reasons
  letters::OfficeData letters;   // issuers, signatories, series, classifications, produsen
  letters::Catalogue templates;  // of letters
  mail::MailTemplates mails;
  MailPlan mailPlan;
};

// Path below the office folder → content.
using OfficeFiles = std::map<std::string, base::Bytes>;

// All files of the folder. InvalidSetup for one over 8 MiB.
OfficeFiles officeFilesOf(const base::Disk& disk, const base::Path& folder);

// InvalidSetup with every problem of every file; a text that letters cannot show with `glyphs`
// (base::problemOfPrinting) or that cannot be seen is one, except in mail-templates/.
Office readOffice(const base::Disk& disk, const base::Path& folder, const base::Glyphs& glyphs = {});

// Today's office and, read from the archive when they are asked for, the rules of earlier versions.
// Thread-safe.
class OfficeHistory {
 public:
  // Archives the files of `folder` as a new version of the office's object when they differ from its newest.
  // InvalidSetup when they are not right; then nothing is archived.
  static std::unique_ptr<OfficeHistory> open(const base::Disk& disk, const base::Path& folder,
                                             archive::Store& store, base::Instant now);

  const Office& current() const { return current_; }
  int currentVersion() const { return version_; }
  // The version that was in force at a time; the first for a time before it.
  int versionAt(base::Instant time) const;
  // What was in force as that version of the office's object. NotFound when there is none.
  const requests::Rules& rulesOf(int version) const;
  const requests::Procedure& procedureOf(int version) const { return rulesOf(version).procedure; }
  // The classification under which the Walidata filed as of that version. NotFound when there is none.
  std::string classificationOf(int version) const;

 private:
  OfficeHistory(archive::Store& store, Office current, int version)
      : store_(store), current_(std::move(current)), version_(version) {}

  archive::Inventory inventory() const;
  xml::Element archivedFile(int version, const std::string& name) const;

  archive::Store& store_;
  Office current_;
  int version_;
  mutable std::mutex mutex_;
  mutable std::map<int, std::unique_ptr<const requests::Rules>> rules_;
  mutable std::map<int, std::string> classifications_;
};

}  // namespace app
