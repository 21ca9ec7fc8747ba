// What a new request is filled in with, so that nobody types again what the office knows.
#pragma once

#include <map>
#include <string>

#include "app/access/actor.h"
#include "app/home/workplace.h"

namespace app {

// Of the agency's last request its own part, else of its record; of the contact person what the account says,
// and the telephone when the last request named the same person. By field path.
std::map<std::string, std::string> firstFields(const Workplace& workplace, const Actor& actor,
                                               const std::string& agency);

}  // namespace app
