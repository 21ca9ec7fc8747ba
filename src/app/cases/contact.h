// Contact persons. Their data are in separate archived objects, referred to by id, so that they can be
// corrected and destroyed while letters and events stay.
#pragma once

#include <string>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "base/message.h"
#include "json/value.h"
#include "requests/request_form.h"

namespace app {

// The file of a contact object that holds the person's data.
inline constexpr const char* kContactPath = "kontak.json";

// A contact object that is to be archived, and its row.
struct NewContact {
  archive::NewVersion version;
  ContactRow row;
};
NewContact newContact(const Actor& actor, const requests::Narahubung& contact, base::Instant now);

// The content of that file. Internal when it would not be read again (read_back.h).
base::Bytes contactBytes(const json::Object& data);

// Why the data of a version of a contact object cannot be read; empty when they can, and then they are in
// `data`: name, position, nip, telephone, email. Corrupt when their file is missing or changed.
base::Message damageOfContact(const archive::Store& store, const archive::Inventory& inventory, int version,
                              json::Object& data);
// From the newest version in which they can be read. Corrupt when there is none.
json::Object readContactData(const archive::Store& store, const archive::Inventory& inventory);
ContactRow readContact(const archive::Store& store, const archive::Inventory& inventory);

// A mail to a contact, or the report that it did not arrive.
struct ContactMail {
  enum class Way { Sent, Returned } way = Way::Sent;
  std::string messageId;  // of the mail that was sent
  base::Bytes message;    // with its headers; of the report, when it came back
  std::string answer;     // of the server that took it, or reports
};

// Keeps it in the object of its contact. Returns "object#version". For destroyed data it keeps nothing and
// returns the tombstone's.
std::string archiveMail(const Workplace& workplace, const std::string& contact, const ContactMail& mail);

}  // namespace app
