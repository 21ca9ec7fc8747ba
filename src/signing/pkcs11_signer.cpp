#include "signing/pkcs11_signer.h"

#include <array>
#include <mutex>
#include <optional>

#include "base/error.h"
#include "signing/detail/der.h"
#include "signing/detail/pkcs11_module.h"

namespace signing {
namespace {

using crypto::Certificate;
using crypto::KeyKind;
using detail::check;
namespace der = detail::der;

// DigestInfo of RFC 8017, 9.2: CKM_RSA_PKCS only pads and signs its input.
base::Bytes digestInfo(base::ByteView sha256) {
  return der::sequence(
      {der::sequence({der::oid("2.16.840.1.101.3.4.2.1"), der::null()}), der::octets(sha256)});
}

// PKCS#11 returns r and s concatenated.
base::Bytes ecdsaValue(base::ByteView pair) {
  const std::size_t half = pair.size() / 2;
  return der::sequence({der::unsignedInteger(pair.substr(0, half)), der::unsignedInteger(pair.substr(half))});
}

class Session {
 public:
  Session(const detail::Pkcs11Module& module, CK_SLOT_ID slot) : calls_(module.calls()) {
    check(calls_.C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &handle_),
          base::Message("token.session-failed", {}));
  }
  ~Session() { calls_.C_CloseSession(handle_); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // All sessions of the process share the login, and a token that has it looks at no further PIN. Whoever
  // must prove that he knows the PIN logs in anew; sessions of others that lose the login by this open anew.
  enum class Pin { Proven, Known };
  void login(const crypto::Secret& pin, Pin asked) {
    CK_RV answer = loginOnce(pin);
    if (answer == CKR_USER_ALREADY_LOGGED_IN && asked == Pin::Proven) {
      calls_.C_Logout(handle_);
      answer = loginOnce(pin);
    }
    if (answer != CKR_USER_ALREADY_LOGGED_IN) check(answer, base::Message("token.login-failed", {}));
  }

  std::vector<CK_OBJECT_HANDLE> find(CK_OBJECT_CLASS kind, const std::string& label) {
    std::vector<CK_ATTRIBUTE> wanted = {{CKA_CLASS, &kind, sizeof kind}};
    if (!label.empty()) wanted.push_back({CKA_LABEL, const_cast<char*>(label.data()), label.size()});
    check(calls_.C_FindObjectsInit(handle_, wanted.data(), wanted.size()),
          base::Message("token.search-failed", {}));
    std::array<CK_OBJECT_HANDLE, 64> found{};
    CK_ULONG count = 0;
    const CK_RV answer = calls_.C_FindObjects(handle_, found.data(), found.size(), &count);
    calls_.C_FindObjectsFinal(handle_);
    check(answer, base::Message("token.search-failed", {}));
    return {found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count)};
  }

  Certificate certificate(CK_OBJECT_HANDLE object, const std::string& name) {
    CK_ATTRIBUTE value = {CKA_VALUE, nullptr, 0};
    check(calls_.C_GetAttributeValue(handle_, object, &value, 1), base::Message("token.reading-failed", {}));
    base::Bytes bytes(value.ulValueLen, '\0');
    value.pValue = bytes.data();
    check(calls_.C_GetAttributeValue(handle_, object, &value, 1), base::Message("token.reading-failed", {}));
    return Certificate::fromDer(bytes, name);
  }

  // The signature in the token's format, or the error.
  CK_RV sign(CK_OBJECT_HANDLE key, CK_MECHANISM_TYPE type, base::ByteView data, base::Bytes& signature) {
    CK_MECHANISM mechanism = {type, nullptr, 0};
    CK_RV answer = calls_.C_SignInit(handle_, &mechanism, key);
    if (answer != CKR_OK) return answer;
    CK_ULONG size = signature.size();
    auto* in = reinterpret_cast<CK_BYTE*>(const_cast<char*>(data.data()));  // not changed
    answer = calls_.C_Sign(handle_, in, data.size(), reinterpret_cast<CK_BYTE*>(signature.data()), &size);
    if (answer == CKR_OK) signature.resize(size);
    return answer;
  }

