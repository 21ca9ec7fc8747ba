#include "app/records/database.h"

#include "base/error.h"

namespace app {

CaseMark markOf(CaseOrder order, const RequestRow& row) {
  switch (order) {
    case CaseOrder::Submitted:
      return {std::to_string(row.submitted.microseconds()), row.object};
    case CaseOrder::Ticket:
      return {row.ticket, row.object};
    case CaseOrder::Agency:
      return {row.agency, row.object};
    case CaseOrder::Title:
      return {row.title, row.object};
    case CaseOrder::State:
      return {row.state, row.object};
  }
  throw base::Internal("an order of cases without its key");
}

}  // namespace app
