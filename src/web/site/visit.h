// One request while it is being answered: who asks, for what, in which language, and with which form.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/entry/sign_in.h"
#include "app/home/workplace.h"
#include "json/value.h"
#include "web/http/exchange.h"
#include "web/http/form.h"
#include "web/memory/kept_answers.h"
#include "web/pages/form_state.h"
#include "web/pages/wording.h"

namespace web {

class Site;

// Somebody who is signed in.
using Visitor = app::SignedIn;

struct Visit {
  const Site& site;
  Request& request;
  app::Workplace workplace;
  Wording wording;
  // Of the answer; nothing when it cannot be told.
  std::optional<AnswerGround> ground = {};
  std::optional<Visitor> visitor = {};
  // What stands in the address in the places of the route's pattern.
  std::map<std::string, std::string, std::less<>> places = {};
  Form form = {};
  // For the forms of the page that is shown.
  FormState state = {};
  // What the visitor is told once, above the page: what he has just done.
  base::Message news = {};
  // Whether the answer may be given again (Route::isKept).
  bool isKept = false;
  // Headers for whatever is answered.
  std::vector<std::pair<std::string, std::string>> headers = {};

  // Denied when nobody is signed in: routes for everybody must not ask.
  const app::Actor& actor() const;
  // Empty when the pattern has no such place.
  const std::string& place(std::string_view name) const;
  // A field of the form that was sent, without white space at its ends.
  std::string field(std::string_view name) const;
};

// Thrown by what a form does: the page is shown again, with all that was typed and these errors (422).
class FormRefused {
 public:
  explicit FormRefused(std::vector<FieldError> errors) : errors_(std::move(errors)) {}
  FormRefused(std::string field, base::Message message) : errors_{{std::move(field), std::move(message)}} {}

  const std::vector<FieldError>& errors() const { return errors_; }

 private:
  std::vector<FieldError> errors_;
};

}  // namespace web
