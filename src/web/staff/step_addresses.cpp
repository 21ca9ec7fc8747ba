#include "web/staff/step_addresses.h"

#include <algorithm>
#include <iterator>

#include "web/http/exchange.h"

namespace web {
namespace {

using app::UseCase;

constexpr StepAddress kStepAddresses[] = {
    {UseCase::RequestReceive, "/permohonan/:tiket/terima"},
    {UseCase::RequestForward, "/permohonan/:tiket/teruskan"},
    {UseCase::RequestReturn, "/permohonan/:tiket/kembalikan"},
    {UseCase::RequestRefuse, "/permohonan/:tiket/tolak"},
    {UseCase::RequestExtend, "/permohonan/:tiket/perpanjang"},
    {UseCase::RequestNote, "/permohonan/:tiket/catatan"},
    {UseCase::AnswerAccept, "/permohonan/:tiket/jawaban/:produsen/terima"},
    {UseCase::AnswerClear, "/permohonan/:tiket/jawaban/:produsen/temuan"},
    {UseCase::AnswerReturn, "/permohonan/:tiket/jawaban/:produsen/perbaiki"},
    {UseCase::AnswerWaive, "/permohonan/:tiket/tanpa-jawaban"},
    {UseCase::BalikanAccept, "/permohonan/:tiket/balikan"},
    {UseCase::BalikanReturn, "/permohonan/:tiket/balikan/perbaiki"},
    {UseCase::BalikanWaive, "/permohonan/:tiket/hentikan-tagihan"},
    {UseCase::ArchiveHold, "/permohonan/:tiket/tahan"},
    {UseCase::ArchiveRelease, "/permohonan/:tiket/lepas"}};

void fillPlace(std::string& address, std::string_view place, const std::string& value) {
  const std::size_t at = address.find(place);
  if (at != std::string::npos) address.replace(at, place.size(), urlEncoded(value));
}

// The form of a letter that is to be drafted.
std::string draftAddress(const std::string& ticket, std::string_view event, const std::string& produsen) {
  const std::string form = caseAddress(ticket) + "/surat/" + urlEncoded(event);
  return produsen.empty() ? form : form + "?produsen=" + urlEncoded(produsen);
}

}  // namespace

std::string_view patternOf(UseCase useCase) {
  const auto found = std::find_if(std::begin(kStepAddresses), std::end(kStepAddresses),
                                  [&](const StepAddress& row) { return row.useCase == useCase; });
  return found == std::end(kStepAddresses) ? std::string_view() : found->pattern;
}

std::string caseAddress(const std::string& ticket) {
  return "/permohonan/" + urlEncoded(ticket);
}

std::string stepAddress(const std::string& ticket, std::string_view useCase, std::string_view event,
                        const std::string& produsen) {
  if (useCase == app::ruleOf(UseCase::LetterDraft).words) return draftAddress(ticket, event, produsen);
  const auto found =
      std::find_if(std::begin(kStepAddresses), std::end(kStepAddresses),
                   [&](const StepAddress& row) { return app::ruleOf(row.useCase).words == useCase; });
  if (found == std::end(kStepAddresses)) return {};
  std::string address(found->pattern);
  fillPlace(address, ":tiket", ticket);
  fillPlace(address, ":produsen", produsen);
  return address;
}

std::string actionAddress(const std::string& ticket, const json::Value& action) {
  if (const std::string draft = action.stringOr("draft"); !draft.empty())
    return "/surat/" + urlEncoded(draft);
  const std::string page =
      stepAddress(ticket, action.stringAt("use_case"), action.stringOr("event"), action.stringOr("produsen"));
  return page.empty() ? caseAddress(ticket) : page;
}

}  // namespace web
