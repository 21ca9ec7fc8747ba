#include "letters/detail/closing.h"

#include "base/text.h"
#include "letters/detail/blocks.h"
#include "letters/detail/text.h"

namespace letters::detail {
namespace {

constexpr double kIndentShare = 0.49;  // of the measure
constexpr double kPrefixWidth = 25;    // of "a.n.", which hangs before the post
constexpr double kSignatureRoom = 60;  // for a handwritten signature and a stamp
constexpr double kWithoutRoom = 6;
constexpr double kQrSize = 56;
constexpr double kSmall = 7.5;
constexpr double kAddress = 7;       // of the address under a QR code
constexpr double kAboveCopies = 14;  // below the NIP, at least

layout::QrCode qrCode(std::string_view content) {
  layout::QrCode code;
  code.content = content;
  code.size = kQrSize;
  code.alternative = "Kode QR untuk memeriksa keaslian surat: " + code.content;
  return code;
}

// Under a QR code, for whoever cannot scan it.
layout::Block checkAddress(std::string_view content, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(content, look, kAddress);
  for (layout::Run& run : paragraph.runs) {
    const std::size_t scheme = run.text.find("://");
    if (scheme != std::string::npos) run.text.erase(0, scheme + 3);
  }
  paragraph.leading = kAddress * 1.25;
  return {std::move(paragraph)};
}

// The post; "a.n." and the like hang before its first line.
layout::Block post(const xml::Element& element, const Look& look) {
  layout::Beside beside;
  beside.parts.resize(2);
  beside.parts[0].width = look.scaled(kPrefixWidth);
  beside.parts[0].blocks.push_back({plainParagraph(element.attributeOr("awalan"), look)});
  for (const xml::Element* line : element.children("jabatan"))
    beside.parts[1].blocks.push_back({plainParagraph(*line, look)});
  return {std::move(beside)};
}

std::string postInOneLine(const xml::Element& element) {
  std::vector<std::string> words;
  if (!element.attributeOr("awalan").empty()) words.emplace_back(element.attributeOr("awalan"));
  for (const xml::Element* line : element.children("jabatan")) words.push_back(line->text());
  std::string text = base::joined(words, " ");
  if (!text.empty() && text.back() == ',') text.pop_back();
  return text;
}

std::vector<layout::Block> electronicNote(const xml::Element& element, const Look& look) {
  layout::Paragraph by = plainParagraph(
      look.isDraft ? "Tempat tanda tangan elektronik:" : "Ditandatangani secara elektronik oleh:", look,
      kSmall + 0.5);
  by.leading = kSmall * 1.35;
  layout::Paragraph who = plainParagraph(postInOneLine(element), look, kSmall + 0.5);
  who.leading = by.leading;
  return {{layout::Space{12}}, {std::move(by)}, {std::move(who)}};
}

// As high as its QR code also where there is none yet: a draft breaks its pages as the letter will.
layout::Block electronicBox(const xml::Element& element, const Look& look) {
  layout::Group box;
  box.frame = true;
  box.field = "Tanda tangan elektronik " + postInOneLine(element);
  box.padding = 5;
  box.indent = look.scaled(kPrefixWidth);
  box.spaceBefore = 6;
  box.spaceAfter = 6;
  const std::string_view content = element.attributeOr("qr");
  layout::Beside beside;
  beside.gap = 6;
  layout::Beside::Part code{kQrSize, {{layout::Space{kQrSize}}}};
  if (!content.empty()) code.blocks = {{qrCode(content)}};
  layout::Beside::Part note{0, electronicNote(element, look)};
  beside.parts = content.empty() ? std::vector{std::move(note), std::move(code)}
                                 : std::vector{std::move(code), std::move(note)};
  box.blocks.push_back({std::move(beside)});
  box.blocks.push_back(checkAddress(content, look));
  return {std::move(box)};
}

void appendNames(const xml::Element& element, const Look& look, std::vector<layout::Block>& blocks) {
  for (const xml::Element* name : element.children("nama")) {
    layout::Paragraph paragraph = plainParagraph(*name, look);
    makeBold(paragraph);
    for (layout::Run& run : paragraph.runs) run.style.underline = true;
    paragraph.leftIndent = look.scaled(kPrefixWidth);
    blocks.push_back({std::move(paragraph)});
  }
  for (const xml::Element* line : element.children("baris")) {
    layout::Paragraph paragraph = plainParagraph(*line, look);
    paragraph.leftIndent = look.scaled(kPrefixWidth);
    blocks.push_back({std::move(paragraph)});
  }
}

std::vector<layout::Block> signatureLines(const xml::Element& element, const Look& look) {
  std::vector<layout::Block> blocks;
  blocks.push_back(post(element, look));
  const bool hasRoom = element.attributeOr("ruang", "ya") == "ya";
  if (element.attributeOr("tte") == "ya") {
    blocks.push_back(electronicBox(element, look));
  } else {
    blocks.push_back({layout::Space{hasRoom ? kSignatureRoom : kWithoutRoom}});
  }
  appendNames(element, look, blocks);
  return blocks;
}

// The QR code of a letter signed by hand, beside the room for the signature.
std::vector<layout::Block> codeBeside(const xml::Element& element, const Look& look) {
  const double lines = static_cast<double>(element.children("jabatan").size());
  layout::Beside beside;
  beside.gap = 6;
  beside.parts.resize(2);
  beside.parts[0].width = kQrSize;
  beside.parts[0].blocks.push_back({qrCode(element.attributeOr("qr"))});
  beside.parts[1].blocks.push_back({layout::Space{10}});
  beside.parts[1].blocks.push_back({smallPrint(element.attributeOr("keterangan-qr"), look, kSmall)});
  return {{layout::Space{lines * look.leading + 4}},
          {std::move(beside)},
          checkAddress(element.attributeOr("qr"), look)};
}

}  // namespace

double signatureIndent(const Look& look) {
  return look.measure * kIndentShare;
}

layout::Block signature(const xml::Element& element, const Look& look) {
  const double indent = signatureIndent(look) - look.scaled(kPrefixWidth);
  const bool isByHand = element.attributeOr("tte") != "ya";
  layout::Group group;
  group.keepWithPrevious = true;
  group.spaceBefore = 12;
  if (isByHand && !element.attributeOr("qr").empty()) {
    layout::Beside beside;
    beside.parts.resize(2);
    beside.parts[0].width = indent;
    beside.parts[0].blocks = codeBeside(element, look);
    beside.parts[1].blocks = signatureLines(element, look);
    group.blocks.push_back({std::move(beside)});
  } else {
    group.indent = indent;
    group.blocks = signatureLines(element, look);
  }
  return {std::move(group)};
}

layout::Block copies(const xml::Element& element, const Look& look) {
  const double size = look.size - 1.5;
  const auto items = element.children("butir");
  layout::Paragraph heading = plainParagraph("Tembusan:", look, size);
  heading.spaceBefore = kAboveCopies;
  heading.keepWithNext = true;
  layout::Bottom bottom;
  bottom.blocks.push_back({std::move(heading)});
  if (items.size() > 1) {
    bottom.blocks.push_back({listOf(items, "angka", chainOf(element), look, size)});
  } else {
    layout::Paragraph only = plainParagraph(*items.front(), look, size);
    if (chainOf(element) == Chain::Yes) endWith(".", only);
    bottom.blocks.push_back({std::move(only)});
  }
  return {std::move(bottom)};
}

}  // namespace letters::detail
