#include "ocfl/validate.h"

#include "base/error.h"
#include "ocfl/detail/object.h"
#include "ocfl/detail/ordered_work.h"
#include "ocfl/detail/storage_root.h"

namespace ocfl {
namespace {

void requireFolder(const base::Disk& disk, const base::Path& path) {
  const auto status = disk.status(path);
  if (!status) throw base::NotFound(base::Message("path-missing", {{"path", path.string()}}));
  if (status->kind != base::FileKind::Directory)
    throw base::InvalidInput(base::Message("ocfl.no-folder", {{"path", path.string()}}));
}

// Counts the findings passed on.
TakeFinding counting(const TakeFinding& take, Tally& tally) {
  return [&take, &tally](const Finding& finding) {
    ++(finding.severity == Severity::Error ? tally.errors : tally.warnings);
    take(finding);
  };
}

Tally reportNeither(const TakeFinding& take) {
  Tally tally;
  const TakeFinding out = counting(take, tally);
  detail::Reporter reporter(out, "");
  reporter.report("E003", "", base::Message("ocfl.no-object-declaration", {}));
  reporter.report("E063", "", base::Message("ocfl.no-object-inventory", {}));
  reporter.report("E069", "", base::Message("ocfl.no-root-declaration", {}));
  return tally;
}

}  // namespace

Tally validateObject(const base::Disk& disk, const base::Path& path, const TakeFinding& take) {
  requireFolder(disk, path);
  Tally tally;
  const TakeFinding out = counting(take, tally);
  detail::Reporter reporter(out, "");
  detail::checkObject(disk, path, reporter, tally);
  return tally;
}

Tally validateRoot(const base::Disk& disk, const base::Path& path, unsigned threads,
                   const TakeFinding& take) {
  requireFolder(disk, path);
  Tally tally;
  const TakeFinding out = counting(take, tally);
  detail::OrderedWork work(threads, out);
  detail::checkStorageRoot(disk, path, work, tally);
  return tally;
}

Tally validate(const base::Disk& disk, const base::Path& path, unsigned threads, const TakeFinding& take) {
  requireFolder(disk, path);
  switch (detail::lookOf(disk.list(path))) {
    case detail::Look::Object:
      return validateObject(disk, path, take);
    case detail::Look::Root:
      return validateRoot(disk, path, threads, take);
    case detail::Look::Neither:
      break;
  }
  return reportNeither(take);
}

}  // namespace ocfl
