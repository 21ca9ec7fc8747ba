// The fonts of fonts.xml (docs/formats/fonts.md): families with their files, digests and equivalents, in the
// order in which they stand in for each other.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/disk.h"
#include "layout/font_metrics.h"

namespace pdf {

namespace detail {
class TrueTypeFace;
struct PreparedFace;
}  // namespace detail

// One font file, as a letter's record names it.
struct FontFile {
  std::string name;  // PostScript name
  std::string sha256;

  bool operator==(const FontFile&) const = default;
};

// Thread-safe. A file is read, and its digest held against the catalogue's, when it is first needed.
class FontLibrary final : public layout::FontMetrics {
 public:
  // InvalidSetup with every problem: unknown elements, missing attributes, no faces, a file that is not there
  // (naming the Debian package that brings it).
  static std::unique_ptr<FontLibrary> open(const base::Disk& disk, const base::Path& fontsXml);
  ~FontLibrary() override;
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  // Reads every file. InvalidSetup for the first that is damaged or has another digest.
  void checkAll() const;

  std::optional<std::uint16_t> family(std::string_view name) const override;
  std::optional<layout::FaceId> faceFor(const layout::FontRequest& request,
                                        char32_t codePoint) const override;
  int advance(layout::FaceId face, char32_t codePoint) const override;
  layout::FaceMeasures measures(layout::FaceId face) const override;

  FontFile fileOf(layout::FaceId face) const;
  base::Path path(layout::FaceId face) const;
  // For the writer: the face with what is prepared of it once.
  const detail::PreparedFace& prepared(layout::FaceId face) const;

 private:
  struct Family;
  struct Slot;
  explicit FontLibrary(const base::Disk& disk);
  const detail::PreparedFace& load(std::size_t slot) const;
  std::size_t slotOf(const Family& family, const layout::FontRequest& request) const;

  const base::Disk& disk_;
  std::vector<Family> families_;
  std::vector<std::unique_ptr<Slot>> slots_;
};

}  // namespace pdf
