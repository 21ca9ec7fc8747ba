#include "web/http/form_parts.h"

#include <utility>

#include "base/error.h"
#include "base/random.h"
#include "base/utf8.h"
#include "web/http/characters.h"

namespace web {
namespace {

constexpr std::size_t kMostFieldName = 256;
constexpr std::size_t kMostFileName = 255;
constexpr std::size_t kNameBits = 100;

std::string asUtf8(std::string_view text) {
  std::string result(text);
  while (const auto bad = base::findInvalidUtf8(result)) result[*bad] = '_';
  return result;
}

bool mayStandInName(char32_t point) {
  return !base::isControl(point) && !base::isBidiControl(point) && !base::isInvisible(point);
}

}  // namespace

std::string cleanFileName(std::string_view sent) {
  const std::size_t folder = sent.find_last_of("/\\");
  if (folder != std::string_view::npos) sent.remove_prefix(folder + 1);
  const std::string text = asUtf8(sent.substr(0, 4 * kMostFileName));
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = base::nextCodePoint(text, at);
    if (name.size() + (at - begin) > kMostFileName) break;
    if (mayStandInName(point)) name.append(text, begin, at - begin);
  }
  return name == "." || name == ".." ? std::string("_") : name;
}

FormParts::FormParts(base::Disk& disk, base::Path folder, FormLimits limits)
    : disk_(disk), folder_(std::move(folder)), limits_(limits) {}

FormParts::~FormParts() {
  output_.reset();
  if (!current_.path.empty()) form_.files.push_back(std::move(current_));
  for (const FormFile& file : form_.files) {
    try {
      if (base::exists(disk_, file.path)) disk_.removeFile(file.path);
    } catch (const base::Error&) {
      // The folder is emptied when the portal begins.
    }
  }
}

void FormParts::fail(base::Message fault) {
  if (!fault_) fault_ = std::move(fault);
}

const Form& FormParts::form() const {
  if (fault_) throw base::InvalidInput(*fault_);
  return form_;
}

bool FormParts::fits(std::size_t bytes) {
  if (bytes > limits_.fieldBytes)
    fail(base::Message("web.form-field-too-long", {{"most", limits_.fieldBytes}}));
  else if (textBytes_ + bytes > limits_.textBytes)
    fail(base::Message("web.form-too-long", {{"most", limits_.textBytes}}));
  return !hasFailed();
}

void FormParts::addField(std::string name, std::string value) {
  if (form_.fields.list().size() >= limits_.fields)
    return fail(base::Message("web.form-too-many-fields", {{"most", limits_.fields}}));
  if (name.size() > kMostFieldName || !isPlainText(name) || !isTypedText(value))
    return fail(base::Message("web.form-malformed", {}));
  if (!fits(value.size())) return;
  textBytes_ += name.size() + value.size();
  form_.fields.add(std::move(name), std::move(value));
}

void FormParts::beginFile(std::string field, std::string_view sentName) {
  if (form_.files.size() >= limits_.files)
    return fail(base::Message("web.form-too-many-files", {{"most", limits_.files}}));
  if (field.size() > kMostFieldName || !isPlainText(field))
    return fail(base::Message("web.form-malformed", {}));
  current_ = {std::move(field), cleanFileName(sentName), {}, 0};
}

void FormParts::createFile() {
  current_.path = folder_ / base::randomToken(kNameBits);
  output_ = disk_.create(current_.path);
}

void FormParts::appendToFile(base::ByteView bytes) {
  if (hasFailed() || bytes.empty()) return;
  if (!output_) createFile();
  output_->append(bytes);
  current_.size += bytes.size();
}

// A browser sends a file without a name and without content for a field that was left empty.
void FormParts::endFile() {
  if (hasFailed()) return;
  if (!output_ && current_.name.empty()) return;
  if (!output_) createFile();
  std::exchange(output_, nullptr)->close();
  form_.files.push_back(std::exchange(current_, {}));
}

}  // namespace web
