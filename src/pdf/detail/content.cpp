#include "pdf/detail/content.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/utf8.h"
#include "pdf/detail/qr_code.h"
#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

bool isCombining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

// One string operand of TJ holds two-byte glyph numbers (ISO 32000-1, 7.3.4.2 and 9.4.3).
void appendByte(std::string& out, unsigned byte) {
  const char c = static_cast<char>(byte);
  if (c == '(' || c == ')' || c == '\\') {
    out += '\\';
    out += c;
  } else if (c == '\r') {
    out += "\\r";
  } else {
    out += c;
  }
}

void appendGlyph(std::string& out, GlyphId glyph) {
  appendByte(out, glyph >> 8);
  appendByte(out, glyph & 0xFF);
}

class PageWriter {
 public:
  PageWriter(const layout::Pages& pages, const FontLibrary& fonts, Contents& contents)
      : height_(pages.height), width_(pages.width), fonts_(fonts), contents_(contents) {}

  void write(const layout::Page& page, int number) {
    page_ = number;
    marks_ = 0;
    out_.clear();
    for (const layout::Item& item : page.items) std::visit([&](const auto& what) { draw(what); }, item);
    closeMark();
    contents_.pages.push_back(out_);
  }

 private:
  enum class Open { Nothing, Artifact, Marked };

  // Neighbouring items of one node are one marked piece (14.7.4); what has no meaning is an artifact
  // (14.8.2.2).
  void mark(layout::StructureIndex node) {
    const Open wanted = node == layout::kArtifact ? Open::Artifact : Open::Marked;
    if (open_ == wanted && (wanted == Open::Artifact || node == openNode_)) return;
    closeMark();
    if (wanted == Open::Artifact) {
      out_ += "/Artifact BMC\n";
    } else {
      out_ += "/P<</MCID " + std::to_string(marks_) + ">>BDC\n";
      contents_.pieces.push_back({node, page_, marks_++});
      openNode_ = node;
    }
    open_ = wanted;
  }

  void closeMark() {
    if (open_ != Open::Nothing) out_ += "EMC\n";
    open_ = Open::Nothing;
  }

  void number(double value) {
    appendNumber(out_, value);
    out_ += ' ';
  }

  void setGray(float gray) {
    if (gray == gray_) return;
    gray_ = gray;
    number(gray);
    out_ += "g\n";
  }

  void draw(const layout::Text& text) {
    mark(text.node);
    setGray(text.gray);
    out_ += "BT ";
    number(text.x);
    number(height_ - text.y);
    out_ += "Td ";
    showText(text.face, text.size, text.text, text.extraPerSpace);
    out_ += "ET\n";
  }

  // Runs of the prepared and of the further characters, each with its font.
  void showText(layout::FaceId face, float size, const std::string& text, double extraPerSpace) {
    const PreparedFace& prepared = fonts_.prepared(face);
    const long spaceShift = std::lround(-extraPerSpace * 1000 / static_cast<double>(size));
    char selected = 0;
    char32_t base = 0;  // the last character that is no mark
    for (std::size_t offset = 0; offset < text.size();) {
      const char32_t c = base::nextCodePoint(text, offset);
      GlyphId glyph = prepared.common->find(c);
      const char font = glyph != 0 ? 'F' : 'X';
      if (glyph == 0) glyph = extraGlyph(face, c);
      if (font != selected) {
        if (selected != 0) out_ += ")]TJ ";
        selectFont(face, font, size);
        selected = font;
      }
      if (isCombining(c)) {
        placeOver(*prepared.face, c, base, glyph);
      } else {
        appendGlyph(out_, glyph);
        base = c;
        if (c == U' ' && spaceShift != 0) out_ += ")" + std::to_string(spaceShift) + "(";
      }
    }
    if (selected != 0) out_ += ")]TJ ";
  }

  // The mark's middle over the middle of the character before it, whose width the pen has passed.
  void placeOver(const TrueTypeFace& face, char32_t c, char32_t base, GlyphId glyph) {
    const GlyphId original = face.glyphFor(c);
    const int baseWidth = base == 0 ? 0 : face.advance(face.glyphFor(base));
    const int shift = baseWidth / 2 + face.outlineCentre(original);
    out_ += ")" + std::to_string(shift) + "(";
    appendGlyph(out_, glyph);
    out_ += ")" + std::to_string(face.advance(original) - shift) + "(";
  }

