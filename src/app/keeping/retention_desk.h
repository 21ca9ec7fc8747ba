// The use cases of retention up to the decision: holds, the list of what is due, proposals of destruction and
// their approval (docs/retention.md). What destroys is in destruction.h.
//
// Whoever proposes does not approve, and whoever approves does not destroy.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/home/workplace.h"
#include "app/records/proposal.h"

namespace app {

struct ProposalOrder {
  std::vector<std::string> cases;  // tickets or objects; none: every case that may be destroyed now
  std::string appraisal;           // the committee's finding, for rules that say dinilai-kembali
  std::string remarks;
};

class RetentionDesk {
 public:
  // A proposal has no more cases than this; `propose` without names takes the oldest.
  static constexpr std::size_t kMostCases = 500;

  explicit RetentionDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Archived as events of the case, as the procedure has them, before they count. As long as one hold is not
  // released, the case is not destroyed. InvalidInput without a reason; Conflict for a release where there is
  // no hold.
  Recorded hold(const Actor& actor, std::string_view caseName, const std::string& reason);
  Recorded release(const Actor& actor, std::string_view caseName, const std::string& reason);

  // Every closed case: its rule, its periods, whether it is held, and why it may not be destroyed today.
  std::vector<json::Object> cases(const Actor& actor);

  // By walidata. Denied, with the reason for each, when a case may not be destroyed or stands in another open
  // proposal; NotFound when nothing is due.
  Proposal propose(const Actor& actor, const ProposalOrder& given);
  // By a penandatangan who did not propose it. InvalidInput when a rule asks for an approval from outside and
  // its number is missing; Denied as `propose`, since holds may have come.
  Proposal approve(const Actor& actor, std::string_view name, std::string external, std::string remarks);
  // The same, to end it: its cases may be proposed again. Before the berita acara only.
  Proposal refuse(const Actor& actor, std::string_view name, const std::string& given);

  std::vector<Proposal> proposals(const Actor& actor);

 private:
  Recorded enact(const Actor& actor, std::string_view caseName, requests::Effect effect,
                 const std::string& reason);
  Proposal openForDecision(const Actor& actor, std::string_view name);

  const Workplace& workplace_;
};

}  // namespace app
