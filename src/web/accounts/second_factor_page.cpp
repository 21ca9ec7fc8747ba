#include "web/accounts/second_factor_page.h"

#include "pdf/qr_modules.h"
#include "web/site/frame.h"

namespace web {
namespace {

constexpr std::size_t kKeyGroup = 4;
constexpr int kQuietModules = 4;  // ISO/IEC 18004, 9.1

// "JBSW Y3DP …", as people type it.
std::string keyInGroups(const std::string& secret) {
  std::string text;
  for (std::size_t at = 0; at < secret.size(); at += kKeyGroup) {
    text += (at == 0 ? "" : " ") + secret.substr(at, kKeyGroup);
  }
  return text;
}

// A path that draws every dark module as a square of one unit, within the quiet zone.
std::string drawingOf(const pdf::QrModules& code) {
  std::string path;
  for (int row = 0; row < code.width; ++row) {
    for (int column = 0; column < code.width; ++column) {
      if (!code.isDark(row, column)) continue;
      path += "M" + std::to_string(column + kQuietModules) + " " + std::to_string(row + kQuietModules) +
              "h1v1h-1z";
    }
  }
  return path;
}

}  // namespace

Response showSecondFactor(Visit& visit, const app::SecondFactorOffer& offer, json::Object data) {
  const pdf::QrModules code = pdf::qrModules(offer.uri);
  const std::string side = std::to_string(code.width + 2 * kQuietModules);
  data["kunci"] = keyInGroups(offer.secret);
  data["bidang-pandang"] = "0 0 " + side + " " + side;
  data["gambar"] = drawingOf(code);
  return showPage(visit, "pasang-kode", data);
}

Response showRecoveryCodes(Visit& visit, const std::vector<std::string>& codes, const std::string& next) {
  Response page = showPage(visit, "kode-pemulihan",
                           {{"kode", json::Array(codes.begin(), codes.end())}, {"lanjut", next}});
  page.isToldOnce = true;
  return page;
}

FormRefused wrongCode(int triesLeft) {
  return {"kode", base::Message("pages.accounts.wrong-code-of-few", {{"count", triesLeft}})};
}

}  // namespace web
