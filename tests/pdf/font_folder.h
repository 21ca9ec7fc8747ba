// Catalogues of fonts made for one test.
#pragma once

#include <string>

#include "base/disk.h"
#include "support/temporary_folder.h"

namespace pdf_tests {

inline const char* const kSansFile = "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf";
inline const char* const kMonoFile = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf";

// The element of a face, with the digest of what the file holds; "face.ttf" is one in the catalogue's folder.
std::string faceElement(const std::string& style, const std::string& file, const base::Bytes& content);

class FontFolder {
 public:
  // Writes fonts.xml with these elements inside of <fonts>.
  explicit FontFolder(const std::string& families);

  void add(const std::string& name, const base::Bytes& content);
  base::Path catalogue() const { return folder_.path() / "fonts.xml"; }
  const base::Disk& disk() const { return disk_; }

 private:
  support::TemporaryFolder folder_;
  base::PosixDisk disk_;
};

base::Bytes contentOf(const std::string& file);

}  // namespace pdf_tests
