#include "app/evidence_home.h"

#include "app/evidence/evidence_bundle.h"
#include "base/clock.h"
#include "base/text.h"
#include "base/uuid.h"
#include "crypto/digest.h"
#include "signing/authority.h"
#include "signing/own_time_stamp_authority.h"
#include "support/boost_test.h"
#include "tlog/evidence.h"
#include "tlog/record.h"

namespace app_tests {
namespace {

const std::string kOrigin = "log.kominfo.example.go.id";

}  // namespace

EvidenceHome::EvidenceHome() : home_(std::make_unique<AppHome>(base::SystemClock().now())) {
  object_ = home_->received();
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string draft = home_->drafted(object_, order).id;
  home_->approve(draft);
  app::LetterDesk(home_->workplace()).issue(home_->actor("kadis"), draft);

  const tlog::NoteSigner signer(kOrigin, crypto::Ed25519Key::generate());
  tlog::Log::make(disk_, folder() / "log", signer);
  log_ = std::make_unique<tlog::Log>(
      disk_, tlog::LogPlaces{folder() / "log", folder() / "log.lock", folder() / "noted"}, signer,
      [](base::ByteView) { return true; });
  grow(5);
  const auto& store = home_->workplace().store;
  const auto inventory = store.find(archive::ObjectId::of(object_));
  for (int version = 1; version <= inventory->head(); ++version) {
    const base::Path path =
        store.root() / inventory->id.folder() / archive::versionName(version) / "inventory.json";
    indexes_.push_back(log_->checkpoint().checkpoint.size);
    append(object_, version, crypto::digestHex(crypto::DigestAlgorithm::Sha512, base::readFile(disk_, path)));
    grow(2);
  }
  put("kunci.vkey", signer.verifier().vkey() + "\n");
  put("ca.pem", base::readFile(disk_, home_->home().keys() / "percobaan.pem") +
                    base::readFile(disk_, signing_tests::Authority::shared().root()));
}

void EvidenceHome::append(const std::string& object, int version, const std::string& inventorySha512) {
  tlog::Record record;
  record.seq = log_->checkpoint().checkpoint.size;
  record.time = home_->clock().now();
  record.event = version == 1 ? tlog::event::kIngestion : tlog::event::kNewVersion;
  record.object = object;
  record.version = version;
  record.inventorySha512 = inventorySha512;
  record.agent = "berkas/0.1.0";
  log_->append({record.line()});
}

void EvidenceHome::grow(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    append(base::timeOrderedUrn(home_->clock().now()), 1, std::string(128, 'a'));
}

tlog::VerifierKey EvidenceHome::changeKey() {
  const tlog::NoteSigner next(kOrigin, crypto::Ed25519Key::generate());
  tlog::Record record;
  record.seq = log_->checkpoint().checkpoint.size;
  record.time = home_->clock().now();
  record.event = tlog::event::kKeyChange;
  record.agent = "berkas/0.1.0";
  record.oldKey = log_->signer().verifier().vkey();
  record.newKey = next.verifier().vkey();
  log_->changeKey(record.line(), next);
  return next.verifier();
}

void EvidenceHome::stamp() {
  const auto& authority = signing_tests::Authority::shared();
  const base::SystemClock clock;  // the authority's certificate is not valid before now
  const signing::OwnTimeStampAuthority stamps(
      authority.pkcs12("EC:P-256", "rahasia", "extendedKeyUsage=critical,timeStamping"),
      crypto::Secret("rahasia"), "tsa.p12", clock);
  tlog::Evidence evidence{log_->checkpoint(), {}, {}};
  for (std::size_t i = 0; i < 2; ++i)
    evidence.tokens.push_back(
        stamps.stamp(crypto::DigestAlgorithm::Sha256,
                     crypto::digest(crypto::DigestAlgorithm::Sha256, evidence.stampedBytes(i))));
  tlog::keepEvidence(disk_, folder() / "log", evidence);
}

app::ProvenLeaves EvidenceHome::evidence(const std::optional<tlog::SignedCheckpoint>& since) const {
  return app::proveLeaves(disk_, folder() / "log", log_->checkpoint(), log_->signer().verifier(), indexes_,
                          since);
}

std::string EvidenceHome::write(const base::Path& path, bagit::Form form,
                                const app::ProvenLeaves& evidence) const {
  const auto& store = home_->workplace().store;
  const auto inventory = store.find(archive::ObjectId::of(object_));
  const base::Path texts = base::Path(BERKAS_SOURCE_DIR) / "evidence";
  return bagit::write(app::evidenceBundle({store, *inventory, "P-2026-0001", "Keluarga penerima bantuan",
                                           "Diskominfo", base::TimeZone::jakarta()},
                                          evidence,
                                          {base::readFile(disk_, texts / "periksa.sh"),
                                           base::readFile(disk_, texts / "BACA-SAYA.md")}),
                      disk_, path, form);
}

base::Path EvidenceHome::put(const std::string& name, const base::Bytes& content) const {
  base::replaceDurably(disk_, folder() / name, content);
  return folder() / name;
}

}  // namespace app_tests
