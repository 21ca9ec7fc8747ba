// Findings as they are gathered.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "intake/finding.h"

namespace intake::detail {

// All findings of one file and of what lies in it.
class Collection {
 public:
  // No more than so many of one code: the rest is counted, in one finding of that code without a place whose
  // detail is "+N".
  static constexpr std::size_t kMostOfOneCode = 10;

  void add(Finding finding);
  Findings take();

 private:
  Findings findings_;
  std::map<std::string, std::size_t, std::less<>> counts_;
};

// Where an examiner says what it found. Cheap to copy; the collection must outlive it.
class Notes {
 public:
  explicit Notes(Collection& collection) : collection_(&collection) {}

  // Place and detail are cut and made printable.
  void add(std::string_view code, std::string_view place = {}, std::string_view detail = {}) const;
  void add(std::string_view code, std::string_view place, std::size_t count) const {
    add(code, place, std::to_string(count));
  }
  // Notes about something that lies in this file: places begin with its name.
  Notes inside(std::string_view name) const;

 private:
  Collection* collection_;
  std::string prefix_;  // "outer.zip/", or empty
};

}  // namespace intake::detail
