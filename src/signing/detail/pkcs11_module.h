// A PKCS#11 library that is loaded, and what it answered as errors of ours.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <p11-kit/pkcs11.h>

#include "base/disk.h"
#include "base/message.h"

namespace signing::detail {

// Initialised once a process and module; stays loaded until the process ends, since other signers may share
// it.
class Pkcs11Module {
 public:
  // NotFound when the file is no PKCS#11 library; Unavailable when it does not start.
  explicit Pkcs11Module(const base::Path& library);

  CK_FUNCTION_LIST& calls() const { return *calls_; }
  // The slot with the token of this label. NotFound, naming the labels that there are.
  CK_SLOT_ID slotOf(const std::string& token) const;

 private:
  CK_FUNCTION_LIST* calls_ = nullptr;
};

// Throws what the answer means; nothing happens for CKR_OK. Denied for a wrong or locked PIN; for everything
// else Unavailable, worth a retry, with `failure`.
void check(CK_RV answer, const base::Message& failure);

// Whether sessions and login have to be made anew.
bool isLost(CK_RV answer);

}  // namespace signing::detail
