// How often somebody may try (decision 40): limits by what is tried from where, so that who guesses waits and
// the owner of an account, who comes from elsewhere, does not.
//
// A try counts as failed before its password is looked at, and is forgiven when it was right: so of many at
// once no more are looked at than of as many in turn. While a limit holds, tries are neither looked at nor
// counted. Keys are keyed digests, so that the database tells no address.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/entry/client_mark.h"
#include "app/home/workplace.h"

namespace app {

struct TryLimit {
  std::string key;
  int allowed = 0;        // failures
  int windowSeconds = 0;  // in which they count together
  // After the last of these, and after each more: twice as long each time, up to the longest. 0: until the
  // window ends.
  int firstWaitSeconds = 0;
};

// Of somebody who tries a password: by login and address, and by address. A device in which the owner signed
// in before (KnownDevice) has a limit of its own, and none by address: strangers do not keep him out.
std::vector<TryLimit> passwordLimits(const Workplace& workplace, Transaction& transaction,
                                     const std::string& user, const ClientMark& mark);
// Of somebody who knows the password and tries codes, from wherever.
std::vector<TryLimit> codeLimits(const Workplace& workplace, const std::string& user);
// Of somebody who asks for a mail or an account without signing in.
std::vector<TryLimit> askLimits(const Workplace& workplace, const ClientMark& mark);

// Counts a try against each limit, or tells when it may be made again and counts nothing.
std::optional<base::Instant> countTry(const Workplace& workplace, Transaction& transaction,
                                      const std::vector<TryLimit>& limits);
// The counted try was right: a limit of one login begins anew, one of an address has one failure less.
void forgiveTry(Transaction& transaction, const std::vector<TryLimit>& limits);

// "Terlalu banyak percobaan. Coba lagi pukul 10.25.", in the Walidata's zone; with its day when it is not
// today's.
base::Message tryAgain(const Workplace& workplace, base::Instant at);

}  // namespace app
