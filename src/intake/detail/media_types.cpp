#include "intake/detail/media_types.h"

#include <algorithm>
#include <array>

namespace intake::detail {
namespace {

struct Naming {
  std::string_view type;
  std::string_view ending;
};

constexpr std::array kNamings = {
    Naming{kPdf, "pdf"},
    Naming{kZip, "zip"},
    Naming{kPng, "png"},
    Naming{kJpeg, "jpg"},
    Naming{kJpeg, "jpeg"},
    Naming{kCsv, "csv"},
    Naming{kCsv, "tsv"},
    Naming{kCsv, "txt"},
    Naming{kPlain, "txt"},
    Naming{kPlain, "csv"},
    Naming{kPlain, "md"},
    Naming{kPlain, "log"},
    Naming{kJson, "json"},
    Naming{kGeoJson, "geojson"},
    Naming{kGeoJson, "json"},
    Naming{kXml, "xml"},
    Naming{kXml, "kml"},
    Naming{kXml, "gml"},
    Naming{kXml, "gpx"},
    Naming{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
    Naming{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
    Naming{"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"},
    Naming{"application/vnd.openxmlformats-officedocument.presentationml.slideshow", "ppsx"},
    Naming{"application/vnd.openxmlformats-officedocument.wordprocessingml.template", "dotx"},
    Naming{"application/vnd.openxmlformats-officedocument.spreadsheetml.template", "xltx"},
    Naming{"application/vnd.openxmlformats-officedocument.presentationml.template", "potx"},
    Naming{"application/vnd.ms-word.document.macroEnabled.12", "docm"},
    Naming{"application/vnd.ms-word.template.macroEnabled.12", "dotm"},
    Naming{"application/vnd.ms-excel.sheet.macroEnabled.12", "xlsm"},
    Naming{"application/vnd.ms-excel.template.macroEnabled.12", "xltm"},
    Naming{"application/vnd.ms-excel.addin.macroEnabled.12", "xlam"},
    Naming{"application/vnd.ms-powerpoint.presentation.macroEnabled.12", "pptm"},
    Naming{"application/vnd.ms-powerpoint.slideshow.macroEnabled.12", "ppsm"},
    Naming{"application/vnd.oasis.opendocument.text", "odt"},
    Naming{"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    Naming{"application/vnd.oasis.opendocument.presentation", "odp"}};

constexpr std::array<std::string_view, 26> kPrograms = {
    "exe", "com", "scr", "pif", "bat", "cmd", "msi", "dll", "lnk", "vbs", "vbe", "js",  "jse",
    "wsf", "wsh", "hta", "ps1", "jar", "apk", "app", "sh",  "reg", "cpl", "url", "chm", "html"};

}  // namespace

std::string endingOf(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == name.size()) return {};
  std::string ending(name.substr(dot + 1));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

bool suits(std::string_view ending, std::string_view type) {
  const auto isTyped = [&](const Naming& naming) { return naming.type == type; };
  const auto isNamed = [&](const Naming& naming) { return naming.ending == ending; };
  const auto isBoth = [&](const Naming& naming) { return isTyped(naming) && isNamed(naming); };
  if (std::any_of(kNamings.begin(), kNamings.end(), isBoth)) return true;
  const bool isText = type == kPlain || type == kCsv;
  return isText ? std::none_of(kNamings.begin(), kNamings.end(), isNamed)
                : std::none_of(kNamings.begin(), kNamings.end(), isTyped);
}

bool startsProgram(std::string_view ending) {
  return std::find(kPrograms.begin(), kPrograms.end(), ending) != kPrograms.end();
}

}  // namespace intake::detail
