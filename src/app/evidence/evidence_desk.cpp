#include "app/evidence/evidence_desk.h"

#include "app/access/use_cases.h"
#include "app/evidence/log_desk.h"
#include "app/home/log_keys.h"
#include "app/records/object_description.h"
#include "base/error.h"
#include "tlog/tree.h"

namespace app {
namespace {

std::vector<std::uint64_t> leavesOf(const Workplace& workplace, const archive::Inventory& inventory,
                                    const tlog::SignedCheckpoint& checkpoint) {
  tlog::Tree tree(workplace.disk, workplace.home.log(), checkpoint.checkpoint.size);
  std::vector<std::uint64_t> indexes;
  for (int version = 1; version <= inventory.head(); ++version) {
    const auto index = findLeaf(tree, inventory.id.text(), version, inventory.version(version).created);
    if (!index) {
      throw base::NotFound(
          base::Message("evidence.leaf-missing", {{"version", version}, {"object", inventory.id.text()}}));
    }
    indexes.push_back(*index);
  }
  return indexes;
}

}  // namespace

archive::Inventory EvidenceDesk::open(const std::string& name) const {
  std::string object = name;
  workplace_.database.read([&](Transaction& transaction) {
    if (const auto row = transaction.requests().find(name)) object = row->object;
  });
  const auto id = archive::ObjectId::parse(object);
  auto inventory = id ? workplace_.store.find(*id) : std::nullopt;
  if (!inventory) throw base::NotFound(base::Message("evidence.object-unknown", {{"object", name}}));
  return *std::move(inventory);
}

Exported EvidenceDesk::write(const Actor& actor, const ExportOrder& order, const BundleTexts& texts,
                             base::Disk& outside) {
  demandMay(actor, UseCase::ArchiveExport);
  const archive::Inventory inventory = open(order.name);
  const json::Value record = descriptionOf(workplace_.store, inventory);
  if (record.stringAt("type") == kForeign) {
    throw base::InvalidInput(base::Message(
        "evidence.imported", {{"object", inventory.id.text()}, {"folder", inventory.id.folder()}}));
  }
  if (record.stringAt("type") == "contact") throw base::Denied(base::Message("evidence.personal", {}));
  const tlog::SignedCheckpoint checkpoint = tlog::readCheckpoint(workplace_.disk, workplace_.home.log());
  const ProvenLeaves leaves = proveLeaves(workplace_.disk, workplace_.home.log(), checkpoint,
                                          readLogVerifier(workplace_.disk, workplace_.home),
                                          leavesOf(workplace_, inventory, checkpoint), order.since);
  const std::string ticket = record.stringOr("ticket", inventory.id.text());
  const BundleSource source{
      workplace_.store,          inventory, ticket, record.stringOr("title"), workplace_.walidata().name,
      workplace_.walidata().zone};
  const std::string digest =
      bagit::write(evidenceBundle(source, leaves, texts), outside, order.output, order.form);
  return {inventory.id.text(), inventory.head(), digest, checkpoint.checkpoint.size};
}

}  // namespace app
