#include "pdf/detail/colour_profile.h"

#include <cmath>
#include <cstdint>
#include <vector>

#include "pdf/detail/big_endian.h"

namespace pdf::detail {
namespace {

// ICC.1, 4.6: s15Fixed16Number.
void appendFixed(base::Bytes& out, double value) {
  append32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

base::Bytes signatureAnd(const char* signature, const std::vector<double>& numbers) {
  base::Bytes out(signature, 4);
  append32(out, 0);
  for (const double number : numbers) appendFixed(out, number);
  return out;
}

base::Bytes multiLocalized(const std::string& ascii) {
  base::Bytes out = signatureAnd("mluc", {});
  append32(out, 1);
  append32(out, 12);
  out += "enUS";
  append32(out, static_cast<std::uint32_t>(ascii.size() * 2));
  append32(out, 28);
  for (const char c : ascii) {
    out += '\0';
    out += c;
  }
  return out;
}

base::Bytes transferCurve() {
  base::Bytes out = signatureAnd("para", {});
  append32(out, 0x00030000);
  for (const double number : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) appendFixed(out, number);
  return out;
}

base::Bytes header(std::size_t size) {
  base::Bytes out;
  append32(out, static_cast<std::uint32_t>(size));
  append32(out, 0);
  append32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const int number : {2024, 1, 1, 0, 0, 0}) {
    out += static_cast<char>(number >> 8);
    out += static_cast<char>(number & 0xFF);
  }
  out += "acsp";
  out.append(24, '\0');
  append32(out, 0);
  for (const double number : {0.964203, 1.0, 0.824905}) appendFixed(out, number);
  out.resize(128, '\0');
  return out;
}

struct Tag {
  const char* name;
  base::Bytes content;
};

// IEC 61966-2-1, adapted to the profile connection space's white D50.
std::vector<Tag> tags() {
  return {{"desc", multiLocalized("sRGB")},
          {"cprt", multiLocalized("CC0")},
          {"wtpt", signatureAnd("XYZ ", {0.964203, 1, 0.824905})},
          {"rXYZ", signatureAnd("XYZ ", {0.436066, 0.222488, 0.013916})},
          {"gXYZ", signatureAnd("XYZ ", {0.385147, 0.716873, 0.097076})},
          {"bXYZ", signatureAnd("XYZ ", {0.143066, 0.060608, 0.714096})},
          {"rTRC", transferCurve()},
          {"gTRC", transferCurve()},
          {"bTRC", transferCurve()},
          {"chad", signatureAnd("sf32", {1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059,
                                         -0.009247, 0.015076, 0.751678})}};
}

}  // namespace

base::Bytes srgbProfile() {
  const std::vector<Tag> all = tags();
  base::Bytes table;
  base::Bytes data;
  append32(table, static_cast<std::uint32_t>(all.size()));
  const std::size_t start = 128 + 4 + 12 * all.size();
  for (const Tag& tag : all) {
    table += tag.name;
    append32(table, static_cast<std::uint32_t>(start + data.size()));
    append32(table, static_cast<std::uint32_t>(tag.content.size()));
    data += tag.content;
    data.append((4 - data.size() % 4) % 4, '\0');
  }
  return header(start + data.size()) + table + data;
}

}  // namespace pdf::detail
