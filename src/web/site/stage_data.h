// How far a case has come, for potongan-tahap.xml.
#pragma once

#include <string>

#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Of each stage: title; past: class of one that is over; current: "step" at the present one, which also has
// `brief`, the words for where there is no room for all stages. Empty for a state that is not on the way.
json::Array stagesData(const Visit& visit, const std::string& state);

}  // namespace web
