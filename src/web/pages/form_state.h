// What a form is shown with: what was typed, and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "web/http/exchange.h"

namespace web {

struct FieldError {
  std::string field;      // its name; empty: of the form as a whole
  base::Message message;  // how to mend it
};

struct FormState {
  bool isReturned = false;  // shown again after it was sent: `typed` counts, not what the page proposes
  Fields typed = {};
  std::vector<FieldError> errors = {};
  // Hidden fields against forged and doubled forms (web/site/form_guard.h); empty until a form is shown. Each
  // form of a page adds its number to `once`.
  std::string key = {};
  std::string once = {};
};

// The id of the field's element, which the summary of errors links to.
std::string fieldId(std::string_view field);

}  // namespace web
