// The use cases of a contact person's data: reading, correcting and destroying them (UU 27/2022). The data
// are in a separate object, so signed letters and events are never touched.
//
// A contact is named by the ticket or object of the request, or by its own object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// The new values; missing ones stay unchanged.
struct ContactChange {
  std::optional<std::string> name;
  std::optional<std::string> position;
  std::optional<std::string> nip;
  std::optional<std::string> telephone;
  std::optional<std::string> email;
};

class ContactDesk {
 public:
  explicit ContactDesk(const Workplace& workplace) : workplace_(workplace) {}

  // By walidata, admin, auditor, with a purpose; on record before it returns (access_log.h). Of a contact
  // whose data are gone, the pseudonym.
  json::Object show(const Actor& actor, std::string_view name, const std::string& given);
  // By walidata or admin. A new version; mails that are still to go follow it. What stood there before stays
  // in the earlier versions until the data end. Conflict when they have.
  void correct(const Actor& actor, std::string_view name, const ContactChange& given,
               const std::string& givenReason);
  // By an admin, when the request is closed and not held: the data, and the mails that were kept as evidence,
  // are destroyed; a pseudonym takes their place, and there is no way back. Returns it.
  std::string pseudonymise(const Actor& actor, std::string_view name, const std::string& given);
  // By admin or auditor: everything that was done with the data, for whom they are about (article 32): kept,
  // mailed to, corrected, read, ended. Holds no personal data itself.
  std::vector<json::Object> trail(const Actor& actor, std::string_view name);

 private:
  const Workplace& workplace_;
};

}  // namespace app
