#include "web/preparing/resumable_uploads.h"

#include <charconv>
#include <exception>
#include <sstream>
#include <utility>

#include "app/intake/examination.h"
#include "app/preparations/preparation_desk.h"
#include "base/base64.h"
#include "base/text.h"
#include "web/preparing/case_preparations.h"
#include "web/site/error_status.h"
#include "web/site/form_guard.h"

namespace web {
namespace {

using requests::Role;

constexpr const char* kTusVersion = "1.0.0";
constexpr const char* kOffsetType = "application/offset+octet-stream";
// Bytes are made durable in pieces of this size: what a crash or a loss of power can cost.
constexpr std::size_t kDurablePiece = 1 << 20;

std::optional<std::int64_t> numberIn(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

// The bytes of one request on their way into the file. What came is safe when the connection breaks.
class PieceSink final : public BodySink {
 public:
  PieceSink(app::Workplace workplace, app::Actor actor, std::string file, std::int64_t offset)
      : workplace_(std::move(workplace)), actor_(std::move(actor)), file_(std::move(file)), offset_(offset) {}
  // Takes nothing, for a request that is refused.
  PieceSink(app::Workplace workplace, std::exception_ptr refusal)
      : workplace_(std::move(workplace)), failure_(std::move(refusal)) {}
  ~PieceSink() override { flush(); }

  void take(base::ByteView bytes) override {
    if (failure_) return;
    waiting_ += bytes;
    if (waiting_.size() >= kDurablePiece) flush();
  }

  // The file after all of it. Throws what went wrong.
  app::PreparedFile finish() {
    flush();
    if (failure_) std::rethrow_exception(failure_);
    return app::PreparationDesk(workplace_).showFile(actor_, file_);
  }

 private:
  void flush() {
    if (failure_ || waiting_.empty()) return;
    try {
      const app::NextBytes next = [this] { return std::exchange(waiting_, {}); };
      offset_ = app::PreparationDesk(workplace_).receiveFile(actor_, file_, offset_, next).received;
    } catch (...) {
      failure_ = std::current_exception();
    }
    waiting_.clear();
  }

  app::Workplace workplace_;
  app::Actor actor_;
  std::string file_;
  std::int64_t offset_ = 0;
  base::Bytes waiting_;
  std::exception_ptr failure_;
};

// The values of Upload-Metadata: "filename bmFtYQ==,kind a2Fr".
std::string metadataOf(const RequestHead& head, std::string_view key) {
  std::istringstream pairs(head.headers["upload-metadata"]);
  for (std::string pair; std::getline(pairs, pair, ',');) {
    const std::vector<std::string> words = base::splitWords(pair);
    if (words.size() == 2 && words[0] == key) return base::fromBase64(words[1]).value_or("");
  }
  return {};
}

Response tusResponse(int status) {
  Response response;
  response.status = status;
  return response.with("Tus-Resumable", kTusVersion);
}

Response refusedBy(const Visit& visit, const base::Error& error) {
  const int status = statusOf(error.kind());
  if (status == 500) throw;  // the site answers it as every fault of ours
  return textResponse(status, error.in(visit.wording.language())).with("Tus-Resumable", kTusVersion);
}

Response describeProtocol(const Visit& visit) {
  const std::int64_t most = visit.workplace.settings.number("upload.limit-mib") << 20;
  return tusResponse(204)
      .with("Tus-Version", kTusVersion)
      .with("Tus-Extension", "creation,termination")
      .with("Tus-Max-Size", std::to_string(most));
}

// The preparation that the address names, begun where a case is named that has none.
std::string preparationIn(const Visit& visit) {
  const Fields& query = visit.request.query;
  if (query.has("konsep")) return query["konsep"];
  const auto as = preparedAsNamed(query["untuk"]);
  if (!as) throw base::InvalidInput(base::Message("pages.upload.for-nothing", {}));
  return app::PreparationDesk(visit.workplace)
      .begin(visit.actor(), {*as, query["pemilik"], query["tiket"], {}})
      .id;
}

Response beginUpload(Visit& visit) {
  demandOwnScript(visit);
  const auto size = numberIn(visit.request.headers["upload-length"]);
  if (!size) throw base::InvalidInput(base::Message("pages.upload.no-length", {}));
  const std::string& purpose = visit.request.query["jenis"];
  const app::PreparedFile file =
      app::PreparationDesk(visit.workplace)
          .announceFile(visit.actor(), preparationIn(visit),
                        {purpose.empty() ? metadataOf(visit.request, "kind") : purpose,
                         metadataOf(visit.request, "filename"), *size});
  return tusResponse(201).with("Location", "/unggahan/" + file.id);
}

Response tellOffset(const Visit& visit) {
  const app::PreparedFile file =
      app::PreparationDesk(visit.workplace).showFile(visit.actor(), visit.place("berkas"));
  return tusResponse(200)
      .with("Upload-Offset", std::to_string(file.received))
      .with("Upload-Length", std::to_string(file.size));
}

Response answerPiece(Visit& visit) {
  if (visit.request.headers["content-type"] != kOffsetType)
    return textResponse(415, visit.wording.words(base::Message("pages.upload.no-offset", {})));
  auto* sink = dynamic_cast<PieceSink*>(visit.request.sink.get());
  if (sink == nullptr) throw base::InvalidInput(base::Message("pages.upload.no-bytes", {}));
  const app::PreparedFile file = sink->finish();
  if (!app::isRefused(file)) return tusResponse(204).with("Upload-Offset", std::to_string(file.received));
  const app::Upload upload{{}, file.name, file.kind, file.examination, {}};
  std::vector<std::string> sentences;
  for (const base::Message& reason : app::reasonsOf({upload}))
    sentences.push_back(visit.wording.words(reason));
  return textResponse(422, base::joined(sentences, " ")).with("Tus-Resumable", kTusVersion);
}

Response takeOut(const Visit& visit) {
  demandOwnScript(visit);
  app::PreparationDesk(visit.workplace).removeFile(visit.actor(), visit.place("berkas"));
  return tusResponse(204);
}

bool speaksTus(const Visit& visit) {
  return visit.request.headers["tus-resumable"] == kTusVersion;
}

Response refuseVersion() {
  return textResponse(412, "").with("Tus-Version", kTusVersion).with("Tus-Resumable", kTusVersion);
}

Response handleCreation(Visit& visit) {
  if (visit.request.method == Method::Options) return describeProtocol(visit);
  if (!speaksTus(visit)) return refuseVersion();
  if (visit.request.method != Method::Post) return textResponse(405, "");
  try {
    return beginUpload(visit);
  } catch (const base::Error& error) {
    return refusedBy(visit, error);
  }
}

Response handleUpload(Visit& visit) {
  if (visit.request.method == Method::Options) return describeProtocol(visit);
  if (!speaksTus(visit)) return refuseVersion();
  try {
    switch (visit.request.method) {
      case Method::Head:
        return tellOffset(visit);
      case Method::Patch:
        return answerPiece(visit);
      case Method::Delete:
        return takeOut(visit);
      default:
        return textResponse(405, "");
    }
  } catch (const base::Error& error) {
    return refusedBy(visit, error);
  }
}

// Nothing of a forged request is kept.
Admission admitPiece(Visit& visit) {
  const auto limit = static_cast<std::uint64_t>(visit.workplace.settings.number("upload.limit-mib")) << 20;
  if (visit.request.method != Method::Patch) return {};
  try {
    demandOwnScript(visit);
    const auto offset = numberIn(visit.request.headers["upload-offset"]);
    if (!offset || !speaksTus(visit) || visit.request.headers["content-type"] != kOffsetType)
      throw base::InvalidInput(base::Message("pages.upload.no-offset", {}));
    return {limit,
            std::make_unique<PieceSink>(visit.workplace, visit.actor(), visit.place("berkas"), *offset)};
  } catch (const base::Error&) {
    return {limit, std::make_unique<PieceSink>(visit.workplace, std::current_exception())};
  }
}

}  // namespace

std::vector<Route> uploadRoutes() {
  const Audience preparing = forRoles({Role::Pemohon, Role::Walidata, Role::Produsen});
  Route creation{"/unggahan", preparing};
  creation.handle = handleCreation;
  Route upload{"/unggahan/:berkas", preparing};
  upload.handle = handleUpload;
  upload.sink = admitPiece;
  return {creation, upload};
}

}  // namespace web
