// Keeps together what reads as one: dates, counts with their units, numbers of laws.
#pragma once

#include <string>

namespace letters::detail {

// The text with a no-break space (U+00A0) for the blank between words that no line end may part: "23 November
// 2026", "5 (lima) hari kerja", "18.204 bita", "Nomor 14 Tahun 2008", "Pasal 17 ayat (1) huruf e". Layout
// stretches it like any other blank and writes it as U+0020.
std::string tied(std::string text);

}  // namespace letters::detail
