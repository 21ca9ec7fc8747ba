#include "intake/detail/pdf/pdf_examiner.h"

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "intake/detail/media_types.h"
#include "intake/detail/pdf/pdf_input.h"
#include "intake/detail/pdf/pdf_rules.h"
#include "intake/detail/tail.h"
#include "intake/detail/text/personal.h"
#include "intake/detail/text/xml_scanner.h"
#include "verification/verify.h"

namespace intake::detail {
namespace {

using Object = QPDFObjectHandle;

constexpr std::uint64_t kMostOfStream = 256ULL << 20;  // inflated bytes
constexpr std::uint64_t kMostSigned = 128ULL << 20;    // bytes of a file whose signatures are judged
constexpr std::uint64_t kMostOfPacket = 1 << 20;       // bytes of XMP
constexpr int kDeepest = 200;

std::string idOf(Object& object) {
  const QPDFObjGen id = object.getObjGen();
  return std::to_string(id.getObj()) + " " + std::to_string(id.getGen());
}

bool isName(Object object, std::string_view name) {
  return object.isName() && object.getName() == name;
}

bool isData(std::string_view type) {
  constexpr std::array<std::string_view, 5> kData = {kXml, kJson, kGeoJson, kCsv, kPlain};
  return std::find(kData.begin(), kData.end(), type) != kData.end();
}

// A wrong /Size is common, and changes nothing that a reader shows.
bool areWarningsGrave(const std::vector<QPDFExc>& warnings) {
  return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc& warning) {
    return warning.getMessageDetail().find("reported number of objects") == std::string::npos;
  });
}

// Counts what a stream inflates to, or keeps it; stops at a bound.
class Meter final : public Pipeline {
 public:
  explicit Meter(std::uint64_t most, base::Bytes* kept = nullptr)
      : Pipeline("meter", nullptr), most_(most), kept_(kept) {}

  void write(const unsigned char* data, std::size_t size) override {
    bytes_ += size;
    if (bytes_ > most_) throw std::runtime_error("a stream is too large");
    if (kept_ != nullptr) kept_->append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}

  std::uint64_t bytes() const { return bytes_; }
  bool isExceeded() const { return bytes_ > most_; }

 private:
  std::uint64_t most_;
  base::Bytes* kept_;
  std::uint64_t bytes_ = 0;
};

// dc:creator of XMP (ISO 16684-1, 8.3), a list of names. xmp:CreatorTool names a program.
class XmpCreators final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes&) override {
    if (name == "creator") isCreator_ = true;
    isName_ = isCreator_ && name == "li";
  }
  void end(std::string_view name) override {
    if (name == "creator") isCreator_ = false;
    isName_ = false;
  }
  void text(std::string_view piece) override {
    if (isName_ && isPerson(base::trimmed(piece))) hasPerson_ = true;
  }

  bool hasPerson() const { return hasPerson_; }

 private:
  bool isCreator_ = false;
  bool isName_ = false;
  bool hasPerson_ = false;
};

class PdfExaminer {
 public:
  PdfExaminer(const Subject& subject, const ExamineInner& inner) : subject_(subject), inner_(inner) {}

  void run() {
    if (!open(false)) {
      if (isLocked_) return subject_.notes.add("encrypted");
      subject_.notes.add("damaged");
      if (!open(true)) return;
    }
    if (pdf_->isEncrypted()) subject_.notes.add("pdf-empty-password");
    lookAtMetadata();
    for (Object& object : pdf_->getAllObjects()) lookAtObject(object);
    tellComments();
    isIrregular_ = areWarningsGrave(pdf_->getWarnings());
    if (isIrregular_) subject_.notes.add("pdf-irregular");
    if (isSigned_) lookAtSignatures();
  }

 private:
  bool open(bool mayRepair) {
    pdf_.emplace();
    pdf_->setSuppressWarnings(true);
    pdf_->setAttemptRecovery(mayRepair);
    try {
      pdf_->processInputSource(std::make_shared<PdfInput>(subject_.source));
      return pdf_->getRoot().isDictionary() && !pdf_->getTrailer().isNull();
    } catch (const QPDFExc& problem) {
      isLocked_ = problem.getErrorCode() == qpdf_e_password || problem.getErrorCode() == qpdf_e_unsupported;
      return false;
    }
  }

  void lookAtMetadata() {
    Object info = pdf_->getTrailer().getKey("/Info");
    Object author = info.isDictionary() ? info.getKey("/Author") : Object::newNull();
    if (author.isString() && isPerson(author.getUTF8Value()))
      subject_.notes.add("outgoing-author", "", "Author");
    Object packet = pdf_->getRoot().getKey("/Metadata");
    if (packet.isStream()) lookAtPacket(packet);
  }

  // Nothing but names is wanted of it: a damaged one is told as a stream.
  void lookAtPacket(Object& packet) {
    base::Bytes content;
    Meter meter(kMostOfPacket, &content);
    if (!packet.pipeStreamData(&meter, 0, qpdf_dl_generalized, true)) return;
    XmpCreators creators;
    XmlScanner scanner(creators);
    scanner.feed(content);
    if (creators.hasPerson()) subject_.notes.add("outgoing-author", "", "creator");
  }

  void lookAtObject(Object& object) {
    place_ = idOf(object);
    lookInto(object, 0);
    if (object.isStream()) lookAtStream(object);
  }

  // Objects of their own are looked at by themselves.
  void lookInto(Object& value, int depth) {
    if (depth > kDeepest) return;
    if (value.isArray()) {
      for (Object item : value.aitems())
        if (!item.isIndirect()) lookInto(item, depth + 1);
    } else if (value.isDictionary() || value.isStream()) {
      Object dictionary = value.isStream() ? value.getDict() : value;
      lookAtDictionary(dictionary);
      for (auto& [key, item] : dictionary.ditems())
        if (!item.isIndirect()) lookInto(item, depth + 1);
    }
  }

