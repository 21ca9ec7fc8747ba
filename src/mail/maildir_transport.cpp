#include "mail/maildir_transport.h"

#include "base/error.h"

namespace mail {
namespace {

// A mail program that moves a file from new/ to cur/ appends a colon and flags.
bool isNamed(const std::string& entry, const std::string& name) {
  return entry == name || entry.rfind(name + ":", 0) == 0;
}

base::Message idTaken(const std::string& id) {
  return {"mail.id-taken", {{"id", id}}};
}

bool isFull(const base::Error& error) {
  return error.kind() == base::ErrorKind::Unavailable;
}

}  // namespace

Outcome MaildirTransport::send(const Envelope& envelope, base::ByteView message) {
  Outcome outcome{OutcomeKind::TemporaryFailure, Scope::Carrier, "maildir:" + folder_.string(), {}, {}};
  try {
    const base::Path place = put(envelope, message);
    // From here on a reader may have it, even if its name cannot be made durable.
    outcome.kind = OutcomeKind::Unknown;
    disk_.syncDirectory((folder_ / place).parent_path());
    outcome.kind = OutcomeKind::Accepted;
    outcome.scope = Scope::Message;
    outcome.answer = place.string();
  } catch (const base::Conflict&) {
    outcome.kind = OutcomeKind::PermanentFailure;
    outcome.scope = Scope::Message;
    outcome.answer = idTaken(envelope.id.text()).in(base::kRecordLanguage);
  } catch (const base::Error& error) {
    if (outcome.kind != OutcomeKind::Unknown && !isFull(error)) outcome.kind = OutcomeKind::OperatorFault;
    outcome.answer = error.what();
  }
  return outcome;
}

base::Path MaildirTransport::put(const Envelope& envelope, base::ByteView message) {
  for (const char* part : {"tmp", "new", "cur"}) base::makeDirectories(disk_, folder_ / part);
  const std::string name = envelope.id.text();
  const auto there = find(name, envelope.earlier);
  if (!there) {
    write(name, message);
    return base::Path("new") / name;
  }
  if (base::readFile(disk_, folder_ / *there) != message) throw base::Conflict(idTaken(name));
  return *there;
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
