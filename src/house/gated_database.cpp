#include "house/gated_database.h"

namespace house {

void GatedDatabase::write(const std::function<void(app::Transaction&)>& work) {
  open().write(work);
}
void GatedDatabase::writeWithArchive(const std::function<void(app::Transaction&)>& work) {
  open().writeWithArchive(work);
}
void GatedDatabase::scrub() {
  open().scrub();
}
void GatedDatabase::forgetDerived() {
  open().forgetDerived();
}

}  // namespace house
