// Text of any size, in pieces: CSV, JSON, GeoJSON, XML or plain text.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "intake/detail/text/csv_reader.h"
#include "intake/detail/text/encoding.h"
#include "intake/detail/text/json_reader.h"
#include "intake/detail/text/xml_scanner.h"

namespace intake::detail {

class TextExaminer {
 public:
  // `head` is the beginning of the text, which is passed to feed too. `ending` of the name decides between
  // plain text and a table of one column, and between a table and what only begins like JSON or XML.
  TextExaminer(base::ByteView head, std::string_view ending);
  ~TextExaminer();

  void feed(base::ByteView piece);
  // Call it after the last piece. Adds the findings; the result is the media type.
  std::string finish(const Notes& notes);

 private:
  class XmlTexts;
  void pass(std::string_view text);
  std::string finishXml(const Notes& notes);
  std::string finishJson(const Notes& notes);

  Decoder decoder_;
  bool mayBePlain_ = false;  // what only begins like JSON or XML is a plain text
  std::optional<CsvReader> csv_;
  std::optional<JsonReader> json_;
  std::unique_ptr<XmlTexts> xmlTexts_;
  std::optional<XmlScanner> xml_;
};

}  // namespace intake::detail
