// Evidence bundles, as an auditor checks them: with /bin/dash, coreutils and openssl, and nothing of ours.
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "app/evidence_home.h"
#include "bagit/check.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace {

using app_tests::EvidenceHome;
namespace fs = std::filesystem;

// One bundle for all cases, since a letter takes time.
struct Bundle {
  EvidenceHome office;
  tlog::SignedCheckpoint old;
  base::Path path = office.folder() / "bundel";
  base::Path oldPath;
  std::string digest;

  Bundle() : old(office.checkpoint()) {
    office.stamp();
    office.grow(7);
    old = office.checkpoint();
    office.grow(9);
    oldPath = office.put("lama", old.bytes());
    digest = office.write(path, bagit::Form::Folder, office.evidence(old));
  }
  static Bundle& shared() {
    static Bundle bundle;
    return bundle;
  }
};

struct Outcome {
  int status = 0;
  std::string text;
  bool says(const std::string& part) const { return text.find(part) != std::string::npos; }
};

Outcome judge(const base::Path& bundle, std::vector<std::string> options) {
  options.insert(options.begin(), {"/bin/dash", (bundle / "periksa.sh").string()});
  const auto result = support::runCommand(options);
  return {result.status, result.output};
}

std::vector<std::string> everything() {
  Bundle& bundle = Bundle::shared();
  return {"--kunci", bundle.office.key().string(),         "--checkpoint", bundle.oldPath.string(),
          "--ca",    bundle.office.authorities().string(), "--sidik",      bundle.digest};
}

std::vector<std::string> key() {
  return {"--kunci", Bundle::shared().office.key().string()};
}

void makeManifestsAnew(const base::Path& bundle) {
  const auto made = support::runCommand(
      {"/bin/dash", "-c",
       "cd \"$1\" && find data -type f | LC_ALL=C sort | xargs sha512sum > manifest-sha512.txt && "
       "find . -type f ! -path './data/*' ! -name tagmanifest-sha512.txt | sed 's|^./||' | LC_ALL=C sort | "
       "xargs sha512sum > ../t && mv ../t tagmanifest-sha512.txt",
       "-", bundle.string()});
  BOOST_TEST_REQUIRE(made.status == 0);
  BOOST_TEST(bagit::check(base::PosixDisk(), bundle).isValid());
}

// A copy of the bundle that a test may damage.
struct Copy {
  support::TemporaryFolder folder;
  base::Path path = folder.path() / "salinan bundel";
  Copy() { fs::copy(Bundle::shared().path, path, fs::copy_options::recursive); }

