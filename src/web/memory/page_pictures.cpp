#include "web/memory/page_pictures.h"

namespace web {
namespace {

constexpr int kPictureWidth = 1000;  // pixels
constexpr int kSecondsKept = 60;
constexpr std::size_t kMostKept = 100;

std::string keyOfPicture(const std::string& user, const std::string& letter, int number) {
  return user + " " + letter + " " + std::to_string(number);
}

}  // namespace

std::optional<extraction::PaintedPage> PagePictures::paint(base::ByteView pdf, int number) {
  return painter_.paint(pdf, number, kPictureWidth);
}

void PagePictures::keep(const std::string& user, const std::string& letter, int number, base::Bytes png,
                        base::Instant now) {
  const std::lock_guard guard(mutex_);
  std::erase_if(pictures_,
                [&](const auto& entry) { return now > entry.second.made.plusSeconds(kSecondsKept); });
  if (pictures_.size() >= kMostKept) pictures_.clear();
  pictures_[keyOfPicture(user, letter, number)] = {std::move(png), now};
}

std::optional<base::Bytes> PagePictures::kept(const std::string& user, const std::string& letter, int number,
                                              base::Instant now) {
  const std::lock_guard guard(mutex_);
  const auto found = pictures_.find(keyOfPicture(user, letter, number));
  if (found == pictures_.end() || now > found->second.made.plusSeconds(kSecondsKept)) return std::nullopt;
  return found->second.png;
}

}  // namespace web
