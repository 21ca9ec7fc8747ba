#include "layout/paginate.h"

#include <optional>

#include "layout/detail/block_setter.h"
#include "layout/detail/pager.h"

namespace layout {
namespace {

using detail::BlockSetter;
using detail::Galley;
using detail::Outline;

class Pagination {
 public:
  Pagination(const Document& document, const FontMetrics& fonts, double tightness)
      : document_(document),
        pages_{document.page.width, document.page.height, {}, {}},
        typecase_(fonts, findings_),
        outline_(pages_.structure),
        furniture_(document.page, typecase_),
        pager_(document.page, furniture_, findings_, pages_),
        setter_(typecase_, outline_, pager_.room()),
        area_{0, document.page.width - document.page.left - document.page.right} {
    galley_.tightness = tightness;
  }

  Pages run() {
    for (const Block& block : document_.blocks) {
      std::visit([&](const auto& content) { add(block, content); }, block.content);
    }
    pager_.drain(galley_);
    pager_.finish();
    findings_.raise();
    furniture_.announceFooter(pages_.pages.front(), outline_);
    return std::move(pages_);
  }

  std::optional<double> tightness() const { return pager_.tightness(); }

 private:
  template <typename Content>
  void add(const Block& block, const Content&) {
    setter_.set(block, area_, Outline::kRoot, galley_);
    pager_.fill(galley_);
  }

  void add(const Block&, const Table& table) {
    detail::TableSetter setter = setter_.tableSetter(table, area_, Outline::kRoot);
    while (setter.setNext(galley_)) pager_.fill(galley_);
  }

  void add(const Block&, const PageBreak&) {
    pager_.drain(galley_);
    pager_.breakPage();
  }

  void add(const Block&, const Bottom& bottom) {
    detail::Galley foot;
    setter_.set(bottom.blocks, area_, Outline::kRoot, foot);
    if (pager_.fillAbove(galley_, foot)) pager_.placeAtFoot(foot);
    pager_.drain(foot);
  }

  const Document& document_;
  Pages pages_;
  detail::Findings findings_;
  detail::Typecase typecase_;
  Outline outline_;
  detail::PageFurniture furniture_;
  detail::Pager pager_;
  BlockSetter setter_;
  detail::Area area_;
  Galley galley_;  // set, but not yet on a page
};

void checkMargins(const PageStyle& page) {
  const bool wide = page.width - page.left - page.right > 0;
  const bool high = page.height - page.top - page.bottom > 0;
  if (!wide || !high) throw base::InvalidInput(base::Message("layout.no-margins", {}));
}

}  // namespace

Pages paginate(const Document& document, const FontMetrics& fonts) {
  checkMargins(document.page);
  Pagination loose(document, fonts, 1);
  Pages pages = loose.run();
  if (!loose.tightness()) return pages;
  Pages tightened = Pagination(document, fonts, *loose.tightness()).run();
  return tightened.pages.size() < pages.pages.size() ? std::move(tightened) : std::move(pages);
}

}  // namespace layout
