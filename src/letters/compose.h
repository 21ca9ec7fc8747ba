// From a merged letter to a document that can be laid out: what official letters look like
// (docs/formats/letter-template.md).
#pragma once

#include <functional>
#include <string>

#include "layout/document.h"
#include "layout/font_metrics.h"
#include "xml/element.h"

namespace letters {

// An image of the issuer as the writer knows it.
struct Logo {
  int image = 0;
  double aspect = 1;  // width by height
};
// By the name that the letter gives; Internal or InvalidInput when there is none is the caller's to throw.
using LogoFinder = std::function<Logo(const std::string& name)>;

struct Composed {
  layout::Document document;
  std::string title;  // of the metadata
  std::string author;
  std::string subject;
};

// `letter` is the result of Template::merge with letterVocabulary(). Thread-safe.
// InvalidInput when a number, as a font size, is none, or the font family is not in the catalogue.
Composed compose(const xml::Element& letter, const LogoFinder& logo, const layout::FontMetrics& fonts);

}  // namespace letters
