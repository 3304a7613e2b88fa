/* Exit statuses: of the program, and of each stage for the next one. */
#ifndef COMPILE_EXIT_STATUS_H
#define COMPILE_EXIT_STATUS_H

enum exit_status {
	STATUS_FINE = 0,
	STATUS_SPEC = 1,   /* the spec is at fault, or has warnings and --strict was given */
	STATUS_CALL = 2,   /* the call is at fault */
	STATUS_SYSTEM = 3, /* the system is at fault: cannot read, cannot write, out of memory, a unit does not start */
	STATUS_DIFFERS = 4, /* diff --exit-code: something would change */
};

#endif
