// How a database that was made anew takes the place of the old one, so that after a crash at any moment one
// of the two is there, whole. The caller holds the home alone.
//
//   berkas.sqlite.new    is being made; of no use to anybody
//   berkas.sqlite.ready  is whole and durable; from here on it is the database
//   berkas.sqlite        gives way: it is removed, or set aside as berkas.sqlite.rusak-DATE when it is
//   damaged
#pragma once

#include "app/home/home.h"
#include "base/date.h"
#include "base/disk.h"

namespace house {

// Where it is made. Whatever lay there is removed.
base::Path beginExchange(base::Disk& disk, const app::Home& home);

enum class OldDatabase { Removed, SetAside };

// The new database, which nobody has open, takes the place. Returns where the old one lies now; empty when
// there is none.
base::Path finishExchange(base::Disk& disk, const app::Home& home, OldDatabase old, base::Date today);

// Ends an exchange that a crash cut off; the old database, if it is still there, is set aside.
void continueExchange(base::Disk& disk, const app::Home& home, base::Date today);

// Corrupt when the database is missing although the archive has records, since an empty one in its place
// would say that there are none.
void demandDatabase(const base::Disk& disk, const app::Home& home);

}  // namespace house
