#include "app/home/disk_reserve.h"

#include "base/error.h"

namespace app {

void demandRoom(const Workplace& workplace, std::uint64_t coming) {
  const auto reserve = static_cast<std::uint64_t>(workplace.settings.number("disk.reserve-mib")) << 20;
  const std::uint64_t free = workplace.disk.freeSpace(workplace.home.archive());
  if (free >= reserve && free - reserve >= coming) return;
  const std::string& least = workplace.settings.text("disk.reserve-mib");
  throw base::Unavailable(
      coming == 0 ? base::Message("home.little-room", {{"reserve", least}})
                  : base::Message("home.little-room-for", {{"reserve", least}, {"bytes", coming}}),
      base::Retry::Worthwhile);
}

}  // namespace app
