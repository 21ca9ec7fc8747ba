// A request to the worker: the form, then the file's bytes. The answer is the words in UTF-8, empty when
// there are none.
#pragma once

#include "extraction/text.h"

namespace extraction::detail {

struct Request {
  Form form = Form::None;
  base::ByteView bytes;
};

inline base::Bytes written(const Request& request) {
  base::Bytes message(1, request.form == Form::Pdf ? 'p' : 'o');
  return message.append(request.bytes);
}

inline Request requestIn(base::ByteView message) {
  if (message.empty()) return {};
  return {message.front() == 'p' ? Form::Pdf : Form::Office, message.substr(1)};
}

}  // namespace extraction::detail
