// Makes a document for layout from a merged letter: the look of official letters
// (docs/formats/letter-template.md).
#pragma once

#include <functional>
#include <string>

#include "layout/document.h"
#include "layout/font_metrics.h"
#include "xml/element.h"

namespace letters {

// A logo of the issuer; `image` is its number in the writer.
struct Logo {
  int image = 0;
  double aspect = 1;  // width / height
};
// Finds a logo by the name in the letter. Supplied by the caller; it throws when there is no such logo.
using LogoFinder = std::function<Logo(const std::string& name)>;

struct Composed {
  layout::Document document;
  std::string title;  // for the metadata
  std::string author;
  std::string subject;
};

// `letter` is the result of Template::merge with letterVocabulary(). Thread-safe. InvalidInput when a number,
// such as a font size, is invalid, the paper is neither A4 nor F4, or the font family is not in the
// catalogue.
Composed compose(const xml::Element& letter, const LogoFinder& logo, const layout::FontMetrics& fonts);

}  // namespace letters
