// berkas-inspector: the worker of intake::Inspector. People do not call it.
#include <malloc.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>

#include "cage/worker.h"
#include "intake/detail/answer.h"
#include "intake/detail/examiner.h"
#include "intake/inspector.h"
#include "verification/examiner.h"

namespace {

using intake::detail::Examiner;

// The file that came with a request.
class FileSource final : public zip::Source {
 public:
  FileSource(int file, std::uint64_t size) : file_(file), size_(size) {}

  std::uint64_t size() const override { return size_; }
  std::size_t read(std::uint64_t offset, char* to, std::size_t most) const override {
    const ssize_t got = ::pread(file_, to, most, static_cast<off_t>(offset));
    if (got < 0) throw std::runtime_error("a file cannot be read");
    return static_cast<std::size_t>(got);
  }

 private:
  int file_;
  std::uint64_t size_;
};

// The members of an archive are held one after another: memory that was given back for each would be asked of
// the system, and cleared by it, anew.
void keepFreedMemory() {
  constexpr int kLargest = 32 << 20;  // that glibc takes for the threshold
  ::mallopt(M_MMAP_THRESHOLD, kLargest);
  ::mallopt(M_TRIM_THRESHOLD, 4 * kLargest);
}

// At first use, libraries open files and take settings from them.
std::unique_ptr<const Examiner> prepared() {
  keepFreedMemory();
  verification::examinerWork().prepare();
  return std::make_unique<Examiner>();
}

cage::Work inspectorWork() {
  auto examiner = std::make_shared<std::unique_ptr<const Examiner>>();
  cage::Work work;
  work.prepare = [examiner] { *examiner = prepared(); };
  work.read = [examiner](base::ByteView request, int file) {
    const intake::detail::Request asked = intake::detail::requestIn(request);
    return intake::detail::written((*examiner)->inspect(FileSource(file, asked.size), asked.name));
  };
  return work;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int kUsage = 64;  // EX_USAGE of sysexits.h
  return cage::workIfCalled(argc, argv, {{intake::kInspectorWork, inspectorWork()}}).value_or(kUsage);
}
