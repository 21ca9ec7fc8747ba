#include "app/office/typesetter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "layout/paginate.h"
#include "letters/lint.h"
#include "xml/writer.h"

namespace app {
namespace {

// Whatever a template makes of a text.
constexpr layout::FontRequest kStyles[] = {
    {0, false, false}, {0, true, false}, {0, false, true}, {0, true, true}};

json::Value fontsAsJson(const std::vector<pdf::FontFile>& fonts) {
  json::Array array;
  for (const pdf::FontFile& font : fonts)
    array.push_back(json::Object{{"name", font.name}, {"sha256", font.sha256}});
  return array;
}

}  // namespace

std::string programName() {
  return "Berkas " BERKAS_VERSION;
}

Typeset Typesetter::typeset(const letters::LetterKind& kind, const std::string& name,
                            const xml::Element& data, base::Instant created, const base::TimeZone& zone,
                            const std::optional<pdf::Signature>& signature) const {
  letters::Composed composed = letters::compose(
      kind.letter.merge(data), [this](const std::string& logoName) { return logo(logoName); }, fonts_);
  // A large annex is not in memory both as document and as pages for longer than necessary.
  layout::Pages pages = layout::paginate(std::exchange(composed.document, {}), fonts_);
  const pdf::Metadata metadata{
      composed.title, composed.author, composed.subject, programName(), created, zone, {}};
  const pdf::Attachment source{"data.xml", "text/xml", "Data surat dalam bentuk XML", xml::write(data)};
  pdf::Written written = writer_.write(std::move(pages), metadata, {source}, signature);
  return {std::move(written.bytes), written.place,
          json::Object{{"template", name},
                       {"template_sha256", kind.sha256},
                       {"fonts", fontsAsJson(written.fonts)},
                       {"program", programName()}}};
}

layout::Pages Typesetter::pages(const letters::LetterKind& kind, const xml::Element& data) const {
  return layout::paginate(
      letters::compose(
          kind.letter.merge(data), [this](const std::string& name) { return logo(name); }, fonts_)
          .document,
      fonts_);
}

base::Problems Typesetter::lint(const letters::LetterKind& kind, const std::string& name,
                                const xml::Element& data) const {
  const xml::Element letter = kind.letter.merge(data);
  const layout::PageStyle page =
      letters::compose(
          letter, [this](const std::string& logoName) { return logo(logoName); }, fonts_)
          .document.page;
  base::Problems problems = letters::lintLetter(letter, name, page, fonts_);
  const base::Problems ofData = letters::lintData(data, kind.isNumbered);
  problems.insert(problems.end(), ofData.begin(), ofData.end());
  return problems;
}

std::string Typesetter::assetsDigest(const std::string& logoName) const {
  const auto png = logoName.empty() ? std::nullopt : logos_(logoName);
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, fonts_.sha256() + "\n" + png.value_or(""));
}

base::Glyphs glyphsOf(const pdf::FontLibrary& fonts) {
  return [&fonts](char32_t c) {
    return std::all_of(std::begin(kStyles), std::end(kStyles),
                       [&](const layout::FontRequest& style) { return fonts.faceFor(style, c).has_value(); });
  };
}

std::string Typesetter::drawable(std::string_view text) const {
  std::string drawn;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = base::nextCodePoint(text, offset);
    const bool isDrawable = c == U'\n' || fonts_.faceFor({}, c);
    drawn +=
        isDrawable ? std::string(text.substr(start, offset - start)) : "<" + base::codePointName(c) + ">";
  }
  return drawn;
}

letters::Logo Typesetter::logo(const std::string& name) const {
  const std::lock_guard guard(mutex_);
  const auto found = known_.find(name);
  if (found != known_.end()) return found->second;
  const auto png = logos_(name);
  if (!png) throw base::InvalidInput(base::Message("office.no-logo", {{"logo", name}}));
  letters::Logo logo;
  logo.image = images_.add(*png, name);
  const pdf::PreparedImage& image = images_.image(logo.image);
  logo.aspect = static_cast<double>(image.width) / image.height;
  known_[name] = logo;
  return logo;
}

}  // namespace app
