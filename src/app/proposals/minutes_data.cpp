#include "app/proposals/minutes_data.h"

#include "app/proposals/proposal_file.h"
#include "base/text.h"

namespace app {
namespace {

using xml::Element;

void addApproval(Element& data, const Proposal& proposal) {
  if (!proposal.approved || proposal.approved->external.empty()) return;
  Element& approval = data.append(Element("persetujuan"));
  const std::string who = base::joined(proposal.outsideApprovers(), " dan ");
  approval.append(Element("pihak", who.empty() ? "pihak luar" : who));
  approval.append(Element("nomor", proposal.approved->external));
}

void addCase(Element& data, const ProposedCase& one) {
  const letters::RetentionRule& rule = *one.retention.rule;
  Element& element = data.append(Element("arsip"));
  element.append(Element("kode", one.retention.code));
  element.append(Element("tiket", one.ticket));
  element.append(Element("nama", one.title));
  element.append(Element("instansi", one.agency));
  element.append(Element("tanggal-tutup", one.retention.closed.iso()));
  element.append(Element("aktif", std::to_string(rule.activeYears)));
  element.append(Element("inaktif", std::to_string(rule.inactiveYears)));
  element.append(Element("sampai", one.retention.period.inactiveUntil.iso()));
  element.append(Element("nasib", rule.fate == letters::Fate::Appraise ? "dinilai kembali" : "musnah"));
  element.append(Element("jumlah", std::to_string(one.files)));
}

}  // namespace

Element minutesData(const Workplace& workplace, const Proposal& proposal, const LetterFacts& facts) {
  Element data = letterHead(workplace, kMinutesKind, facts);
  Element& list = data.append(Element("usulan"));
  list.append(Element("nama", proposal.name));
  list.append(Element("tanggal", proposal.proposed.time.in(facts.issuer->zone).date.iso()));
  addApproval(data, proposal);
  if (!proposal.appraisal.empty()) data.append(Element("penilaian", proposal.appraisal));
  for (const Witness& witness : facts.witnesses) {
    Element& element = data.append(Element("saksi"));
    element.append(Element("nama", witness.name));
    element.append(Element("jabatan", witness.position));
  }
  for (const ProposedCase& one : proposal.cases) addCase(data, one);
  const letters::LetterKind& letter = workplace.office().templates.kind(kMinutesKind);
  return templates::selected(std::move(data), letter.letter.fields());
}

}  // namespace app
