// What every app::ContactRepository must keep. Each rule gets an empty database.
#pragma once

#include "app/records/database.h"
#include "support/contract.h"

namespace support {
namespace contact_rules {

inline void everyFieldOfAContactIsKept(app::Database& database) {
  const app::ContactRow row{"urn:a", "Bu Sri", "Kepala Bidang", "0341-555123", "sri@dinas.example"};
  database.write([&](app::Transaction& transaction) {
    transaction.contacts().save(row);
    BOOST_TEST((transaction.contacts().find("urn:a") == row));
    BOOST_TEST(!transaction.contacts().find("urn:b"));
  });
}

inline void savingAContactAgainReplacesIt(app::Database& database) {
  database.write([&](app::Transaction& transaction) {
    transaction.contacts().save({"urn:a", "Bu Sri", "Kepala Bidang", "0341-555123", "sri@dinas.example"});
    const app::ContactRow destroyed{"urn:a", "", "", "", ""};
    transaction.contacts().save(destroyed);
    BOOST_TEST((transaction.contacts().find("urn:a") == destroyed));
  });
}

}  // namespace contact_rules

inline Contract<app::Database> contactContract() {
  using namespace contact_rules;
  return {{"every field of a contact is kept", everyFieldOfAContactIsKept},
          {"saving a contact again replaces it", savingAContactAgainReplacesIt}};
}

}  // namespace support
