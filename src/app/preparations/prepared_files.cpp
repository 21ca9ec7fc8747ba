#include "app/preparations/prepared_files.h"

#include <algorithm>
#include <exception>

#include "app/home/disk_reserve.h"
#include "app/intake/examination.h"
#include "app/intake/refusals.h"
#include "app/preparations/prepared_fields.h"
#include "base/checked_text.h"
#include "base/error.h"
#include "base/file_lock.h"
#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"

namespace app {
namespace {

constexpr std::size_t kFileIdBits = 125;
// A broken connection, or a crash, costs at most so many bytes.
constexpr std::int64_t kPieceSize = 8 << 20;
constexpr std::size_t kCopied = 1 << 20;
constexpr std::size_t kMostFiles = 200;  // of one preparation

base::Path pieceAt(const Workplace& workplace, const PreparedFile& file, std::int64_t offset) {
  base::Path piece = wholeFileOf(workplace, file);
  piece += "." + std::to_string(offset);
  return piece;
}

void saveFile(const Workplace& workplace, const PreparedFile& file) {
  workplace.database.write([&](Transaction& transaction) { transaction.preparations().saveFile(file); });
}

const FilePurpose& purposeNamed(const std::vector<FilePurpose>& purposes, const std::string& name) {
  std::vector<std::string> known;
  for (const FilePurpose& one : purposes) {
    if (one.purpose == name) return one;
    known.push_back(one.purpose);
  }
  throw base::InvalidInput(
      base::Message("preparation.purpose-unknown", {{"known", base::joined(known, ", ")}}));
}

std::string checkedName(const Workplace& workplace, const std::string& given) {
  base::CheckedText checked = base::checkText(given, base::kLine, base::Presence::Required);
  base::Message problem = checked.problem;
  if (problem.empty()) problem = base::problemOfFileName(checked.text);
  if (problem.empty()) problem = base::problemOfPrinting(checked.text, workplace.typesetter.glyphs());
  if (problem.empty()) return checked.text;
  throw base::InvalidInput(base::Message("upload.name", {{"problem", problem}}));
}

void demandSize(const Workplace& workplace, std::int64_t size) {
  if (size < 1) throw base::InvalidInput(base::Message("upload.empty", {}));
  if (size > workplace.settings.number("upload.limit-mib") << 20)
    throw base::InvalidInput(
        base::Message("upload.too-large", {{"most", workplace.settings.text("upload.limit-mib")}}));
}

// Bytes announced in all that the owner prepares.
std::int64_t announcedBy(Transaction& transaction, const std::string& owner) {
  std::int64_t sum = 0;
  for (const PreparationRow& row : transaction.preparations().list(owner)) {
    for (const PreparedFile& file : transaction.preparations().files(row.id)) sum += file.size;
  }
  return sum;
}

// Within the transaction that adds the file, so that two at once cannot pass together.
void demandShare(const Workplace& workplace, Transaction& transaction, const std::string& owner,
                 std::int64_t coming) {
  const std::int64_t most = workplace.settings.number("preparations.limit-mib");
  if (announcedBy(transaction, owner) + coming > most << 20)
    throw base::InvalidInput(base::Message("preparation.too-many-bytes", {{"most", most}}));
}

// The file of the preparation that has this name, in whatever letters.
std::optional<PreparedFile> namesake(Transaction& transaction, const std::string& preparation,
                                     const std::string& name) {
  for (PreparedFile& file : transaction.preparations().files(preparation)) {
    if (base::folded(file.name) == base::folded(name)) return std::move(file);
  }
  return std::nullopt;
}

void makeWay(Transaction& transaction, const PreparedFile& file) {
  const auto taken = namesake(transaction, file.preparation, file.name);
  if (!taken) return;
  if (!isRefused(*taken)) throw base::InvalidInput(base::Message("preparation.same-name", {}));
  transaction.preparations().removeFile(taken->id);
}

// What was read before the source broke, and why it did.
struct TakenPiece {
  std::int64_t size = 0;
  bool isEnd = false;
  std::exception_ptr broken = {};
};

TakenPiece takePiece(base::WritableFile& piece, std::int64_t most, const NextBytes& next) {
  TakenPiece taken;
  while (!taken.isEnd && taken.size < std::min(most, kPieceSize)) {
    base::Bytes bytes;
    try {
      bytes = next();
    } catch (...) {
      taken.broken = std::current_exception();
      return taken;
    }
    taken.isEnd = bytes.empty();
    if (static_cast<std::int64_t>(bytes.size()) > most - taken.size)
      throw base::InvalidInput(base::Message("preparation.more-than-announced", {}));
    piece.append(bytes);
    taken.size += static_cast<std::int64_t>(bytes.size());
  }
  return taken;
}

// Writes one piece, and counts it once it is durable.
TakenPiece receivePiece(const Workplace& workplace, PreparedFile& file, const NextBytes& next) {
  const base::Path path = pieceAt(workplace, file, file.received);
  base::removeAll(workplace.disk, path);  // that a crash left before it counted
  const auto piece = workplace.disk.create(path);
  const TakenPiece taken = takePiece(*piece, file.size - file.received, next);
  piece->sync();
  piece->close();
  workplace.disk.syncDirectory(path.parent_path());
  if (taken.size == 0) {
    workplace.disk.removeFile(path);
    return taken;
  }
  file.received += taken.size;
  saveFile(workplace, file);
  return taken;
}

void receiveAll(const Workplace& workplace, PreparedFile& file, const NextBytes& next) {
  while (file.received < file.size) {
    const TakenPiece taken = receivePiece(workplace, file, next);
    if (taken.broken) std::rethrow_exception(taken.broken);
    if (taken.isEnd) return;
  }
}

// The offsets at which its pieces begin.
std::vector<std::int64_t> pieceOffsets(const Workplace& workplace, const PreparedFile& file) {
  std::vector<std::int64_t> offsets;
  for (std::int64_t offset = 0; offset < file.size;) {
    const auto status = workplace.disk.status(pieceAt(workplace, file, offset));
    if (!status || status->size == 0)
      throw base::Corrupt(base::Message("preparation.piece-missing", {{"file", file.name}}));
    offsets.push_back(offset);
    offset += static_cast<std::int64_t>(status->size);
  }
  return offsets;
}

void appendContent(const base::Disk& disk, const base::Path& from, base::WritableFile& to) {
  const auto source = disk.openForReading(from);
  for (base::Bytes bytes = source->read(kCopied); !bytes.empty(); bytes = source->read(kCopied))
    to.append(bytes);
}

// Makes the whole of the pieces, and removes them; what a crash left undone is done again.
void assemble(const Workplace& workplace, const PreparedFile& file) {
  const base::Path whole = wholeFileOf(workplace, file);
  if (base::exists(workplace.disk, whole)) return;
  const std::vector<std::int64_t> offsets = pieceOffsets(workplace, file);
  base::Path making = whole;
  making += ".baru";
  base::removeAll(workplace.disk, making);
  const auto target = workplace.disk.create(making);
  for (const std::int64_t offset : offsets)
    appendContent(workplace.disk, pieceAt(workplace, file, offset), *target);
  target->sync();
  target->close();
  workplace.disk.renameNew(making, whole);
  workplace.disk.syncDirectory(whole.parent_path());
  for (const std::int64_t offset : offsets) workplace.disk.removeFile(pieceAt(workplace, file, offset));
}

void noteRefused(const Workplace& workplace, const Actor& actor, const Preparation& preparation,
                 const Upload& upload) {
  HandIn handIn;
  handIn.door = preparation.caseFile ? Door::Event : Door::Request;
  handIn.object = preparation.row.object;
  noteRefusal(workplace, actor, handIn, upload, {Refused::Outcome::Refused});
}

void examineWhole(const Workplace& workplace, const Actor& actor, const Preparation& preparation,
                  PreparedFile& file) {
  const base::Path whole = wholeFileOf(workplace, file);
  const Upload upload = examined(workplace, Upload{whole, file.name, file.kind, {}, {}});
  file.sha256 = upload.digest->sha256;
  file.examination = upload.examination;
  if (isRefused(file)) noteRefused(workplace, actor, preparation, upload);
  saveFile(workplace, file);
  if (isRefused(file)) workplace.disk.removeFile(whole);
}

base::FileLock demandAlone(const Workplace& workplace, const PreparedFile& file) {
  base::Path lock = wholeFileOf(workplace, file);
  base::makeDirectories(workplace.disk, lock.parent_path());
  lock += ".kunci";
  auto held = base::FileLock::tryAcquire(lock, base::FileLock::Mode::Exclusive);
  if (held) return *std::move(held);
  throw base::Conflict(base::Message("preparation.file-busy", {{"file", file.name}}));
}

PreparedFile reread(const Workplace& workplace, const PreparedFile& file) {
  std::optional<PreparedFile> found;
  workplace.database.read(
      [&](Transaction& transaction) { found = transaction.preparations().findFile(file.id); });
  if (!found) throw base::NotFound(base::Message("preparation.unknown", {{"id", file.id}}));
  return *std::move(found);
}

}  // namespace

PreparedFile announceFile(const Workplace& workplace, const Preparation& preparation,
                          const FileOrder& order) {
  const std::vector<FilePurpose> purposes = filePurposesOf(preparation);
  const FilePurpose& purpose = purposeNamed(purposes, order.purpose);
  PreparedFile file;
  file.id = base::randomToken(kFileIdBits);
  file.preparation = preparation.row.id;
  file.purpose = purpose.purpose;
  file.kind = purpose.kind;
  file.name = checkedName(workplace, order.name);
  demandSize(workplace, order.size);
  file.size = order.size;
  file.began = workplace.clock.now();
  demandRoom(workplace, static_cast<std::uint64_t>(file.size));
  workplace.database.write([&](Transaction& transaction) {
    if (transaction.preparations().files(file.preparation).size() >= kMostFiles)
      throw base::InvalidInput(base::Message("preparation.too-many-files", {{"most", kMostFiles}}));
    makeWay(transaction, file);
    demandShare(workplace, transaction, preparation.row.owner, file.size);
    transaction.preparations().saveFile(file);
  });
  base::makeDirectories(workplace.disk, folderOf(workplace, preparation.row));
  return file;
}

PreparedFile receiveFile(const Workplace& workplace, const Actor& actor, const Preparation& preparation,
                         const PreparedFile& announced, std::int64_t offset, const NextBytes& next) {
  const base::FileLock lock = demandAlone(workplace, announced);
  PreparedFile file = reread(workplace, announced);
  if (file.examination) throw base::Conflict(base::Message("preparation.file-whole", {{"file", file.name}}));
  if (offset != file.received)
    throw base::Conflict(base::Message("preparation.other-offset", {{"received", file.received}}));
  demandRoom(workplace, static_cast<std::uint64_t>(file.size - file.received));
  receiveAll(workplace, file, next);
  if (file.received < file.size) return file;
  assemble(workplace, file);
  examineWhole(workplace, actor, preparation, file);
  return file;
}

void removeFile(const Workplace& workplace, const Preparation& preparation, const PreparedFile& file) {
  const base::FileLock lock = demandAlone(workplace, file);
  workplace.database.write([&](Transaction& transaction) { transaction.preparations().removeFile(file.id); });
  const base::Path folder = folderOf(workplace, preparation.row);
  for (const base::DirectoryEntry& entry : workplace.disk.list(folder)) {
    if (entry.name.rfind(file.id, 0) == 0) base::removeAll(workplace.disk, folder / entry.name);
  }
}

base::Path wholeFileOf(const Workplace& workplace, const PreparedFile& file) {
  return workplace.home.preparations() / file.preparation / file.id;
}

}  // namespace app
