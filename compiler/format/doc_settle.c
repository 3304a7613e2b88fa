/* The input is a list. Nodes are taken from its head, and nodes that have to be looked at again are put back there.
 * Nodes that were appended to the output do not change any more. */
#include "format/doc_settle.h"

static struct doc_list settle(struct session *s, struct doc_list in, bool *too_deep);

static void append(struct doc_list *to, struct doc_list more)
{
	if (!more.first)
		return;
	if (to->last)
		to->last->next = more.first;
	else
		to->first = more.first;
	to->last = more.last;
}

static void append_one(struct doc_list *to, struct doc *d)
{
	d->next = NULL;
	append(to, (struct doc_list){d, d});
}

static struct doc *take(struct doc_list *from)
{
	struct doc *d = from->first;
	from->first = d->next;
	if (!from->first)
		from->last = NULL;
	d->next = NULL;
	return d;
}

static void put_back(struct doc_list *in, struct doc_list more)
{
	append(&more, *in);
	*in = more;
}

static bool is_hard_space(const struct doc *d)
{
	return d->kind == DOC_SPACE && (d->sort == DOC_HARD_SPACE || d->sort >= DOC_LINE);
}

static bool is_comment(const struct doc *d)
{
	return d->kind == DOC_TEXT && (d->sort == DOC_COMMENT || d->sort == DOC_TRAILING);
}

static bool moves_out(const struct doc *d)
{
	return is_hard_space(d) || is_comment(d) || (d->kind == DOC_TEXT && (d->sort == DOC_RAW || d->sort == DOC_RAW_END));
}

/* Removes from the head of a settled list the nodes that move out of a group. A group that is settled does not begin
 * with any of them. */
static struct doc_list take_head(struct doc_list *from)
{
	struct doc_list head = {NULL, NULL};
	while (from->first && moves_out(from->first))
		append_one(&head, take(from));
	return head;
}

/* Removes the hard spaces at the end of a list. */
static struct doc_list take_tail(struct doc_list *from)
{
	struct doc *before = NULL;
	for (struct doc *d = from->first; d; d = d->next)
		if (!is_hard_space(d))
			before = d;
	struct doc_list tail = {before ? before->next : from->first, from->last};
	if (!tail.first)
		return (struct doc_list){NULL, NULL};
	from->last = before;
	if (before)
		before->next = NULL;
	else
		from->first = NULL;
	return tail;
}

/* Settles a group. `space` is the space before it, or NULL. */
static void settle_group(struct session *s, struct doc *space, struct doc *group, struct doc_list *in,
                         struct doc_list *out, bool *too_deep)
{
	struct doc_list body = settle(s, (struct doc_list){group->first, group->last}, too_deep), before = {NULL, NULL};
	if (space)
		append_one(&before, space);
	append(&before, take_head(&body));
	struct doc_list behind = take_tail(&body);
	put_back(in, behind);
	if (!body.first) {
		put_back(in, before);
		return;
	}
	if (body.first == body.last && body.first->kind == DOC_GROUP && body.first->sort == group->sort)
		body = (struct doc_list){body.first->first, body.first->last};
	group->first = body.first;
	group->last = body.last;
	append(out, settle(s, before, too_deep));
	append_one(out, group);
}

static struct doc_list settle(struct session *s, struct doc_list in, bool *too_deep)
{
	struct doc_list out = {NULL, NULL};
	if (session_stack_full(s))
		*too_deep = true;
	while (in.first && !*too_deep) {
		struct doc *d = take(&in), *next = in.first;
		if (d->kind == DOC_SPACE && next && next->kind == DOC_SPACE) {
			doc_merge(d, take(&in));
			put_back(&in, (struct doc_list){d, d});
		} else if (d->kind == DOC_SPACE && d->sort == DOC_HARD_SPACE && next && next->kind == DOC_GROUP) {
			struct doc_list inner = {next->first, next->last};
			put_back(&inner, (struct doc_list){d, d});
			next->first = inner.first;
			next->last = inner.last;
		} else if (d->kind == DOC_SPACE && next && next->kind == DOC_GROUP) {
			settle_group(s, d, take(&in), &in, &out, too_deep);
		} else if (d->kind == DOC_GROUP) {
			settle_group(s, NULL, d, &in, &out, too_deep);
		} else {
			if (d->kind == DOC_TEXT && next && next->kind == DOC_TEXT && next->sort == d->sort)
				next->joined = true;
			append_one(&out, d);
		}
	}
	return out;
}

void doc_settle(struct session *s, struct doc *group, bool *too_deep)
{
	struct doc_list list = settle(s, (struct doc_list){group->first, group->last}, too_deep);
	group->first = list.first;
	group->last = list.last;
}
