// Numbers as Indonesian letters write them.
#pragma once

#include <cstdint>
#include <string>

namespace templates {

// 11 → "sebelas", 21 → "dua puluh satu", 1000 → "seribu", -3 → "minus tiga", 0 → "nol".
std::string terbilang(std::int64_t number);

// 4 → "IV". Empty outside of 1 to 3999.
std::string roman(std::int64_t number);

// 18204 → "18.204".
std::string grouped(std::int64_t number);

}  // namespace templates
