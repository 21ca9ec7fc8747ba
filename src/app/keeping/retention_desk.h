// The use cases of retention up to the decision: holds, the list of due cases, proposals of destruction and
// their approval (docs/retention.md). destruction.h destroys.
//
// The proposer must not approve, and the approver must not destroy.
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
  std::vector<std::string> cases;  // tickets or objects; empty: every case that may be destroyed
  std::string appraisal;           // the committee's finding, for rules with dinilai-kembali
  std::string remarks;
};

class RetentionDesk {
 public:
  // The most cases of a proposal; `propose` without names takes the oldest.
  static constexpr std::size_t kMostCases = 500;

  explicit RetentionDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Archives them as events of the case, defined by the procedure, before they take effect. While any hold is
  // not released, the case is not destroyed. InvalidInput without a reason; Conflict for a release without a
  // hold.
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
