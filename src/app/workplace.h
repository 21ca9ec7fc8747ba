// What the use cases work with, handed in by the program's wiring. Nothing here is owned; everything outlives
// the desks.
#pragma once

#include "app/archive_journal.h"
#include "app/database.h"
#include "app/home.h"
#include "app/office.h"
#include "app/settings.h"
#include "app/signed_letters.h"
#include "app/signers.h"
#include "app/typesetter.h"
#include "archive/store.h"
#include "base/clock.h"
#include "base/disk.h"
#include "mail/outbox.h"

namespace app {

struct Workplace {
  const Home& home;
  const Settings& settings;
  const OfficeHistory& offices;
  const Typesetter& typesetter;
  const Signers& signers;
  SignedLetters& signedLetters;
  archive::Store& store;
  Database& database;
  mail::Outbox& outbox;  // of the database, each call a transaction of its own
  base::Disk& disk;
  const base::Clock& clock;
  ArchiveJournal* journal = nullptr;  // the transparency log; null: the archive goes without

  const Office& office() const { return offices.current(); }
  const letters::Issuer& walidata() const { return *office().letters.issuer(office().letters.walidata); }
};

}  // namespace app
