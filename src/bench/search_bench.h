// `bench search`: how long a search with access rights takes, compared with the bare query to the full-text
// index in the same run.
#pragma once

#include "app/home/workplace.h"
#include "json/value.h"

namespace bench {

struct SearchBenchOrder {
  int documents = 20'000;
  int words = 60;     // per document
  int queries = 500;  // each run once per role and once bare
};

// Fills the home's database with documents of synthetic Indonesian text, in cases of 200 agencies and 40
// Produsen, and searches for words of realistic frequency. Members: `documents`, `documents_per_second`
// (filling), `bare_p50_ms`, `bare_p95_ms` (SELECT rowid of one page in the same order, by FTS5 alone),
// `answer_p50_ms`, `answer_p95_ms` and `ratio_p95` (all roles together), and `ratio_p95_ROLE` for walidata,
// pemohon and produsen. The home is unusable afterwards.
json::Object benchSearch(const app::Workplace& workplace, const SearchBenchOrder& order);

}  // namespace bench
