// The office's mail texts: a folder of templates (docs/formats/mail-templates.md), one per kind of mail.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/disk.h"
#include "mail/mail_text.h"
#include "templates/template.h"
#include "xml/element.h"

namespace mail {

// The elements of mail templates.
const templates::Vocabulary& mailVocabulary();

// Immutable; cheap to copy; safe to use from several threads.
class MailTemplates {
 public:
  // Loads every KIND.xml of the names; files whose names begin with "potongan-" are there to be included.
  // `source` gives the content of a file by its name. InvalidSetup with every problem of every file.
  static MailTemplates load(const std::vector<std::string>& names, const templates::Source& source);
  // The same of the files of a folder.
  static MailTemplates load(const base::Disk& disk, const base::Path& folder);

  // In alphabetical order.
  std::vector<std::string> kinds() const;

  // The fields that the template declares. NotFound when there is no template of this kind.
  const templates::Field& fields(const std::string& kind) const;

  // NotFound when there is no template of this kind; InvalidInput with every problem when `data` does not
  // match the declaration.
  MailText merge(const std::string& kind, const xml::Element& data) const;

 private:
  const templates::Template& find(const std::string& kind) const;

  std::map<std::string, templates::Template> templates_;
};

}  // namespace mail
