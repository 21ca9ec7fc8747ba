// A home copied while it is in use, and put back (docs/formats/backup.md).
//
// Order. The database is copied first, then the log, then what waits in work/, then office data and settings,
// the archive last. So whatever the database of a snapshot knows is in its archive, and what its archive has
// beyond it is projected at restore, as after a crash. A letter that has its number is in the database's
// drafts, in work/issue once it is signed, or in the archive: since the copies follow that way, one of them
// has it.
#pragma once

#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "backup/vault.h"

namespace app {

enum class Keys { LeftOut, Included };
enum class Recheck { NewContent, AllContent };

struct BackupOrder {
  base::Path folder;
  Keys keys = Keys::LeftOut;  // of signatories and of the log, and whatever else lies in keys/
  // What is read again from the backup before the snapshot counts. NewContent: what this run wrote.
  Recheck reading = Recheck::NewContent;
  std::size_t keep = 30;  // so many snapshots stay
};

struct BackupReport {
  backup::SnapshotWriter::Result written;
  std::uint64_t objects = 0;           // of the archive
  std::uint64_t unchangedObjects = 0;  // of these: not read again
  std::uint64_t removedFiles = 0;      // content that no snapshot names any more
  std::vector<backup::Flaw> flaws;     // of older content, for AllContent
};

// Denied for who is no admin. Conflict, Unavailable as Vault::openForWriting. What cannot be read whole is
// left out, named in the manifest and in the report; an error of the backup's disk ends it, and the snapshots
// of before stay whole. `target` writes the backup, which holds personal data; a home in which nothing can be written
// is backed up too.
BackupReport backUp(const Workplace& workplace, const Actor& actor, const BackupOrder& order,
                    base::Disk& target);

struct Restored {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<backup::Flaw> flaws;  // content that is missing or damaged; those files are not there
};

// Writes every file of the snapshot to `target`, which must not exist, each digest checked on the way, and
// syncs them. Goes on after a flaw, so that all are told.
Restored restoreFiles(base::Disk& disk, const backup::Vault& vault, const backup::Manifest& manifest,
                      const base::Path& target);

// What was restored beside its place takes it, durably: after a crash it is whole there or not there. `place`
// is an empty folder or nothing.
void moveIn(base::Disk& disk, const base::Path& fresh, const base::Path& place);

struct Proof {
  std::uint64_t objects = 0;
  std::uint64_t bytes = 0;  // of the archive, read again
  base::Problems problems;
};

// Whether a restored home is whole: reads every object of the archive and compares the database with one that
// is made anew from it in `scratch`, a copy of that database. The caller holds the home alone and has brought
// the database up to the archive (catchUpWithArchive).
Proof proveHome(const Workplace& workplace, Database& scratch, mail::Outbox& scratchOutbox, unsigned threads);

}  // namespace app
