// Converts words of the command line to values. InvalidInput names the word and the expected form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records/upload.h"
#include "base/date.h"
#include "base/instant.h"
#include "json/value.h"
#include "requests/event.h"

namespace cli {

// The file named by a word of the command line. Follows links, as users expect.
base::Path fileOf(const std::string& word);

// The file's last part of its path is its name.
app::Upload uploadOf(const std::string& path);
std::vector<app::Upload> uploadsOf(const std::vector<std::string>& paths);

// "DINSOS" or "DINSOS:1,3".
std::vector<requests::Commission> commissionsOf(const std::vector<std::string>& words);

// "DATA_PRIBADI", "DATA_PRIBADI:memuat NIK" or a plain text. A code is upper case with underscores.
std::vector<requests::Reason> reasonsOf(const std::vector<std::string>& words);
json::Array reasonsAsJson(const std::vector<requests::Reason>& reasons);

// What a word that its kind let pass says (cli/option_kinds.h); nothing when the option was not given.
std::optional<base::Instant> momentOf(const std::string& word);
std::optional<base::Date> dayOf(const std::string& word);

}  // namespace cli
