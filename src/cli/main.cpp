#include <iostream>

#include "cage/worker.h"
#include "cli/run.h"
#include "mail/delivery_report.h"
#include "verification/examiner.h"

int main(int argc, char** argv) {
  const cage::Works works = {{verification::kExaminerWork, verification::examinerWork()},
                             {mail::ReportReader::kWork, mail::ReportReader::work()}};
  if (const auto status = cage::workIfCalled(argc, argv, works)) return *status;
  return cli::run({argv + 1, argv + argc}, std::cout, std::cerr);
}
