/* Origins: the option behind an entry of a file of the build, and the spec's text that sets it. */
#ifndef COMPILE_ORIGINS_H
#define COMPILE_ORIGINS_H

#include "compile/compile.h"

/* Where an entry of a file comes from: "HOST_ADDRESS" of etc/containers/web.conf. */
enum origin_kind {
	ORIGIN_UNKNOWN,
	ORIGIN_NEAR, /* an option that the spec does not set: the place is what is around it */
	ORIGIN_SET,
};
struct origins {
	enum origin_kind (*find)(void *data, const char *file, const char *key, const char **option, const char **place);
	void *data;
};

/* For plans of the configuration that a run has compiled. To be asked on the stack that the run evaluates on. */
struct origins origins_of(struct compilation *c);

#endif
