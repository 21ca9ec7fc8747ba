// Pictures of the pages of letters, for reading them where no PDF viewer is. The picture that a page shows is
// kept for as long as a browser needs to fetch it, so that what somebody is counted to have read is what he
// was shown.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "base/bytes.h"
#include "base/instant.h"
#include "extraction/painter.h"

namespace web {

// Thread-safe; one for a process.
class PagePictures {
 public:
  // Paints a page, from 1. Errors and what is not painted as PagePainter::paint.
  std::optional<extraction::PaintedPage> paint(base::ByteView pdf, int number);

  // Keeps the picture of a page of a letter for this account for a minute. A hundred are kept.
  void keep(const std::string& user, const std::string& letter, int number, base::Bytes png,
            base::Instant now);
  // Nothing when none is kept any more.
  std::optional<base::Bytes> kept(const std::string& user, const std::string& letter, int number,
                                  base::Instant now);

 private:
  struct Picture {
    base::Bytes png;
    base::Instant made;
  };

  extraction::PagePainter painter_;
  std::mutex mutex_;
  std::map<std::string, Picture> pictures_;
};

}  // namespace web