  GlyphId extraGlyph(layout::FaceId face, char32_t c) {
    const TrueTypeFace& font = *fonts_.prepared(face).face;
    return contents_.extras.try_emplace(face, font).first->second.add(c);
  }

  void selectFont(layout::FaceId face, char kind, float size) {
    FaceUse& use = contents_.faces[face];
    use.common = use.common || kind == 'F';
    out_ += '/';
    out_ += kind;
    out_ += std::to_string(static_cast<int>(face)) + " ";
    number(static_cast<double>(size));
    out_ += "Tf [(";
  }

  void draw(const layout::Stroke& stroke) {
    mark(layout::kArtifact);
    number(stroke.thickness);
    out_ += "w ";
    number(stroke.gray);
    out_ += "G ";
    number(stroke.x1);
    number(height_ - stroke.y1);
    out_ += "m ";
    number(stroke.x2);
    number(height_ - stroke.y2);
    out_ += "l S\n";
  }

  void draw(const layout::Frame& frame) {
    mark(layout::kArtifact);
    number(frame.thickness);
    out_ += "w ";
    number(frame.gray);
    out_ += "G ";
    appendRoundedBox(frame);
    out_ += "s\n";
  }

  // Quarter circles as cubic curves: 0.5523 of the radius is the usual distance of their control points.
  void appendRoundedBox(const layout::Frame& frame) {
    const double r = frame.radius;
    const double k = r * (1 - 0.5523);
    const double left = frame.x, right = frame.x + frame.width;
    const double top = height_ - frame.y, bottom = top - frame.height;
    const auto points = [&](std::initializer_list<double> values, const char* op) {
      for (const double value : values) number(value);
      out_ += op;
      out_ += '\n';
    };
    points({left + r, bottom}, "m");
    points({right - r, bottom}, "l");
    points({right - k, bottom, right, bottom + k, right, bottom + r}, "c");
    points({right, top - r}, "l");
    points({right, top - k, right - k, top, right - r, top}, "c");
    points({left + r, top}, "l");
    points({left + k, top, left, top - k, left, top - r}, "c");
    points({left, bottom + r}, "l");
    points({left, bottom + k, left + k, bottom, left + r, bottom}, "c");
  }

  void draw(const layout::PlacedImage& image) {
    mark(image.node);
    const double bottom = height_ - image.y - image.height;
    out_ += "q ";
    number(image.width);
    out_ += "0 0 ";
    number(image.height);
    number(image.x);
    number(bottom);
    out_ += "cm /I" + std::to_string(image.image) + " Do Q\n";
    contents_.images.push_back(image.image);
    contents_.figures[image.node] = {image.x, bottom, image.x + image.width, bottom + image.height};
  }

  void draw(const layout::PlacedQrCode& code) {
    mark(code.node);
    setGray(0);
    const double bottom = height_ - code.y - code.size;
    appendQrCode(out_, code.content, code.x, bottom, code.size);
    contents_.figures[code.node] = {code.x, bottom, code.x + code.size, bottom + code.size};
  }

  void draw(const layout::Watermark& watermark) {
    mark(layout::kArtifact);
    double textWidth = 0;
    for (const char32_t c : base::toUtf32(watermark.text)) textWidth += fonts_.advance(watermark.face, c);
    textWidth *= static_cast<double>(watermark.size) / 1000;
    setGray(watermark.gray);
    out_ += "q 0.7071 0.7071 -0.7071 0.7071 ";
    number(width_ / 2);
    number(height_ / 2);
    out_ += "cm BT ";
    number(-textWidth / 2);
    number(-static_cast<double>(watermark.size) / 3);
    out_ += "Td ";
    showText(watermark.face, watermark.size, watermark.text, 0);
    out_ += "ET Q\n";
  }

  double height_;
  double width_;
  const FontLibrary& fonts_;
  Contents& contents_;
  std::string out_;
  int page_ = 0;
  int marks_ = 0;
  Open open_ = Open::Nothing;
  layout::StructureIndex openNode_ = 0;
  float gray_ = 0;
};

}  // namespace

Contents makeContents(const layout::Pages& pages, const FontLibrary& fonts) {
  Contents contents;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    PageWriter(pages, fonts, contents).write(pages.pages[i], static_cast<int>(i));
  }
  std::sort(contents.images.begin(), contents.images.end());
  contents.images.erase(std::unique(contents.images.begin(), contents.images.end()), contents.images.end());
  return contents;
}

}  // namespace pdf::detail
