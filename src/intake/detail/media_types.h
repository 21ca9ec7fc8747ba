// The media types that we know, and the endings of names that go with them.
#pragma once

#include <string>
#include <string_view>

namespace intake::detail {

inline constexpr std::string_view kUnknownType = "application/octet-stream";
inline constexpr std::string_view kPdf = "application/pdf";
inline constexpr std::string_view kZip = "application/zip";
inline constexpr std::string_view kPng = "image/png";
inline constexpr std::string_view kJpeg = "image/jpeg";
inline constexpr std::string_view kCsv = "text/csv";
inline constexpr std::string_view kPlain = "text/plain";
inline constexpr std::string_view kJson = "application/json";
inline constexpr std::string_view kGeoJson = "application/geo+json";
inline constexpr std::string_view kXml = "application/xml";

// In small letters, without the dot; empty when the name has none.
std::string endingOf(std::string_view name);
// Whether a file of this type may be called so. Any name goes for a type that is not in the table; a text may
// have any ending that is not of another type.
bool suits(std::string_view ending, std::string_view type);
// Endings by which systems start a file as a program.
bool startsProgram(std::string_view ending);

}  // namespace intake::detail
