#include "app/home/disk_reserve.h"

#include "base/error.h"

namespace app {

void demandRoom(const Workplace& workplace, std::uint64_t coming) {
  const auto reserve = static_cast<std::uint64_t>(workplace.settings.number("disk.reserve-mib")) << 20;
  const std::uint64_t free = workplace.disk.freeSpace(workplace.home.archive());
  if (free >= reserve && free - reserve >= coming) return;
  const std::string needed =
      coming == 0 ? "" : " when " + std::to_string(coming) + " bytes more are taken in";
  throw base::Unavailable("The disk of the archive has less than " +
                              workplace.settings.text("disk.reserve-mib") + " MiB left" + needed +
                              ", so nothing new is taken in or issued. Make room; reading goes on meanwhile.",
                          base::Retry::Worthwhile);
}

}  // namespace app
