#include "storage/outbox.h"
#include "storage/sqlite_database.h"
#include "support/account_repository_contract.h"
#include "support/contact_repository_contract.h"
#include "support/database_contract.h"
#include "support/fixity_repository_contract.h"
#include "support/letter_repository_contract.h"
#include "support/number_sequence_contract.h"
#include "support/outbox_contract.h"
#include "support/preparation_repository_contract.h"
#include "support/request_repository_contract.h"
#include "support/retention_repository_contract.h"
#include "support/search_index_contract.h"
#include "support/sign_in_repository_contract.h"
#include "support/temporary_folder.h"

namespace {

struct EmptyDatabase {
  support::TemporaryFolder folder;
  storage::SqliteDatabase database{folder.path() / "berkas.db"};
};

}  // namespace

BOOST_DATA_TEST_CASE(sqlite_keeps_the_contract_of_databases, support::databaseContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(requests_in_sqlite_keep_the_contract, support::requestContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(letters_in_sqlite_keep_the_contract, support::letterContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(retention_in_sqlite_keeps_the_contract, support::retentionContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(contacts_in_sqlite_keep_the_contract, support::contactContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(accounts_in_sqlite_keep_the_contract, support::accountContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(signing_in_in_sqlite_keeps_the_contract, support::signInContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(fixity_in_sqlite_keeps_the_contract, support::fixityContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(preparations_in_sqlite_keep_the_contract, support::preparationContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(search_in_sqlite_keeps_the_contract, support::searchContract(), rule) {
  EmptyDatabase empty;
  rule.check(empty.database);
}

BOOST_DATA_TEST_CASE(numbers_in_sqlite_keep_the_contract, support::numberContract(), rule) {
  EmptyDatabase empty;
  empty.database.write([&](app::Transaction& transaction) { rule.check(transaction.numbers()); });
}

BOOST_DATA_TEST_CASE(outbox_in_sqlite_keeps_the_contract, support::outboxContract(), rule) {
  EmptyDatabase empty;
  storage::CommittingOutbox outbox(empty.database);
  rule.check(outbox);
}
