// Ids of archived objects that are found by name: the office, and the registers of numbers.
#pragma once

#include <string>
#include <string_view>

namespace app {

// "urn:uuid:…", version 8 (RFC 9562, 5.8), made from SHA-256 of the name: the same name gives the same id.
// The archive takes no imported object with such an id (archive::Store::import).
std::string namedUrn(std::string_view name);

// The object with every version of the office's data.
std::string officeObject();

// The object with the events of a register (issuer, series, year) that have no letter.
std::string registerObject(std::string_view issuer, std::string_view series, int year);

}  // namespace app
