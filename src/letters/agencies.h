// The agencies that ask for data, from instansi.xml (docs/formats/office-data.md). An agency is known by its
// id; names, as forms and old records have them, only lead to it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace letters {

struct Agency {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;  // names of before, and others that people write
  std::string address;
  std::string email;
};

// What two spellings of one name have in common: NFC, upper case, each run of white space as one blank and
// none at the ends. A text that is not UTF-8 stays as it is.
std::string foldedName(std::string_view name);

// The id of an agency that has no record: "instansi:" and 32 hex digits that follow from the folded name, so
// that it is the same in every home and for ever.
std::string unrecordedAgencyId(std::string_view name);

// A value; safe to read from any thread.
class Agencies {
 public:
  // The caller has seen that nobody else owns the id or one of the names.
  void add(Agency agency);

  const std::vector<Agency>& all() const { return all_; }
  // Null when no record has the id.
  const Agency* find(std::string_view id) const;

  // The id of the agency that is meant by a record's id, name or alias, or by an id that one of these gave
  // before there was a record. Of a name without a record unrecordedAgencyId; such an id stays as it is.
  std::string idOf(std::string_view idOrName) const;
  // All ids under which stored records may have the agency: its own, and those that its names gave before
  // there was a record.
  std::vector<std::string> storedIds(std::string_view id) const;
  // For people: the record's name; the id when there is none.
  std::string nameOf(std::string_view id) const;

 private:
  std::vector<Agency> all_;
  std::map<std::string, std::string, std::less<>> ids_;  // folded name or unrecorded id → id
};

}  // namespace letters
