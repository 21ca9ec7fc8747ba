#include "letters/compose.h"

#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "letters/detail/blocks.h"
#include "letters/detail/closing.h"
#include "letters/detail/letter_head.h"
#include "letters/detail/text.h"

namespace letters {
namespace {

using detail::Look;
using detail::numberIn;

constexpr double kMillimetre = 72 / 25.4;
constexpr double kFooterSize = 7;
// Four lines of it stand within a lower margin of 25 mm: a draft, which has none, breaks its pages as the
// letter will.
constexpr double kFooterBaseline = 28;
constexpr detail::Range kMargins = {0, 60};
constexpr double kPageNumberBaseline = 26;  // leaves a free line above the text of later pages
// Margins from the guides of agencies: 30 mm at the left for filing, 20 mm at the right, 25 mm at the bottom.
constexpr double kTop = 15, kBottom = 25, kLeft = 30, kRight = 20;

class Composer {
 public:
  Composer(const xml::Element& letter, const LogoFinder& logo, const layout::FontMetrics& fonts)
      : letter_(letter), logo_(logo), fonts_(fonts) {}

  Composed run() {
    const xml::Element* page = letter_.child("halaman");
    if (!page) throw base::InvalidInput(base::Message("letter.no-page", {}));
    readPage(*page);
    look_.fonts = &fonts_;
    look_.isDraft = letter_.child("konsep") != nullptr;
    for (const xml::Element* element : letter_.children()) add(*element);
    return std::move(result_);
  }

 private:
  std::vector<layout::Block>& blocks() { return result_.document.blocks; }
  layout::PageStyle& page() { return result_.document.page; }

  void readPage(const xml::Element& element) {
    readPaper(std::string(element.attributeOr("kertas")));
    if (element.attributeOr("arah") == "mendatar") std::swap(page().width, page().height);
    page().top = numberIn(element, "atas", kTop, kMargins) * kMillimetre;
    page().bottom = numberIn(element, "bawah", kBottom, kMargins) * kMillimetre;
    page().left = numberIn(element, "kiri", kLeft, kMargins) * kMillimetre;
    page().right = numberIn(element, "kanan", kRight, kMargins) * kMillimetre;
    look_.font.family = family(std::string(element.attributeOr("huruf")));
    look_.monospaced.family = family("Courier New");
    look_.size = numberIn(element, "ukuran", 11, detail::kTypeSizes);
    look_.leading = numberIn(element, "jarak", 15, detail::kTypeSizes);
    look_.measure = page().width - page().left - page().right;
    page().pageNumberBaseline = kPageNumberBaseline;
    page().footerBaseline = kFooterBaseline;
    page().pageNumberStyle = detail::styleOf(look_);
  }

  void readPaper(const std::string& name) {
    if (name == "A4") return;
    if (name != "F4") throw base::InvalidInput(base::Message("letter.paper-unknown", {{"paper", name}}));
    page().width = 215 * kMillimetre;
    page().height = 330 * kMillimetre;
  }

  std::uint16_t family(const std::string& name) const {
    const auto found = fonts_.family(name);
    if (found) return *found;
    throw base::InvalidInput(base::Message("letter.font-unknown", {{"family", name}}));
  }

  void add(const xml::Element& element) {
    const std::string& name = element.name();
    if (name == "metadata") {
      addMetadata(element);
    } else if (name == "konsep") {
      page().watermark = "KONSEP";
    } else if (name == "kaki") {
      page().footer.push_back(detail::smallPrint(element.text(), look_, kFooterSize));
    } else if (name == "kop") {
      detail::appendKop(element, look_, logo_, blocks());
    } else if (name == "lampiran") {
      addAnnex(element);
    } else if (name != "halaman") {
      addBlock(element);
    }
  }

  void addBlock(const xml::Element& element) {
    const std::string& name = element.name();
    if (name == "kepala") {
      detail::appendLetterHead(element, look_, blocks());
    } else if (name == "tujuan") {
      blocks().push_back(detail::address(element, look_));
    } else if (name == "kepala-lampiran") {
      blocks().push_back(detail::annexHead(element, look_));
    } else if (name == "tanda-tangan") {
      blocks().push_back(detail::signature(element, look_));
    } else if (name == "tembusan") {
      if (element.child("butir")) blocks().push_back(detail::copies(element, look_));
    } else {
      blocks().push_back(detail::blockOf(element, look_));
    }
  }

  void addMetadata(const xml::Element& element) {
    result_.title = base::toNfc(element.attributeOr("judul"));
    result_.subject = base::toNfc(element.attributeOr("perihal"));
    result_.author = base::toNfc(element.attributeOr("penerbit"));
  }

  // Begins a new page. The title stands below the head that names the annex's letter.
  void addAnnex(const xml::Element& element) {
    blocks().push_back({layout::PageBreak{}});
    if (const xml::Element* head = element.child("kepala-lampiran")) addBlock(*head);
    blocks().push_back(detail::annexTitle(element.attributeOr("judul"), look_));
    for (const xml::Element* child : element.children()) {
      if (child->name() != "kepala-lampiran") addBlock(*child);
    }
  }

  const xml::Element& letter_;
  const LogoFinder& logo_;
  const layout::FontMetrics& fonts_;
  Look look_;
  Composed result_;
};

}  // namespace

Composed compose(const xml::Element& letter, const LogoFinder& logo, const layout::FontMetrics& fonts) {
  return Composer(letter, logo, fonts).run();
}

}  // namespace letters