  void change(const std::string& file, std::size_t at) const {
    std::fstream stream(path / file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    const char c = static_cast<char>(stream.get() ^ 1);
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(c);
  }
};

// Whether a line says that this is wrong.
bool wrong(const Outcome& outcome, const std::string& part) {
  const std::size_t at = outcome.text.find(part);
  const std::size_t line = outcome.text.rfind('\n', at) + 1;
  return at != std::string::npos && outcome.text.compare(line, 5, "SALAH") == 0;
}

BOOST_AUTO_TEST_SUITE(evidence)

BOOST_AUTO_TEST_CASE(a_bundle_is_proven_by_the_shell_alone) {
  const Outcome outcome = judge(Bundle::shared().path, everything());
  BOOST_TEST(outcome.status == 0, outcome.text);
  BOOST_TEST(!outcome.says("SALAH"), outcome.text);
  for (const char* part :
       {"TERBUKTI", "tidak ada yang diubah atau dihapus", "surat-pengantar.pdf: nomor",
        "surat-pengantar.pdf: tanda tangan / signature 1", "token-1.der: 20", "token-2.der: 20"})
    BOOST_TEST(outcome.says(part), part << " is missing in " << outcome.text);
  BOOST_TEST(bagit::check(base::PosixDisk(), Bundle::shared().path).isValid());
}

BOOST_AUTO_TEST_CASE(the_same_checkpoint_gives_the_same_bytes) {
  Bundle& bundle = Bundle::shared();
  const base::PosixDisk disk;
  for (const char* name : {"satu.zip", "dua.zip"})
    BOOST_TEST(bundle.office.write(bundle.office.folder() / name, bagit::Form::Zip,
                                   bundle.office.evidence(bundle.old)) == bundle.digest);
  BOOST_TEST((base::readFile(disk, bundle.office.folder() / "satu.zip") ==
              base::readFile(disk, bundle.office.folder() / "dua.zip")));
  BOOST_TEST(bagit::check(disk, bundle.office.folder() / "satu.zip").isValid());
}

BOOST_AUTO_TEST_CASE(without_the_auditor_s_key_nothing_is_proven) {
  const Outcome outcome = judge(Bundle::shared().path, {});
  BOOST_TEST(outcome.status == 3, outcome.text);
  BOOST_TEST(outcome.says("TIDAK MEMBUKTIKAN APA PUN"));
  const base::Path other = Bundle::shared().office.put(
      "lain.vkey",
      tlog::NoteSigner("log.kominfo.example.go.id", crypto::Ed25519Key::generate()).verifier().vkey());
  BOOST_TEST(judge(Bundle::shared().path, {"--kunci", other.string()}).status == 1);
  BOOST_TEST(judge(Bundle::shared().path, {"--kunci"}).status == 2);
}

BOOST_AUTO_TEST_CASE(another_past_or_another_authority_is_found) {
  Bundle& bundle = Bundle::shared();
  EvidenceHome& office = bundle.office;
  tlog::Checkpoint forged = bundle.old.checkpoint;
  forged.root[0] = static_cast<char>(forged.root[0] ^ 1);
  const std::string key = office.key().string();
  const base::Path unsignedOld =
      office.put("palsu", forged.text() + bundle.old.bytes().substr(bundle.old.checkpoint.text().size()));
  BOOST_TEST(judge(bundle.path, {"--kunci", key, "--checkpoint", unsignedOld.string()}).status == 1);
  BOOST_TEST(
      judge(bundle.path, {"--kunci", key, "--ca", office.home().home().keys().string() + "/percobaan.pem"})
          .status == 1);
  BOOST_TEST(judge(bundle.path, {"--kunci", key, "--sidik", std::string(128, '0')}).status == 1);
}

BOOST_AUTO_TEST_CASE(a_changed_byte_is_found_in_whatever_file) {
  const Copy copy;
  for (const char* file :
       {"data/0003-surat-pengantar/surat-pengantar.pdf", "bukti/daun/000000000008.tlog-proof",
        "manifest-sha512.txt", "tagmanifest-sha512.txt"}) {
    const auto at = fs::file_size(copy.path / file) - 2;
    copy.change(file, at);
    BOOST_TEST(judge(copy.path, key()).status == 1, file);
    copy.change(file, at);
  }
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_added_is_found) {
  const Copy missing;
  fs::remove(missing.path / "metadata" / "premis.xml");
  BOOST_TEST(judge(missing.path, key()).status == 1);
  const Copy added;
  std::ofstream(added.path / "bukti" / "lain.txt").flush();
  BOOST_TEST(judge(added.path, key()).status == 1);
  const Copy folder;
  fs::create_directory(folder.path / "data" / "kosong");
  BOOST_TEST(judge(folder.path, key()).status == 1);
  const Copy link;
  fs::create_symlink("/etc/passwd", link.path / "data" / "tautan");
  BOOST_TEST(judge(link.path, key()).status == 1);
}

// Who makes all manifests anew after a change still has neither the log nor its key, nor the keys of those
// who signed.
BOOST_AUTO_TEST_CASE(manifests_made_anew_help_nobody) {
  struct Forgery {
    std::string file;
    std::string after;  // a byte behind this text is changed
    std::string found;
  };
  for (const auto& [file, after, found] : std::vector<Forgery>{
           {"data/0001-permohonan/01-surat-pernyataan.pdf", "%PDF", "isi adalah persis yang diarsipkan"},
           {"data/0003-surat-pengantar/surat-pengantar.pdf", "<dc:title>",
            "surat-pengantar.pdf: tanda tangan / signature 1"},
           {"bukti/objek/v2/inventory.json", "\"head\":", "inventaris v2 disebut di log"},
           {"bukti/daun/000000000008.json", "\"inventory_sha512\":\"", "000000000008.json termuat di log"},
           {"bukti/checkpoint", "\n", "checkpoint ditandatangani kunci log"},
           {"bukti/konsistensi/21", "old 21\n", "sejak checkpoint lama (21)"},
           {"bukti/cap-waktu/14/token-2.der", "", "token-2.der"}}) {
    const Copy copy;
    const base::Bytes content = base::readFile(base::PosixDisk(), copy.path / file);
    copy.change(file, after.empty() ? content.size() - 20 : content.find(after) + after.size() + 2);
    makeManifestsAnew(copy.path);
    auto options = everything();
    options.resize(options.size() - 2);  // without the digest that was written down
    const Outcome outcome = judge(copy.path, options);
    BOOST_TEST(outcome.status == 1, file);
    BOOST_TEST(outcome.says("benar / right: isi (data/) sesuai manifes"), file);
    BOOST_TEST(wrong(outcome, found), file << " is not found as " << found << ":\n" << outcome.text);
  }
}

BOOST_AUTO_TEST_CASE(a_script_of_one_s_own_checks_a_changed_script) {
  const Copy copy;
  copy.change("periksa.sh", 40);
  const auto own =
      support::runCommand({"/bin/dash", std::string(BERKAS_SOURCE_DIR) + "/evidence/periksa.sh", "--bundel",
                           copy.path.string(), "--kunci", Bundle::shared().office.key().string()});
  BOOST_TEST(own.status == 1, own.output);
}

// A log whose key changed twice between the case and its export.
struct HandedOver {
  EvidenceHome office;
  base::Path path = office.folder() / "bundel";
  base::Path oldPath, newKey;

