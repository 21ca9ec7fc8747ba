// What is done with several requests of the list at once: more time for each, a table of them.
#pragma once

#include "web/site/visit.h"

namespace web {

// "?tiket=P-2026-0001&tiket=…": what would be extended; "hitung" shows the new dates. Sent, each is extended
// on its own, and the page tells of each what became of it.
Response showExtensions(Visit& visit);
Response extendChosen(Visit& visit);

}  // namespace web
