// The fonts of fonts.xml (docs/formats/fonts.md): families with their files, digests and equivalents, in the
// order of substitution.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "layout/font_metrics.h"

namespace pdf {

namespace detail {
struct CatalogueFamily;
struct PreparedFace;
}  // namespace detail

// A font file, as named in a letter's record.
struct FontFile {
  std::string name;  // PostScript name
  std::string sha256;

  bool operator==(const FontFile&) const = default;
};

// Immutable to its users, and thread-safe. A file is read and compared with the catalogue's digest at first
// use, and then kept (about 1 MiB each). The first thread reads it, others wait.
//
// All calls that need a face throw InvalidSetup when its file differs from the catalogue's digest or is not a
// usable TrueType font, and base::Disk's errors when it cannot be read. The next call tries again.
class FontLibrary final : public layout::FontMetrics {
 public:
  // `disk` must outlive it. InvalidSetup with every problem of the catalogue, including missing files.
  static std::unique_ptr<FontLibrary> open(const base::Disk& disk, const base::Path& fontsXml);
  ~FontLibrary() override;
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  // Reads every file. InvalidSetup with a problem for each unusable file.
  void checkAll() const;

  std::optional<std::uint16_t> family(std::string_view name) const override;
  // The requested style, otherwise the family's nearest. Nothing also for characters that PDF/A-3a forbids in
  // text: controls, U+FEFF, noncharacters (ISO 19005-3, 6.2.11.7.2) and private use (6.2.11.7.3).
  std::optional<layout::FaceId> faceFor(const layout::FontRequest& request,
                                        char32_t codePoint) const override;
  int advance(layout::FaceId face, char32_t codePoint) const override;
  layout::FaceMeasures measures(layout::FaceId face) const override;
  int bottom(layout::FaceId face, char32_t codePoint) const override;

  // SHA-256 over the digests of all files: identifies all fonts together.
  const std::string& sha256() const { return sha256_; }
  FontFile fileOf(layout::FaceId face) const;
  // The file's path in the catalogue.
  base::Path path(layout::FaceId face) const;
  // For the writer: the face with its shared prepared parts.
  const detail::PreparedFace& prepared(layout::FaceId face) const;

 private:
  using FaceIndex = std::size_t;
  struct Family {
    std::vector<std::string> names;  // own name, then equivalents; case-folded
    std::array<FaceIndex, 4> faces;  // for each style, the nearest one
  };
  struct Slot;

  explicit FontLibrary(const base::Disk& disk);
  void add(const detail::CatalogueFamily& source);
  const detail::PreparedFace& load(FaceIndex face) const;
  bool hasGlyph(FaceIndex face, char32_t codePoint) const;

  const base::Disk& disk_;
  std::string sha256_;
  std::vector<Family> families_;
  std::vector<std::unique_ptr<Slot>> slots_;
};

}  // namespace pdf