  HandedOver() {
    office.stamp();
    const auto old = office.checkpoint();
    oldPath = office.put("lama", old.bytes());
    office.changeKey();
    office.grow(3);
    newKey = office.put("baru.vkey", office.changeKey().vkey() + "\n");
    office.grow(1);
    office.write(path, bagit::Form::Folder, office.evidence(old));
  }
  Outcome judgedBy(const base::Path& key) const {
    return judge(path, {"--kunci", key.string(), "--checkpoint", oldPath.string(), "--ca",
                        office.authorities().string()});
  }
  // The files of the handovers, the first's first.
  std::vector<base::Path> files(const std::string& extension) const {
    std::set<base::Path> found;
    for (const auto& entry : fs::directory_iterator(path / "bukti" / "serah-terima"))
      if (entry.path().extension() == extension) found.insert(entry.path());
    return {found.begin(), found.end()};
  }
  void rewrite(const base::Path& file, const std::function<base::Bytes(base::Bytes)>& change) const {
    base::PosixDisk disk;
    base::replaceDurably(disk, file, change(base::readFile(disk, file)));
    makeManifestsAnew(path);
  }
};

BOOST_FIXTURE_TEST_CASE(whoever_knows_one_key_of_the_log_knows_all, HandedOver) {
  BOOST_TEST(files(".tlog-proof").size() == 2u);
  for (const base::Path& key : {office.key(), newKey}) {
    const Outcome outcome = judgedBy(key);
    BOOST_TEST(outcome.status == 0, outcome.text);
    BOOST_TEST(outcome.says("kunci log diserahterimakan, dalam log ini"), outcome.text);
  }
}

// The signatures of a proof's checkpoint, one a line, without the given one.
base::Bytes withoutSignature(base::Bytes proof, std::size_t number) {
  std::size_t at = proof.find("\n\n", proof.find("\n\n") + 2) + 2;
  for (; number > 0; --number) at = proof.find('\n', at) + 1;
  return proof.erase(at, proof.find('\n', at) + 1 - at);
}

// The signature of the key that hands over is what makes the next one known.
BOOST_FIXTURE_TEST_CASE(a_handover_that_the_known_key_did_not_sign_makes_no_key_known, HandedOver) {
  rewrite(files(".tlog-proof").front(), [](base::Bytes proof) { return withoutSignature(proof, 0); });
  const Outcome outcome = judgedBy(office.key());
  BOOST_TEST(outcome.status == 1, outcome.text);
  BOOST_TEST(wrong(outcome, "checkpoint ditandatangani kunci log"), outcome.text);
  BOOST_TEST(wrong(outcome, "kunci log diserahterimakan"), outcome.text);
}

// That of the next one says that it took over.
BOOST_FIXTURE_TEST_CASE(a_handover_that_the_next_key_did_not_sign_is_none, HandedOver) {
  rewrite(files(".tlog-proof").front(), [](base::Bytes proof) { return withoutSignature(proof, 1); });
  const Outcome outcome = judgedBy(office.key());
  BOOST_TEST(outcome.status == 1, outcome.text);
  BOOST_TEST(wrong(outcome, "kunci log diserahterimakan"), outcome.text);
}

// Nor does a leaf that names another key than the one that was sealed.
BOOST_FIXTURE_TEST_CASE(a_handover_to_another_key_than_its_leaf_s_is_found, HandedOver) {
  rewrite(files(".json").front(), [](base::Bytes leaf) {
    const std::size_t at = leaf.find("\"time\":\"20") + 11;
    leaf[at] = leaf[at] == '1' ? '2' : '1';
    return leaf;
  });
  const Outcome outcome = judgedBy(office.key());
  BOOST_TEST(outcome.status == 1, outcome.text);
  BOOST_TEST(wrong(outcome, "checkpoint ditandatangani kunci log"), outcome.text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
