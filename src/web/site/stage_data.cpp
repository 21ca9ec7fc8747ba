#include "web/site/stage_data.h"

#include <vector>

#include "web/pages/pages.h"
#include "web/site/site.h"

namespace web {

json::Array stagesData(const Visit& visit, const std::string& state) {
  json::Array rows;
  int number = 0;
  const std::vector<app::Stage> stages = visit.site.pages().looks().stages(state);
  for (const app::Stage& stage : stages) {
    const base::Message brief("pages.stage",
                              {{"number", ++number}, {"count", stages.size()}, {"title", stage.title}});
    rows.push_back(json::Object{{"title", stage.title},
                                {"past", stage.isPast ? "lewat" : ""},
                                {"current", stage.isPresent ? "step" : ""},
                                {"brief", stage.isPresent ? visit.wording.words(brief) : ""}});
  }
  return rows;
}

}  // namespace web
