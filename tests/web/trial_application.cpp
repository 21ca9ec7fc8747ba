#include "web/trial_application.h"

#include <stdexcept>
#include <thread>

#include "base/error.h"

namespace web_tests {

using namespace web;

class TrialApplication::Sink : public BodySink {
 public:
  explicit Sink(TrialApplication& application) : application_(application) {}
  ~Sink() override {
    const std::lock_guard lock(application_.mutex_);
    application_.sinkEnds_.push_back(count_);
    application_.change_.notify_all();
  }
  void take(base::ByteView bytes) override { count_ += bytes.size(); }
  std::uint64_t count() const { return count_; }

 private:
  TrialApplication& application_;
  std::uint64_t count_ = 0;
};

TrialApplication::TrialApplication() : file_(folder_.path() / "berkas") {
  base::writeNewFile(disk_, file_, std::string(1 << 20, 'f'));
}

std::optional<Response> TrialApplication::atOnce(const RequestHead& head) {
  const std::string name = head.path.empty() ? std::string() : head.path.front();
  if (name == "celaka") throw std::runtime_error("sengaja");
  return name == "langsung" ? std::optional(textResponse(200, "langsung")) : std::nullopt;
}

std::variant<Admission, Response> TrialApplication::admit(const RequestHead& head) {
  const std::string name = head.path.empty() ? std::string() : head.path.front();
  if (name == "tolak") return textResponse(403, "ditolak");
  Admission admission{kMostBody, nullptr};
  if (name == "terima") admission.sink = std::make_unique<Sink>(*this);
  if (name == "formulir")
    admission.sink = FormReader::open(head.headers["content-type"], disk_, folder_.path());
  return admission;
}

Response TrialApplication::answer(Request& request) {
  const std::string name = request.path.empty() ? std::string() : request.path.front();
  Response response = textResponse(404, "tidak ada");
  if (name == "halo" || name == "langsung") response = textResponse(200, name);
  if (name == "siapa")
    response = textResponse(200, request.client.address + (request.client.isSecure ? " secure" : " plain"));
  if (name == "besar") response = textResponse(200, std::string(8 << 20, 'b'));
  if (name == "berkas") {
    response = textResponse(200, {});
    response.body = Response::File{file_, 1 << 20};
  }
  if (name == "galat") throw std::runtime_error("sengaja");
  if (name == "belah") response.with("X", "a\r\nSet-Cookie: b=c");
  if (name == "tunggu") response = whenReleased();
  if (name == "isi") response = textResponse(200, request.body);
  if (name == "terima")
    response = textResponse(200, std::to_string(dynamic_cast<Sink&>(*request.sink).count()));
  if (name == "formulir") response = formAnswer(request);
  response.route = "/" + name;
  return response;
}

Response TrialApplication::formAnswer(Request& request) const {
  std::string text;
  try {
    const Form& form = dynamic_cast<FormReader&>(*request.sink).form();
    for (const auto& [key, value] : form.fields.list()) text += key + "=" + value + ";";
    for (const FormFile& file : form.files) text += file.name + ":" + std::to_string(file.size) + ";";
  } catch (const base::InvalidInput& error) {
    return textResponse(400, error.what());
  }
  return textResponse(200, text);
}

Response TrialApplication::refusal(int status) {
  return textResponse(status, "status " + std::to_string(status));
}

Response TrialApplication::whenReleased() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  change_.notify_all();
  change_.wait(lock, [&] { return isReleased_; });
  return textResponse(200, "akhirnya");
}

void TrialApplication::awaitWaiting(int count) {
  std::unique_lock lock(mutex_);
  change_.wait(lock, [&] { return waiting_ >= count; });
}

void TrialApplication::release() {
  const std::lock_guard lock(mutex_);
  isReleased_ = true;
  change_.notify_all();
}

std::uint64_t TrialApplication::nextSinkEnd() {
  std::unique_lock lock(mutex_);
  change_.wait(lock, [&] { return !sinkEnds_.empty(); });
  const std::uint64_t count = sinkEnds_.front();
  sinkEnds_.erase(sinkEnds_.begin());
  return count;
}

std::size_t TrialApplication::filesInFolder() const {
  return disk_.list(folder_.path()).size();
}

namespace {

ServerOptions onFreePort(ServerOptions options) {
  options.port = 0;
  return options;
}

}  // namespace

TrialServer::TrialServer(ServerOptions options)
    : server(onFreePort(std::move(options)), application, clock,
             {[this](std::string_view line) {
                const std::lock_guard lock(mutex);
                accessLines.emplace_back(line);
              },
              [this](std::string_view line) {
                const std::lock_guard lock(mutex);
                failureLines.emplace_back(line);
              }}) {}

std::vector<std::string> TrialServer::lines() {
  const std::lock_guard lock(mutex);
  return accessLines;
}

std::vector<std::string> TrialServer::failures() {
  const std::lock_guard lock(mutex);
  return failureLines;
}

bool TrialServer::hasLine(const std::string& part) {
  for (int i = 0; i < 200; ++i) {
    for (const std::string& line : lines()) {
      if (line.find(part) != std::string::npos) return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return false;
}

}  // namespace web_tests
