// What a browser sends with a form: fields, and files that are written to the disk while they come in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/disk.h"
#include "web/http/exchange.h"

namespace web {

// A file that came with a form. It is removed with the form, unless somebody moved it away.
struct FormFile {
  std::string field;
  std::string name;  // the sender's, without folders; UTF-8 without controls
  base::Path path;   // where its bytes lie
  std::uint64_t size = 0;
};

struct Form {
  Fields fields;
  std::vector<FormFile> files;
};

struct FormLimits {
  std::size_t fields = 2000;
  std::size_t fieldBytes = 64 << 10;  // of one value
  std::size_t textBytes = 512 << 10;  // of all names and values
  std::size_t files = 100;
};

// Reads application/x-www-form-urlencoded and multipart/form-data (RFC 7578) as it comes in; the memory that
// it needs does not grow with the files.
class FormReader : public BodySink {
 public:
  // Nothing when the content type is neither, or its boundary is none (RFC 2046: 1 to 70 of its characters).
  // Files are written into `folder`, which exists, under names of our own.
  static std::unique_ptr<FormReader> open(std::string_view contentType, base::Disk& disk, base::Path folder,
                                          FormLimits limits = {});
  // What was written is removed.
  ~FormReader() override = default;

  // The form, after the whole body was taken. InvalidInput when it is malformed or beyond a limit. Errors of
  // the disk are thrown by `take`.
  virtual const Form& form() = 0;
};

}  // namespace web