  void lookAtDictionary(Object& dictionary) {
    for (auto& [key, value] : dictionary.ditems()) {
      for (const PdfRule& rule : kPdfRules) {
        if (rule.key == key && (rule.value.empty() ? !value.isNull() : isName(value, rule.value)))
          say(rule.code);
      }
      if (key == "/OpenAction") lookAtAutomatic(value);
      if (key == "/AA" && value.isDictionary())
        for (auto& [event, action] : value.ditems()) lookAtAutomatic(action);
      if (key == "/URI" && value.isString()) lookAtLink(value.getStringValue());
      if (key == "/ByteRange" && value.isArray()) isSigned_ = true;
      if (key == "/EF" && value.isDictionary()) lookAtEmbedded(dictionary, value);
      if (key == "/Subtype" && value.isName()) countComment(value.getName());
    }
    if (isName(dictionary.getKey("/Type"), "/Filespec") && !dictionary.hasKey("/EF"))
      say("pdf-external-file");
  }

  void lookAtAutomatic(Object action) {
    if (!action.isDictionary()) return;
    Object kind = action.getKey("/S");
    if (!kind.isName()) return;
    const std::string name = kind.getName();
    const bool isHarmless =
        std::find(kHarmlessActions.begin(), kHarmlessActions.end(), name) != kHarmlessActions.end();
    if (!isHarmless) subject_.notes.add("pdf-automatic-action", place_, name.substr(1));
  }

  void lookAtLink(std::string target) {
    std::transform(target.begin(), target.end(), target.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (target.starts_with("javascript:")) say("pdf-javascript");
    if (target.starts_with("file:")) say("pdf-external-file");
  }

  void countComment(const std::string& subtype) {
    if (std::find(kPdfComments.begin(), kPdfComments.end(), subtype) != kPdfComments.end()) ++comments_;
  }

  void tellComments() const {
    if (comments_ > 0) subject_.notes.add("outgoing-comments", "", comments_);
  }

  void lookAtEmbedded(Object& specification, Object& files) {
    std::string name = "?";
    for (const char* key : {"/F", "/UF"})
      if (specification.getKey(key).isString()) name = specification.getKey(key).getUTF8Value();
    for (auto& [key, stream] : files.ditems())
      if (stream.isStream() && embedded_.insert(stream.getObjGen()).second) lookAtFile(name, stream);
  }

  // Data for programs belong to the document (ISO 19005-3); other files should come by themselves.
  void lookAtFile(const std::string& name, Object& stream) {
    base::Bytes content;
    Meter meter(Budget::kMemberInMemory, &content);
    const bool isWhole = stream.pipeStreamData(&meter, 0, qpdf_dl_generalized, true);
    std::string type;
    if (meter.isExceeded()) {
      subject_.notes.add("member-too-large", name);
    } else if (!isWhole) {
      subject_.notes.add("pdf-stream-damaged", name);
    } else {
      const zip::MemorySource source(content);
      type = inner_({source, name, subject_.notes.inside(name), subject_.budget, subject_.depth + 1});
    }
    subject_.notes.add(isData(type) ? "pdf-attached-data" : "pdf-embedded-file", name);
  }

  // Pictures are not unpacked: a scanned page is many megabytes.
  void lookAtStream(Object& stream) {
    Object dictionary = stream.getDict();
    if (dictionary.hasKey("/F")) say("pdf-external-file");
    if (isName(dictionary.getKey("/Subtype"), "/Image") || dictionary.getKey("/Filter").isNull()) return;
    Meter meter(kMostOfStream);
    const bool isWhole = stream.pipeStreamData(&meter, 0, qpdf_dl_generalized, true);
    if (meter.isExceeded() || !subject_.budget.spendBytes(meter.bytes())) {
      say("bomb");
    } else if (!isWhole && !pdf_->isEncrypted()) {
      say("pdf-stream-damaged");
    }
  }

  void lookAtSignatures() {
    if (subject_.source.size() > kMostSigned) return subject_.notes.add("signature-not-judged");
    const base::Bytes file =
        zip::bytesAt(subject_.source, 0, static_cast<std::size_t>(subject_.source.size()));
    const verification::Report report = verification::verify(file, {});
    for (const verification::Signature& one : report.signatures) {
      if (one.integrity == verification::Integrity::Broken) {
        subject_.notes.add("signature-broken", one.field);
      } else if (one.coverage == verification::Coverage::PartialSuspicious) {
        subject_.notes.add("signature-content-after", one.field);
      } else {
        const bool isSure = one.integrity == verification::Integrity::Intact && !isIrregular_;
        subject_.notes.add(isSure ? "signature-intact" : "signature-not-judged", one.field);
      }
    }
  }

  // Once for an object and code.
  void say(std::string_view code) {
    if (said_.emplace(code, place_).second) subject_.notes.add(code, place_);
  }

  const Subject& subject_;
  const ExamineInner& inner_;
  std::optional<QPDF> pdf_;
  bool isLocked_ = false;
  bool isSigned_ = false;
  bool isIrregular_ = false;  // readers may differ in what they see
  std::size_t comments_ = 0;
  std::string place_;  // the object that is looked at
  std::set<std::pair<std::string_view, std::string>> said_;
  std::set<QPDFObjGen> embedded_;
};

}  // namespace

void examinePdf(const Subject& subject, const ExamineInner& inner) {
  checkPdfEnd(subject);
  try {
    PdfExaminer(subject, inner).run();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    // qpdf throws more than QPDFExc on damaged files: integer overflows, for one.
    subject.notes.add("damaged");
  }
}

}  // namespace intake::detail
