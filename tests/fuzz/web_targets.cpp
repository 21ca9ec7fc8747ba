#include <stdexcept>
#include <string>

#include "base/disk.h"
#include "base/error.h"
#include "base/utf8.h"
#include "support/temporary_folder.h"
#include "targets.h"
#include "web/http/characters.h"
#include "web/http/form.h"
#include "web/http/guard.h"

namespace fuzz {
namespace {

void webMustHold(bool condition, const char* what) {
  if (!condition) throw std::logic_error(what);
}

// Fed in pieces of this size; what comes out must not depend on it.
web::HeadReader headReadBy(base::ByteView input, std::size_t size) {
  web::HeadReader reader;
  for (std::size_t at = 0; at < input.size() && !reader.isComplete() && reader.refusal() == 0;)
    at += reader.take(input.substr(at, size));
  return reader;
}

void headMustBeSafe(const web::RequestHead& head) {
  for (const std::string& segment : head.path) {
    webMustHold(web::isPlainText(segment) && segment.find_first_of("/\\") == std::string::npos,
                "A segment of a path holds what it must not.");
    webMustHold(segment != "." && segment != "..", "A path leads elsewhere.");
  }
  for (const auto& [name, value] : head.headers.list())
    webMustHold(web::isToken(name) && web::isHeaderValue(value), "A header holds what it must not.");
  for (const auto& [name, value] : head.query.list())
    webMustHold(web::isTypedText(name) && web::isTypedText(value), "A query is no text.");
  webMustHold(head.headers.all("host").size() == 1, "A request has not one host.");
  webMustHold(!head.headers.has("transfer-encoding"), "A body has a length of two kinds.");
}

// Everything about a form that its reader tells; "refused" when it is malformed.
std::string formReadBy(base::ByteView input, std::size_t size, const base::Path& folder) {
  base::PosixDisk disk;
  const auto reader =
      web::FormReader::open("multipart/form-data; boundary=b", disk, folder, {20, 1000, 4000, 5});
  for (std::size_t at = 0; at < input.size(); at += size) reader->take(input.substr(at, size));
  std::string told;
  try {
    const web::Form& form = reader->form();
    for (const auto& [name, value] : form.fields.list()) {
      webMustHold(web::isPlainText(name) && web::isTypedText(value), "A field is no text.");
      told += name + "=" + value + "\n";
    }
    for (const web::FormFile& file : form.files) {
      webMustHold(web::isPlainText(file.name) && file.name.find_first_of("/\\") == std::string::npos,
                  "A file has no safe name.");
      webMustHold(disk.status(file.path)->size == file.size, "A file has another size.");
      told += file.name + ":" + base::readFile(disk, file.path) + "\n";
    }
  } catch (const base::InvalidInput&) {
    return "refused";
  }
  return told;
}

}  // namespace

void tryHead(base::ByteView input) {
  web::HeadReader whole = headReadBy(input, input.size());
  web::HeadReader pieces = headReadBy(input, 3);
  webMustHold(whole.isComplete() == pieces.isComplete() && whole.refusal() == pieces.refusal(),
              "A head is judged by its pieces.");
  webMustHold(!whole.isComplete() || whole.refusal() == 0, "A refused head is complete.");
  if (whole.isComplete()) headMustBeSafe(whole.head().request);
}

void tryForm(base::ByteView input) {
  const support::TemporaryFolder folder;
  const std::string whole = formReadBy(input, std::max<std::size_t>(input.size(), 1), folder.path());
  webMustHold(whole == formReadBy(input, 5, folder.path()), "A form is judged by its pieces.");
  webMustHold(base::PosixDisk().list(folder.path()).empty(), "A form has left a file.");
}

}  // namespace fuzz
