// The collaborators of use cases, supplied by the program's wiring. Owns nothing; everything must outlive the
// desks.
#pragma once

#include "app/home/archive_journal.h"
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
  ArchiveJournal* journal = nullptr;  // the transparency log; null: none

  const Office& office() const { return offices.current(); }
  const letters::Issuer& walidata() const { return *office().letters.issuer(office().letters.walidata); }
};

}  // namespace app
