#include "letters/compose.h"

#include "base/error.h"
#include "base/utf8.h"
#include "letters/detail/blocks.h"

namespace letters {
namespace {

using detail::Look;

constexpr double kMillimetre = 72 / 25.4;
constexpr double kSignatureIndent = 221;  // from the left margin, as letters of agencies have it
constexpr double kLogoWidth = 58;
constexpr double kSignatureSpace = 58;  // for a signature by hand
constexpr double kQrSize = 62;

class Composer {
 public:
  Composer(const xml::Element& letter, const LogoFinder& logo, const layout::FontMetrics& fonts)
      : letter_(letter), logo_(logo), fonts_(fonts) {}

  Composed run() {
    const xml::Element* page = letter_.child("halaman");
    if (!page) throw base::InvalidInput("The template has no <halaman>: paper and font are not known.");
    readPage(*page);
    for (const xml::Element* element : letter_.children()) add(*element);
    return std::move(result_);
  }

 private:
  std::vector<layout::Block>& blocks() { return result_.document.blocks; }
  double measure() const {
    const layout::PageStyle& page = result_.document.page;
    return page.width - page.left - page.right;
  }

  void readPage(const xml::Element& element) {
    layout::PageStyle& page = result_.document.page;
    if (element.attributeOr("kertas") == "F4") {
      page.width = 215 * kMillimetre;
      page.height = 330 * kMillimetre;
    }
    page.left = 30 * kMillimetre;
    page.right = 20 * kMillimetre;
    page.top = 18 * kMillimetre;
    page.bottom = 25 * kMillimetre;
    look_.font.family = family(std::string(element.attributeOr("huruf")));
    look_.monospaced.family = family("Courier New");
    look_.size = detail::numberIn(element, "ukuran", 11);
    look_.leading = detail::numberIn(element, "jarak", 15);
    page.pageNumberStyle = detail::styleOf(look_);
    if (const auto footer = element.attributeOr("kaki"); !footer.empty()) page.footer = {smallPrint(footer)};
  }

  std::uint16_t family(const std::string& name) const {
    const auto found = fonts_.family(name);
    if (!found) {
      throw base::InvalidInput("The font family \"" + name +
                               "\" is not in fonts.xml; add it there or name another one.");
    }
    return *found;
  }

  layout::Paragraph smallPrint(std::string_view text) const {
    layout::Paragraph paragraph;
    layout::TextStyle style = detail::styleOf(look_, 7);
    style.gray = 0.35F;
    paragraph.runs = {{base::toNfc(text), style}};
    paragraph.leading = 8.5;
    return paragraph;
  }

  void add(const xml::Element& element) {
    const std::string& name = element.name();
    if (name == "halaman") return;
    if (name == "metadata") return addMetadata(element);
    if (name == "konsep") {
      result_.document.page.watermark = "KONSEP";
    } else if (name == "kop") {
      addKop(element);
    } else if (name == "kepala") {
      addHead(element);
    } else if (name == "tujuan") {
      addAddress(element);
    } else if (name == "tanda-tangan") {
      addSignature(element);
    } else if (name == "tembusan") {
      addCopies(element);
    } else if (name == "lampiran") {
      addAnnex(element);
    } else {
      blocks().push_back(detail::blockOf(element, look_));
    }
  }

  void addMetadata(const xml::Element& element) {
    result_.title = base::toNfc(element.attributeOr("judul"));
    result_.subject = base::toNfc(element.attributeOr("perihal"));
    result_.author = base::toNfc(element.attributeOr("penerbit"));
  }

  // Logo at the left, lines centred beside it, a thick and a thin rule below.
  void addKop(const xml::Element& element) {
    std::vector<layout::Block> lines;
    for (const xml::Element* line : element.children("baris")) lines.push_back(kopLine(*line));
    const std::string logo(element.attributeOr("logo"));
    if (logo.empty()) {
      for (layout::Block& line : lines) blocks().push_back(std::move(line));
    } else {
      blocks().push_back(besideLogo(logo, element, std::move(lines)));
    }
    blocks().push_back({layout::Rule{2.25, 6, 0, 0}});
    blocks().push_back({layout::Rule{0.5, 1.6, 14, 0}});
  }

  layout::Block kopLine(const xml::Element& element) const {
    layout::Paragraph paragraph =
        detail::plainParagraph(element, look_, detail::numberIn(element, "ukuran", look_.size));
    for (layout::Run& run : paragraph.runs) run.style.font.bold = element.attributeOr("tebal") == "ya";
    paragraph.alignment = layout::Alignment::Center;
    paragraph.leading = detail::numberIn(element, "ukuran", look_.size) * 1.22;
    return {paragraph};
  }

  layout::Block besideLogo(const std::string& name, const xml::Element& element,
                           std::vector<layout::Block> lines) const {
    const Logo logo = logo_(name);
    layout::Image image;
    image.image = logo.image;
    image.width = kLogoWidth;
    image.height = kLogoWidth / logo.aspect;
    image.alternative = base::toNfc(element.attributeOr("keterangan"));
    layout::Beside beside;
    beside.gap = 8;
    beside.parts.resize(2);
    beside.parts[0].width = kLogoWidth;
    beside.parts[0].blocks.push_back({image});
    beside.parts[1].blocks = std::move(lines);
    return {beside};
  }

