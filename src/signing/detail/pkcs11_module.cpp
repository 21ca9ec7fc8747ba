#include "signing/detail/pkcs11_module.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdio>

#include "base/error.h"
#include "base/text.h"

namespace signing::detail {
namespace {

std::string labelOf(const CK_TOKEN_INFO& info) {
  const std::string_view padded(reinterpret_cast<const char*>(info.label), sizeof info.label);
  return std::string(base::trimmed(padded));
}

std::string codeOf(CK_RV answer) {
  char text[32];
  std::snprintf(text, sizeof text, "CKR 0x%08lX", answer);
  return text;
}

}  // namespace

Pkcs11Module::Pkcs11Module(const base::Path& library) {
  void* loaded = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* symbol = loaded != nullptr ? ::dlsym(loaded, "C_GetFunctionList") : nullptr;
  const auto list = reinterpret_cast<CK_C_GetFunctionList>(symbol);
  if (list == nullptr || list(&calls_) != CKR_OK || calls_ == nullptr) {
    throw base::NotFound(base::Message("token.no-library", {{"library", library.string()}}),
                         loaded == nullptr ? ::dlerror() : "no C_GetFunctionList");
  }
  CK_C_INITIALIZE_ARGS arguments{};
  arguments.flags = CKF_OS_LOCKING_OK;
  const CK_RV answer = calls_->C_Initialize(&arguments);
  if (answer != CKR_CRYPTOKI_ALREADY_INITIALIZED)
    check(answer, base::Message("token.start-failed", {{"library", library.string()}}));
}

CK_SLOT_ID Pkcs11Module::slotOf(const std::string& token) const {
  CK_ULONG count = 0;
  check(calls_->C_GetSlotList(CK_TRUE, nullptr, &count), base::Message("token.listing-failed", {}));
  std::vector<CK_SLOT_ID> slots(count);
  check(calls_->C_GetSlotList(CK_TRUE, slots.data(), &count), base::Message("token.listing-failed", {}));
  slots.resize(count);
  std::vector<std::string> labels;
  for (const CK_SLOT_ID slot : slots) {
    CK_TOKEN_INFO info{};
    if (calls_->C_GetTokenInfo(slot, &info) != CKR_OK || (info.flags & CKF_TOKEN_INITIALIZED) == 0) continue;
    labels.push_back(labelOf(info));
    if (labels.back() == token) return slot;
  }
  if (labels.empty()) throw base::NotFound(base::Message("token.none", {{"token", token}}));
  throw base::NotFound(base::Message(
      "token.unknown", {{"token", token}, {"known", base::listed(labels, base::Conjunction::And)}}));
}

bool isLost(CK_RV answer) {
  static constexpr CK_RV kLost[] = {CKR_SESSION_HANDLE_INVALID, CKR_SESSION_CLOSED,    CKR_USER_NOT_LOGGED_IN,
                                    CKR_DEVICE_REMOVED,         CKR_TOKEN_NOT_PRESENT, CKR_KEY_HANDLE_INVALID,
                                    CKR_OBJECT_HANDLE_INVALID,  CKR_DEVICE_ERROR};
  return std::find(std::begin(kLost), std::end(kLost), answer) != std::end(kLost);
}

void check(CK_RV answer, const base::Message& failure) {
  if (answer == CKR_OK) return;
  if (answer == CKR_PIN_INCORRECT || answer == CKR_PIN_INVALID || answer == CKR_PIN_LEN_RANGE)
    throw base::Denied(base::Message("token.pin-wrong", {}), codeOf(answer));
  if (answer == CKR_PIN_LOCKED) throw base::Denied(base::Message("token.pin-locked", {}), codeOf(answer));
  throw base::Unavailable(failure, base::Retry::Worthwhile, codeOf(answer));
}

}  // namespace signing::detail
