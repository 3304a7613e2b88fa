#include "output/tree.h"

#include "base/json_text.h"
#include "output/manifest.h"

#include <stdlib.h>

int tree_compare(const char *left, const char *right)
{
	const unsigned char *l = (const unsigned char *)left, *r = (const unsigned char *)right;
	while (*l && *l == *r)
		l++, r++;
	if (!*l || !*r)
		return *l ? 1 : *r ? -1 : 0;
	if (*l == '/' || *r == '/')
		return *l == '/' ? -1 : 1;
	return *l < *r ? -1 : 1;
}

/* The same order as tree_compare, eight bytes at a time, since paths have long common prefixes. Artifacts with the same
 * path keep their order. */
static int compare_artifacts(const void *left, const void *right)
{
	const struct artifact *first = left, *second = right;
	const struct str *l = first->path, *r = second->path;
	size_t same = 0, shorter = str_len(l) < str_len(r) ? str_len(l) : str_len(r);
	for (uint64_t a, b; same + sizeof a <= shorter; same += sizeof a) {
		memcpy(&a, l->text + same, sizeof a);
		memcpy(&b, r->text + same, sizeof b);
		if (a != b)
			break;
	}
	int by_path = tree_compare(l->text + same, r->text + same);
	return by_path ? by_path : (first->order > second->order) - (first->order < second->order);
}

const char *tree_path_fault(const struct str *path)
{
	enum { LONGEST_NAME = 255, LONGEST_PATH = 4095 };
	size_t len = str_len(path), depth = 0;
	if (!len)
		return "is empty";
	if (len > LONGEST_PATH)
		return "is longer than 4095 bytes";
	if (memchr(path->text, '\0', len) || memchr(path->text, '\n', len))
		return "holds a NUL or a newline";
	if (utf8_valid(path->text, len) != len)
		return "has a name that is not UTF-8";
	if (path->text[0] == '/')
		return "is absolute, but has to lie below the tree";
	for (const char *name = path->text;; depth++) {
		size_t n = strcspn(name, "/");
		if (n == 0)
			return "has an empty name between two '/'";
		if ((n == 1 && name[0] == '.') || (n == 2 && name[0] == '.' && name[1] == '.'))
			return "has a '.' or '..' in it";
		if (n > LONGEST_NAME)
			return "has a name longer than 255 bytes";
		if (!name[n])
			break;
		name += n + 1;
	}
	return depth > TREE_DEEPEST ? "lies below too many folders" : NULL;
}

static const char *fault_of_content(const struct artifact *a)
{
	enum { LONGEST_TARGET = 4095 };
	size_t len = str_len(a->bytes);
	bool text = a->kind == ARTIFACT_LINK || !a->any_bytes;
	if (text && utf8_valid(a->bytes->text, len) != len)
		return "holds bytes that are not UTF-8";
	if (a->kind == ARTIFACT_FILE)
		return a->mode > 0777 ? "has a mode beyond 0777" : NULL;
	if (!len || len > LONGEST_TARGET)
		return "is a link whose target is empty or longer than 4095 bytes";
	return memchr(a->bytes->text, '\0', len) ? "is a link whose target holds a NUL" : NULL;
}

static void locate(const struct tree *t, struct artifact *a)
{
	if (a->origin && t->locate)
		t->locate(t->context, a);
}

static void refuse(struct session *s, const struct tree *t, struct artifact *a, const char *fault)
{
	locate(t, a);
	struct diag *d = diag_error(s, D_BAD_ARTIFACT, a->at, "file '%s' of the build %s", a->path->text, fault);
	d->path = a->option;
}

bool tree_is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);
	return strncmp(path, folder, n) == 0 && path[n] == '/';
}

/* Whether two paths cannot both be files. */
static bool collide(const char *l, const char *r)
{
	return strcmp(l, r) == 0 || tree_is_below(l, r) || tree_is_below(r, l);
}

/* Two adjacent artifacts may be the same file, or one below the other. */
static bool check_neighbours(struct session *s, const struct tree *t, struct artifact *l, struct artifact *r)
{
	bool same = strcmp(l->path->text, r->path->text) == 0;
	if (!same && !tree_is_below(r->path->text, l->path->text))
		return true;
	locate(t, l);
	locate(t, r);
	const char *why = same ? "is made twice"
	                       : arena_format(&s->arena, "is below '%s', which is a file too", l->path->text);
	struct diag *d = diag_error(s, D_BAD_ARTIFACT, r->at, "file '%s' of the build %s", r->path->text, why);
	d->path = r->option;
	if (l->at.start)
		diag_note(s, d, l->at, "'%s' comes from here", l->path->text);
	return false;
}

static bool check_artifact(struct session *s, const struct tree *t, struct artifact *a)
{
	const char *fault = tree_path_fault(a->path);
	if (!fault)
		fault = fault_of_content(a);
	if (!fault && collide(a->path->text, TREE_MANIFEST))
		fault = "is in the way of ctrc's own, '" TREE_MANIFEST "'";
	if (!fault && collide(a->path->text, TREE_STATE))
		fault = "is in the way of what ctrc keeps about a host, in '" TREE_STATE "'";
	if (fault)
		refuse(s, t, a, fault);
	return !fault;
}

/* Inserts one more artifact into `count` sorted ones. */
static void insert(struct artifact *items, size_t count, struct artifact a)
{
	while (count > 0 && compare_artifacts(&items[count - 1], &a) > 0) {
		items[count] = items[count - 1];
		count--;
	}
	items[count] = a;
}

/* Two units may ask for the same link, as `wants` and `wantedBy` do: it is made once, with the origin of the first. */
static bool is_same_link(const struct artifact *l, const struct artifact *r)
{
	return l->kind == ARTIFACT_LINK && r->kind == ARTIFACT_LINK && strcmp(l->path->text, r->path->text) == 0 &&
	       strcmp(l->bytes->text, r->bytes->text) == 0;
}

static void sort(struct tree *t)
{
	size_t n = 0;
	if (t->count)
		qsort(t->items, t->count, sizeof *t->items, compare_artifacts);
	for (size_t i = 0; i < t->count; i++)
		if (!n || !is_same_link(&t->items[n - 1], &t->items[i]))
			t->items[n++] = t->items[i];
	t->count = n;
}

bool tree_check(struct session *s, struct tree *t)
{
	bool ok = true;
	for (size_t i = 0; i < t->count; i++) {
		ok &= check_artifact(s, t, &t->items[i]);
		t->items[i].order = i;
	}
	sort(t);
	for (size_t i = 1; i < t->count; i++)
		ok &= check_neighbours(s, t, &t->items[i - 1], &t->items[i]);
	return ok;
}

void tree_seal(struct session *s, struct tree *t)
{
	struct artifact *items = ARENA_ARRAY(&s->arena, struct artifact, t->count + 1);
	for (size_t i = 0; i < t->count; i++) {
		if (t->trace)
			t->trace(t->context, &t->items[i]);
		locate(t, &t->items[i]);
		items[i] = t->items[i];
	}
	const struct artifact manifest = {
	    .path = str_new(&s->arena, TREE_MANIFEST, sizeof TREE_MANIFEST - 1),
	    .kind = ARTIFACT_FILE,
	    .bytes = manifest_text(s, t, items),
	    .mode = 0644,
	};
	insert(items, t->count, manifest);
	t->items = items;
	t->count++;
}
