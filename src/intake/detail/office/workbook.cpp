#include "intake/detail/office/workbook.h"

#include <charconv>
#include <cstdint>

#include "intake/detail/text/csv_reader.h"

namespace intake::detail {
namespace {

constexpr std::size_t kLongest = 256;  // bytes of a cell that are looked at

void append(std::string& text, std::string_view piece) {
  if (text.size() < kLongest) text.append(piece.substr(0, kLongest - text.size()));
}

// 27 of "AB12"; `otherwise` for what is no reference.
std::size_t columnIn(std::string_view reference, std::size_t otherwise) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > 100'000) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column == 0 ? otherwise : column - 1;
}

// A number that a program wrote with an exponent, as it stands in the cell: 3.5730142E+15
std::string plainNumber(const std::string& text) {
  if (text.find_first_of("eE") == std::string::npos) return text;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 1e17) return text;
  return std::to_string(static_cast<std::uint64_t>(value));
}

std::string upper(std::string_view text) {
  std::string large(text);
  for (char& c : large)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return large;
}

}  // namespace

void SheetList::start(std::string_view name, const XmlAttributes& attributes) {
  if (name != "sheet") return;
  const std::string sheet = attributes.value("name");
  const std::string state = attributes.value("state");
  if (state == "hidden" || state == "veryHidden") notes_.say("outgoing-hidden-sheet", sheet);
  if (state == "veryHidden") notes_.say("office-very-hidden-sheet", sheet);
  const auto target = workbook_.targets.find(attributes.value("id"));
  if (target != workbook_.targets.end()) workbook_.sheets[target->second] = sheet;
}

void SharedStrings::start(std::string_view name, const XmlAttributes&) {
  if (name == "si") text_.clear();
  isInText_ = name == "t";
}

void SharedStrings::end(std::string_view name) {
  isInText_ = false;
  if (name != "si" || workbook_.strings.size() >= kMost) return;
  const auto kind = static_cast<unsigned char>(personalIn(text_));
  const bool isTitle = namesAccounts(text_);
  workbook_.strings.push_back(isTitle ? kind | Workbook::kIsAccountTitle : kind);
}

void SharedStrings::text(std::string_view piece) {
  if (isInText_) append(text_, piece);
}

void Sheet::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "row") {
    ++row_;
    column_ = 0;
  } else if (name == "c") {
    column_ = columnIn(attributes.value("r"), column_);
    isShared_ = attributes.value("t") == "s";
    text_.clear();
  }
  isTaken_ = name == "v" || name == "t" || name == "f";
}

void Sheet::end(std::string_view name) {
  if (name == "f") lookAtFormula();
  if (name == "f") text_.clear();
  if (name == "c") endCell();
  isTaken_ = false;
}

void Sheet::text(std::string_view piece) {
  if (isTaken_) append(text_, piece);
}

void Sheet::lookAtFormula() {
  const std::string formula = "=" + resolved(text_);
  if (callsProgram(formula)) ++programs_;
  if (upper(formula).find("WEBSERVICE(") != std::string::npos) ++calls_;
}

void Sheet::endCell() {
  std::size_t index = 0;
  Personal kind = Personal::None;
  bool isTitle = false;
  if (isShared_) {
    std::from_chars(text_.data(), text_.data() + text_.size(), index);
    const unsigned char known = index < workbook_.strings.size() ? workbook_.strings[index] : 0;
    kind = static_cast<Personal>(known & 0x7F);
    isTitle = (known & Workbook::kIsAccountTitle) != 0;
  } else {
    kind = personalIn(plainNumber(text_));
    isTitle = row_ == 1 && namesAccounts(text_);
  }
  if (isTitle) counts_.setAccounts(column_);
  counts_.add(column_, kind);
  ++column_;
}

void Sheet::tell(PackageNotes& notes, const std::string& sheet) const {
  if (programs_ > 0) notes.say("office-dde", sheet, std::to_string(programs_));
  if (calls_ > 0) notes.say("office-external-link", sheet, std::to_string(calls_));
  counts_.tell(notes.notes(), sheet);
}

}  // namespace intake::detail