 private:
  CK_RV loginOnce(const crypto::Secret& pin) {
    auto* text =
        reinterpret_cast<CK_UTF8CHAR*>(const_cast<char*>(pin.text()));  // not changed: the header is C
    return calls_.C_Login(handle_, CKU_USER, text, pin.size());
  }

  CK_FUNCTION_LIST& calls_;
  CK_SESSION_HANDLE handle_ = 0;
};

class Pkcs11Signer final : public DigestSigner {
 public:
  Pkcs11Signer(const Pkcs11Key& key, crypto::Secret pin)
      : key_(key), pin_(std::move(pin)), module_(key.module) {
    Ready ready = open(Session::Pin::Proven);
    const auto own = ready.session->find(CKO_CERTIFICATE, key_.label);
    if (own.empty())
      throw base::NotFound(
          base::Message("token.no-certificate", {{"token", key_.token}, {"label", key_.label}}));
    const Certificate certificate = ready.session->certificate(own.front(), key_.token);
    demandSigningCertificate(certificate, key_.token);
    std::vector<Certificate> others;
    for (const CK_OBJECT_HANDLE object : ready.session->find(CKO_CERTIFICATE, ""))
      others.push_back(ready.session->certificate(object, key_.token));
    certificates_ = chainOf(certificate, std::move(others));
    giveBack(std::move(ready));
  }

  const std::vector<Certificate>& certificates() const override { return certificates_; }

  base::Bytes sign(base::ByteView digest) const override {
    base::Bytes signature;
    CK_RV answer = CKR_OK;
    // The second attempt uses new sessions.
    for (int attempt = 0; attempt < 2; ++attempt) {
      Ready ready = take();
      answer = signWith(ready, digest, signature);
      if (answer == CKR_OK) {
        giveBack(std::move(ready));
        return signature;
      }
      if (!detail::isLost(answer)) break;
      forgetSessions();
    }
    check(answer, base::Message("token.signing-failed", {}));
    return signature;
  }

 private:
  struct Ready {
    std::unique_ptr<Session> session;
    CK_OBJECT_HANDLE key = 0;
  };

  Ready open(Session::Pin asked) const {
    Ready ready{std::make_unique<Session>(module_, module_.slotOf(key_.token)), 0};
    ready.session->login(pin_, asked);
    const auto keys = ready.session->find(CKO_PRIVATE_KEY, key_.label);
    if (keys.empty())
      throw base::NotFound(base::Message("token.no-key", {{"token", key_.token}, {"label", key_.label}}));
    ready.key = keys.front();
    return ready;
  }

  CK_RV signWith(Ready& ready, base::ByteView digest, base::Bytes& signature) const {
    const bool isRsa = certificates_.front().keyKind() == KeyKind::Rsa;
    base::Bytes raw(longestSignature(certificates_.front()), '\0');
    const CK_RV answer = ready.session->sign(ready.key, isRsa ? CKM_RSA_PKCS : CKM_ECDSA,
                                             isRsa ? digestInfo(digest) : base::Bytes(digest), raw);
    if (answer == CKR_OK) signature = isRsa ? raw : ecdsaValue(raw);
    return answer;
  }

  Ready take() const {
    {
      const std::lock_guard guard(mutex_);
      if (!idle_.empty()) {
        Ready ready = std::move(idle_.back());
        idle_.pop_back();
        return ready;
      }
    }
    return open(Session::Pin::Known);
  }

  void giveBack(Ready ready) const {
    const std::lock_guard guard(mutex_);
    idle_.push_back(std::move(ready));
  }

  void forgetSessions() const {
    const std::lock_guard guard(mutex_);
    idle_.clear();
  }

  Pkcs11Key key_;
  crypto::Secret pin_;
  detail::Pkcs11Module module_;
  std::vector<Certificate> certificates_;
  mutable std::mutex mutex_;
  mutable std::vector<Ready> idle_;
};

}  // namespace

std::unique_ptr<DigestSigner> openPkcs11(const Pkcs11Key& key, crypto::Secret pin) {
  return std::make_unique<Pkcs11Signer>(key, std::move(pin));
}

}  // namespace signing
