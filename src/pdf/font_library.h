// The fonts of fonts.xml (docs/formats/fonts.md): families with their files, digests and equivalents, in the
// order in which they stand in for each other.
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

// One font file, as a letter's record names it.
struct FontFile {
  std::string name;  // PostScript name
  std::string sha256;

  bool operator==(const FontFile&) const = default;
};

// Immutable to its users, and thread-safe. A file is read, and its digest held against the catalogue's, when
// it is first needed, and then kept (about 1 MiB each); the one thread that comes first reads, others wait.
//
// All calls that need a face throw InvalidSetup when its file has another digest than the catalogue says or
// is no usable TrueType font, and what base::Disk throws when it cannot be read. The next call tries again.
class FontLibrary final : public layout::FontMetrics {
 public:
  // Keeps `disk`, which must outlive it. InvalidSetup with every problem of the catalogue; a file that is not
  // there is one.
  static std::unique_ptr<FontLibrary> open(const base::Disk& disk, const base::Path& fontsXml);
  ~FontLibrary() override;
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  // Reads every file. InvalidSetup with a problem for each that cannot be used.
  void checkAll() const;

  std::optional<std::uint16_t> family(std::string_view name) const override;
  // The style asked for, else the nearest that the family has. Nothing, too, for characters that PDF/A-3a
  // does not let stand as text: controls, U+FEFF, noncharacters (ISO 19005-3, 6.2.11.7.2) and those for
  // private use (6.2.11.7.3).
  std::optional<layout::FaceId> faceFor(const layout::FontRequest& request,
                                        char32_t codePoint) const override;
  int advance(layout::FaceId face, char32_t codePoint) const override;
  layout::FaceMeasures measures(layout::FaceId face) const override;

  // SHA-256 of the digests of all files: of every font at once.
  const std::string& sha256() const { return sha256_; }
  FontFile fileOf(layout::FaceId face) const;
  // Where the catalogue says that it lies.
  base::Path path(layout::FaceId face) const;
  // For the writer: the face with what is prepared of it once.
  const detail::PreparedFace& prepared(layout::FaceId face) const;

 private:
  using FaceIndex = std::size_t;
  struct Family {
    std::vector<std::string> names;  // its own, then its equivalents, folded
    std::array<FaceIndex, 4> faces;  // for each style, the nearest that there is
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
