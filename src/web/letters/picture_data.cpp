#include "web/letters/picture_data.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/base64.h"
#include "base/error.h"
#include "web/site/site.h"

namespace web {
namespace {

// The page, or the last one when there are fewer; nothing when none can be painted.
std::optional<extraction::PaintedPage> paintedPage(const Visit& visit, const base::Bytes& pdf, int& number) {
  try {
    auto painted = visit.site.pictures().paint(pdf, number);
    if (painted || number == 1) return painted;
    const auto first = visit.site.pictures().paint(pdf, 1);
    if (!first) return std::nullopt;
    number = std::clamp(number, 1, first->pages);
    return visit.site.pictures().paint(pdf, number);
  } catch (const base::Unavailable&) {
    return std::nullopt;
  }
}

}  // namespace

void addPicture(const Visit& visit, const std::string& letter, const base::Bytes& pdf, PictureFrom from,
                json::Object& page) {
  int number = pageAskedFor(visit);
  auto painted = paintedPage(visit, pdf, number);
  if (!painted) return;
  page["page"] = number;
  page["pages"] = painted->pages;
  if (number > 1) page["before"] = number - 1;
  if (number < painted->pages) page["after"] = number + 1;
  if (from == PictureFrom::PageItself) {
    page["source"] = "data:image/png;base64," + base::base64(painted->png);
    return;
  }
  page["source"] = "/surat/" + letter + "/halaman/" + std::to_string(number) + ".png";
  visit.site.pictures().keep(visit.actor().user, letter, number, std::move(painted->png),
                             visit.workplace.clock.now());
}

int pageAskedFor(const Visit& visit) {
  const std::string typed = visit.field("halaman");
  const std::string& text = typed.empty() ? visit.request.query["halaman"] : typed;
  int number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::max(number, 1);
}

}  // namespace web
