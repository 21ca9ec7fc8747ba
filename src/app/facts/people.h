// Who did something, as paper and mails name him: by name and post, never by his login.
#pragma once

#include <string>

#include "app/home/workplace.h"
#include "requests/event.h"

namespace app {

struct Person {
  std::string name;  // empty: nobody is named, the post stands alone
  std::string post;
  bool isProgram = false;  // Berkas itself; then both are empty

  // "Name, post".
  std::string inOneLine() const;
  bool operator==(const Person&) const = default;
};

// Who brought the event. The post is that of signatories.xml where the account signs, else what the office
// calls the role in which he acted.
Person bringerOf(const Workplace& workplace, const RequestRow& row, const requests::Event& event);

// By which people know an account; the login itself where it has gone or has no name.
std::string nameOfAccount(const Workplace& workplace, const std::string& user);

// How the head of a Produsen is addressed: "Kepala Dinas Sosial Kota Malang".
std::string salutationOf(const Workplace& workplace, const letters::Produsen& produsen);

}  // namespace app
