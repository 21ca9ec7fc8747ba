#include "web/http/form.h"

#include "base/error.h"
#include "web/http/form_parts.h"
#include "web/http/multipart.h"
#include "web/http/parameters.h"

namespace web {
namespace {

// application/x-www-form-urlencoded: all of it is text, so it is kept until it is whole.
class UrlEncodedReader : public FormReader {
 public:
  UrlEncodedReader(base::Disk& disk, base::Path folder, FormLimits limits)
      : most_(3 * limits.textBytes), parts_(disk, std::move(folder), limits), limits_(limits) {}

  void take(base::ByteView bytes) override {
    if (text_.size() + bytes.size() > most_)
      parts_.fail(base::Message("web.form-too-long", {{"most", limits_.textBytes}}));
    else
      text_.append(bytes);
  }

  const Form& form() override {
    const auto fields = readUrlEncoded(std::exchange(text_, {}));
    if (!fields) parts_.fail(base::Message("web.form-malformed", {}));
    if (fields && !parts_.hasFailed()) {
      for (const auto& [name, value] : fields->list()) parts_.addField(name, value);
    }
    return parts_.form();
  }

 private:
  std::size_t most_;  // three bytes of it may stand for one
  base::Bytes text_;
  FormParts parts_;
  FormLimits limits_;
};

}  // namespace

std::unique_ptr<FormReader> FormReader::open(std::string_view contentType, base::Disk& disk,
                                             base::Path folder, FormLimits limits) {
  const auto type = readParameters(contentType);
  if (!type) return nullptr;
  if (type->value == "application/x-www-form-urlencoded")
    return std::make_unique<UrlEncodedReader>(disk, std::move(folder), limits);
  if (type->value != "multipart/form-data" || !isBoundary(type->parameters["boundary"])) return nullptr;
  return std::make_unique<MultipartReader>(type->parameters["boundary"], disk, std::move(folder), limits);
}

}  // namespace web
