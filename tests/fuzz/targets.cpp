#include "targets.h"

#include <set>
#include <stdexcept>

#include "base/disk.h"
#include "base/error.h"
#include "base/utf8.h"
#include "crypto/revocation.h"
#include "crypto/time_stamp.h"
#include "extraction/detail/office_text.h"
#include "extraction/text.h"
#include "intake/detail/answer.h"
#include "intake/detail/examiner.h"
#include "letters/vocabulary.h"
#include "support/stored_zip.h"
#include "templates/template.h"
#include "verification/verify.h"

namespace fuzz {
namespace {

const base::Path kTests = base::Path(BERKAS_SOURCE_DIR) / "tests" / "fuzz";
const base::Path kTemplates = base::Path(BERKAS_SOURCE_DIR) / "letter-templates";
const base::Path kOfficeFiles = base::Path(BERKAS_SOURCE_DIR) / "tests" / "extraction" / "data";

void mustHold(bool condition, const char* what) {
  if (!condition) throw std::logic_error(what);
}

Seeds filesOf(const base::Path& folder) {
  const base::PosixDisk disk;
  Seeds files;
  for (const base::DirectoryEntry& entry : disk.list(folder))
    if (entry.kind == base::FileKind::Regular) files[entry.name] = base::readFile(disk, folder / entry.name);
  return files;
}

// Whether `read` took the bytes; what it says against them must be words.
template <class Read>
bool isTaken(Read read) {
  try {
    read();
    return true;
  } catch (const base::InvalidInput& problem) {
    mustHold(*problem.what() != '\0', "A refusal says nothing.");
    return false;
  }
}

const Seeds& verifySeeds() {
  static const Seeds kSeeds = seedsOf("verify");
  return kSeeds;
}

crypto::Certificate root() {
  return crypto::Certificate::fromDer(seedsOf("trust").at("root.der"), "root.der");
}

// When the seeds were made.
base::Instant then() {
  return root().notBefore().plusSeconds(3600);
}

// Without what stands in the gaps of signatures.
base::Bytes masked(base::ByteView file) {
  constexpr std::string_view kGap = "/Contents<";
  base::Bytes rest;
  while (true) {
    const std::size_t start = file.find(kGap);
    const std::size_t end = start == base::ByteView::npos ? start : file.find('>', start);
    if (end == base::ByteView::npos) return rest.append(file);
    rest.append(file.substr(0, start + kGap.size()));
    file.remove_prefix(end);
  }
}

base::Bytes whole(base::ByteView input) {
  return base::Bytes(input.substr(0, 5) == "%PDF-" ? "" : verifySeeds().at("letter.pdf")).append(input);
}

// Every revision of every seed.
std::set<base::Bytes> knownRevisions() {
  constexpr std::string_view kEnd = "%%EOF\n";
  std::set<base::Bytes> known;
  for (const auto& [name, seed] : verifySeeds()) {
    const base::Bytes file = whole(seed);
    for (std::size_t at = file.find(kEnd); at != base::Bytes::npos; at = file.find(kEnd, at + 1))
      known.insert(masked(base::ByteView(file).substr(0, at + kEnd.size())));
  }
  return known;
}

struct SignedSeeds {
  std::set<base::Bytes> signers;
  std::set<base::Bytes> digests;
};

SignedSeeds knownSignatures() {
  SignedSeeds known;
  for (const auto& [name, seed] : seedsOf("cms")) {
    isTaken([&, &bytes = seed] {
      const auto data = crypto::SignedData::fromDer(bytes, "seed");
      if (data.signer()) known.signers.insert(data.signer()->der());
      known.digests.insert(data.messageDigest());
    });
  }
  mustHold(!known.signers.empty(), "No seed was signed.");
  return known;
}

void mustBeWords(const extraction::Text& text) {
  mustHold(text.words.size() <= extraction::kMostText, "There are more words than are kept.");
  mustHold(!base::findInvalidUtf8(text.words), "Words are not UTF-8.");
  for (std::size_t at = 0; at < text.words.size();)
    mustHold(!base::isControl(base::nextCodePoint(text.words, at)), "Words hold a control character.");
}

void mustBeExamined(const base::Bytes& file, const std::string& name) {
  static const intake::detail::Examiner kExaminer;
  const intake::Inspection inspection = kExaminer.inspect(zip::MemorySource(file), name);
  mustHold(intake::detail::inspectionIn(intake::detail::written(inspection)) == inspection,
           "The Inspector would not take the answer.");
}

// `input` as a package, or a package of these parts with it as each of them.
void mustBeExamined(base::ByteView input, const support::ZipFiles& parts, const std::string& name) {
  const base::Bytes part(input);
  if (input.starts_with("PK")) return mustBeExamined(part, name);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    support::ZipFiles files = parts;
    files[i].second = part;
    mustBeExamined(support::zipOf(files), name);
  }
}

}  // namespace

