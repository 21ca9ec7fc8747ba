// A loaded PKCS#11 library, and its answers as our errors.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <p11-kit/pkcs11.h>

#include "base/disk.h"
#include "base/message.h"

namespace signing::detail {

// Initialised once per process and module. Stays loaded until the process ends, since other signers may share
// it.
class Pkcs11Module {
 public:
  // NotFound when the file is not a PKCS#11 library; Unavailable when it does not start.
  explicit Pkcs11Module(const base::Path& library);

  CK_FUNCTION_LIST& calls() const { return *calls_; }
  // The slot of the token with this label. Otherwise NotFound, which names the existing labels.
  CK_SLOT_ID slotOf(const std::string& token) const;

 private:
  CK_FUNCTION_LIST* calls_ = nullptr;
};

// Throws what the answer means; nothing happens for CKR_OK. Denied for a wrong or locked PIN; for everything
// else Unavailable, worth a retry, with `failure`.
void check(CK_RV answer, const base::Message& failure);

// Whether sessions and login must be opened anew.
bool isLost(CK_RV answer);

}  // namespace signing::detail
