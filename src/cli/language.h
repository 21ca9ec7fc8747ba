// In which language a command tells people what it has to tell.
#pragma once

#include <string>
#include <vector>

#include "base/disk.h"

namespace cli {

// "id" or "en": --lang, wherever it stands among the words; else the setting `language` of the home that the
// words or the environment name, when it can be read; else "id". Asked before the words are judged, so that
// what is wrong with them is told in it too.
std::string chosenLanguage(const base::Disk& disk, const std::vector<std::string>& words);

}  // namespace cli
