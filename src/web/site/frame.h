// What stands around every page: masthead, menu of the visitor's roles, banner, footer.
#pragma once

#include "web/pages/pages.h"
#include "web/site/visit.h"

namespace web {

// The answer that shows the page with these values, in its frame.
Response showPage(Visit& visit, const std::string& name, const json::Object& data, int status = 200);

// After a form: leads on, and says there what was done. `news` is a code of the catalogue that begins with
// "pages.news."; empty: nothing is said.
Response leadTo(Visit& visit, std::string address, std::string_view news = {});

// Where a visitor begins: the first link of his menu, and its words.
std::string startOf(const Visit& visit);
std::string startTitleOf(const Visit& visit);

// A page that tells what went wrong, for every status that is no success. `message` may be empty.
Response errorPage(Visit& visit, int status, const base::Message& message);

}  // namespace web
