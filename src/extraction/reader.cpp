#include "extraction/reader.h"

#include "base/error.h"
#include "extraction/detail/request.h"

namespace extraction {

Reader::Reader(cage::Limits limits) : cage_(kReaderWork, limits, 1, kReaderProgram) {}

// The answer is tidied here, outside the worker that hostile bytes may control.
Text Reader::read(Form form, base::ByteView bytes) {
  base::require(form == Form::Pdf || form == Form::Office, "this form needs no reader");
  const cage::Result result = cage_.run(detail::written({form, bytes}));
  if (result.outcome != cage::Outcome::Answered || result.answer.empty()) return {kUnreadable, {}};
  return textOfPlain(result.answer);
}

}  // namespace extraction
