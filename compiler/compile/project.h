/* The project file, .ctrc.yaml: settings for all calls of ctrc on specs below its folder.
 *
 *     strict: true                # as --strict
 *     all: true                   # as -W all
 *     no-suppress: true           # as --no-suppress
 *     format: json                # as --format, which takes precedence
 *     keep: 20                    # as --keep, which takes precedence
 *     severities:                 # as -W CODE=SEVERITY, which takes precedence
 *       N03: off
 *       bridge-without-gateway: error
 *     suppress:                   # what is allowed everywhere, or below an option
 *       - code: N07
 *         reason: the gateway is announced by the router
 *         path: containers.web    # optional */
#ifndef COMPILE_PROJECT_H
#define COMPILE_PROJECT_H

#include "compile/compile.h"

/* Reads the nearest .ctrc.yaml, in the folder of c->spec or in one around it, into the format, strict, keep and control
 * of c->settings. Faults of the file are reported (P01). */
void project_read(struct compilation *c);

#endif
