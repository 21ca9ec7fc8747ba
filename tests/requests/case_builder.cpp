#include "requests/case_builder.h"

#include <fstream>
#include <sstream>

#include "support/boost_test.h"
#include "xml/reader.h"

namespace requests_tests {
namespace {

using namespace requests;

xml::Element readOffice(const std::string& name) {
  return xml::read(readSource("samples/office/" + name), name, xml::WhiteSpace::Drop);
}

ItemAnswer granted(int item) {
  return {item, Outcome::Tersedia, {}, {"data-" + std::to_string(item) + ".csv"}};
}

bool needs(const EventRule& rule, Requirement what) {
  for (const Condition& condition : rule.conditions) {
    if (condition.what == what) return true;
  }
  return false;
}

void nameExtension(const CaseState& state, Event& event) {
  event.extension = Extension{"none", {}, 2, {}};
  for (const LimitRun& run : state.limits) {
    if (!run.isRunning() || run.isExtended()) continue;
    event.extension->limit = run.limit;
    event.extension->produsen = run.produsen;
  }
}

void fillRequirements(const CaseState& state, const EventRule& rule, Event& event) {
  if (needs(rule, Requirement::Documents)) event.attachments = {"surat-pernyataan", "kak"};
  if (needs(rule, Requirement::Reasons)) event.reasons = {{"", "alasan"}};
  if (needs(rule, Requirement::ReasonCodes)) event.reasons = {{"DATA_BELUM_TERSEDIA", "alasan"}};
  if (needs(rule, Requirement::LimitRunning)) nameExtension(state, event);
  if (needs(rule, Requirement::LetterOfCase) && !state.letters.empty()) {
    event.concerns = state.letters.front().letter.id;
  }
  if (!needs(rule, Requirement::OutcomePerItem)) return;
  if (const Assignment* assignment = state.assignment(event.produsen)) {
    for (const int item : assignment->items) event.answers.push_back(granted(item));
  }
}

}  // namespace

std::string sourceFile(const std::string& path) {
  return std::string(BERKAS_SOURCE_DIR) + "/" + path;
}

base::Bytes readSource(const std::string& path) {
  std::ifstream file(sourceFile(path), std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file, path << " can be read");
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

const Rules& rules() {
  static const Rules kRules{Procedure::read(readOffice("procedure.xml"), "procedure.xml"),
                            Calendar::read(readOffice("holidays.xml"), "holidays.xml"),
                            Reasons::read(readOffice("reasons.xml"), "reasons.xml")};
  return kRules;
}

base::Instant at(std::string_view local) {
  std::string text(local);
  text[10] = 'T';
  return base::Instant::parse(text + ":00+07:00").value();
}

base::Date day(std::string_view iso) {
  return base::Date::parse(iso).value();
}

Event makeEvent(const CaseState& state, const std::string& kind, base::Instant time,
                const std::string& produsen) {
  const EventRule& rule = *rules().procedure.event(kind);
  Event event;
  event.kind = kind;
  event.time = time;
  event.role = rule.by.empty() ? Role::Automatic : rule.by.front();
  event.actor = "akun";
  event.produsen = produsen;
  if (rule.has(Effect::RecordItems)) event.items = {"Jumlah penduduk", "Luas wilayah"};
  if (rule.move(AssignmentChange::New)) event.commissions = {{produsen, {}}};
  if (rule.document == DocumentForm::Letter || rule.document == DocumentForm::LetterOrUpload) {
    const std::string number = std::to_string(state.events + 1);
    event.letter = Letter{"surat-" + number, "500/" + number, time.in(base::TimeZone::jakarta()).date};
  }
  fillRequirements(state, rule, event);
  return event;
}

CaseBuilder& CaseBuilder::add(const std::string& kind, std::string_view local, const std::string& produsen) {
  const auto refusal = offer(makeEvent(state_, kind, at(local), produsen));
  BOOST_REQUIRE_MESSAGE(!refusal, (refusal ? refusal->message().in(base::Language::English) : kind));
  return *this;
}

std::optional<Refusal> CaseBuilder::offer(const Event& event, const Circumstances& circumstances) {
  auto refusal = check(rules(), state_, event, circumstances);
  if (refusal) return refusal;
  state_ = apply(rules().procedure, std::move(state_), event);
  events_.push_back(event);
  return std::nullopt;
}

CaseBuilder deliveredCase() {
  CaseBuilder builder;
  builder.add("permohonan", "2026-08-27 09:00")
      .add("lembar-penerimaan", "2026-08-27 11:00", "bps")
      .add("surat-pengantar", "2026-08-28 09:00", "bps")
      .add("surat-tindaklanjuti", "2026-08-31 09:00", "bps")
      .add("surat-penyampaian", "2026-09-01 09:00");
  return builder;
}

}  // namespace requests_tests
