#include "web/site/download.h"

#include <algorithm>
#include <iterator>

namespace web {
namespace {

constexpr std::string_view kShown[] = {"application/pdf", "image/png"};

// RFC 6266, with the name as RFC 8187 writes it.
Response named(std::string_view name, std::string_view mediaType) {
  const bool isShown = std::find(std::begin(kShown), std::end(kShown), mediaType) != std::end(kShown);
  Response response;
  response.with("Content-Type", std::string(mediaType.empty() ? "application/octet-stream" : mediaType));
  response.with("Content-Disposition",
                std::string(isShown ? "inline" : "attachment") + "; filename*=UTF-8''" + urlEncoded(name));
  return response;
}

}  // namespace

Response download(base::Bytes content, std::string_view name, std::string_view mediaType) {
  Response response = named(name, mediaType);
  response.body = std::move(content);
  return response;
}

Response download(Response::File file, std::string_view name, std::string_view mediaType) {
  Response response = named(name, mediaType);
  response.body = std::move(file);
  return response;
}

}  // namespace web
