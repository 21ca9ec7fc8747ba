// The staff's views of the outbox and actions on it.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/mail/mailroom.h"
#include "base/message.h"
#include "base/words.h"
#include "json/value.h"

namespace app {

enum class OutboxChange { Retry, Hold, Release, Cancel };
inline constexpr base::Word<OutboxChange> kOutboxChanges[] = {{"retry", OutboxChange::Retry},
                                                              {"hold", OutboxChange::Hold},
                                                              {"release", OutboxChange::Release},
                                                              {"cancel", OutboxChange::Cancel}};

class OutboxDesk {
 public:
  explicit OutboxDesk(const Workplace& workplace) : workplace_(workplace) {}

  // What is due now, at most so many (mailroom.h).
  SendReport send(const Actor& actor, int most);
  // All, or those of one state (mail/outbox.h). Answers of servers are shown to
  // staff only.
  std::vector<json::Object> list(const Actor& actor, const std::string& state);
  // A row of the list, and besides: changes, those that its state allows, by name; recipients, each with
  // state and answer, and either address (an office's) or contact (the object: who it is stays with the
  // contact). NotFound for what there is not.
  json::Object show(const Actor& actor, const std::string& id);
  // Conflict when the mail's state does not allow it.
  json::Object change(const Actor& actor, const std::string& id, OutboxChange change);
  // The whole queue: no mail leaves until it is resumed. Resuming also ends the wait after a fault of ours.
  json::Object pause(const Actor& actor);
  json::Object resume(const Actor& actor);
  // Why no mail leaves at present; empty when they leave.
  base::Message halt(const Actor& actor) const;

 private:
  const Workplace& workplace_;
};

}  // namespace app
