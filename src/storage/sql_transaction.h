// The repositories of one transaction.
#pragma once

#include "app/records/database.h"
#include "storage/account_repository.h"
#include "storage/contact_repository.h"
#include "storage/fixity_repository.h"
#include "storage/letter_repository.h"
#include "storage/number_sequence.h"
#include "storage/outbox.h"
#include "storage/preparation_repository.h"
#include "storage/request_repository.h"
#include "storage/retention_repository.h"
#include "storage/search_index.h"
#include "storage/sign_in_repository.h"

namespace storage {

// Begins and commits nothing: its maker must have an open transaction on the connection.
class SqlTransaction final : public app::Transaction {
 public:
  explicit SqlTransaction(Connection& connection)
      : requests_(connection),
        letters_(connection),
        numbers_(connection),
        outbox_(connection),
        contacts_(connection),
        accounts_(connection),
        signIn_(connection),
        accountRequests_(connection),
        fixity_(connection),
        retention_(connection),
        preparations_(connection),
        search_(connection) {}

  app::RequestRepository& requests() override { return requests_; }
  app::LetterRepository& letters() override { return letters_; }
  letters::NumberSequence& numbers() override { return numbers_; }
  mail::Outbox& outbox() override { return outbox_; }
  app::ContactRepository& contacts() override { return contacts_; }
  app::AccountRepository& accounts() override { return accounts_; }
  app::SignInRepository& signIn() override { return signIn_; }
  app::AccountRequestRepository& accountRequests() override { return accountRequests_; }
  app::FixityRepository& fixity() override { return fixity_; }
  app::RetentionRepository& retention() override { return retention_; }
  app::PreparationRepository& preparations() override { return preparations_; }
  app::SearchIndex& search() override { return search_; }

 private:
  SqlRequestRepository requests_;
  SqlLetterRepository letters_;
  SqlNumberSequence numbers_;
  SqlOutbox outbox_;
  SqlContactRepository contacts_;
  SqlAccountRepository accounts_;
  SqlSignInRepository signIn_;
  SqlAccountRequestRepository accountRequests_;
  SqlFixityRepository fixity_;
  SqlRetentionRepository retention_;
  SqlPreparationRepository preparations_;
  SqlSearchIndex search_;
};

}  // namespace storage
