#include "mail/maildir_transport.h"

#include "base/error.h"

namespace mail {
namespace {

// A mail program that takes a file from new/ to cur/ adds its marks behind a colon.
bool isNamed(const std::string& entry, const std::string& name) {
  return entry == name || entry.rfind(name + ":", 0) == 0;
}

bool isFull(const base::Error& error) {
  return error.kind() == base::ErrorKind::Unavailable;
}

}  // namespace

Outcome MaildirTransport::send(const Envelope& envelope, base::ByteView message) {
  Outcome outcome{OutcomeKind::Accepted, Scope::Message, "maildir:" + folder_.string(), {}, {}};
  const std::string name = envelope.id.text();
  try {
    outcome.answer = deliver(name, envelope.earlier, message);
  } catch (const base::Conflict&) {
    outcome.kind = OutcomeKind::PermanentFailure;
    outcome.answer = "another message with the id " + name + " is in the folder";
  } catch (const base::Error& error) {
    outcome.kind = isFull(error) ? OutcomeKind::TemporaryFailure : OutcomeKind::OperatorFault;
    outcome.scope = Scope::Carrier;
    outcome.answer = error.what();
  }
  return outcome;
}

std::string MaildirTransport::deliver(const std::string& name, Earlier earlier, base::ByteView message) {
  for (const char* part : {"tmp", "new", "cur"}) base::makeDirectories(disk_, folder_ / part);
  base::Path place = base::Path("new") / name;
  if (const auto there = find(name, earlier)) {
    if (base::readFile(disk_, folder_ / *there) != message) throw base::Conflict(name + " exists");
    place = *there;
  } else {
    write(name, message);
  }
  // Also for a file that an attempt before a crash has put there: its name may not be durable yet.
  disk_.syncDirectory((folder_ / place).parent_path());
  return place.string();
}

std::optional<base::Path> MaildirTransport::find(const std::string& name, Earlier earlier) const {
  const base::Path fresh = base::Path("new") / name;
  if (base::exists(disk_, folder_ / fresh)) return fresh;
  if (earlier == Earlier::None) return std::nullopt;
  for (const base::DirectoryEntry& entry : disk_.list(folder_ / "cur")) {
    if (isNamed(entry.name, name)) return base::Path("cur") / entry.name;
  }
  return std::nullopt;
}

void MaildirTransport::write(const std::string& name, base::ByteView message) {
  const base::Path draft = folder_ / "tmp" / name;
  if (base::exists(disk_, draft)) disk_.removeFile(draft);
  base::writeNewFile(disk_, draft, message);
  disk_.syncFile(draft);
  disk_.renameNew(draft, folder_ / "new" / name);
}

}  // namespace mail
