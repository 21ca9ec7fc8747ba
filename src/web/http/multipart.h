// multipart/form-data (RFC 7578 in the framing of RFC 2046), read as it comes in.
#pragma once

#include <string>

#include "web/http/form.h"
#include "web/http/form_parts.h"

namespace web {

// A boundary of RFC 2046 5.1.1: 1 to 70 of its characters, the last no blank.
bool isBoundary(std::string_view text);

// Strict: nothing stands before the first boundary, each part says its name, none is encoded. It holds back
// no more than a boundary, a part's head (8 KiB) and a field's value.
class MultipartReader : public FormReader {
 public:
  MultipartReader(const std::string& boundary, base::Disk& disk, base::Path folder, FormLimits limits);

  void take(base::ByteView bytes) override;
  const Form& form() override;

 private:
  enum class State { Begin, Boundary, Head, Content, End };

  // One step by what was received; false when more must come before.
  bool step();
  bool readBegin();
  bool readBoundary();
  bool readHead();
  bool readContent();
  bool isPartBegun(base::ByteView head);
  void append(base::ByteView content);
  void endPart();
  void drop(std::size_t count) { taken_ += count; }
  base::ByteView rest() const { return base::ByteView(received_).substr(taken_); }
  bool malformed();

  std::string delimiter_;  // CR LF "--" boundary
  FormParts parts_;
  State state_ = State::Begin;
  base::Bytes received_;
  std::size_t taken_ = 0;  // of received_
  bool isFile_ = false;
  std::string name_;
  std::string value_;
};

}  // namespace web
