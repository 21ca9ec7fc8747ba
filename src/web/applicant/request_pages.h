// An agency's own requests: the dashboard, the list, the page of each, its documents, its withdrawal.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showApplicantHome(Visit& visit);
Response showOwnRequests(Visit& visit);
Response showDebts(Visit& visit);

// The addresses that the procedure names: to the application, and to the upload of the one Data Balikan that
// is owed, else to the list of debts.
Response leadToApplication(Visit& visit);
Response leadToUpload(Visit& visit);

Response showOwnRequest(Visit& visit);
// What is told after a request was sent; stays right however often it is loaded.
Response showSentRequest(Visit& visit);
// "?jalur=": the path of a document.
Response fetchRequestDocument(Visit& visit);
Response fetchReceipt(Visit& visit);

Response showWithdrawal(Visit& visit);
Response withdrawRequest(Visit& visit);

// Forms to be filled in by hand.
Response fetchBlankStatement(Visit& visit);
Response fetchBlankBalikan(Visit& visit);

}  // namespace web
