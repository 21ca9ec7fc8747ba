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

  // For walidata, admin and auditor, with a purpose; recorded before it returns (access_log.h). For destroyed
  // data, the pseudonym.
  json::Object show(const Actor& actor, std::string_view name, const std::string& purpose);
  // For walidata and admin. Makes a new version, which unsent mails follow. The old data stay in earlier
  // versions until destroyed. Conflict when the data have been destroyed.
  void correct(const Actor& actor, std::string_view name, const ContactChange& change,
               const std::string& reason);
  // For admins, when the request is closed and not held. Irreversibly destroys the data and the mails kept as
  // evidence; a pseudonym replaces them. Returns the pseudonym.
  std::string pseudonymise(const Actor& actor, std::string_view name, const std::string& reason);
  // For admin and auditor: all processing of the data, for the person concerned (article 32): stored, mailed,
  // corrected, read, destroyed. Contains no personal data itself.
  std::vector<json::Object> trail(const Actor& actor, std::string_view name);

 private:
  const Workplace& workplace_;
};

}  // namespace app
