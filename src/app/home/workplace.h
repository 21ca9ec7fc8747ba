// What the use cases work with, handed in by the program's wiring. Nothing here is owned but the office's
// data that are in force; everything outlives the desks.
#pragma once

#include <memory>

#include "app/home/archive_journal.h"
#include "app/home/doorway.h"
#include "app/home/home.h"
#include "app/home/settings.h"
#include "app/home/signed_letters.h"
#include "app/home/signers.h"
#include "app/office/office.h"
#include "app/office/typesetter.h"
#include "app/records/database.h"
#include "archive/store.h"
#include "base/clock.h"
#include "base/disk.h"
#include "extraction/reader.h"
#include "intake/inspector.h"
#include "mail/outbox.h"

namespace app {

// A value of its own for each use case: the office's data that were in force when it was made stay so for it,
// as often as they are replaced meanwhile.
struct Workplace {
  const Home& home;
  const Settings& settings;
  const OfficeHistory& offices;
  const Typesetter& typesetter;
  const Signers& signers;
  SignedLetters& signedLetters;
  archive::Store& store;
  Database& database;
  intake::Inspector& inspector;
  extraction::Reader& textReader;
  mail::Outbox& outbox;  // of the database, each call a transaction of its own
  base::Disk& disk;
  const base::Clock& clock;
  Doorway& doorway;
  ArchiveJournal* journal = nullptr;  // the transparency log; null: the archive goes without
  std::shared_ptr<const Office> inForce = offices.current();

  const Office& office() const { return *inForce; }
  const letters::Issuer& walidata() const { return *office().letters.issuer(office().letters.walidata); }
};

}  // namespace app
