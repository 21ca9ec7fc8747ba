// The database of a home behind its gate: whatever writes throws why nothing may be written.
#pragma once

#include <memory>

#include "app/records/database.h"
#include "house/gate.h"

namespace house {

class GatedDatabase final : public app::Database {
 public:
  // The gate outlives it.
  GatedDatabase(std::unique_ptr<app::Database> database, const Gate& gate)
      : database_(std::move(database)), gate_(gate) {}

  void write(const std::function<void(app::Transaction&)>& work) override;
  void writeWithArchive(const std::function<void(app::Transaction&)>& work) override;
  void read(const std::function<void(app::Transaction&)>& work) override { database_->read(work); }
  std::int64_t changes() override { return database_->changes(); }
  void scrub() override;
  void forgetDerived() override;
  std::string dumpDerived() override { return database_->dumpDerived(); }
  // The copy lies elsewhere.
  void copyTo(const base::Path& file) override { database_->copyTo(file); }

 private:
  app::Database& open() {
    gate_.demandOpen();
    return *database_;
  }

  std::unique_ptr<app::Database> database_;
  const Gate& gate_;
};

}  // namespace house