Seeds seedsOf(const std::string& target) {
  return filesOf(kTests / "seeds" / target);
}

Seeds inputsOf(const std::string& target) {
  Seeds inputs = seedsOf(target);
  if (target == "template") inputs.merge(filesOf(kTemplates));
  if (target == "text") inputs.merge(filesOf(kOfficeFiles));
  return inputs;
}

void tryTemplate(base::ByteView input) {
  static const Seeds kIncluded = filesOf(kTemplates);
  const templates::Source source = [&](const std::string& name) -> std::optional<base::Bytes> {
    if (name == "masukan.xml") return base::Bytes(input);
    const auto found = kIncluded.find(name);
    return found == kIncluded.end() ? std::nullopt : std::optional(found->second);
  };
  isTaken([&] {
    const auto loaded = templates::Template::load("masukan.xml", source, letters::letterVocabulary());
    mustHold(loaded.files().front() == "masukan.xml", "A template does not know its name.");
    loaded.merge(xml::Element{"data"});
  });
}

void tryCms(base::ByteView input) {
  static const SignedSeeds kKnown = knownSignatures();
  static const crypto::Certificate kRoot = root();
  isTaken([&] {
    const auto data = crypto::SignedData::fromDer(input, "masukan");
    const bool isTheirs = data.signer() && kKnown.signers.contains(data.signer()->der());
    mustHold(!isTheirs || !data.signatureHolds() || kKnown.digests.contains(data.messageDigest()),
             "A signature holds that was never made.");
  });
  isTaken([&] { crypto::TimeStampToken::fromDer(input, "masukan").time(); });
  isTaken([&] {
    const auto certificate = crypto::Certificate::fromDer(input, "masukan");
    certificate.subject();
    certificate.crlUrls();
    certificate.ocspUrls();
    certificate.notAfter();
  });
  const base::Bytes der(input);
  crypto::statusByCrl(der, kRoot, kRoot, then());
  crypto::statusByOcsp(der, kRoot, kRoot, {}, then());
}

void tryVerify(base::ByteView input) {
  using namespace verification;
  static const Trust kTrust{{root()}, {}, {}, then()};
  static const std::set<base::Bytes> kKnown = knownRevisions();
  const base::Bytes file = whole(input);
  const Report report = verify(file, kTrust);
  mustHold(fromJson(json::Value(toJson(report))) == report, "A report is another one after its way.");
  for (const Signature& signature : report.signatures) {
    const bool isWhole = signature.integrity == Integrity::Intact && signature.coverage == Coverage::Whole;
    mustHold(!isWhole || kKnown.contains(masked(file)), "A file is whole that nobody signed.");
  }
}

void tryText(base::ByteView input) {
  mustBeWords(extraction::textOfPlain(input));
  mustBeWords(extraction::textOfMarkup(input));
  const base::Bytes part(input);
  const bool isZip = input.starts_with("PK");
  const base::Bytes file =
      isZip ? part : support::zipOf({{"content.xml", part}, {"word/document.xml", part}});
  mustBeWords(extraction::textOfPlain(extraction::detail::officeText(file)));
}

void tryCsv(base::ByteView input) {
  mustBeExamined(base::Bytes(input), "masukan.csv");
}

void tryOoxml(base::ByteView input) {
  static const support::ZipFiles kParts = {
      {"[Content_Types].xml",
       "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
       "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
      {"docProps/core.xml", "<a/>"},
      {"word/document.xml", "<a/>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml", "<sst><si><t>3573014507900001</t></si></sst>"},
      {"xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/worksheets/sheet1.xml", "<a/>"}};
  mustBeExamined(input, kParts, "masukan.xlsx");
}

void tryOdf(base::ByteView input) {
  static const support::ZipFiles kParts = {{"META-INF/manifest.xml", "<a/>"},
                                           {"content.xml", "<a/>"},
                                           {"meta.xml", "<a/>"},
                                           {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}};
  mustBeExamined(input, kParts, "masukan.ods");
}

}  // namespace fuzz
