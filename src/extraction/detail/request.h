// What a reader is asked: the form, then the bytes. It answers with the words as UTF-8, and with nothing when
// there are none to be had.
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
