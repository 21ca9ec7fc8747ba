// Reading attributes of office data, with a problem for each that is missing, wrong or unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "xml/element.h"

namespace letters::detail {

// Of one element. Every attribute that is asked for is known; `finish` reports the others.
class RecordReader {
 public:
  RecordReader(const xml::Element& element, const std::string& fileName, base::Problems& problems)
      : element_(element), fileName_(fileName), problems_(problems) {}

  // A missing or empty one is a problem; empty then.
  std::string text(std::string_view name);
  std::string optionalText(std::string_view name, std::string_view otherwise = {});
  std::string choice(std::string_view name, const std::vector<std::string>& values,
                     std::string_view otherwise);
  double number(std::string_view name, double otherwise, double smallest, double largest);
  base::Date date(std::string_view name);
  std::optional<base::Date> optionalDate(std::string_view name);
  std::vector<std::string> words(std::string_view name);
  // Texts of the children of this name.
  std::vector<std::string> childTexts(std::string_view name) const;

  void report(const std::string& message);
  base::Place place() const { return {fileName_, element_.line(), element_.column()}; }
  void finish();

 private:
  const std::string* value(std::string_view name);

  const xml::Element& element_;
  const std::string& fileName_;
  base::Problems& problems_;
  std::vector<std::string> known_;
};

}  // namespace letters::detail
