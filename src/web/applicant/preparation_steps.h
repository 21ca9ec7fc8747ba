// The steps in which an agency applies, as data: where each stands on the portal, how its fields and
// documents are called, and what a page shows of them. Rules of the fields are those of app/preparations.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/preparations/prepared_fields.h"
#include "json/value.h"
#include "web/site/visit.h"

namespace web {

struct PreparationStep {
  const char* place;    // in the address
  const char* step;     // of app/preparations; empty: the summary
  const char* page;     // template
  const char* title;    // in the list of steps
  const char* heading;  // of its page
  const char* lead;     // below it
};

const std::vector<PreparationStep>& preparationPages();
// NotFound when there is none at this place.
const PreparationStep& preparationPageAt(std::string_view place);
// The one that comes after it.
const PreparationStep& pageAfter(const PreparationStep& page);

std::string preparationAddress(const std::string& preparation, const PreparationStep& page);

// The list of steps, in which `current` is marked: title, address, done, current.
json::Array preparationStepsData(const Visit& visit, const app::Preparation& preparation,
                                 const PreparationStep& current);

// A field for potongan-isian.xml: path, label, hint, kind, value, optional, most, autocomplete, width,
// choices.
json::Object fieldData(const Visit& visit, const app::Preparation& preparation, const app::FieldRule& rule);
// Those of a step; of one item when it is not 0.
json::Array fieldsData(const Visit& visit, const app::Preparation& preparation, std::string_view step,
                       int item = 0);
// What is called by its label on pages: "Nama instansi".
std::string labelOf(const Visit& visit, const app::FieldRule& rule);
// Its value as people read it.
std::string readValue(const Visit& visit, const app::Preparation& preparation, const app::FieldRule& rule);

// What is typed in the form of this step, by field path.
std::map<std::string, std::string> typedIn(const Visit& visit, const app::Preparation& preparation,
                                           std::string_view step);

}  // namespace web
