// Sheets of a spreadsheet (ISO/IEC 29500-1, 18): their names, and what their cells look like.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "intake/detail/office/package.h"
#include "intake/detail/text/personal.h"

namespace intake::detail {

// What other parts of a workbook must know of it.
struct Workbook {
  std::map<std::string, std::string> targets;  // of its relationships, by id
  std::map<std::string, std::string> sheets;   // name by part, in small letters
  std::vector<unsigned char> strings;          // a Personal of each shared string, and kIsAccountTitle

  static constexpr unsigned char kIsAccountTitle = 0x80;
};

// xl/workbook.xml
class SheetList final : public XmlHandler {
 public:
  SheetList(Workbook& workbook, PackageNotes& notes) : workbook_(workbook), notes_(notes) {}
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  Workbook& workbook_;
  PackageNotes& notes_;
};

// xl/sharedStrings.xml
class SharedStrings final : public XmlHandler {
 public:
  explicit SharedStrings(Workbook& workbook) : workbook_(workbook) {}
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  static constexpr std::size_t kMost = 64 << 20;

  Workbook& workbook_;
  bool isInText_ = false;
  std::string text_;
};

// xl/worksheets/…
class Sheet final : public XmlHandler {
 public:
  explicit Sheet(const Workbook& workbook) : workbook_(workbook) {}
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  void tell(PackageNotes& notes, const std::string& sheet) const;

 private:
  void endCell();
  void lookAtFormula();

  const Workbook& workbook_;
  bool isTaken_ = false;  // the text of the element is a value or formula
  bool isShared_ = false;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::string text_;
  std::size_t programs_ = 0;
  std::size_t calls_ = 0;  // formulas that fetch from elsewhere
  ColumnCounts counts_;
};

}  // namespace intake::detail
