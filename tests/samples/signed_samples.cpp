// signed_samples DIR: the sample letter, signed with each kind of key at each level, as DIR/LEVEL-KEY.pdf, by
// one and by two, as an approval and as a certification.
// DIR/root.pem is the authority above keys and time-stamps, DIR/root.crl its revocation list, DIR/KEY.p12 the
// key itself for other programs, with the passphrase "percobaan".
#include <iostream>

#include "base/clock.h"
#include "base/error.h"
#include "bench/workshop.h"
#include "signing/long_term.h"
#include "signing/own_time_stamp_authority.h"
#include "signing/pades.h"
#include "signing/pades_signer.h"
#include "signing/pkcs12_signer.h"
#include "signing/trial_authority.h"

namespace {

using crypto::KeyKind;

const base::SystemClock kClock;
constexpr const char* kSecond = "NAMA PEJABAT KEDUA";

class Samples {
 public:
  explicit Samples(base::Path folder) : folder_(std::move(folder)) {
    base::makeDirectories(disk_, folder_);
    write("root.pem", root_.certificatePem());
    write("root.crl", crl());
  }

  void make(const std::string& key, KeyKind kind, const std::string& how = "",
            pdf::Permission permission = pdf::Permission::Approval) {
    const base::Bytes own = file(kind, signing::TrialUse::Letters, "NAMA PEJABAT CONTOH");
    write(key + ".p12", own);
    const std::shared_ptr<const signing::DigestSigner> signer = signing::openPkcs12(own, passphrase_, key);
    const signing::OwnTimeStampAuthority authority(
        file(kind, signing::TrialUse::TimeStamps, "Waktu Percobaan"), passphrase_, key, kClock);
    const base::Bytes plain = workshop_.signedLetter(1, signing::PadesSigner(signer), permission);
    const base::Bytes stamped =
        workshop_.signedLetter(2, signing::PadesSigner(signer, &authority), permission);
    writeLevels(how + key, plain, stamped, authority);
    if (permission == pdf::Permission::NoChanges) return;
    const auto second =
        signing::openPkcs12(file(kind, signing::TrialUse::Letters, kSecond), passphrase_, kSecond);
    const auto twice = [&](const base::Bytes& pdf, const signing::TimeStampAuthority* by) {
      return signing::countersign(pdf, *second, kSecond, kClock.now(), by).pdf;
    };
    writeLevels("two-" + how + key, twice(plain, nullptr), twice(stamped, &authority), authority);
  }

 private:
  void writeLevels(const std::string& name, const base::Bytes& plain, const base::Bytes& stamped,
                   const signing::TimeStampAuthority& authority) {
    const signing::LiftSources sources{authority, kClock.now(), [&](const net::Request&) { return crl(); }};
    write("b-b-" + name + ".pdf", plain);
    write("b-t-" + name + ".pdf", stamped);
    write("b-lt-" + name + ".pdf", lifted(stamped, signing::Level::LT, sources));
    const base::Bytes archival = lifted(stamped, signing::Level::LTA, sources);
    write("b-lta-" + name + ".pdf", archival);
    write("b-lta-renewed-" + name + ".pdf", lifted(archival, signing::Level::LTA, sources));
  }
  base::Bytes crl() const { return root_.crl(kClock.now().plusSeconds(-60)); }
  static base::Bytes lifted(const base::Bytes& pdf, signing::Level level,
                            const signing::LiftSources& sources) {
    signing::Lifted result = signing::lift(pdf, level, sources);
    if (result.level != level) throw base::Unavailable("A sample was not lifted: " + result.shortfall);
    return std::move(result.pdf);
  }
  base::Bytes file(KeyKind kind, signing::TrialUse use, const std::string& name) const {
    return root_.pkcs12(name, "Kota Contoh", passphrase_, kind, use);
  }
  void write(const std::string& name, base::ByteView bytes) {
    base::replaceDurably(disk_, folder_ / name, bytes);
  }

  base::PosixDisk disk_;
  base::Path folder_;
  crypto::Secret passphrase_{"percobaan"};
  signing::TrialAuthority root_{"Otoritas Percobaan Berkas", kClock.now().plusSeconds(-86400),
                                kClock.now().plusSeconds(86400), "http://127.0.0.1/root.crl"};
  bench::Workshop workshop_{disk_, BERKAS_SOURCE_DIR};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "signed_samples DIR\n";
    return 2;
  }
  try {
    Samples samples(argv[1]);
    samples.make("rsa2048", KeyKind::Rsa);
    samples.make("p256", KeyKind::EcP256);
    samples.make("p384", KeyKind::EcP384);
    samples.make("p256", KeyKind::EcP256, "certified-1-", pdf::Permission::NoChanges);
    samples.make("p256", KeyKind::EcP256, "certified-2-", pdf::Permission::FillAndSign);
  } catch (const base::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
