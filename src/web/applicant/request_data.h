// What an agency's pages show of its requests, as data of their templates.
#pragma once

#include <string>

#include "app/preparations/applicant_view.h"
#include "json/value.h"
#include "web/site/visit.h"

namespace web {

std::string requestAddress(const std::string& ticket);

// Of a badge: state, look. When the due date is past, the look of what is late.
json::Object stateBadge(const Visit& visit, const app::RequestSummary& summary);

// A row of the list: ticket, address, title, state, look, waiting, due, iso.
json::Object requestRowData(const Visit& visit, const app::RequestSummary& summary);

// A row of "Perlu Anda kerjakan": badge, look, when, title, about, ticket, address, action.
json::Object taskRowData(const Visit& visit, const app::ApplicantTask& task);

// The page of a case.
json::Object requestData(const Visit& visit, const app::ApplicantCase& shown);

}  // namespace web
