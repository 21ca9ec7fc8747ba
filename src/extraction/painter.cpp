#include "extraction/painter.h"

#include <algorithm>

#include "extraction/detail/paint_order.h"
#include "extraction/reader.h"

namespace extraction {
namespace {

constexpr base::ByteView kPngStart = "\x89PNG\r\n\x1A\n";

}  // namespace

PagePainter::PagePainter(cage::Limits limits, std::size_t workers)
    : cage_(kPainterWork, limits, workers, kReaderProgram) {}

// Hostile bytes may have taken over the worker, so its answer is held to be a picture by its start alone; who
// shows it must say so in its media type.
std::optional<PaintedPage> PagePainter::paint(base::ByteView pdf, int number, int width) {
  const detail::PaintOrder order{number, std::clamp(width, kLeastPageWidth, kMostPageWidth), pdf};
  const cage::Result result = cage_.run(detail::written(order));
  if (result.outcome != cage::Outcome::Answered) return std::nullopt;
  auto painted = detail::paintedIn(result.answer);
  if (!painted || painted->pages < number) return std::nullopt;
  if (painted->png.compare(0, kPngStart.size(), kPngStart) != 0) return std::nullopt;
  return painted;
}

}  // namespace extraction