  // Nomor, Sifat, Lampiran, Hal at the left; place and date at the right, on the line of the first.
  void addHead(const xml::Element& element) {
    layout::Table rows = detail::labelledRows(element.children("isian"), look_, 58);
    const xml::Element* date = element.child("tempat-tanggal");
    const double dateWidth = 172;
    rows.columns[2].width = measure() - 58 - 11 - dateWidth;
    rows.columns.push_back({dateWidth, layout::Alignment::Right});
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      layout::Paragraph right;
      right.leading = look_.leading;
      if (i == 0 && date) right = detail::plainParagraph(*date, look_);
      right.alignment = layout::Alignment::Right;
      layout::Cell cell;
      cell.paragraphs.push_back(right);
      rows.rows[i].cells.push_back(cell);
    }
    rows.spaceAfter = 12;
    blocks().push_back({rows});
  }

  void addAddress(const xml::Element& element) {
    layout::Table rows;
    rows.borders = layout::Borders::None;
    rows.semantic = false;
    rows.cellPadding = 0;
    rows.columns = {{30, layout::Alignment::Left}, {0, layout::Alignment::Left}};
    for (const xml::Element* line : element.children("baris")) {
      layout::Paragraph head;
      head.leading = look_.leading;
      if (rows.rows.empty())
        head.runs = {{base::toNfc(element.attributeOr("sapaan", "Yth.")), detail::styleOf(look_)}};
      layout::Cell left;
      left.paragraphs.push_back(head);
      layout::Cell right;
      right.paragraphs.push_back(detail::plainParagraph(*line, look_));
      rows.rows.push_back({{left, right}});
    }
    rows.spaceAfter = 12;
    blocks().push_back({rows});
  }

  void addSignature(const xml::Element& element) {
    layout::Group group;
    group.indent = kSignatureIndent;
    group.keepWithPrevious = true;
    group.spaceBefore = 12;
    for (const xml::Element* line : element.children("jabatan"))
      group.blocks.push_back({detail::plainParagraph(*line, look_)});
    addSignatureSpace(element, group);
    layout::TextStyle nameStyle = detail::styleOf(look_);
    nameStyle.font.bold = true;
    nameStyle.underline = true;
    for (const xml::Element* name : element.children("nama")) {
      layout::Paragraph paragraph = detail::plainParagraph(*name, look_);
      for (layout::Run& run : paragraph.runs) run.style = nameStyle;
      group.blocks.push_back({paragraph});
    }
    for (const xml::Element* line : element.children("baris"))
      group.blocks.push_back({detail::plainParagraph(*line, look_)});
    blocks().push_back({group});
  }

  // A QR code with its explanation, or the space for a signature by hand.
  void addSignatureSpace(const xml::Element& element, layout::Group& group) const {
    const std::string content(element.attributeOr("qr"));
    if (content.empty()) {
      if (element.attributeOr("ruang", "ya") == "ya")
        group.blocks.push_back({layout::Space{kSignatureSpace}});
      return;
    }
    layout::QrCode code;
    code.content = content;
    code.size = kQrSize;
    code.alternative = "Kode QR untuk memeriksa surat ini: " + content;
    layout::Beside beside;
    beside.gap = 6;
    beside.parts.resize(2);
    beside.parts[0].width = kQrSize;
    beside.parts[0].blocks.push_back({code});
    beside.parts[1].blocks.push_back({layout::Space{18}});
    layout::Paragraph note = smallPrint(element.attributeOr("keterangan-qr"));
    for (layout::Run& run : note.runs) run.style.size = 7.5;
    note.leading = 9.5;
    beside.parts[1].blocks.push_back({note});
    layout::Group frame;
    frame.frame = true;
    frame.padding = 4;
    frame.spaceBefore = 6;
    frame.spaceAfter = 6;
    frame.blocks.push_back({beside});
    group.blocks.push_back({frame});
  }

  void addCopies(const xml::Element& element) {
    const auto copies = element.children("butir");
    if (copies.empty()) return;
    const double size = look_.size - 1.5;
    layout::Bottom bottom;
    layout::Paragraph heading;
    heading.runs = {{"Tembusan:", detail::styleOf(look_, size)}};
    heading.leading = size * 1.3;
    heading.keepWithNext = true;
    bottom.blocks.push_back({heading});
    layout::List list;
    list.labelStyle = detail::styleOf(look_, size);
    list.labelWidth = 15;
    for (std::size_t i = 0; i < copies.size(); ++i) {
      layout::Paragraph body = detail::plainParagraph(*copies[i], look_, size);
      body.leading = size * 1.3;
      layout::ListItem item;
      item.label = std::to_string(i + 1) + ".";
      item.body.push_back({body});
      list.items.push_back(std::move(item));
    }
    bottom.blocks.push_back({list});
    blocks().push_back({bottom});
  }

  void addAnnex(const xml::Element& element) {
    blocks().push_back({layout::PageBreak{}});
    for (const xml::Element* child : element.children()) {
      if (child->name() == "kepala-lampiran") {
        addAnnexHead(*child);
        addAnnexTitle(element);
      } else if (child->name() == "tanda-tangan") {
        addSignature(*child);
      } else {
        blocks().push_back(detail::blockOf(*child, look_));
      }
    }
  }

  void addAnnexHead(const xml::Element& element) {
    layout::Group group;
    group.indent = kSignatureIndent;
    group.spaceAfter = 10;
    for (const xml::Element* line : element.children("baris"))
      group.blocks.push_back({detail::plainParagraph(*line, look_)});
    group.blocks.push_back({detail::labelledRows(element.children("isian"), look_, 50)});
    blocks().push_back({group});
  }

  void addAnnexTitle(const xml::Element& element) {
    layout::TextStyle style = detail::styleOf(look_);
    style.font.bold = true;
    layout::Paragraph title;
    title.runs = {{base::toNfc(element.attributeOr("judul")), style}};
    title.leading = look_.leading;
    title.alignment = layout::Alignment::Center;
    title.role = layout::Role::Heading1;
    title.spaceBefore = 6;
    title.spaceAfter = 6;
    title.keepWithNext = true;
    blocks().push_back({title});
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
