#include "app/overview/task_rows.h"

#include "app/casework/case_views.h"

namespace app {

json::Object taskRow(const Workplace& workplace, const OpenCase& open, const RunningTask& task,
                     base::Language language) {
  const requests::Deadline& deadline = task.deadline;
  const requests::Rules& rules = rulesFor(workplace, open.row());
  json::Object row = deadlineJson(workplace, rules, deadline, language);
  row["ticket"] = open.row().ticket;
  row["object"] = open.row().object;
  row["agency"] = open.row().agency;
  row["case_title"] = open.row().title;
  if (const auto* produsen = workplace.office().letters.findProdusen(deadline.produsen))
    row["produsen_name"] = produsen->name;
  if (!task.next) return row;
  row["action"] = toJson(*task.next, language);
  row["role"] = requests::nameOf(task.next->role);
  row["who"] = whoHas(workplace, open, *task.next);
  return row;
}

}  // namespace app
