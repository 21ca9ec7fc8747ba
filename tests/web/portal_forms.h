// Every form of the portal, with what is typed into it and what it is about: the one list by which the tests
// send forms as they are meant, forged, twice, and by whoever may not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/portal_world.h"

namespace web_tests {

// By whom what an address is about is seen; who does not see it is answered as if it did not exist.
struct About {
  enum class Seen {
    ByAll,    // it is about nothing that anybody must not see
    ByRule,   // whom the first table of docs/permissions.md lets do `rule` of what it is about
    ByOwner,  // the agency, Produsen or person alone
  } seen = Seen::ByAll;
  app::UseCase rule = app::UseCase::RequestShow;
  std::string letter = {};  // kind of the letter or draft that it is about
  bool isAssigned = true;   // whether the case was given to a Produsen
  app_tests::Who owner = app_tests::Who::OwnAgency;
};

About aboutCase();
About aboutUnassignedCase();
About aboutDraft(const std::string& kind);
About aboutLetter(const std::string& kind);
About ownedBy(app_tests::Who owner);

// A form in the browser of whoever may send it, ready to be sent.
struct ReadyForm {
  Browser browser;
  std::string action;  // of the form on the page
  std::string id;      // of what it is about, as address or fields name it; empty: nothing
  Browser::Values values = {};
  std::vector<SentFile> files = {};
  std::string sentTo = {};  // where another button of it leads; empty: to `action`

  // As the browser sends it, with these fields in place of others.
  FilledForm filled(const Browser::Values& others = {}) const;
};

struct PortalForm {
  std::string_view pattern;
  // Makes what it is about, anew with each call.
  ReadyForm (*prepare)(PortalWorld& world);
  About about = {};
  // What stays of it.
  enum class Leaves {
    Something,
    Nothing,   // it shows, downloads, or is remembered by the running server alone
    AReading,  // that somebody read, each time
  } leaves = Leaves::Something;
};

const std::vector<PortalForm>& portalForms();

}  // namespace web_tests
