// Reads a record of office data; each missing, wrong or unknown part is a problem.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "xml/element.h"

namespace letters::detail {

// One element. Every attribute and child that is asked for is known; `finish` reports the others. Texts come
// in NFC, with each run of white space as one blank and none at the ends.
class RecordReader {
 public:
  RecordReader(const xml::Element& element, const std::string& fileName, base::Problems& problems)
      : element_(element), fileName_(fileName), problems_(problems) {}

  // A missing or empty attribute is a problem; then returns an empty text.
  std::string text(std::string_view name);
  std::string optionalText(std::string_view name, std::string_view otherwise = {});
  // The position of the attribute's value in `values`. A missing attribute counts as `otherwise`. Another
  // value is a problem.
  std::size_t choice(std::string_view name, const std::vector<std::string>& values,
                     std::string_view otherwise);
  double number(std::string_view name, double otherwise, int smallest, int largest);
  int wholeNumber(std::string_view name, int smallest, int largest);
  base::Date date(std::string_view name);
  std::optional<base::Date> optionalDate(std::string_view name);
  std::vector<std::string> words(std::string_view name);
  std::vector<std::string> optionalWords(std::string_view name);

  std::vector<const xml::Element*> children(std::string_view name);
  // Texts of the children with this name; an empty text is a problem.
  std::vector<std::string> childTexts(std::string_view name);
  // The text of at most one child; empty when there is none.
  std::string childText(std::string_view name);

  void report(base::Message message) { problems_.push_back({place(), std::move(message)}); }
  base::Place place() const { return {fileName_, element_.line(), element_.column()}; }
  base::Problems& problems() { return problems_; }
  RecordReader of(const xml::Element& child) const { return {child, fileName_, problems_}; }
  // The element's own text.
  std::string content() const;
  void finish();

 private:
  std::string value(std::string_view name);
  void reportMissing(std::string_view name);

  const xml::Element& element_;
  const std::string& fileName_;
  base::Problems& problems_;
  std::vector<std::string> knownAttributes_;
  std::vector<std::string> knownChildren_;
};

}  // namespace letters::detail
