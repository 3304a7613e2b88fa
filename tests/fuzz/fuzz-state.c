/* Any bytes as a file of the state of an image: the first byte says which. What is read there is listed, compared and planned
 * with, as `generations`, `status`, `diff` and `apply` do; nothing is changed. */
#include "fuzz.h"
#include "host/generation.h"
#include "host/pending.h"
#include "host/plan.h"
#include "host/rollout.h"
#include "host/show.h"
#include "host/status.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define IMAGE "build/fuzz/image"
#define STATE IMAGE "/var/lib/ctrc"
#define GENERATION STATE "/generations/1"

static const char *const folders[] = {
    "build", "build/fuzz", IMAGE, IMAGE "/etc", IMAGE "/var", IMAGE "/var/lib", STATE, STATE "/generations", GENERATION,
    GENERATION "/etc", GENERATION "/etc/ctrc", GENERATION "/etc/containers", GENERATION "/etc/systemd",
    GENERATION "/etc/systemd/system",
};

/* The files, what they hold when it is another one's turn, and the byte that chooses them. */
static const struct {
	char byte;
	const char *path, *text;
} files[] = {
    {'m', GENERATION "/etc/ctrc/manifest.json",
     "{\"manifest\": 1, \"files\": [\n"
     "  {\"path\": \"etc/containers/web.conf\", \"type\": \"file\", \"mode\": \"0644\", \"sha256\": \"00\", \"lines\": \"1:0 1:1,0\", "
     "\"origin\": {\"option\": \"containers.web\", \"file\": \"s.spec\", \"line\": 1}},\n"
     "  {\"path\": \"etc/systemd/system/container@web.service\", \"type\": \"file\", \"mode\": \"0644\", \"sha256\": \"00\", \"lines\": \"4:0\"}\n"
     "], \"origins\": [\n  [\"containers.web.path\", \"s.spec:3\"],\n  [\"containers.web\"]\n]}\n"},
    {'g', GENERATION "/generation.json", "{\"generation\": 1, \"time\": \"2026-01-01T00:00:00Z\", \"spec\": \"/s.spec\", \"containers\": 1}\n"},
    {'l', STATE "/ledger.json", "{\"ledger\": 1, \"entries\": [{\"path\": \"etc/ctrc\", \"link\": \"/var/lib/ctrc/current/etc/ctrc\"}]}\n"},
    {'p', STATE "/pending", "restart container@web.service\n"},
    {'e', GENERATION "/etc/containers/web.conf", "SYSTEM_PATH=/x\nLOCAL_ADDRESS=1.2.3.4\n"},
    {'u', GENERATION "/etc/systemd/system/container@web.service", "[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n"},
};
enum { FILES = sizeof files / sizeof *files };

static void put(const char *path, const char *text, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	if (fd < 0 || write(fd, text, n) != (ssize_t)n)
		abort();
	close(fd);
}

static void make_image(void)
{
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		mkdir(folders[i], 0755);
	for (size_t i = 0; i < FILES; i++)
		put(files[i].path, files[i].text, strlen(files[i].text));
	unlink(STATE "/current");
	if (symlink("generations/1", STATE "/current") != 0)
		abort();
}

static void plan(const struct host *h, const struct snapshot *old, const struct snapshot *new)
{
	struct plan made;
	struct buf out = {0};
	plan_make(h->ev, h, old, new, &made);
	show_plan(&out, &made, false);
	show_json(&out, &made);
	buf_release(&out);
}

static void look(struct host *h)
{
	const struct snapshot nothing = {NULL, 0, NULL};
	struct generation *list;
	struct snapshot snapshot;
	struct status status;
	struct buf out = {0};
	size_t n;
	generation_list(h, &list, &n);
	pending_read(h);
	if (generation_look(h, generation_current(h), &snapshot) == NULL) {
		if (status_of(h, &snapshot, &status)) {
			status_text(&out, &status);
			status_json(&out, &status);
		}
		buf_release(&out);
		plan(h, &snapshot, &nothing);
		plan(h, &nothing, &snapshot);
	}
}

static void read_state(const struct fuzz_input *in)
{
	struct host h;
	if (host_open(&h, in->session, fuzz_evaluator(in), IMAGE)) {
		look(&h);
		host_close(&h);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static bool made;
	static size_t last;
	size_t i = 0;
	if (!made)
		make_image();
	made = true;
	while (i < FILES && n && files[i].byte != (char)data[0])
		i++;
	if (!n || i == FILES)
		return -1;
	put(files[last].path, files[last].text, strlen(files[last].text));
	put(files[i].path, (const char *)data + 1, n - 1);
	last = i;
	fuzz_run(data, n, read_state);
	return 0;
}
