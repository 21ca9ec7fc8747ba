// Numbers of persons: the NIK (Nomor Induk Kependudukan, Perpres 96/2018) by its look.
#pragma once

#include <cstddef>
#include <string_view>

namespace intake {

// The finding.
inline constexpr const char* kNikFound = "outgoing-nik";

// 16 digits: province, regency, district, then the date of birth as DDMMYY, the day with 40 added for women.
bool isNik(std::string_view digits);
// How many stand in a running text. Longer numbers hold none.
std::size_t niksIn(std::string_view text);

}  // namespace intake
