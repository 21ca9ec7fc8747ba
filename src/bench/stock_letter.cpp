#include "bench/stock_letter.h"

#include <hpdf.h>

#include <memory>
#include <type_traits>

#include "base/error.h"

namespace bench {
namespace {

void onError(HPDF_STATUS number, HPDF_STATUS, void* record) {
  auto* first = static_cast<HPDF_STATUS*>(record);
  if (*first == HPDF_OK) *first = number;
}

class StockDocument {
 public:
  StockDocument() : document_(HPDF_New(onError, &error_), HPDF_Free) {
    HPDF_UseUTFEncodings(document_.get());
    HPDF_SetCompressionMode(document_.get(), HPDF_COMP_ALL);
  }

  HPDF_Font font(const std::string& path) {
    const char* name = HPDF_LoadTTFontFromFile(document_.get(), path.c_str(), HPDF_TRUE);
    return HPDF_GetFont(document_.get(), name, "UTF-8");
  }

  HPDF_Image image(const base::Bytes& png) {
    return HPDF_LoadPngImageFromMem(document_.get(), reinterpret_cast<const HPDF_BYTE*>(png.data()),
                                    static_cast<HPDF_UINT>(png.size()));
  }

  HPDF_Page addPage(double width, double height) {
    const HPDF_Page page = HPDF_AddPage(document_.get());
    HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width));
    HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height));
    return page;
  }

  base::Bytes save() {
    HPDF_SaveToStream(document_.get());
    base::require(error_ == HPDF_OK, "the stock letter cannot be drawn");
    HPDF_UINT32 size = HPDF_GetStreamSize(document_.get());
    base::Bytes bytes(size, '\0');
    HPDF_ResetStream(document_.get());
    HPDF_ReadFromStream(document_.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    return bytes;
  }

 private:
  HPDF_STATUS error_ = HPDF_OK;
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> document_;
};

void drawText(HPDF_Page page, const layout::Text& text, double pageHeight, HPDF_Font font) {
  HPDF_Page_BeginText(page);
  HPDF_Page_SetFontAndSize(page, font, text.size);
  HPDF_Page_TextOut(page, static_cast<HPDF_REAL>(text.x), static_cast<HPDF_REAL>(pageHeight - text.y),
                    text.text.c_str());
  HPDF_Page_EndText(page);
}

void drawStroke(HPDF_Page page, const layout::Stroke& stroke, double pageHeight) {
  HPDF_Page_SetLineWidth(page, stroke.thickness);
  HPDF_Page_MoveTo(page, static_cast<HPDF_REAL>(stroke.x1), static_cast<HPDF_REAL>(pageHeight - stroke.y1));
  HPDF_Page_LineTo(page, static_cast<HPDF_REAL>(stroke.x2), static_cast<HPDF_REAL>(pageHeight - stroke.y2));
  HPDF_Page_Stroke(page);
}

void drawImage(HPDF_Page page, const layout::PlacedImage& image, double pageHeight, HPDF_Image stock) {
  HPDF_Page_DrawImage(page, stock, static_cast<HPDF_REAL>(image.x),
                      static_cast<HPDF_REAL>(pageHeight - image.y - image.height),
                      static_cast<HPDF_REAL>(image.width), static_cast<HPDF_REAL>(image.height));
}

}  // namespace

base::Bytes writeStockLetter(const layout::Pages& pages, const StockFonts& fonts, layout::FaceId boldFace,
                             const base::Bytes& logoPng) {
  StockDocument document;
  const HPDF_Font regular = document.font(fonts.regular);
  const HPDF_Font bold = document.font(fonts.bold);
  const HPDF_Image logo = document.image(logoPng);
  for (const layout::Page& page : pages.pages) {
    const HPDF_Page stock = document.addPage(pages.width, pages.height);
    for (const layout::Item& item : page.items) {
      if (const auto* text = std::get_if<layout::Text>(&item)) {
        drawText(stock, *text, pages.height, text->face == boldFace ? bold : regular);
      } else if (const auto* stroke = std::get_if<layout::Stroke>(&item)) {
        drawStroke(stock, *stroke, pages.height);
      } else if (const auto* image = std::get_if<layout::PlacedImage>(&item)) {
        drawImage(stock, *image, pages.height, logo);
      }
    }
  }
  return document.save();
}

}  // namespace bench
