// What a form has brought so far, held against its limits.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/message.h"
#include "web/http/form.h"

namespace web {

// Collects fields and files. After the first fault it takes nothing more.
class FormParts {
 public:
  FormParts(base::Disk& disk, base::Path folder, FormLimits limits);
  // Removes the files that lie where they were written.
  ~FormParts();
  FormParts(const FormParts&) = delete;
  FormParts& operator=(const FormParts&) = delete;

  void addField(std::string name, std::string value);
  // Whether a value of `bytes` would still be taken; a fault when not.
  bool fits(std::size_t bytes);

  // One file at a time. Errors of the disk are thrown.
  void beginFile(std::string field, std::string_view sentName);
  void appendToFile(base::ByteView bytes);
  void endFile();

  void fail(base::Message fault);
  bool hasFailed() const { return fault_.has_value(); }

  // InvalidInput after a fault.
  const Form& form() const;

 private:
  void createFile();

  base::Disk& disk_;
  base::Path folder_;
  FormLimits limits_;
  Form form_;
  std::size_t textBytes_ = 0;
  std::optional<base::Message> fault_;
  FormFile current_;
  std::unique_ptr<base::WritableFile> output_;  // of current_
};

// The last part of the path that a browser may send, without what would disturb a reader: controls,
// characters that reorder or hide; bytes that are no UTF-8 become "_". At most 255 bytes.
std::string cleanFileName(std::string_view sent);

}  // namespace web
