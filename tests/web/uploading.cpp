#include "web/uploading.h"

#include "base/base64.h"

namespace web_tests {

using web::Method;

Browser::Values tusHeaders(const Browser& browser, const Browser::Values& more) {
  Browser::Values headers = {{"tus-resumable", "1.0.0"}, {"origin", "http://127.0.0.1:8080"}};
  const auto* key = browser.page().find("input", "name", "kunci");
  headers.emplace_back("x-kunci", std::string(key->attributeOr("value")));
  headers.insert(headers.end(), more.begin(), more.end());
  return headers;
}

Page beginUpload(Browser& browser, const std::string& preparation, const std::string& name, std::size_t size,
                 const std::string& purpose) {
  return beginUploadAt(browser, "/unggahan?konsep=" + preparation.substr(8) + "&jenis=" + purpose, name,
                       size);
}

Page beginUploadAt(Browser& browser, const std::string& address, const std::string& name, std::size_t size) {
  return browser.request(Method::Post, address, {},
                         tusHeaders(browser, {{"upload-length", std::to_string(size)},
                                              {"upload-metadata", "filename " + base::base64(name)}}));
}

Browser::Values pieceHeaders(const Browser& browser, std::size_t offset) {
  return tusHeaders(browser, {{"upload-offset", std::to_string(offset)},
                              {"content-type", "application/offset+octet-stream"}});
}

Page sendPiece(Browser& browser, const std::string& upload, std::size_t offset, const base::Bytes& bytes) {
  return browser.request(Method::Patch, upload, bytes, pieceHeaders(browser, offset));
}

std::size_t offsetOf(Browser& browser, const std::string& upload) {
  const Page head = browser.request(Method::Head, upload, {}, tusHeaders(browser));
  return std::stoul(head.header("Upload-Offset"));
}

}  // namespace web_tests
