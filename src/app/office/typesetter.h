// Makes a PDF of a template and a data document: merge, compose, paginate, write.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked_text.h"
#include "base/disk.h"
#include "base/instant.h"
#include "json/value.h"
#include "layout/pages.h"
#include "letters/catalogue.h"
#include "letters/compose.h"
#include "pdf/font_library.h"
#include "pdf/image_library.h"
#include "pdf/writer.h"
#include "xml/element.h"

namespace app {

struct Typeset {
  base::Bytes pdf;
  std::optional<signing::SignaturePlace> place;  // of the requested signature
  json::Object
      made;  // template with digest, fonts with digests, program version: what a letter's record names
};

// Which characters a letter can show in every style. `fonts` must outlive it.
base::Glyphs glyphsOf(const pdf::FontLibrary& fonts);

// Answers with the bytes of a logo; nothing when there is none of this name.
using LogoSource = std::function<std::optional<base::Bytes>(const std::string& name)>;

// Thread-safe. Logos are decoded at first use and kept.
class Typesetter {
 public:
  Typesetter(const pdf::FontLibrary& fonts, LogoSource logos) : fonts_(fonts), logos_(std::move(logos)) {}

  // `data` must match the template's declaration. `created` and `zone` go into the metadata; the data
  // document is attached to the PDF as its source. InvalidInput when the data does not match, a character has
  // no glyph, a logo is missing or not a PNG, or there is no box for the signature.
  Typeset typeset(const letters::LetterKind& kind, const std::string& name, const xml::Element& data,
                  base::Instant created, const base::TimeZone& zone,
                  const std::optional<pdf::Signature>& signature = std::nullopt) const;

  // What a person should look at before the letter is approved (letters/lint.h).
  base::Problems lint(const letters::LetterKind& kind, const std::string& name,
                      const xml::Element& data) const;

  // SHA-256 over the logo (empty: none) and the fonts, which a letter uses besides template and data.
  std::string assetsDigest(const std::string& logoName) const;

  // The text with each character that no font can draw replaced by a form such as "<U+1F600>". Line ends
  // stay.
  std::string drawable(std::string_view text) const;

  base::Glyphs glyphs() const { return glyphsOf(fonts_); }

  // The pages alone, for measuring.
  layout::Pages pages(const letters::LetterKind& kind, const xml::Element& data) const;

 private:
  letters::Logo logo(const std::string& name) const;

  const pdf::FontLibrary& fonts_;
  LogoSource logos_;
  mutable std::mutex mutex_;
  mutable pdf::ImageLibrary images_;
  mutable std::map<std::string, letters::Logo> known_;
  pdf::Writer writer_{fonts_, images_};
};

// "Berkas 0.1.0": the maker named in files.
std::string programName();

}  // namespace app
