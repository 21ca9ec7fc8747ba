// Backs up a home in use, and restores it (docs/formats/backup.md).
//
// Order. The database is copied first, then the log, work/, office data and settings, and the archive last.
// So the archive of a snapshot has everything that its database knows, and versions beyond it are projected
// at restore, as after a crash. A numbered letter moves from the database's drafts to work/issue, when it is
// signed, and to the archive. The copies are made in this order, so one of them has it.
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
  Keys keys = Keys::LeftOut;  // of signatories and of the log, and all else in keys/
  // The content that is read again from the backup before the snapshot counts. NewContent: written by this
  // run.
  Recheck reading = Recheck::NewContent;
  std::size_t keep = 30;  // number of snapshots to keep
};

struct BackupReport {
  backup::SnapshotWriter::Result written;
  std::uint64_t objects = 0;           // of the archive
  std::uint64_t unchangedObjects = 0;  // of these, not read again
  std::uint64_t removedFiles = 0;      // content no longer in any snapshot
  std::vector<backup::Flaw> flaws;     // of older content, for AllContent
};

// Denied for who is no admin. Conflict, Unavailable as Vault::openForWriting. What cannot be read whole is
// left out, named in the manifest and in the report; an error of the backup's disk ends it, and the snapshots
// of before stay whole. `target` writes the backup, which holds personal data; a home in which nothing can be
// written is backed up too.
BackupReport backUp(const Workplace& workplace, const Actor& actor, const BackupOrder& order,
                    base::Disk& target);

struct Restored {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<backup::Flaw> flaws;  // missing or damaged content; those files are missing
};

// Writes every file of the snapshot to `target`, which must not exist, checks each digest, and syncs the
// files. Continues after a flaw, to report all.
Restored restoreFiles(base::Disk& disk, const backup::Vault& vault, const backup::Manifest& manifest,
                      const base::Path& target);

// Durably moves a restored home to its place: after a crash it is there whole or not at all. `place` must be
// missing or an empty folder.
void moveIn(base::Disk& disk, const base::Path& fresh, const base::Path& place);

struct Proof {
  std::uint64_t objects = 0;
  std::uint64_t bytes = 0;  // of the archive, read again
  base::Problems problems;
};

// Checks a restored home: reads every object of the archive, and compares the database with one rebuilt from
// the archive in `scratch`, a copy of that database. The caller must hold the home exclusively and have
// called catchUpWithArchive.
Proof proveHome(const Workplace& workplace, Database& scratch, mail::Outbox& scratchOutbox, unsigned threads);

}  // namespace app
