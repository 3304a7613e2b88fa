/* Where an entry of a file of the build comes from: the option that it stands for, and the spec's text that sets it. */
#ifndef CLI_ORIGINS_H
#define CLI_ORIGINS_H

#include "cli/run.h"
#include "host/plan.h"

/* For plans of the configuration that a run has compiled. To be asked on the stack that the run evaluates on. */
struct origins origins_of(struct run *r);

#endif
