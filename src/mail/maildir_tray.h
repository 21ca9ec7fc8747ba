// A Maildir (maildir(5)) on this machine, as a mailbox of reports.
#pragma once

#include "base/disk.h"
#include "mail/in_tray.h"

namespace mail {

// Looks at new/ only: what somebody has read is his. A mail of ours moves to cur/ with the flag S. The mark
// names those that were looked at and still lie in new/.
class MaildirTray final : public InTray {
 public:
  // `disk` must outlive the tray. A folder that does not exist is empty.
  MaildirTray(base::Disk& disk, base::Path folder) : disk_(disk), folder_(std::move(folder)) {}

  std::string visit(const std::string& mark, int most,
                    const std::function<Concern(base::ByteView mail)>& look) override;

 private:
  void markRead(const std::string& name);

  base::Disk& disk_;
  base::Path folder_;
};

}  // namespace mail
