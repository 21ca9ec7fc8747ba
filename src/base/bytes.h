// Bytes of any kind (a PDF, an XML file, a digest's input). A std::string serves as the owner and a
// std::string_view as the borrower; neither implies an encoding. Text is UTF-8 unless a name says otherwise.
#pragma once

#include <string>
#include <string_view>

namespace base {

using Bytes = std::string;
using ByteView = std::string_view;

// Lower-case hexadecimal, two digits per byte.
std::string hex(ByteView bytes);

}  // namespace base
