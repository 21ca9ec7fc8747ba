#include "pdf/detail/content.h"

#include <algorithm>

#include "pdf/detail/page_writer.h"

namespace pdf::detail {

Contents makeContents(layout::Pages& pages, const FontLibrary& fonts, const Deflater& deflate) {
  Contents contents;
  for (int page = 0; page < static_cast<int>(pages.pages.size()); ++page) {
    contents.pages.push_back(deflate(PageWriter(pages, fonts, contents, page).write()));
    pages.pages[static_cast<std::size_t>(page)] = {};
  }
  pages.structure.insert(pages.structure.end(), contents.linkNodes.begin(), contents.linkNodes.end());
  std::sort(contents.images.begin(), contents.images.end());
  contents.images.erase(std::unique(contents.images.begin(), contents.images.end()), contents.images.end());
  return contents;
}

}  // namespace pdf::detail
