// What a visitor is told once on the page that a form leads to: a code in a cookie, so that the address stays
// as it is and a reload does not say it again.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "web/http/exchange.h"

namespace web {

// The header that has it told on the next page: the words of this code, "pages.news.saved".
std::pair<std::string, std::string> newsHeader(const RequestHead& head, std::string_view code);
// What the request brings; empty when there is none, or none of this name.
base::Message newsOf(const RequestHead& head);
// The header that forgets it.
std::pair<std::string, std::string> noNewsHeader(const RequestHead& head);

}  // namespace web
