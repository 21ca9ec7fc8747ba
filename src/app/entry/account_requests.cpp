#include "app/entry/account_requests.h"

#include "app/access/use_cases.h"
#include "app/access/user_desk.h"
#include "app/entry/throttles.h"
#include "app/office/input_check.h"
#include "base/email_address.h"
#include "base/error.h"
#include "base/random.h"

namespace app {
namespace {

constexpr std::size_t kRequestIdBits = 80;

AccountRequest checkedRequest(const Workplace& workplace, const AccountOrder& order) {
  AccountRequest request{base::randomToken(kRequestIdBits),
                         workplace.doorway.now(),
                         order.agency,
                         order.name,
                         order.post,
                         order.email,
                         order.reason};
  InputCheck check(workplace.typesetter);
  check.line(base::Message("field.agency", {}), request.agency);
  check.line(base::Message("field.name", {}), request.name);
  check.line(base::Message("field.post", {}), request.post);
  check.note(base::Message("field.email", {}), base::problemOfEmailAddress(request.email));
  check.paragraphs(base::Message("field.reason", {}), request.reason);
  check.finish();
  return request;
}

AccountRequest waitingRequest(Transaction& transaction, const std::string& id) {
  auto request = transaction.accountRequests().find(id);
  if (!request) throw base::NotFound(base::Message("sign-in.request-unknown", {}));
  if (request->state != AccountRequest::State::Waiting)
    throw base::Conflict(base::Message("sign-in.request-decided", {{"user", request->decidedBy}}));
  return *std::move(request);
}

Account pemohonOf(const AccountRequest& request, const std::string& login, const std::string& agency) {
  Account account;
  account.user = login;
  account.name = request.name;
  account.roles = {std::string(requests::nameOf(requests::Role::Pemohon))};
  account.agency = agency;
  account.post = request.post;
  account.email = request.email;
  return account;
}

void saveDecision(const Workplace& workplace, Transaction& transaction, AccountRequest request,
                  AccountRequest::State state, const Actor& actor) {
  request.state = state;
  request.decidedBy = actor.user;
  request.decided = workplace.doorway.now();
  transaction.accountRequests().save(request);
}

}  // namespace

void AccountRequestDesk::ask(const AccountOrder& order, const ClientMark& mark) {
  const AccountRequest request = checkedRequest(workplace_, order);
  std::optional<base::Instant> wait;
  workplace_.database.write([&](Transaction& transaction) {
    wait = countTry(workplace_, transaction, askLimits(workplace_, mark));
    if (wait) return;
    AccountRequest saved = request;
    for (const AccountRequest& other : transaction.accountRequests().list()) {
      if (other.state == AccountRequest::State::Waiting && other.email == request.email) saved.id = other.id;
    }
    transaction.accountRequests().save(saved);
  });
  if (wait) throw base::Unavailable(tryAgain(workplace_, *wait), base::Retry::Worthwhile);
}

std::vector<AccountRequest> AccountRequestDesk::list(const Actor& actor, Which which) const {
  demandMay(actor, UseCase::AccountRequestList);
  std::vector<AccountRequest> requests;
  workplace_.database.read(
      [&](Transaction& transaction) { requests = transaction.accountRequests().list(); });
  if (which == Which::Waiting) {
    std::erase_if(requests,
                  [](const auto& request) { return request.state != AccountRequest::State::Waiting; });
  }
  return requests;
}

Invited AccountRequestDesk::approve(const Actor& actor, const std::string& id, const std::string& login,
                                    const std::string& agency) {
  demandMay(actor, UseCase::AccountRequestApprove);
  Invited invited;
  workplace_.database.write([&](Transaction& transaction) {
    AccountRequest request = waitingRequest(transaction, id);
    const Account account = addAccount(workplace_, transaction, actor, pemohonOf(request, login, agency));
    invited = InvitationDesk(workplace_).invite(transaction, actor, account);
    request.user = account.user;
    saveDecision(workplace_, transaction, std::move(request), AccountRequest::State::Approved, actor);
  });
  return invited;
}

void AccountRequestDesk::refuse(const Actor& actor, const std::string& id, const std::string& reason) {
  demandMay(actor, UseCase::AccountRequestRefuse);
  const std::string remark =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), reason);
  workplace_.database.write([&](Transaction& transaction) {
    AccountRequest request = waitingRequest(transaction, id);
    request.remark = remark;
    saveDecision(workplace_, transaction, std::move(request), AccountRequest::State::Refused, actor);
  });
}

}  // namespace app
