// A message to begin with, for tests to change.
#pragma once

#include "mail/message.h"

namespace support {

inline mail::Message sampleMessage() {
  mail::Message message{*mail::MessageId::of("P-2026-0031.7.k3v9", "malangkota.example")};
  message.date = *base::Instant::parse("2026-11-23T10:00:00Z");
  message.from = {"Walidata Kota Malang", "walidata@malangkota.example"};
  message.to = {{"Budi Santoso", "budi@dinas.example"}};
  message.subject = "[P-2026-0031] Penyampaian data";
  message.text = "Yth. Budi Santoso,\n\nData terlampir.\n";
  return message;
}

}  // namespace support
