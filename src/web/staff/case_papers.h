// The documents of a case on the office's pages, and the download of each.
#pragma once

#include <string>

#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Of a document of officeCase's leaves: name, address, size, sha256, kind; findings as texts; look and
// verdict of what intake found, where it was examined.
json::Object paperData(const Visit& visit, const std::string& ticket, const json::Value& document);

// What was handed in and examined: of the newest such leaf alone, or of all of them.
enum class Papers { None, Latest, All };
json::Array handedIn(const Visit& visit, const json::Value& sheet, Papers which);

// Where the document is fetched.
std::string paperAddress(const std::string& ticket, const std::string& path);

// The download, for whoever sees the document.
Response fetchPaper(Visit& visit);

}  // namespace web
