// Uploads that can be resumed (tus 1.0), as the script of the portal sends them.
#pragma once

#include <string>

#include "web/browser.h"

namespace web_tests {

// What goes with every request of the script, and more; the browser shows a page with a form.
Browser::Values tusHeaders(const Browser& browser, const Browser::Values& more = {});

// Announces a file of the preparation ("/konsep/ID").
Page beginUpload(Browser& browser, const std::string& preparation, const std::string& name, std::size_t size,
                 const std::string& purpose = "kak");

// The same at another address that takes uploads.
Page beginUploadAt(Browser& browser, const std::string& address, const std::string& name, std::size_t size);

// What goes with a piece from this offset on.
Browser::Values pieceHeaders(const Browser& browser, std::size_t offset);
Page sendPiece(Browser& browser, const std::string& upload, std::size_t offset, const base::Bytes& bytes);

// How many bytes of it the portal has.
std::size_t offsetOf(Browser& browser, const std::string& upload);

}  // namespace web_tests
