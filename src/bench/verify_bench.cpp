#include "bench/verify_bench.h"

#include <algorithm>
#include <functional>

#include "archive/storage_root.h"
#include "archive/store.h"
#include "base/error.h"
#include "base/random.h"
#include "bench/measure.h"
#include "bench/page_cache.h"
#include "bench/shell.h"

namespace bench {
namespace {

// Incompressible bytes, made cheaply.
base::Bytes content(std::size_t size, std::uint64_t seed) {
  base::Bytes bytes(size, '\0');
  std::uint64_t state = seed * 0x9E3779B97F4A7C15ULL + 1;
  for (char& byte : bytes) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    byte = static_cast<char>(state >> 56);
  }
  return bytes;
}

class VerifyBench {
 public:
  VerifyBench(base::Disk& disk, const VerifyOrder& order)
      : disk_(disk), order_(order), root_(order.scratch / "archive") {
    archive::makeStorageRoot(disk_, root_, order.seed);
    store_ = std::make_unique<archive::Store>(disk_, root_, order.scratch / "work");
    const base::Instant now = *base::Instant::parse("2026-11-23T02:15:00Z");
    for (int i = 0; i < order.objects; ++i) {
      const std::string number = std::to_string(100000000000 + i);
      archive::NewVersion version{archive::ObjectId::of("urn:uuid:00000000-0000-4000-8000-" + number),
                                  0,
                                  now,
                                  "bench",
                                  "bench",
                                  "urn:berkas:user:bench",
                                  {},
                                  true};
      version.files.push_back({"data.bin", content(static_cast<std::size_t>(order.kib) << 10,
                                                   static_cast<std::uint64_t>(i) + 1)});
      store_->settled(store_->commit(version));
    }
    disk_.openFileSystem(root_)->sync();
  }

  // The compared measurements take turns; ratios are computed per turn.
  json::Object run() {
    for (int turn = -1; turn < order_.runs; ++turn) {
      const double openssl1 = rateOf([this] { openssl(1); });
      const double ours1 = rateOf([this] { verify(1); });
      const double openssl2 = rateOf([this] { openssl(2); });
      const double ours2 = rateOf([this] { verify(2); });
      const double cached1 = cachedRateOf([this] { verify(1); });
      const double cachedOpenssl = cachedRateOf([this] { openssl(1); });
      const double cached2 = cachedRateOf([this] { verify(2); });
      if (turn < 0) continue;
      openssl1_.push_back(openssl1);
      openssl2_.push_back(openssl2);
      ours1_.push_back(ours1);
      ours2_.push_back(ours2);
      ratio1_.push_back(ours1 / openssl1);
      ratio2_.push_back(ours2 / openssl2);
      cached1_.push_back(cached1);
      cachedRatio_.push_back(cached1 / cachedOpenssl);
      scaling_.push_back(cached2 / cached1);
    }
    return figures();
  }

 private:
  void openssl(int processes) const {
    runShell("find \"$1\" -type f -print0 | xargs -0 -n 64 -P \"$2\" openssl dgst -sha512 >/dev/null",
             {root_.string(), std::to_string(processes)});
  }

  void verify(unsigned threads) {
    bytes_ = 0;
    std::size_t damages = 0;
    store_->verifyAll(
        [&](const base::Path&, const archive::Verification& found) {
          bytes_ += found.bytes;
          damages += found.damages.size();
        },
        threads);
    if (damages > 0) throw base::Corrupt("The archive that was made for measuring is damaged.");
  }

  // Megabytes per second. All read the same files, apart from a few hundred bytes per object.
  double rateOf(const std::function<void()>& read) {
    if (bytes_ == 0) verify(1);
    stayed_ = std::max(stayed_, dropPages(disk_, root_));
    return cachedRateOf(read);
  }

  double cachedRateOf(const std::function<void()>& read) const {
    const Stopwatch watch;
    read();
    return static_cast<double>(bytes_) / watch.seconds() / 1e6;
  }

  json::Object figures() const {
    return {{"objects", order_.objects},
            {"bytes", static_cast<std::int64_t>(bytes_)},
            {"cached_share_before_each_run", rounded(stayed_)},
            {"verify_mb_per_second", rounded(spreadOf(ours1_).median)},
            {"openssl_mb_per_second", rounded(spreadOf(openssl1_).median)},
            {"ratio_to_openssl", rounded(spreadOf(ratio1_).median)},
            {"ratio_to_openssl_spread", toJson(spreadOf(ratio1_))},
            {"two_threads_mb_per_second", rounded(spreadOf(ours2_).median)},
            {"two_openssl_mb_per_second", rounded(spreadOf(openssl2_).median)},
            {"ratio_to_two_openssl", rounded(spreadOf(ratio2_).median)},
            {"ratio_to_two_openssl_spread", toJson(spreadOf(ratio2_))},
            {"cached_verify_mb_per_second", rounded(spreadOf(cached1_).median)},
            {"cached_ratio_to_openssl", rounded(spreadOf(cachedRatio_).median)},
            {"cached_ratio_two_threads_to_one", rounded(spreadOf(scaling_).median)},
            {"peak_rss_mib", rounded(peakResidentMib())}};
  }

  base::Disk& disk_;
  const VerifyOrder& order_;
  base::Path root_;
  std::unique_ptr<archive::Store> store_;
  std::uint64_t bytes_ = 0;
  double stayed_ = 0;
  // One value per turn.
  std::vector<double> openssl1_, openssl2_, ours1_, ours2_, ratio1_, ratio2_, cached1_, cachedRatio_,
      scaling_;
};

}  // namespace

json::Object benchVerify(base::Disk& disk, const VerifyOrder& order) {
  return VerifyBench(disk, order).run();
}

}  // namespace bench
