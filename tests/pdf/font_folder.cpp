#include "font_folder.h"

#include "crypto/digest.h"

namespace pdf_tests {

base::Bytes contentOf(const std::string& file) {
  return base::readFile(base::PosixDisk(), file);
}

std::string faceElement(const std::string& style, const std::string& file, const base::Bytes& content) {
  return "<face style=\"" + style + "\" file=\"" + file + "\" sha256=\"" +
         crypto::digestHex(crypto::DigestAlgorithm::Sha256, content) + "\"/>\n";
}

FontFolder::FontFolder(const std::string& families) {
  base::writeNewFile(disk_, catalogue(), "<fonts>\n" + families + "</fonts>\n");
}

void FontFolder::add(const std::string& name, const base::Bytes& content) {
  base::writeNewFile(disk_, folder_.path() / name, content);
}

}  // namespace pdf_tests
